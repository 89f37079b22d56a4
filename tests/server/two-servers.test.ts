import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apply, emptyMap, rowsOf } from "@/lib/argument/argument-map";
import type { Command } from "@/lib/argument/command";
import type { MapEvent } from "@/lib/argument/event";
import { type Doing, idle } from "@/lib/presence";
import { newDatabase } from "../db/databases";
import { addClaim, command, createMap } from "../db/steps";
import { followStream, isBuilt, type Server, startServer, take } from "../simulated/servers";

const database = process.env.TEST_DATABASE_URL;

async function post(server: Server, mapId: string, sent: Command): Promise<{ ok: boolean; event: MapEvent }> {
  const reply = await fetch(`${server.address}/api/maps/${mapId}/commands`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ command: sent }),
  });
  return reply.json();
}

/** Tells a server what somebody does in a window at a map; null when it closes. */
async function sit(server: Server, mapId: string, windowId: string, doing: Doing | null): Promise<void> {
  const reply = await fetch(`${server.address}/api/maps/${mapId}/presence`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ windowId, doing }),
  });
  expect(reply.status).toBe(200);
}

/** What the stream of a map says as it comes: `until` waits for words in it, however it was cut. */
async function hear(server: Server, mapId: string) {
  const reply = await fetch(`${server.address}/api/maps/${mapId}/events?after=1`);
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  const until = async (words: string) => {
    while (!heard.includes(words)) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`the stream ended without ${words}: ${heard}`);
      heard += value;
    }
  };
  return { until, leave: () => reader.cancel() };
}

const read = async (server: Server, mapId: string) => (await fetch(`${server.address}/api/maps/${mapId}`)).json();
const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const seqs = (events: readonly MapEvent[]) => events.map(({ seq }) => seq);

describe.runIf(database && isBuilt)("two servers on one PostgreSQL", () => {
  let a: Server;
  let b: Server;
  let url: string;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    ({ url, drop } = await newDatabase(String(database)));
    [a, b] = await Promise.all([startServer({ DATABASE_URL: url }), startServer({ DATABASE_URL: url })]);
  });
  afterAll(async () => {
    await Promise.all([a, b].map((server) => server.end("SIGKILL")));
    await drop();
  });

  it("serve one map as one: every command in one order without gaps, in both streams, and equal rows", async () => {
    const mapId = uuidv7();
    await post(a, mapId, createMap(mapId));
    const streams = await Promise.all([a, b].map(({ address }) => followStream(address, mapId, 0)));
    const refused = command({ type: "removeClaim", id: uuidv7() });
    const twice = addClaim("Sent to both");
    await Promise.all([
      ...upTo(40).map((i) => post(i % 2 === 0 ? a : b, mapId, addClaim(`Claim ${i}`))),
      ...[a, b].map((server) => post(server, mapId, twice)),
      ...[a, b].map((server) => post(server, mapId, refused)),
    ]);
    const [one, other] = await Promise.all(streams.map((stream) => take(stream, 42)));
    expect(seqs(one!)).toEqual(upTo(42));
    expect(other).toEqual(one);
    const [atA, atB] = await Promise.all([a, b].map((server) => read(server, mapId)));
    expect(atA).toEqual(atB);
    const folded = one!.reduce((map, { changes }) => apply(map, changes), emptyMap);
    expect(atA.rows).toEqual(rowsOf(folded));
    await Promise.all(streams.map((stream) => stream.return(undefined)));
  });

  it("show who is at a map to those at the other one, what they have in hand, and that they leave", async () => {
    const mapId = uuidv7();
    await post(a, mapId, createMap(mapId));
    const early = await hear(b, mapId);
    const [windowId, claimId] = [uuidv7(), uuidv7()];
    await sit(a, mapId, windowId, idle);
    await early.until(`"windowId":"${windowId}"`);
    await sit(a, mapId, windowId, { ...idle, hand: { kind: "writing", id: claimId } });
    await early.until(`"hand":{"kind":"writing","id":"${claimId}"}`);
    const late = await hear(b, mapId);
    await late.until(`"hand":{"kind":"writing","id":"${claimId}"}`);
    await sit(a, mapId, windowId, null);
    await Promise.all([early, late].map(({ until }) => until(`"gone":["${windowId}"]`)));
    await Promise.all([early, late].map(({ leave }) => leave()));
  });

  it("lose nothing when one is killed: its readers go on at the other where they were", async () => {
    const mapId = uuidv7();
    await post(a, mapId, createMap(mapId));
    const c = await startServer({ DATABASE_URL: url });
    const stream = await followStream(c.address, mapId, 0);
    await Promise.all(upTo(10).map(() => post(c, mapId, addClaim())));
    const seen = await take(stream, 5);
    const sent = upTo(10).map(() => post(c, mapId, addClaim()).catch(() => null));
    await c.end("SIGKILL");
    const acknowledged = (await Promise.all(sent)).flatMap((reply) => (reply?.ok ? [reply.event.seq] : []));
    const { event } = await post(b, mapId, addClaim());
    const rest = await take(await followStream(b.address, mapId, 5), event.seq - 5);
    expect(seqs([...seen, ...rest])).toEqual(upTo(event.seq));
    expect(upTo(event.seq)).toEqual(expect.arrayContaining(acknowledged));
  });
});

import { uuidv7 } from "uuidv7";
import { describe, expect, it, vi } from "vitest";
import * as health from "@/app/api/health/route";
import * as alike from "@/app/api/maps/[id]/alike/route";
import * as commands from "@/app/api/maps/[id]/commands/route";
import * as content from "@/app/api/maps/[id]/contents/[sha256]/route";
import * as events from "@/app/api/maps/[id]/events/route";
import { EventStream } from "@/app/api/maps/[id]/events/stream";
import * as exported from "@/app/api/maps/[id]/export/route";
import * as map from "@/app/api/maps/[id]/route";
import * as maps from "@/app/api/maps/route";
import { listMaps } from "@/db/queries/maps";
import { theStore } from "@/db/store";
import { noRows } from "@/lib/argument/rows";
import { readWarrant } from "@/lib/formats/warrant";
import { sha256Of } from "@/lib/text/content";
import { addClaim, command, paragraph } from "../db/steps";
import { get, HOST, JSON_BODY, newMap, nothing, ORIGIN, of, onNewStore, post, send } from "./requests";

onNewStore();

describe("the API", () => {
  it("says that it is well", async () => {
    expect(await (await health.GET(get("/api/health"), nothing)).json()).toEqual({ ok: true });
  });

  it("takes a map from nothing to rows, a text and a file", async () => {
    const id = await newMap();
    const words = paragraph("The words.");
    const text = { id: uuidv7(), sha256: sha256Of(words), length: words.plain.length };
    const added = command({ type: "addSource", id: uuidv7(), title: "A text", citation: {}, text });
    const reply = await send(id, added, [words]);
    expect([reply.status, await reply.json()]).toMatchObject([
      200,
      { ok: true, event: { seq: 2, commandId: added.id, actor: "owner" } },
    ]);

    const opened = await (await map.GET(get(`/api/maps/${id}`), of(id))).json();
    expect(opened).toMatchObject({ seq: 2, rows: { sourceTexts: [{ sha256: text.sha256 }] } });
    expect(opened.mine.map(({ commandId }: { commandId: string }) => commandId)).toContain(added.id);

    const found = await content.GET(get("/"), { params: Promise.resolve({ id, sha256: text.sha256 }) });
    expect(found.headers.get("cache-control")).toContain("immutable");
    expect(await found.json()).toEqual(words);

    const file = readWarrant(await (await exported.GET(get("/"), of(id))).text());
    expect(file).toMatchObject({ ok: true, rows: opened.rows, contents: [words] });

    const listed = await listMaps((await theStore()).db, { query: "MADE HERE", reader: null });
    expect(listed).toMatchObject([{ id, sources: 1, claims: 0 }]);
  });

  it("[S7] finds what is said in other words, in this map and in the others, in the newest texts", async () => {
    const [here, there] = [await newMap(), await newMap()];
    const bring = async (id: string, words: string) => {
      const [content, textId] = [paragraph(words), uuidv7()];
      const text = { id: textId, sha256: sha256Of(content), length: words.length };
      const added = command({ type: "addSource", id: uuidv7(), title: "A text", citation: {}, text });
      expect((await send(id, added, [content])).status).toBe(200);
      return textId;
    };
    const textId = await bring(here, "Heavy lorries should no longer be allowed on the bridge.");
    await bring(there, "The bridge must be shut to every lorry before the winter comes.");
    const ask = async (except: object | null) => {
      const sought = { words: "Close that bridge for lorries.", except };
      return (await alike.POST(post(sought), of(here))).json();
    };
    const found = await ask(null);
    expect(found.here).toMatchObject([{ mapId: here, textId, quote: expect.stringContaining("no longer be allowed") }]);
    const other = { mapId: there, quote: "The bridge must be shut to every lorry before the winter comes." };
    expect(found.elsewhere).toContainEqual(expect.objectContaining(other));
    expect((await ask({ textId, start: 0, end: 100 })).here).toEqual([]);
    expect((await alike.POST(post({ words: "x" }), of(uuidv7()))).status).toBe(404);
    expect((await alike.POST(post({}), of(here))).status).toBe(400);
  });

  it("puts a whole map in from a file, under its own id", async () => {
    const id = await newMap();
    const rows = (await (await map.GET(get("/"), of(id))).json()).rows;
    const copy = { ...rows, maps: [{ ...rows.maps[0], id: uuidv7() }] };
    const reply = await maps.POST(post({ command: command({ type: "addPart", rows: copy }) }), nothing);
    expect([reply.status, await reply.json()]).toMatchObject([201, { event: { mapId: copy.maps[0].id } }]);
  });

  it("gives the reason of a refusal, and the first event to a command that comes twice", async () => {
    const id = await newMap();
    const twice = addClaim();
    const first = await (await send(id, twice)).json();
    expect(await (await send(id, twice)).json()).toEqual(first);
    const refused = await send(id, command({ type: "removeClaim", id: uuidv7() }));
    expect([refused.status, await refused.json()]).toMatchObject([409, { ok: false, refusal: { code: "unknown" } }]);
  });

  it("says that a map is deleted, and takes the undo that brings it back", async () => {
    const id = await newMap();
    const gone = command({ type: "editMap", set: { deleted: true } });
    await send(id, gone);
    const reply = await map.GET(get("/"), of(id));
    expect([reply.status, await reply.json()]).toMatchObject([410, { deleted: true, seq: 2 }]);
    expect((await send(id, command({ type: "undo", commandId: gone.id }))).status).toBe(200);
    expect((await map.GET(get("/"), of(id))).status).toBe(200);
  });

  it("knows no map, text or stream that is not there", async () => {
    const id = uuidv7();
    const text = { params: Promise.resolve({ id, sha256: "0".repeat(64) }) };
    const noText = { params: Promise.resolve({ id, sha256: "\0" }) };
    const replies = [
      await map.GET(get("/"), of(id)),
      await map.GET(get("/"), of("../etc")),
      await send(id, addClaim()),
      await content.GET(get("/"), text),
      await content.GET(get("/"), noText),
      await exported.GET(get("/"), of(id)),
      await events.GET(get("/"), of(id)),
    ];
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404]);
  });

  it("refuses a bad body with the reason, and the path of the fault", async () => {
    const id = await newMap();
    const good = addClaim();
    const tell = async (request: Request) => {
      const reply = await commands.POST(request, of(id));
      return [reply.status, await reply.json()];
    };
    expect(await tell(post("{"))).toEqual([400, { reason: "The request is not JSON." }]);
    expect(await tell(post({ command: { ...good, id: 7 } }))).toMatchObject([400, { path: "command.id" }]);
    expect(await tell(post({ command: addClaim("", uuidv7().toUpperCase()) }))).toMatchObject([
      400,
      { path: "command.actions.0.id" },
    ]);
    expect(await tell(post({ command: { ...good, actions: [{ type: "fly" }] } }))).toMatchObject([
      400,
      { path: "command.actions.0.type" },
    ]);
    expect(await tell(post({ command: good, contents: [{ plain: "" }] }))).toMatchObject([
      400,
      { path: "contents.0.plain" },
    ]);
    expect(await tell(post({ command: good, more: 1 }))).toMatchObject([400, {}]);
    expect(await tell(post({ command: addClaim("a\0b") }))).toMatchObject([400, { path: "command.actions.0.text" }]);
    expect(await tell(post({ command: good }, { ...HOST, "content-type": "text/plain" }))).toMatchObject([415, {}]);
    const deep = (depth: number) => {
      const data = `${'{"]":['.repeat(depth / 2)}0${"]}".repeat(depth / 2)}`;
      const rows = JSON.stringify({ ...noRows, foreignData: [{ id: uuidv7(), format: "x", subject: null, data: 7 }] });
      const part = `{"type":"addPart","rows":${rows.replace('"data":7', () => `"data":${data}`)}}`;
      return post(`{"command":{"id":"${uuidv7()}","actions":[${part}]}}`);
    };
    expect(await tell(deep(400))).toMatchObject([200, { ok: true }]);
    for (const depth of [500, 5000, 1_000_000]) {
      expect(await tell(deep(depth))).toEqual([400, { reason: "The request is nested deeper than 500." }]);
    }
    const latin = new Request(ORIGIN, { method: "POST", headers: JSON_BODY, body: new Uint8Array([0x22, 0xe9, 0x22]) });
    expect(await tell(latin)).toEqual([400, { reason: "The request is not UTF-8." }]);
    const makesNothing = await maps.POST(post({ command: good }), nothing);
    expect([makesNothing.status, await makesNothing.json()]).toMatchObject([400, { path: "command.actions.0" }]);
  });

  it("refuses a body that is larger than 16 MB, and stops reading one that has no end", async () => {
    let read = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(sink) {
        read += 1;
        sink.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
      },
    });
    const endless = new Request(ORIGIN, { method: "POST", headers: JSON_BODY, body, duplex: "half" } as RequestInit);
    expect((await commands.POST(endless, of(uuidv7()))).status).toBe(413);
    expect(read).toBeLessThan(70);
  });

  it("answers no request that was meant for another name, and changes nothing for a page of another site", async () => {
    const id = await newMap();
    const read = (host: string) => map.GET(get("/", { host }), of(id)).then(({ status }) => status);
    for (const host of ["127.0.0.1:3000", "localhost", "LOCALHOST:80", "[::1]:3000"])
      expect(await read(host), host).toBe(200);
    for (const host of ["evil.example", "127.0.0.1.evil.example", "localhost:x", "10.0.0.1", ""])
      expect(await read(host), host).toBe(421);
    const from = (origin: string) =>
      commands.POST(post({ command: addClaim() }, { ...JSON_BODY, origin }), of(id)).then(({ status }) => status);
    expect(await from(ORIGIN)).toBe(200);
    for (const origin of ["http://evil.example", "null", "http://127.0.0.1:3001"])
      expect(await from(origin), origin).toBe(403);
  });

  it("tells a stream's reader each event with its number, goes on where it left off, and lets it go when it hangs up", async () => {
    const id = await newMap();
    await send(id, addClaim());
    const hangUp = new AbortController();
    const stream = await events.GET(
      new Request(`${ORIGIN}/?after=0`, { headers: { ...HOST, "last-event-id": "1" }, signal: hangUp.signal }),
      of(id),
    );
    expect(Object.fromEntries(stream.headers)).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const until = async (words: string) => {
      while (!text.includes(words)) text += (await reader.read()).value ?? "";
    };
    await until("id: 2\nevent: event\ndata: ");
    await send(id, addClaim());
    await until("id: 3\n");
    expect(text).not.toContain("id: 1\n");
    hangUp.abort();
    while (!(await reader.read()).done);
  });

  it("writes an event once, however many follow it", async () => {
    const { hub } = await theStore();
    const id = await newMap();
    const followers = [1, 2, 3].map(() => new EventStream(new AbortController().signal, async () => ["read"]));
    for (const follower of followers) await hub.follow(id, 1, follower);
    const adding = addClaim("Said once.");
    const written = vi.spyOn(JSON, "stringify");
    const reply = await send(id, adding);
    const events = written.mock.calls.filter(([value]) => value?.commandId === adding.id);
    written.mockRestore();
    expect([reply.status, events.length]).toEqual([200, 1]);
    for (const follower of followers) follower.end();
    const told = await Promise.all(followers.map(({ body }) => new Response(body).text()));
    expect(told[0]).toContain("Said once.");
    expect(new Set(told).size).toBe(1);
  });

  it("tells a reader that knows of more than there is to read the map again", async () => {
    const id = await newMap();
    const stream = await events.GET(get("/?after=9"), of(id));
    expect(await stream.text()).toContain("event: reset");
    expect((await events.GET(get("/?after=x"), of(id))).status).toBe(400);
  });
});

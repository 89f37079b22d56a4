import { rmSync } from "node:fs";
import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { Place } from "@/db/connection";
import { outageOf } from "@/db/outage";
import { openPostgres } from "@/db/postgres";
import { eventsAfter } from "@/db/queries/events";
import { listMaps } from "@/db/queries/maps";
import { openStore, type Store } from "@/db/store";
import { Wakeups } from "@/db/wakeups";
import type { Command } from "@/lib/argument/command";
import type { MapEvent } from "@/lib/argument/event";
import { SAMPLE_ID } from "@/lib/examples/sample";
import { idle, type Seat, type Seats, withNews } from "@/lib/presence";
import { newDatabase } from "./databases";
import { newDataFolder } from "./embedded";
import { addClaim, command, createMap, eventIn } from "./steps";

const server = process.env.TEST_DATABASE_URL;
const opened: Store[] = [];
async function openedStore(place: Place): Promise<Store> {
  const store = await openStore(place, () => {});
  opened.push(store);
  return store;
}
afterAll(() => Promise.all(opened.map((store) => store.close())));

const send = async (store: Store, mapId: string, sent: Command) =>
  eventIn(await store.commit({ mapId, actor: "ann", command: sent, contents: [] }));

/** Follows a map in a store; gives the seqs as they come. */
async function followed(store: Store, mapId: string): Promise<number[]> {
  const seen: number[] = [];
  const event = ({ seq }: MapEvent) => {
    seen.push(seq);
  };
  await store.hub.follow(mapId, 0, { event, end: () => {} });
  return seen;
}

/** Cuts all connections to the database but the one that it is sent over. */
const cutOthers = sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;

const seat = (name: string): Seat => ({ windowId: uuidv7(), person: name.toLowerCase(), name, doing: idle });

const PATIENTLY = { timeout: 60_000 };

describe("a new installation", () => {
  it("has the sample map, and never again once it was deleted", async () => {
    const folder = await newDataFolder();
    const first = await openedStore({ folder });
    expect(await listMaps(first.db, { reader: null })).toMatchObject([{ id: SAMPLE_ID, sources: 1 }]);
    await send(first, SAMPLE_ID, command({ type: "editMap", set: { deleted: true } }));
    await first.close();
    const again = await openedStore({ folder });
    expect(await listMaps(again.db, { reader: null })).toEqual([]);
    await again.close();
    rmSync(folder, { recursive: true });
  });
});

describe.runIf(server)("stores of several processes on one PostgreSQL", () => {
  it("make one sample map when they start together", async () => {
    const { url, drop } = await newDatabase(String(server));
    const stores = await Promise.all([openedStore({ url }), openedStore({ url }), openedStore({ url })]);
    for (const store of stores) expect(await listMaps(store.db, { reader: null })).toHaveLength(1);
    await Promise.all(stores.map((store) => store.close()));
    await drop();
  });

  it("wake each other without asking, the last word on each map and no more, and again after the line was cut", async () => {
    const { url, drop } = await newDatabase(String(server));
    const admin = await openPostgres(url);
    const heard: string[] = [];
    const listening = vi.fn();
    const speaker = new Wakeups(url, { woken: () => {}, reviewed: () => {}, company: () => {}, listening: () => {} });
    const hearer = new Wakeups(url, {
      woken: (mapId, seq) => heard.push(`${mapId}:${seq}`),
      reviewed: (mapId) => heard.push(`${mapId}:rights`),
      company: () => {},
      listening,
    });
    await Promise.all([speaker.listen(), hearer.listen()]);
    for (const seq of [1, 2, 3]) speaker.tell("a", seq);
    speaker.tell("b", 7);
    await vi.waitFor(() => expect(heard).toEqual(["a:1", "a:3", "b:7"]), PATIENTLY);
    await admin.db.execute(cutOthers);
    await vi.waitFor(() => expect(listening).toHaveBeenCalledTimes(2), PATIENTLY);
    await vi.waitFor(() => {
      speaker.tell("c", 1);
      expect(heard).toContain("c:1");
    }, PATIENTLY);
    await Promise.all([speaker, hearer, admin].map((one) => one.close()));
    await drop();
  });

  it("tell each other of every event, also after every connection was cut", async () => {
    const { url, drop } = await newDatabase(String(server));
    const [here, there] = [await openedStore({ url }), await openedStore({ url })];
    const mapId = uuidv7();
    await send(here, mapId, createMap(mapId));
    const [seenHere, seenThere] = [await followed(here, mapId), await followed(there, mapId)];
    await send(here, mapId, addClaim());
    await vi.waitFor(() => expect(seenThere).toEqual([1, 2]), PATIENTLY);

    await here.db.execute(cutOthers);
    await vi.waitFor(() => send(there, mapId, addClaim()), PATIENTLY);
    await vi.waitFor(() => expect([seenHere, seenThere].map((seen) => seen.at(-1))).toEqual([3, 3]), {
      timeout: 10_000,
    });
    await Promise.all([here.close(), there.close()]);
    await drop();
  });

  it("end the streams of those whose rights were taken elsewhere, and of no one else", async () => {
    const { url, drop } = await newDatabase(String(server));
    const [here, there] = [await openedStore({ url }), await openedStore({ url })];
    const [mapId, other] = [uuidv7(), uuidv7()];
    for (const id of [mapId, other]) await send(here, id, createMap(id));
    const follow = async (id: string, mayStay: boolean) => {
      const end = vi.fn();
      await there.hub.follow(id, 0, { event: () => {}, end, mayStay: async () => mayStay });
      return end;
    };
    const [out, stays, elsewhere] = [await follow(mapId, false), await follow(mapId, true), await follow(other, false)];
    await here.rightsChanged(mapId);
    await vi.waitFor(() => expect(out).toHaveBeenCalledOnce(), PATIENTLY);
    expect(stays).not.toHaveBeenCalled();
    expect(elsewhere).not.toHaveBeenCalled();
    await here.rightsChanged(null);
    await vi.waitFor(() => expect(elsewhere).toHaveBeenCalledOnce(), PATIENTLY);
    expect(stays).not.toHaveBeenCalled();
    await Promise.all([here.close(), there.close()]);
    await drop();
  });

  it("end the streams of those whose rights were taken while nobody heard of it, once they listen again", async () => {
    const { url, drop } = await newDatabase(String(server));
    const [here, there] = [await openedStore({ url }), await openedStore({ url })];
    const mapId = uuidv7();
    await send(here, mapId, createMap(mapId));
    let mayStay = true;
    const end = vi.fn();
    await there.hub.follow(mapId, 0, { event: () => {}, end, mayStay: async () => mayStay });
    mayStay = false;
    await here.db.execute(cutOthers);
    await vi.waitFor(() => expect(end).toHaveBeenCalledOnce(), PATIENTLY);
    await Promise.all([here.close(), there.close()]);
    await drop();
  });

  it("hold no map for ever where one of them stands still: the database ends that after half a minute", async () => {
    const { url, drop } = await newDatabase(String(server));
    const [{ db, close }, store] = [await openPostgres(url), await openedStore({ url })];
    const [{ idle_in_transaction_session_timeout: longest } = {}] = (
      (await db.execute(sql`show idle_in_transaction_session_timeout`)) as { rows: Record<string, string>[] }
    ).rows;
    expect(longest).toBe("30s");
    const mapId = uuidv7();
    await send(store, mapId, createMap(mapId));
    const standing = db.transaction(async (tx) => {
      await tx.execute(sql`set idle_in_transaction_session_timeout = '300ms'`);
      await tx.execute(sql`update maps set seq = seq + 1 where id = ${mapId}`);
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await tx.execute(sql`select 1`);
    });
    const told = expect(standing).rejects.toSatisfy((error) => outageOf(error) !== null);
    await vi.waitFor(() => expect(store.rooms.get(mapId)?.seq).toBe(1));
    await send(store, mapId, addClaim());
    await told;
    await Promise.all([close(), store.close()]);
    await drop();
  });

  it("tell each other who is at a map, to one who comes later too, and that somebody has gone", async () => {
    const { url, drop } = await newDatabase(String(server));
    const [here, there] = [await openedStore({ url }), await openedStore({ url })];
    const mapId = uuidv7();
    await send(here, mapId, createMap(mapId));
    const [ann, ben] = [seat("Ann"), seat("Ben")];
    const stay = async () => true;
    here.company.sit(mapId, ann, stay);
    // Nobody follows the map there yet, and nobody has told that process of Ann since it began to ask.
    const news: Seats[] = [];
    await there.hub.follow(mapId, 0, { event: () => {}, end: () => {}, company: (one) => news.push(one) });
    there.company.seatsAt(mapId);
    const known = () => news.reduce<ReadonlyMap<string, Seat>>(withNews, new Map());
    await vi.waitFor(() => expect([...known().values()]).toEqual([ann]), PATIENTLY);
    there.company.sit(mapId, ben, stay);
    await vi.waitFor(() => expect(here.company.seatsAt(mapId).seats).toEqual([ann, ben]), PATIENTLY);
    here.company.leave(mapId, ann.windowId, ann.person);
    await vi.waitFor(() => expect([...known().values()]).toEqual([ben]), PATIENTLY);
    await Promise.all([here.close(), there.close()]);
    await drop();
  });

  it("lose nothing and hang nowhere when connections are cut in the middle of commands; each failure is told as an outage", async () => {
    const { url, drop } = await newDatabase(String(server));
    const stores = [await openedStore({ url }), await openedStore({ url })] as const;
    const admin = await openPostgres(url);
    const mapId = uuidv7();
    await send(stores[0], mapId, createMap(mapId));
    const outcomes: (MapEvent | string | null)[] = [];
    for (let round = 0; round < 20; round++) {
      const sent = Array.from({ length: 8 }, (_, i) =>
        send(i % 2 === 0 ? stores[0] : stores[1], mapId, addClaim()).catch(outageOf),
      );
      await new Promise((resolve) => setTimeout(resolve, round));
      await admin.db.execute(cutOthers);
      outcomes.push(...(await Promise.all(sent)));
    }
    expect(outcomes).not.toContain(null);
    const acknowledged = outcomes.flatMap((outcome) => (typeof outcome === "object" ? [outcome?.commandId] : []));
    const log = await eventsAfter(admin.db, mapId, 0, 1000);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, i) => i + 1));
    expect(log.map(({ commandId }) => commandId)).toEqual(expect.arrayContaining(acknowledged));
    await Promise.all([...stores, admin].map((store) => store.close()));
    await drop();
  });
});

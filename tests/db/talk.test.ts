import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import type { Database } from "@/db/database";
import { members, people } from "@/db/people-tables";
import { momentAt } from "@/db/queries/history";
import { keepReadings, readingsOf, talkersOf, waitingFor } from "@/db/queries/talk";
import { Rooms } from "@/db/rooms";
import { loadRows } from "@/db/rows";
import { events } from "@/db/schema";
import { all, find } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { onEachDatabase } from "./databases";
import { addClaim, command, createMap, mapper } from "./steps";

/** Somebody with an account. */
async function person(db: Database, name: string): Promise<string> {
  const id = uuidv7();
  await db.insert(people).values({ id, name, email: `${id}@example.test`, emailVerified: true });
  return id;
}

/** A map with a claim, on which somebody begins a talk. */
async function talkedOver(
  db: Database,
  actor: string,
  more: Partial<Action<"addThread">> = {},
  mentions: string[] = [],
) {
  const rooms = new Rooms();
  const map = mapper(db, rooms, undefined, actor);
  await map.done(createMap(map.mapId, "The mill"));
  const [about, threadId] = [uuidv7(), uuidv7()];
  await map.done(addClaim("Keep the mill.", about));
  await map.done(
    command(
      { type: "addThread", id: threadId, kind: "claims", about, ...more },
      { type: "addComment", id: uuidv7(), threadId, text: "Why?", mentions },
    ),
  );
  return { ...map, rooms, about, threadId };
}

onEachDatabase("the talk about a map", (open) => {
  it("[4] lies in the database as in memory", async () => {
    const { db } = await open();
    const { mapId, threadId, about } = await talkedOver(db, "ann", { person: "ben", due: "2026-12-01" }, ["ben"]);
    const { threads, comments } = await loadRows(db, mapId);
    const thread = { id: threadId, kind: "claims", about, words: "Keep the mill.", resolved: false };
    expect(threads).toEqual([{ ...thread, person: "ben", due: "2026-12-01" }]);
    expect(comments).toMatchObject([{ threadId, author: "ann", text: "Why?", mentions: ["ben"], withdrawn: false }]);
  });

  it("names its members, and those who said something without being one", async () => {
    const { db } = await open();
    const [ann, cora] = [await person(db, "Ann"), await person(db, "Cora")];
    const { mapId, threadId } = await talkedOver(db, ann);
    await db.insert(members).values({ mapId, personId: ann, role: "owner" });
    const other = mapper(db, new Rooms(), mapId, cora);
    await other.done(command({ type: "addComment", id: uuidv7(), threadId, text: "So.", mentions: [] }));
    expect(await talkersOf(db, mapId)).toEqual([
      { id: ann, name: "Ann", isMember: true },
      { id: cora, name: "Cora", isMember: false },
    ]);
  });

  it("is read as far as somebody has come, and never less", async () => {
    const { db } = await open();
    const { mapId, threadId } = await talkedOver(db, "ann");
    await keepReadings(db, mapId, "ben", { [threadId]: "a1", [uuidv7()]: "a1" });
    await keepReadings(db, mapId, "ben", { [threadId]: "Zz" });
    expect(await readingsOf(db, mapId, "ben")).toEqual({ [threadId]: "a1" });
    await keepReadings(db, mapId, "ben", { [threadId]: "a2" });
    expect(await readingsOf(db, mapId, "ben")).toEqual({ [threadId]: "a2" });
    expect(await readingsOf(db, mapId, "ann")).toEqual({});
    await keepReadings(db, mapId, "ben", {});
  });

  it("waits for those to whom it was given and whom it names, in maps that they may read, until it is resolved", async () => {
    const { db } = await open();
    const ben = await person(db, "Ben");
    const given = await talkedOver(db, "ann", { person: ben, due: "2026-12-01" });
    const named = await talkedOver(db, "ann", {}, [ben]);
    const hidden = await talkedOver(db, "ann", { person: ben });
    await talkedOver(db, "ann");
    for (const { mapId } of [given, named]) await db.insert(members).values({ mapId, personId: ben, role: "viewer" });
    const waiting = async () => (await waitingFor(db, ben, ben)).map(({ threadId }) => threadId);
    expect(await waiting()).toEqual([given.threadId, named.threadId]);
    expect(await waitingFor(db, ben, ben)).toMatchObject([
      { title: "The mill", words: "Keep the mill.", first: "Why?", isMine: true, due: "2026-12-01", isUnread: true },
      { isMine: false, due: null, isUnread: true },
    ]);
    expect((await waitingFor(db, ben, null)).map(({ threadId }) => threadId)).toContain(hidden.threadId);
    await keepReadings(db, given.mapId, ben, { [given.threadId]: "a0" });
    expect((await waitingFor(db, ben, ben)).map(({ isUnread }) => isUnread)).toEqual([false, true]);
    await given.done(command({ type: "editThread", id: given.threadId, set: { resolved: true } }));
    expect(await waiting()).toEqual([named.threadId]);
    await named.done(command({ type: "editMap", set: { deleted: true } }));
    expect(await waiting()).toEqual([]);
  });

  it("goes with what was read of it when its author takes it back", async () => {
    const { db } = await open();
    const { mapId, done, threadId } = await talkedOver(db, "ann");
    await keepReadings(db, mapId, "ben", { [threadId]: "a0" });
    const [, , begun] = await db.select().from(events).where(eq(events.mapId, mapId)).orderBy(events.seq);
    await done(command({ type: "undo", commandId: begun?.commandId ?? "" }));
    expect(await readingsOf(db, mapId, "ben")).toEqual({});
  });
});

onEachDatabase("a named version", (open) => {
  it("is the map as it was, whatever came since", async () => {
    const { db } = await open();
    const { mapId, rooms, done, about } = await talkedOver(db, "ann");
    const id = uuidv7();
    await done(command({ type: "nameVersion", id, name: "First reading", seq: 2 }));
    await done(command({ type: "editClaim", id: about, set: { text: "Sell the mill." } }));
    const room = rooms.get(mapId);
    if (!room) throw new Error("the room is gone");
    const { map, at } = await momentAt(db, rooms, mapId, room, 2);
    expect(find(map, "claims", about)?.text).toBe("Keep the mill.");
    expect(all(map, "comments")).toEqual([]);
    expect(Number.isNaN(Date.parse(at))).toBe(false);
    await expect(momentAt(db, rooms, mapId, room, 99)).rejects.toThrow("has no event 99");
  });

  it("is read from the log once, however often it is looked at, and however many steps came since", async () => {
    const { db } = await open();
    const { mapId, rooms, done, about } = await talkedOver(db, "ann");
    const look = async () => {
      const room = rooms.get(mapId);
      if (!room) throw new Error("the room is gone");
      return momentAt(db, rooms, mapId, room, 2);
    };
    const first = await look();
    await done(command({ type: "editClaim", id: about, set: { text: "Sell the mill." } }));
    expect(await look()).toBe(first);
  });

  it("names no moment that has not been", async () => {
    const { db } = await open();
    const { send } = await talkedOver(db, "ann");
    const early = command({ type: "nameVersion", id: uuidv7(), name: "Never", seq: 4 });
    expect(await send(early)).toMatchObject({ ok: false, refusal: { code: "unknown" } });
    const now = command({ type: "nameVersion", id: uuidv7(), name: "Now", seq: 3 });
    expect(await send(now)).toMatchObject({ ok: true });
  });
});

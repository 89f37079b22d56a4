import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import type { Database } from "@/db/database";
import { eventsAfter } from "@/db/queries/events";
import { lastRemovalOf } from "@/db/queries/history";
import { lookUp } from "@/db/queries/known";
import { Rooms } from "@/db/rooms";
import { loadRows } from "@/db/rows";
import { apply, emptyMap, mapFromRows, rowsOf } from "@/lib/argument/argument-map";
import { needsOf } from "@/lib/argument/known";
import { Dice, histories, KNOWN_CONTENTS, randomCommand } from "../arbitraries";
import { idSource } from "../builders";
import { onEachDatabase } from "./databases";
import { addClaim, command, createMap, mapper } from "./steps";

/** Sends a random history to a map through two processes in turn, whose rooms now and then are lost. */
async function sendHistory(databases: readonly [Database, Database], history: readonly number[]): Promise<string> {
  const mapId = uuidv7();
  const rooms = [new Rooms(), new Rooms()] as const;
  const senders = rooms.map((held, i) => mapper(databases[i]!, held, mapId));
  const newId = idSource();
  const done: string[] = [];
  await senders[0]!.done(createMap(mapId));
  let map = rooms[0].get(mapId)!.map;
  for (const seed of history) {
    const dice = new Dice(seed);
    const [sender, held] = dice.once(2) ? [senders[0]!, rooms[0]] : [senders[1]!, rooms[1]];
    if (dice.once(10)) held.drop(mapId);
    const command = randomCommand(map, dice, newId, done);
    const outcome = await sender.send(command, [...KNOWN_CONTENTS]);
    if (!outcome.ok) continue;
    done.push(command.id);
    map = held.get(mapId)!.map;
  }
  expect(rowsOf(mapFromRows(await loadRows(databases[0], mapId)))).toEqual(rowsOf(map));
  return mapId;
}

onEachDatabase("what went from a map", (open) => {
  it("is found at the step that last took it out", async () => {
    const { db } = await open();
    const { mapId, done } = mapper(db, new Rooms());
    const [kept, gone, other] = [uuidv7(), uuidv7(), uuidv7()];
    await done(createMap(mapId));
    for (const [id, text] of [
      [kept, "Kept."],
      [gone, "Gone."],
      [other, "Other."],
    ] as const) {
      await done(addClaim(text, id));
    }
    const removal = command({ type: "removeClaim", id: gone });
    await done(removal);
    await done(command({ type: "undo", commandId: removal.id }));
    const last = await done(command({ type: "removeClaim", id: gone }));
    await done(command({ type: "removeClaim", id: other }));
    expect(await lastRemovalOf(db, mapId, gone)).toBe(last.seq);
    expect(await lastRemovalOf(db, mapId, kept)).toBeNull();
  });

  it("is brought back by the step that took it out, and no other is read for that", async () => {
    const { db } = await open();
    const rooms = new Rooms();
    const { mapId, done } = mapper(db, rooms);
    const gone = uuidv7();
    await done(createMap(mapId));
    await done(addClaim("Gone.", gone));
    const { seq } = await done(command({ type: "removeClaim", id: gone }));
    for (const text of ["One.", "Two."]) await done(addClaim(text));
    const asked = command({ type: "bringBack", seq });
    const map = rooms.get(mapId)?.map ?? emptyMap;
    const wanted = { mapId, actor: "ann", ...needsOf(map, asked), seq: seq + 2 };
    const { known } = await lookUp(db, rooms, wanted, new Map());
    expect(known.past(seq - 1, seq)).toHaveLength(1);
    expect(known.past(seq)).toBeUndefined();
    const { changes } = await done(asked);
    expect(changes).toMatchObject([{ op: "insert", table: "claims", row: { id: gone } }]);
  });
});

onEachDatabase("random histories", (open) => {
  it("[3][4] leave the same rows in the database as in memory, whichever process carried them out, and so does folding their events", async () => {
    const opened = await open();
    const databases = [opened.db, await opened.another()] as const;
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const mapId = await sendHistory(databases, history);
        const log = await eventsAfter(opened.db, mapId, 0, 1000);
        const folded = log.reduce((map, { changes }) => apply(map, changes), emptyMap);
        expect(rowsOf(folded)).toEqual(rowsOf(mapFromRows(await loadRows(opened.db, mapId))));
        expect(log.map(({ seq }) => seq)).toEqual(log.map((_, i) => i + 1));
      }),
      { numRuns: 20 },
    );
  });
});

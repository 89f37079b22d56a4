import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import type { Database } from "@/db/database";
import { countMaps, listMaps, openMap } from "@/db/queries/maps";
import { sketchOf } from "@/db/queries/sketch";
import { Rooms } from "@/db/rooms";
import { rowsOf } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { sha256Of } from "@/lib/text/content";
import { onEachDatabase } from "./databases";
import { addClaim, command, createMap, mapper, paragraph } from "./steps";

/** Long enough for the database's clock, which is kept to the millisecond, to go on. */
const aMoment = (db: Database) => db.execute(sql`select pg_sleep(0.005)`);

onEachDatabase("the list of maps", (open) => {
  const content = paragraph("Words.");
  const source = (title: string) =>
    command({
      type: "addSource",
      id: uuidv7(),
      title,
      citation: {},
      text: { id: uuidv7(), sha256: sha256Of(content), length: content.plain.length },
    });

  it("counts sources and claims, puts the last changed first, and leaves deleted maps out until they are brought back", async () => {
    const { db } = await open();
    const [one, two] = [mapper(db, new Rooms()), mapper(db, new Rooms())];
    await one.done(createMap(one.mapId, "One"));
    await two.done(createMap(two.mapId, "Two"));
    await one.done(addClaim());
    await one.done(addClaim());
    await aMoment(db);
    await one.done(source("A speech"), [content]);
    const [first, second] = await listMaps(db, { reader: null });
    expect(first).toMatchObject({ id: one.mapId, title: "One", sources: 1, claims: 2 });
    expect(second).toMatchObject({ id: two.mapId, title: "Two", sources: 0, claims: 0 });
    expect(Date.parse(String(first?.changedAt))).toBeGreaterThanOrEqual(Date.parse(String(second?.changedAt)));

    const { commandId } = await two.done(command({ type: "editMap", set: { deleted: true } }));
    expect((await listMaps(db, { reader: null })).map(({ title }) => title)).toEqual(["One"]);
    await aMoment(db);
    await two.done(command({ type: "undo", commandId }));
    expect((await listMaps(db, { reader: null })).map(({ title }) => title)).toEqual(["Two", "One"]);
  });

  it("tells how many there are beside those that it lists", async () => {
    const { db } = await open();
    const titles = ["A lock", "A weir", "Another weir"];
    for (const title of titles) {
      const { mapId, done } = mapper(db, new Rooms());
      await done(createMap(mapId, `Counted: ${title}`));
    }
    expect(await listMaps(db, { query: "counted:", reader: null, most: 1 })).toHaveLength(1);
    expect(await countMaps(db, { query: "counted:", reader: null })).toBe(3);
    expect(await countMaps(db, { query: "weir", reader: null })).toBe(2);
    expect(await countMaps(db, { reader: null })).toBe((await listMaps(db, { reader: null })).length);
  });

  it("finds a map by words of its title, of a source's title or of a claim, whatever their case, and takes % and _ as they are", async () => {
    const { db } = await open();
    const { mapId, done } = mapper(db, new Rooms());
    await done(createMap(mapId, "Istanbul_1999 at 100%"));
    await done(source("The Astana text"), [content]);
    await done(addClaim("Security is Indivisible."));
    const found = async (query: string) => (await listMaps(db, { query, reader: null })).map(({ id }) => id);
    for (const query of ["istanbul", "STANA", "indivisible", "100%", "l_1", " Astana "]) {
      expect(await found(query), query).toEqual([mapId]);
    }
    for (const query of ["Istanbulx", "l%1", "s_curity", "\\", "\0", "Astana\0"])
      expect(await found(query), query).toEqual([]);
  });

  it("sketches no more claims than a small picture shows, and no relation without its ends", async () => {
    const { db } = await open();
    const { mapId, done } = mapper(db, new Rooms());
    const ids = Array.from({ length: 100 }, () => uuidv7());
    await done(createMap(mapId));
    await done(command(...ids.map((id) => ({ type: "addClaim", id, text: "C" }) as const)));
    const relate = (from: number, to: number): Action => ({
      type: "addRelation",
      id: uuidv7(),
      kind: "support",
      target: { claimId: ids[to]! },
      premises: [{ id: uuidv7(), claimId: ids[from]! }],
    });
    await done(command(relate(1, 0), relate(2, 99), relate(98, 0)));
    await done(command({ type: "pin", id: ids[3]!, x: 4, y: 5 }, { type: "pin", id: ids[97]!, x: 4, y: 5 }));
    const sketch = await sketchOf(db, mapId);
    expect(sketch.claims).toHaveLength(80);
    expect(sketch.relations.map(({ targetClaimId }) => targetClaimId)).toEqual([ids[0]]);
    expect(sketch.premises.map(({ claimId }) => claimId)).toEqual([ids[1]]);
    expect(sketch.places).toEqual([{ id: ids[3], x: 4, y: 5 }]);
    await done(command({ type: "editMap", set: { settings: { direction: "left" } } }));
    expect((await sketchOf(db, mapId)).maps).toMatchObject([{ id: mapId, settings: { direction: "left" } }]);
    expect(await sketchOf(db, uuidv7())).toEqual({ maps: [], claims: [], relations: [], premises: [], places: [] });
  });

  it("opens a map with and without a room, behind or not, always as it is now", async () => {
    const { db } = await open();
    const [rooms, later] = [new Rooms(), new Rooms()];
    const { mapId, done } = mapper(db, rooms);
    await done(createMap(mapId));
    await openMap(db, later, mapId);
    await done(addClaim());
    for (const held of [rooms, later, new Rooms()]) {
      const opened = await openMap(db, held, mapId);
      expect(opened?.seq).toBe(2);
      expect(rowsOf(opened!.map)).toEqual(rowsOf(rooms.get(mapId)!.map));
    }
    expect(await openMap(db, rooms, uuidv7())).toBeNull();
  });
});

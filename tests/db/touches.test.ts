import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { touchesOf } from "@/db/queries/touches";
import { Rooms } from "@/db/rooms";
import { onEachDatabase } from "./databases";
import { command, createMap, mapper } from "./steps";

onEachDatabase("who touched a row", (open) => {
  it("tells who made it and who changed it last, and nothing of another map or of rows that are not there", async () => {
    const { db } = await open();
    const rooms = new Rooms();
    const [one, other] = [mapper(db, rooms), mapper(db, rooms)];
    await one.done(createMap(one.mapId, "One"));
    await other.done(createMap(other.mapId, "Other"));
    const [still, changed] = [uuidv7(), uuidv7()];
    const made = await one.done(
      command({ type: "addClaim", id: still, text: "a" }, { type: "addClaim", id: changed, text: "b" }),
    );
    const edited = await one.done(command({ type: "editClaim", id: changed, set: { text: "c" } }));
    const touched = await touchesOf(db, one.mapId, "claims", [still, changed, uuidv7()]);
    const byId = new Map(touched.map((each) => [each.id, each]));
    expect(byId.size).toBe(2);
    expect(byId.get(still)).toMatchObject({ made: { actor: made.actor, at: made.at }, last: { at: made.at } });
    expect(byId.get(changed)).toMatchObject({ made: { at: made.at }, last: { actor: edited.actor, at: edited.at } });
    expect(await touchesOf(db, other.mapId, "claims", [still])).toEqual([]);
    expect(await touchesOf(db, one.mapId, "relations", [still])).toEqual([]);
    expect(await touchesOf(db, one.mapId, "claims", [])).toEqual([]);
  });
});

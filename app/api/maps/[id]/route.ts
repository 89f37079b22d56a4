import { deedsHere } from "@/app/accounts/who";
import { json, onMap, Refused } from "@/app/request";
import { lastEventsOf } from "@/db/queries/events";
import { openMap } from "@/db/queries/maps";
import { all, rowsOf } from "@/lib/argument/argument-map";

/** How many of their last steps a person can undo after opening a map anew. */
const MOST_STEPS = 100;

/** A map's rows at a seq, and the person's own last steps in it, oldest first. 410 when the map is deleted. */
export const GET = onMap("read", async ({ mapId, actor, name, standing, store }) => {
  const room = await openMap(store.db, store.rooms, mapId);
  if (!room) throw new Refused(404, "There is no such map.");
  if (all(room.map, "maps").some(({ deleted }) => deleted)) {
    return json({ deleted: true, seq: room.seq, reason: "This map has been deleted." }, 410);
  }
  const events = await lastEventsOf(store.db, mapId, actor, MOST_STEPS);
  const mine = events.map(({ commandId, command, changes }) => ({ commandId, command, changes }));
  return json({ seq: room.seq, rows: rowsOf(room.map), mine, can: deedsHere(standing), me: { id: actor, name } });
});

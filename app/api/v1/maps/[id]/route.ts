import { Refused } from "@/app/request";
import { openMap } from "@/db/queries/maps";
import { getMap } from "@/lib/api/map-operations";
import { all, rowsOf } from "@/lib/argument/argument-map";
import { answering, standingOf } from "../../answering";

/** All rows of a map. */
export const GET = answering(getMap, async ({ store, bearer, parameters }) => {
  const { mapId } = await standingOf(store, bearer, parameters.id, "read");
  const room = await openMap(store.db, store.rooms, mapId);
  if (!room) throw new Refused(404, "There is no such map.");
  if (all(room.map, "maps").some(({ deleted }) => deleted)) throw new Refused(410, "This map has been deleted.");
  return { id: mapId, seq: room.seq, rows: rowsOf(room.map) };
});

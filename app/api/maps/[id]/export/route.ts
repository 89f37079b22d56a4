import { onMap, Refused } from "@/app/request";
import { allContents } from "@/db/queries/contents";
import { openMap } from "@/db/queries/maps";
import { all, rowsOf } from "@/lib/argument/argument-map";
import { writeWarrant } from "@/lib/formats/warrant";

/** A map with the texts that it rests on as a file of Warrant's own JSON, a deleted one too. */
export const GET = onMap("export", async ({ mapId, store }) => {
  const room = await openMap(store.db, store.rooms, mapId);
  if (!room) throw new Refused(404, "There is no such map.");
  const contents = await allContents(store.db, mapId);
  const used = new Set(all(room.map, "sourceTexts").map(({ sha256 }) => sha256));
  const kept = [...contents].filter(([sha256]) => used.has(sha256)).map(([, content]) => content);
  const [title] = all(room.map, "maps").map((row) => row.title);
  return new Response(writeWarrant({ rows: rowsOf(room.map), contents: kept }), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="map.json"; filename*=UTF-8''${encodeURIComponent(title || "map")}.json`,
      "cache-control": "no-store",
    },
  });
});

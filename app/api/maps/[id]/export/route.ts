import { attachmentNamed } from "@/app/api/attachment";
import { onMap, Refused } from "@/app/request";
import { wholeMap } from "@/db/queries/whole-map";
import { writeWarrant } from "@/lib/formats/warrant";

/** A map with the texts that it rests on as a file of Warrant's own JSON, a deleted one too. */
export const GET = onMap("export", async ({ mapId, store }) => {
  const file = await wholeMap(store, mapId);
  if (!file) throw new Refused(404, "There is no such map.");
  const title = file.rows.maps[0]?.title || "map";
  return new Response(writeWarrant(file), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": attachmentNamed(`${title}.json`),
      "cache-control": "no-store",
    },
  });
});

import { idIn, json, onMap, Refused } from "@/app/request";
import { revokeLink } from "@/db/queries/links";

/** Ends a link: everyone who came by it is out at once. */
export const DELETE = onMap<"link">("share", async ({ parameters, mapId, store }) => {
  const ended = await revokeLink(store.db, mapId, idIn(parameters.link, "There is no such link."));
  if (!ended) throw new Refused(404, "There is no such link.");
  await store.rightsChanged(mapId);
  return json({ ok: true });
});

import { json, onMap, Refused } from "@/app/request";
import { findContent } from "@/db/queries/contents";

/** A text of a map by its hash, which names it for good: so it never changes and may be kept for ever. */
export const GET = onMap<"sha256">("read", async ({ mapId, parameters, store }) => {
  const { sha256 } = parameters;
  const content = /^[0-9a-f]{64}$/.test(sha256) && (await findContent(store.db, mapId, sha256));
  if (!content) throw new Refused(404, "This map has no such text.");
  return json(content, 200, { "cache-control": "private, max-age=31536000, immutable" });
});

import { z } from "zod";
import { deedsNow } from "@/app/accounts/who";
import { bodyOf, json, onMap, Refused } from "@/app/request";
import { idSchema } from "@/lib/argument/rows";
import { doingSchema } from "@/lib/presence";

/** One window, and what is done in it; null where it closes. */
const tellingSchema = z.object({ windowId: idSchema, doing: doingSchema.nullable() });

/** Tells others that somebody is at the map, and what they have in hand; to be said again every 15 s. 429 when said too often. */
export const POST = onMap("read", async ({ request, mapId, actor, name, store }) => {
  const { windowId, doing } = await bodyOf(request, tellingSchema);
  const mayStay = async () => (await deedsNow(store, request.headers, mapId)).includes("read");
  if (!doing) store.company.leave(mapId, windowId, actor);
  else if (!store.company.sit(mapId, { windowId, person: actor, name, doing }, mayStay)) {
    throw new Refused(429, "That is more than others can be told of.");
  }
  return json({ ok: true });
});

import { bodyOf, json, onMap, Refused } from "@/app/request";
import { eventsAfter } from "@/db/queries/events";
import { openMap } from "@/db/queries/maps";
import { fileReply, served } from "../../../served";
import { orderSchema } from "./order";

/** What a figure of the map is stamped with: its seq, and when that came to be. */
export const GET = onMap("read", async ({ mapId, store }) => {
  const room = await openMap(store.db, store.rooms, mapId);
  if (!room) throw new Refused(404, "There is no such map.");
  const [event] = await eventsAfter(store.db, mapId, room.seq - 1, 1);
  return json({ seq: room.seq, at: event?.at ?? null });
});

/**
 * Figures as a PDF, or as PNG: several of those in a zip; drawn beside what others are served by. 422 where they cannot be
 * drawn, 503 while too many wait.
 */
export const POST = onMap("export", async ({ request }) =>
  fileReply(await served("figures", await bodyOf(request, orderSchema)), "figures"),
);

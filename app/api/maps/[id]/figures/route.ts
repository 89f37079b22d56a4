import { join } from "node:path";
import { zipSync } from "fflate";
import { bodyOf, json, onMap, Refused } from "@/app/request";
import { eventsAfter } from "@/db/queries/events";
import { openMap } from "@/db/queries/maps";
import { serveInThread } from "@/workers/serving-node";
import { orderSchema } from "./order";

/** Where the fonts lie. */
const packages = join(process.cwd(), "node_modules");

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
export const POST = onMap("export", async ({ request }) => {
  const order = await bodyOf(request, orderSchema);
  const drawn = await serveInThread("figures", order, packages);
  if (drawn === "busy") throw new Refused(503, "The server is busy. Try again in a minute.");
  if (!drawn.ok) throw new Refused(422, drawn.reason);
  const [file = new Uint8Array(), ...more] = drawn.answer;
  const type = order.format === "pdf" ? "application/pdf" : "image/png";
  return more.length === 0 ? fileReply(file, type) : fileReply(zipped(drawn.answer), "application/zip");
});

function fileReply(bytes: Uint8Array, type: string): Response {
  const headers = { "content-type": type, "cache-control": "no-store", "x-content-type-options": "nosniff" };
  return new Response(new Uint8Array(bytes), { headers });
}

/** The first moment that a zip can tell: the same pictures give the same bytes. */
const MTIME = new Date(1980, 0, 1);

function zipped(pictures: readonly Uint8Array[]): Uint8Array {
  const entries = pictures.map((bytes, i) => [`${i + 1}.png`, [bytes, { level: 0, mtime: MTIME }]] as const);
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}

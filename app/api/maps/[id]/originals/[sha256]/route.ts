import { createHash } from "node:crypto";
import { attachmentNamed } from "@/app/api/attachment";
import { bytesOf, json, onMap, Refused } from "@/app/request";
import { openMap } from "@/db/queries/maps";
import { findOriginal, keepOriginal } from "@/db/queries/originals";
import type { Store } from "@/db/store";
import { all } from "@/lib/argument/argument-map";

/** The longest file that is kept: 32 MiB. */
const LONGEST_FILE = 32 * 1024 * 1024;

/** A file that a text of the map was read from, as it came: to be saved, never to be shown. */
export const GET = onMap<"sha256">("read", async ({ mapId, parameters: { sha256 }, store }) => {
  const name = await nameIn(store, mapId, sha256);
  const bytes = await findOriginal(store.db, mapId, sha256);
  if (!bytes) throw new Refused(404, "The original of this text is not kept here.");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(bytes.length),
      "content-disposition": attachmentNamed(name),
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-cache",
    },
  });
});

/** Keeps a file that a text of the map names as the one that it was read from. Safe to send again. */
export const PUT = onMap<"sha256">(
  "edit",
  async ({ request, mapId, parameters: { sha256 }, store }) => {
    await nameIn(store, mapId, sha256);
    const bytes = await bytesOf(request);
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
      throw new Refused(400, "These are not the bytes of that file.");
    }
    await keepOriginal(store.db, mapId, sha256, bytes);
    return json({ ok: true });
  },
  LONGEST_FILE,
);

// Only what a text of the map was read from is kept, so that a map is no place to put just any file.
async function nameIn({ db, rooms }: Store, mapId: string, sha256: string): Promise<string> {
  const room = await openMap(db, rooms, mapId);
  if (!room) throw new Refused(404, "There is no such map.");
  const text = all(room.map, "sourceTexts").find(({ original }) => original?.sha256 === sha256);
  if (!text?.original) throw new Refused(404, "No text of this map was read from that file.");
  return text.original.name;
}

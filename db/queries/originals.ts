import { and, eq } from "drizzle-orm";
import type { Database } from "../database";
import { originals } from "../schema";

/** The bytes of a file that a text of a map was read from, by their SHA-256; null when the map keeps none of that name. */
export async function findOriginal(db: Database, mapId: string, sha256: string): Promise<Uint8Array | null> {
  const [original] = await db
    .select({ bytes: originals.bytes })
    .from(originals)
    .where(and(eq(originals.mapId, mapId), eq(originals.sha256, sha256)));
  return original?.bytes ?? null;
}

/** Keeps the bytes of a file under their SHA-256, by which they are given; what is there already stays as it is. */
export async function keepOriginal(db: Database, mapId: string, sha256: string, bytes: Uint8Array): Promise<void> {
  await db.insert(originals).values({ mapId, sha256, bytes }).onConflictDoNothing();
}

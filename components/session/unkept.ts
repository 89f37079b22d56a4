import { type DBSchema, openDB } from "idb";
import { z } from "zod";
import { type Id, idSchema, TABLES } from "@/lib/argument/rows";
import type { Notice } from "./session";

const entrySchema = z.object({
  id: idSchema,
  mapId: idSchema,
  reason: z.string(),
  told: z.string(),
  isDone: z.boolean(),
  written: z.array(
    z.object({
      table: z.enum(TABLES),
      id: idSchema,
      column: z.string(),
      mine: z.string(),
      theirs: z.string().nullable(),
    }),
  ),
});
interface Schema extends DBSchema {
  unkept: { key: string; value: z.infer<typeof entrySchema>; indexes: { mapId: string } };
}

const database = () =>
  openDB<Schema>("warrant-unkept", 1, {
    upgrade: (db) => {
      db.createObjectStore("unkept", { keyPath: "id" }).createIndex("mapId", "mapId");
    },
  });

/** Keeps what did not come to be as it was meant, through reloads, until it has been read. */
export async function keepNotice(mapId: Id, { id, refusal: { reason }, told, isDone, written }: Notice): Promise<void> {
  const db = await database();
  await db.put("unkept", { id, mapId, reason, told, isDone, written: [...written] });
  db.close();
}

/** Lets go of what has been read. */
export async function dropNotice(id: string): Promise<void> {
  const db = await database();
  await db.delete("unkept", id);
  db.close();
}

/** What has not been read yet of a map, oldest first; what cannot be made out any more is passed over. */
export async function keptNotices(mapId: Id): Promise<Notice[]> {
  const db = await database();
  const entries: unknown[] = await db.getAllFromIndex("unkept", "mapId", mapId);
  db.close();
  return entries.flatMap((entry) => {
    const { success, data } = entrySchema.safeParse(entry);
    return success ? [{ ...data, refusal: { code: "changedSince", reason: data.reason } }] : [];
  });
}

import { type DBSchema, openDB } from "idb";
import { z } from "zod";
import { type Id, idSchema } from "@/lib/argument/rows";
import { contentSchema } from "@/lib/text/content";

const draftSchema = z.object({
  mapId: idSchema,
  sourceId: idSchema,
  /** The text that the draft was made from. */
  base: idSchema,
  content: contentSchema,
  /** The command that carries it to the server and the text that it makes; null while it is being written. */
  sent: z.object({ commandId: idSchema, textId: idSchema }).nullable(),
});

/** A correction that is being written, or that the server has not acknowledged yet. */
export type KeptDraft = z.infer<typeof draftSchema>;

interface Schema extends DBSchema {
  drafts: { key: [string, string]; value: KeptDraft };
}

const database = () =>
  openDB<Schema>("warrant-drafts", 1, {
    upgrade: (db) => {
      db.createObjectStore("drafts", { keyPath: ["mapId", "sourceId"] });
    },
  });

/** Keeps a draft through reloads, in place of the one of the same source. */
export async function keepDraft(draft: KeptDraft): Promise<void> {
  const db = await database();
  await db.put("drafts", draft);
  db.close();
}

/** Lets go of the draft of a source. */
export async function dropDraft(mapId: Id, sourceId: Id): Promise<void> {
  const db = await database();
  await db.delete("drafts", [mapId, sourceId]);
  db.close();
}

/** The drafts of a map that this browser keeps; what cannot be read is passed over. */
export async function keptDrafts(mapId: Id): Promise<KeptDraft[]> {
  const db = await database();
  const entries: unknown[] = await db.getAll("drafts", IDBKeyRange.bound([mapId], [mapId, []]));
  db.close();
  return entries.flatMap((entry) => {
    const draft = draftSchema.safeParse(entry);
    return draft.success ? [draft.data] : [];
  });
}

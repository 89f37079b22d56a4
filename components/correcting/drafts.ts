import { type DBSchema, openDB } from "idb";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { type Id, idSchema } from "@/lib/argument/rows";
import { contentSchema } from "@/lib/text/content";

const draftSchema = z.object({
  /** The window that it is written in. */
  windowId: z.string(),
  mapId: idSchema,
  sourceId: idSchema,
  /** The text that the draft was made from. */
  base: idSchema,
  content: contentSchema,
  /** The command that carries it to the server and the text that it makes; null while it is being written. */
  sent: z.object({ commandId: idSchema, textId: idSchema }).nullable(),
  /** The sentence with which the server refused it; absent where it did not. */
  refused: z.string().optional(),
});

/** A correction that is being written, or that the server has not acknowledged yet. */
export type KeptDraft = Omit<z.infer<typeof draftSchema>, "windowId">;

interface Schema extends DBSchema {
  drafts: { key: [string, string, string]; value: z.infer<typeof draftSchema> };
}

/** Names this window among those of the browser, as long as it is open. */
const windowId = uuidv7();

const lockOf = (id: string) => `warrant-drafts ${id}`;

/**
 * Lets other windows know that this one is open: its drafts are its own, those of a closed one are taken over. Where a page
 * has no locks (plain HTTP from another machine), every other window counts as closed.
 */
export function holdDrafts(): void {
  const held = navigator.locks?.request(
    lockOf(windowId),
    { ifAvailable: true },
    (lock) => lock && new Promise(() => {}),
  );
  // Who lets no site keep anything gives it no locks either, and there are no drafts to be told apart.
  held?.catch(() => {});
}

const database = () =>
  openDB<Schema>("warrant-drafts", 1, {
    upgrade: (db) => {
      db.createObjectStore("drafts", { keyPath: ["mapId", "sourceId", "windowId"] });
    },
  });

/** Keeps a draft through reloads, in place of the one of the same source that this window had. */
export async function keepDraft(draft: KeptDraft): Promise<void> {
  const db = await database();
  await db.put("drafts", { ...draft, windowId });
  db.close();
}

/** Lets go of the draft of a source. */
export async function dropDraft(mapId: Id, sourceId: Id): Promise<void> {
  const db = await database();
  await db.delete("drafts", [mapId, sourceId, windowId]);
  db.close();
}

/** The drafts of a map that are this window's, those of closed windows among them; what cannot be read is passed over. */
export async function keptDrafts(mapId: Id): Promise<KeptDraft[]> {
  const db = await database();
  const entries: unknown[] = await db.getAll("drafts", IDBKeyRange.bound([mapId], [mapId, []]));
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const open = new Set(held.map(({ name }) => name));
  const mine: KeptDraft[] = [];
  for (const entry of entries) {
    const draft = draftSchema.safeParse(entry);
    if (!draft.success || (draft.data.windowId !== windowId && open.has(lockOf(draft.data.windowId)))) continue;
    if (draft.data.windowId !== windowId) {
      await db.put("drafts", { ...draft.data, windowId });
      await db.delete("drafts", [mapId, draft.data.sourceId, draft.data.windowId]);
    }
    mine.push(draft.data);
  }
  db.close();
  return mine;
}

import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { z } from "zod";
import type { Change } from "@/lib/argument/change";
import { type Command, commandSchema } from "@/lib/argument/command";
import { type Id, idSchema } from "@/lib/argument/rows";
import { type Content, contentSchema } from "@/lib/text/content";
import { aborted } from "./aborted";

/** A command that waits to be acknowledged, with the texts that it brings. Ids are of version 7, so they sort by time. */
export interface Waiting {
  readonly command: Command;
  readonly contents: readonly Content[];
  /** What it changed as it was first shown to the person who meant it, and the same in words that follow "You". */
  readonly changes: readonly Change[];
  readonly told: string;
}

const entrySchema = z.object({
  commandId: idSchema,
  mapId: idSchema,
  windowId: idSchema,
  command: commandSchema,
  contents: z.array(contentSchema),
  // This browser's own, made by the same code: they are believed.
  changes: z.array(z.custom<Change>((value) => typeof value === "object" && value !== null)).default([]),
  told: z.string().default(""),
});
type Entry = z.infer<typeof entrySchema>;

interface Schema extends DBSchema {
  waiting: { key: string; value: Entry; indexes: { mapId: string } };
}

/** The commands of one map that wait in this browser, kept through reloads and crashes. */
export interface Outbox {
  put(waiting: Waiting): Promise<void>;
  remove(commandId: string): Promise<void>;
  /** Hands over what each other window has left behind, oldest first, once that window is closed; a reload closes one too. */
  adopt(take: (left: readonly Waiting[]) => void): Promise<void>;
  close(): void;
}

/** Opens the outbox of a map for one window, whose id no other window has. */
export async function openOutbox(mapId: Id, windowId: Id): Promise<Outbox> {
  const database = await openDB<Schema>("warrant", 1, {
    upgrade: (db) => {
      db.createObjectStore("waiting", { keyPath: "commandId" }).createIndex("mapId", "mapId");
    },
  });
  const closing = new AbortController();
  holdWindow(windowId, closing.signal);
  return {
    put: async ({ command, contents, changes, told }) => {
      const kept = { command, contents: [...contents], changes: [...changes], told };
      await database.put("waiting", { commandId: command.id, mapId, windowId, ...kept });
    },
    remove: (commandId) => database.delete("waiting", commandId),
    adopt: async (take) => {
      const others = new Set((await entriesOf(database, mapId)).map((entry) => entry.windowId));
      const takeOver = async (other: Id) => {
        const left = (await entriesOf(database, mapId)).filter((entry) => entry.windowId === other);
        const { store, done } = database.transaction("waiting", "readwrite");
        await Promise.all([...left.map((entry) => store.put({ ...entry, windowId })), done]);
        if (left.length > 0) take(left);
      };
      others.delete(windowId);
      await Promise.all([...others].map((other) => onceClosed(other, closing.signal, () => takeOver(other))));
    },
    close: () => {
      closing.abort();
      database.close();
    },
  };
}

/** What waits of a map, oldest first; what cannot be read any more is passed over. */
async function entriesOf(database: IDBPDatabase<Schema>, mapId: Id): Promise<Entry[]> {
  const stored = await database.getAllFromIndex("waiting", "mapId", mapId);
  return stored.flatMap((entry) => entrySchema.safeParse(entry).data ?? []);
}

const lockOf = (windowId: Id) => `warrant-window-${windowId}`;

/** Shows other windows that this one is open, until it ends or the signal comes; browsers let go for a closed window. */
function holdWindow(windowId: Id, closing: AbortSignal): void {
  void navigator.locks?.request(lockOf(windowId), () => aborted(closing));
}

/** Works once a window is closed, unless this one is closed before. Where a page has no locks (plain HTTP from another machine), at once. */
async function onceClosed(windowId: Id, closing: AbortSignal, work: () => Promise<void>): Promise<void> {
  if (closing.aborted) return;
  if (!navigator.locks) return work();
  await navigator.locks.request(lockOf(windowId), { signal: closing }, work).catch((error: unknown) => {
    if (!closing.aborted) throw error;
  });
}

import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { z } from "zod";
import { type Command, commandSchema } from "@/lib/argument/command";
import { type Id, idSchema } from "@/lib/argument/rows";
import { type Content, contentSchema } from "@/lib/text/content";

/** A command that waits to be acknowledged, with the texts that it brings. Ids are of version 7, so they sort by time. */
export interface Waiting {
  readonly command: Command;
  readonly contents: readonly Content[];
}

const entrySchema = z.object({
  commandId: idSchema,
  mapId: idSchema,
  windowId: idSchema,
  command: commandSchema,
  contents: z.array(contentSchema),
});
type Entry = z.infer<typeof entrySchema>;

interface Schema extends DBSchema {
  waiting: { key: string; value: Entry; indexes: { mapId: string } };
}

/** The commands of one map that wait in this browser, kept through reloads and crashes. */
export interface Outbox {
  put(waiting: Waiting): Promise<void>;
  remove(commandId: string): Promise<void>;
  /** Takes over what windows that are no longer open have left behind, oldest first. */
  adopt(): Promise<Waiting[]>;
  close(): void;
}

/** Opens the outbox of a map for one window, whose id no other window has. */
export async function openOutbox(mapId: Id, windowId: Id): Promise<Outbox> {
  const database = await openDB<Schema>("warrant", 1, {
    upgrade: (db) => {
      db.createObjectStore("waiting", { keyPath: "commandId" }).createIndex("mapId", "mapId");
    },
  });
  const letGo = holdWindow(windowId);
  return {
    put: async ({ command, contents }) => {
      await database.put("waiting", { commandId: command.id, mapId, windowId, command, contents: [...contents] });
    },
    remove: (commandId) => database.delete("waiting", commandId),
    adopt: () => adopt(database, mapId, windowId),
    close: () => {
      letGo();
      database.close();
    },
  };
}

async function adopt(database: IDBPDatabase<Schema>, mapId: Id, windowId: Id): Promise<Waiting[]> {
  const open = await openWindows();
  const left: Waiting[] = [];
  for (const stored of await database.getAllFromIndex("waiting", "mapId", mapId)) {
    const entry = entrySchema.safeParse(stored);
    if (!entry.success || entry.data.windowId === windowId || open.has(lockOf(entry.data.windowId))) continue;
    await database.put("waiting", { ...entry.data, windowId });
    left.push(entry.data);
  }
  return left;
}

const lockOf = (windowId: Id) => `warrant-window-${windowId}`;

/** Shows other windows that this one is open, until let go; browsers let go of a closed window by themselves. */
function holdWindow(windowId: Id): () => void {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  void navigator.locks?.request(lockOf(windowId), () => held);
  return letGo;
}

/** The locks of the windows that are open. Where a page has no locks (plain HTTP from another machine), none. */
async function openWindows(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.map(({ name }) => name ?? ""));
}

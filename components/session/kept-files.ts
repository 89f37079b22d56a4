import { type DBSchema, openDB } from "idb";
import type { Id } from "@/lib/argument/rows";

/** A file on its way to the server, named by the SHA-256 of its bytes. */
export interface KeptFile {
  readonly mapId: Id;
  readonly sha256: string;
  readonly file: Blob;
}

interface Schema extends DBSchema {
  files: { key: [string, string]; value: KeptFile; indexes: { mapId: string } };
}

const open = async () =>
  openDB<Schema>("warrant-files", 1, {
    upgrade: (db) => {
      db.createObjectStore("files", { keyPath: ["mapId", "sha256"] }).createIndex("mapId", "mapId");
    },
  });

/** Keeps a file in this browser, so that it survives the window. Where the browser keeps none, the window alone has it. */
export async function keepFile(kept: KeptFile): Promise<void> {
  await withFiles((files) => files.put("files", kept));
}

/** Lets go of a file that the server has, or will not have. */
export async function dropFile({ mapId, sha256 }: Omit<KeptFile, "file">): Promise<void> {
  await withFiles((files) => files.delete("files", [mapId, sha256]));
}

/** The files of a map that are kept in this browser. */
export async function keptFiles(mapId: Id): Promise<readonly KeptFile[]> {
  return (await withFiles((files) => files.getAllFromIndex("files", "mapId", mapId))) ?? [];
}

/** Null where the browser lets a page keep nothing, or has no room left for it. */
async function withFiles<T>(work: (files: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T | null> {
  const files = await open().catch(() => null);
  if (!files) return null;
  try {
    return await work(files);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  } finally {
    files.close();
  }
}

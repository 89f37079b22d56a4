import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { z } from "zod";
import { BACKUP_VERSION, BackupRefused, endSchema, type Head, headSchema, isRow } from "./format";

/** A backup that was read to its end: what its first line says, and how many rows it holds. */
export interface Checked {
  readonly head: Head;
  readonly rows: number;
}

/**
 * Reads a backup through and checks it, without keeping it. Throws BackupRefused when it is none, is not whole, was
 * changed since it was written, or was made by a newer Warrant.
 */
export async function checkBackup(file: string): Promise<Checked> {
  const hash = createHash("sha256");
  let [head, held, rows]: [Head | null, string | null, number] = [null, null, 0];
  for await (const line of linesOf(file)) {
    if (held === null) head = headIn(line);
    else hash.update(`${held}\n`);
    if (isRow(line)) rows += 1;
    held = line;
  }
  const end = endSchema.safeParse(parsed(held ?? ""));
  if (!head || !end.success) throw damaged(file, "its end is missing");
  if (end.data.rows !== rows) throw damaged(file, "rows are missing");
  if (end.data.sha256 !== hash.digest("hex")) throw damaged(file, "it was changed after it was written");
  return { head, rows };
}

/** The lines of a backup, unpacked. Throws BackupRefused where it cannot be unpacked. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  const source = createReadStream(file);
  const piped = pipeline(source, unpacked);
  // Told where the lines are read; the pipe's own word of it would come too late or to nobody.
  piped.catch(() => {});
  try {
    yield* split(unpacked);
  } catch (error) {
    throw explained(file, error);
  } finally {
    source.destroy();
  }
}

async function* split(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  for await (const part of bytes) {
    let from = 0;
    for (let at = part.indexOf("\n"); at !== -1; at = part.indexOf("\n", from)) {
      yield Buffer.concat([...begun, part.subarray(from, at)]).toString("utf8");
      [begun, from] = [[], at + 1];
    }
    begun.push(part.subarray(from));
  }
}

function explained(file: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "Z_BUF_ERROR") return damaged(file, "its end is missing");
  if (code.startsWith("Z_")) return damaged(file, "it cannot be unpacked");
  if (code === "ENOENT") return new BackupRefused(`There is no file ${file}.`);
  if (code === "EISDIR") return new BackupRefused(`${file} is a folder.`);
  return error;
}

function headIn(line: string): Head {
  const head = headSchema.safeParse(parsed(line));
  if (!head.success) throw new BackupRefused("This file is not a backup of Warrant.");
  if (head.data.version > BACKUP_VERSION) {
    throw new BackupRefused(
      "This backup was made by a newer version of Warrant. Restore it with that version, or a later one.",
    );
  }
  return head.data;
}

/** A line as one of its kinds. Throws where it is not, which after a check would be our own mistake. */
export function lineAs<T>(schema: z.ZodType<T>, line: string): T {
  return schema.parse(parsed(line));
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function damaged(file: string, how: string): BackupRefused {
  return new BackupRefused(`The backup ${file} is damaged: ${how}. Nothing was restored.`);
}

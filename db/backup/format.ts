import { z } from "zod";

/** A backup cannot be made, read or put back, for a reason outside the program; the message is a sentence for the person who asked. */
export class BackupRefused extends Error {
  override readonly name = "BackupRefused";
}

/** The form of the file. One with a higher number was made by a newer Warrant. */
export const BACKUP_VERSION = 1;

/**
 * The first line of a backup. `migrations` names by their hashes those that had made the tables, in their order.
 * After it, each table is a line that names it and its columns, and then a line for each row: the text of each column, or null.
 */
export const headSchema = z.object({
  warrant: z.literal("backup"),
  version: z.int(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
});
export type Head = z.infer<typeof headSchema>;

/** The line that stands before the rows of a table. */
export const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });
export type TableLine = z.infer<typeof tableSchema>;

/** The last line: how many rows there are, and the SHA-256 (hex) of all lines before it, each with its line end. */
export const endSchema = z.object({ rows: z.int(), sha256: z.string() });

/** Whether a line holds a row; the others are the first, the last, and those that name tables. */
export function isRow(line: string): boolean {
  return line.startsWith("[");
}

import { createHash } from "node:crypto";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { sql } from "drizzle-orm";
import type { Database } from "../database";
import { appliedMigrations } from "../migrate";
import { rowsOf, type Table, tablesIn } from "./catalogue";
import { BACKUP_VERSION, type Head, type TableLine } from "./format";

/** Characters of rows that are read at once: as many rows as are likely to hold so much. */
const BATCH_LENGTH = 1_000_000;
const MOST_ROWS = 1000;

/** Values are written so that they can be read on any server, whatever is set there. */
const PLAINLY = [
  "set local time zone 'UTC'",
  "set local datestyle to 'ISO'",
  "set local intervalstyle to 'postgres'",
  "set local bytea_output to 'hex'",
  "set local extra_float_digits to 1",
];

/**
 * Writes a backup of all tables into a stream, packed by gzip, and ends it. It shows one moment: on PostgreSQL others go on
 * writing meanwhile, the embedded database lets them wait. What fails destroys the stream, so that half a backup never looks whole.
 */
export async function streamBackup(db: Database, madeAt: Date, into: Writable): Promise<void> {
  const packed = createGzip();
  const giveUp = (error: unknown) => {
    packed.destroy(error instanceof Error ? error : undefined);
    throw error;
  };
  const written = writeBackup(db, madeAt, (text) => write(packed, text)).then(() => packed.end(), giveUp);
  await Promise.all([pipeline(packed, into), written]);
}

/** Resolves when a stream has room for more. Rejects when it has been destroyed, also while there was none. */
function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error("nobody reads the backup any longer"));
    stream.once("close", gone);
    stream.write(text, (error) => {
      stream.off("close", gone);
      if (error) reject(error);
      else resolve();
    });
  });
}

async function writeBackup(db: Database, madeAt: Date, send: (text: string) => Promise<void>): Promise<void> {
  const hash = createHash("sha256");
  const put = (text: string) => {
    hash.update(text);
    return send(text);
  };
  const rows = await db.transaction((tx) => writeTables(tx, madeAt, put), {
    isolationLevel: "repeatable read",
    accessMode: "read only",
  });
  await send(lineOf({ rows, sha256: hash.digest("hex") }));
}

/** Gives the number of rows. */
async function writeTables(tx: Database, madeAt: Date, put: (text: string) => Promise<void>): Promise<number> {
  for (const setting of PLAINLY) await tx.execute(sql.raw(setting));
  const migrations = await appliedMigrations(tx);
  await put(
    lineOf({ warrant: "backup", version: BACKUP_VERSION, madeAt: madeAt.toISOString(), migrations } satisfies Head),
  );
  let rows = 0;
  for (const table of await tablesIn(tx)) {
    await put(lineOf({ table: table.name, columns: table.columns.map(({ name }) => name) } satisfies TableLine));
    for await (const batch of rowsIn(tx, table)) {
      rows += batch.length;
      await put(`${batch.join("\n")}\n`);
    }
  }
  return rows;
}

/** The rows of a table as lines, some at a time. */
async function* rowsIn(tx: Database, { name, columns }: Table): AsyncGenerator<readonly string[]> {
  const texts = columns.map((column) => sql`${sql.identifier(column.name)}::text`);
  const query = sql`select json_build_array(${sql.join(texts, sql`, `)})::text as line from ${sql.identifier(name)}`;
  await tx.execute(sql`declare backup no scroll cursor for ${query}`);
  let [rows, length] = [0, BATCH_LENGTH];
  for (;;) {
    const next = Math.min(MOST_ROWS, Math.max(1, Math.floor((BATCH_LENGTH * Math.max(rows, 1)) / length)));
    const batch = await rowsOf<{ line: string }>(tx, sql`fetch ${sql.raw(String(next))} from backup`);
    if (batch.length === 0) break;
    yield batch.map(({ line }) => line);
    [rows, length] = [batch.length, batch.reduce((sum, { line }) => sum + line.length, 0)];
  }
  await tx.execute(sql`close backup`);
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

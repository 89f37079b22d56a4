import { sql } from "drizzle-orm";
import type { Database } from "../database";
import { applyMissing, holdMigrations, knownMigrations } from "../migrate";
import { type Table, tablesIn } from "./catalogue";
import { BackupRefused, isRow, type TableLine, tableSchema } from "./format";
import { type Checked, checkBackup, lineAs, linesOf } from "./reading";

/** Characters of rows that are written at once. */
const BATCH_LENGTH = 1_000_000;

/**
 * Puts a backup into an empty database, in one transaction: its tables as they were when it was made, the rows, and then
 * what newer migrations make of them. Throws BackupRefused, and leaves the database as it was, when the file is not good,
 * was made by a newer Warrant, or the database has tables already.
 */
export async function restoreBackup(db: Database, file: string): Promise<Checked> {
  const checked = await checkBackup(file);
  const known = knownMigrations();
  const { migrations } = checked.head;
  if (migrations.some((hash, i) => known[i]?.hash !== hash)) {
    throw new BackupRefused(
      "This backup was made by a newer version of Warrant. Restore it with that version, or a later one.",
    );
  }
  await db.transaction(async (tx) => {
    // A Warrant that starts there at this moment makes its tables before or not at all.
    await holdMigrations(tx);
    if ((await tablesIn(tx)).length > 0) {
      throw new BackupRefused("There are maps at that place already. Restore into an empty folder or database.");
    }
    await applyMissing(tx, known.slice(0, migrations.length));
    await fill(tx, file);
    await tx.execute(sql`set constraints all immediate`);
    await applyMissing(tx, known);
  });
  return checked;
}

async function fill(tx: Database, file: string): Promise<void> {
  const tables = new Map((await tablesIn(tx)).map((table) => [table.name, table]));
  let [into, rows, length]: [Filled | null, string[], number] = [null, [], 0];
  for await (const line of linesOf(file)) {
    if (into && (!isRow(line) || length > BATCH_LENGTH)) {
      await insert(tx, into, rows);
      [rows, length] = [[], 0];
    }
    if (isRow(line)) {
      rows.push(line);
      length += line.length;
    } else into = filledBy(line, tables);
  }
}

/** A table, and the columns that each row brings. */
interface Filled {
  readonly table: Table;
  readonly columns: readonly string[];
}

/** The table that a line names; null where it is the first or the last one. */
function filledBy(line: string, tables: ReadonlyMap<string, Table>): Filled | null {
  if (!line.startsWith('{"table"')) return null;
  const { table: name, columns }: TableLine = lineAs(tableSchema, line);
  const table = tables.get(name);
  if (!table) throw new Error(`the backup has a table ${name} that its migrations do not make`);
  return { table, columns };
}

async function insert(tx: Database, { table, columns }: Filled, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  const types = new Map(table.columns.map(({ name, type }) => [name, type]));
  const values = columns.map(
    (name, i) => sql`(line ->> ${sql.raw(String(i))})::${sql.raw(typeOf(types, table, name))}`,
  );
  await tx.execute(
    sql`insert into ${sql.identifier(table.name)} (${sql.join(
      columns.map((name) => sql.identifier(name)),
      sql`, `,
    )})
        select ${sql.join(values, sql`, `)} from json_array_elements(${`[${rows.join(",")}]`}::text::json) as line`,
  );
}

function typeOf(types: ReadonlyMap<string, string>, table: Table, column: string): string {
  const type = types.get(column);
  if (!type) throw new Error(`the backup has a column ${column} that ${table.name} has not`);
  return type;
}

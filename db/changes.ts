import { and, eq, inArray, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { type Change, rowIdOf } from "@/lib/argument/change";
import type { MapRow, Row, TableName } from "@/lib/argument/rows";
import type { Database } from "./database";
import { placeholders, runPrepared } from "./prepared";
import { mapColumnOf, tables } from "./rows";

/** Rows in one statement: PostgreSQL takes 65,535 parameters, and no table has more than 12 columns. */
const LONGEST_RUN = 5000;

type Run = [Change, ...Change[]];

/**
 * Writes the changes of a map as rows, in their order; neighbours of one kind go in one statement.
 * Throws when a row to be changed or deleted is not there: then database and memory differ.
 */
export async function writeChanges(tx: Database, mapId: string, changes: readonly Change[]): Promise<void> {
  for (const run of runsOf(changes)) await writeRun(tx, mapId, run);
}

/** Neighbouring inserts into one table go together, and so do deletes from one; each update stands alone. */
function runsOf(changes: readonly Change[]): Run[] {
  const runs: Run[] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    if (run && continues(run, change)) run.push(change);
    else runs.push([change]);
  }
  return runs;
}

function continues(run: Run, change: Change): boolean {
  const [first] = run;
  return first.table === change.table && first.op === change.op && change.op !== "update" && run.length < LONGEST_RUN;
}

async function writeRun(tx: Database, mapId: string, run: Run): Promise<void> {
  const [first] = run;
  const written = await writeAlike(tx, mapId, run);
  if (written !== run.length) {
    const ids = run.map(rowIdOf).join(", ");
    throw new Error(`${first.op} touched ${written} of ${run.length} rows of ${first.table} in map ${mapId}: ${ids}`);
  }
}

/** Writes changes of one kind to one table; gives the number of rows that were touched. */
async function writeAlike(tx: Database, mapId: string, run: Run): Promise<number> {
  const [first] = run;
  switch (first.op) {
    case "insert":
      await insertRows(tx, mapId, run);
      return run.length;
    case "update":
      return updateRow(tx, mapId, first);
    case "delete":
      return deleteRows(tx, mapId, run);
    default:
      return first satisfies never;
  }
}

async function insertRows(tx: Database, mapId: string, run: Run): Promise<void> {
  const { table } = run[0];
  const rows = rowsIn(run).map((row) => (table === "maps" ? ownRow(mapId, row as MapRow) : { mapId, ...row }));
  const [row] = rows;
  if (row && rows.length === 1) await insertRow(tx, table, row);
  else await tx.insert(tables[table] as PgTable).values(rows);
}

async function insertRow(tx: Database, table: TableName, row: object): Promise<void> {
  const build = () => tx.insert(tables[table] as PgTable).values(placeholders(Object.keys(row)));
  await runPrepared(tx, `insert ${table}`, build, row as Readonly<Record<string, unknown>>);
}

function ownRow(mapId: string, row: MapRow): typeof tables.maps.$inferInsert {
  if (row.id !== mapId) throw new Error(`map ${mapId} was given the title row of map ${row.id}`);
  return { ...row, seq: 1 };
}

function rowsIn(run: Run): Row[] {
  return run.flatMap((change) => (change.op === "update" ? [] : [change.row]));
}

async function updateRow(tx: Database, mapId: string, change: Change & { op: "update" }): Promise<number> {
  const { table, id, set } = change;
  const { id: column } = tables[table];
  const names = Object.keys(set).sort();
  const build = () =>
    tx
      .update(tables[table] as PgTable)
      .set(placeholders(names))
      .where(and(eq(mapColumnOf(table), sql.placeholder("mapId")), eq(column, sql.placeholder("id"))))
      .returning({ id: column });
  const values = { ...set, mapId, id };
  return (await runPrepared(tx, `update ${table} ${names.join(" ")}`, build, values)).length;
}

async function deleteRows(tx: Database, mapId: string, run: Run): Promise<number> {
  const { table } = run[0];
  if (table === "maps") throw new Error(`the row of map ${mapId} itself is never deleted, only marked`);
  const { id: column } = tables[table];
  const ofMap = and(eq(mapColumnOf(table), mapId), inArray(column, run.map(rowIdOf)));
  return (
    await tx
      .delete(tables[table] as PgTable)
      .where(ofMap)
      .returning({ id: column })
  ).length;
}

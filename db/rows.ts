import { eq, getTableColumns } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { type Row, type Rows, TABLES, type TableName } from "@/lib/argument/rows";
import type { Database } from "./database";
import * as schema from "./schema";

/** The tables of a map by the names that they have in memory. A row's fields are columns; `mapId` stands beside them. */
export const tables = {
  maps: schema.maps,
  sources: schema.sources,
  sourceTexts: schema.sourceTexts,
  speakers: schema.speakers,
  turns: schema.turns,
  spans: schema.spans,
  claims: schema.claims,
  anchors: schema.anchors,
  voices: schema.voices,
  relations: schema.relations,
  premises: schema.premises,
  tags: schema.tags,
  questions: schema.questions,
  taggings: schema.taggings,
  groups: schema.groups,
  groupings: schema.groupings,
  scenes: schema.scenes,
  scenarios: schema.scenarios,
  assumptions: schema.assumptions,
  dismissals: schema.dismissals,
  foreignData: schema.foreignData,
  places: schema.places,
  threads: schema.threads,
  comments: schema.comments,
  versions: schema.versions,
  suggestions: schema.suggestions,
  proposals: schema.proposals,
} as const satisfies Record<TableName, PgTable>;

/** What the database keeps beside every row, and beside a map's own, and memory does not know. */
const BESIDE = ["mapId"] as const;
const BESIDE_MAPS = [...BESIDE, "seq", "createdAt", "changedAt"] as const;

type Beside<T extends TableName> = T extends "maps" ? (typeof BESIDE_MAPS)[number] : (typeof BESIDE)[number];
type Stored<T extends TableName> = Omit<(typeof tables)[T]["$inferSelect"], Beside<T>>;
type IsSame<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Holds<Fact extends true> = Fact;
/** Fails to compile where the columns of a table and the fields of its rows have come apart. */
export type ColumnsAreFields = Holds<{ [T in TableName]: IsSame<Stored<T>, Row<T>> }[TableName]>;

/** All rows of a map as the database holds them; every table is empty where there is no such map. */
export async function loadRows(db: Database, mapId: string): Promise<Rows> {
  const loaded: [TableName, unknown[]][] = [];
  for (const table of TABLES) loaded.push([table, await loadTable(db, mapId, table)]);
  return Object.fromEntries(loaded) as unknown as Rows;
}

async function loadTable(db: Database, mapId: string, table: TableName): Promise<unknown[]> {
  const stored: PgTable = tables[table];
  return db
    .select(fieldsOf(table))
    .from(stored)
    .where(eq(mapColumnOf(table), mapId));
}

function fieldsOf(table: TableName): Record<string, PgColumn> {
  const columns: Record<string, PgColumn> = getTableColumns(tables[table]);
  const beside: readonly string[] = table === "maps" ? BESIDE_MAPS : BESIDE;
  return Object.fromEntries(Object.entries(columns).filter(([name]) => !beside.includes(name)));
}

/** The column that says to which map a row belongs: in `maps` its own id. */
export function mapColumnOf(table: TableName): PgColumn {
  return table === "maps" ? schema.maps.id : tables[table].mapId;
}

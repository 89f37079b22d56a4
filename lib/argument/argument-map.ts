import { Map as PersistentMap, Set as PersistentSet } from "immutable";
import type { Change } from "./change";
import { byOrder } from "./order";
import { type Claim, type Id, type Row, type Rows, references, TABLES, type TableName } from "./rows";
import { type Highest, highestOf, isOnShelf, noShelves, reshelve, type Shelves } from "./shelves";

type Table<T extends TableName> = PersistentMap<Id, Row<T>>;
type Tables = { readonly [T in TableName]: Table<T> };

/**
 * A map in memory: its rows by id, and what follows from them. Never changed in place; copies share what is equal.
 * `referrers` answers which rows name a row (key: table, column and id); `shelves` know the highest number and order.
 */
export interface ArgumentMap {
  readonly tables: Tables;
  readonly referrers: PersistentMap<string, PersistentSet<Id>>;
  readonly shelves: Shelves;
}

/** The map that nothing has happened to. */
export const emptyMap: ArgumentMap = {
  tables: Object.fromEntries(TABLES.map((table) => [table, PersistentMap()])) as unknown as Tables,
  referrers: PersistentMap(),
  shelves: noShelves,
};

/** The highest number and order of any claim of a map. */
export function highest({ tables, shelves }: ArgumentMap): Highest {
  return highestOf(shelves, (id) => tables.claims.get(id));
}

/** Whether a claim of the map bears a number. */
export function isNumberTaken({ tables, shelves }: ArgumentMap, number: number): boolean {
  return isOnShelf(shelves, number, (id) => tables.claims.get(id));
}

/** Builds a map from all its rows; the rows are believed to keep the rules. */
export function mapFromRows(rows: Rows): ArgumentMap {
  return apply(
    emptyMap,
    TABLES.flatMap((table) => rows[table].map((row) => ({ table, op: "insert", row }) as Change)),
  );
}

/** All rows of a map, each table sorted by id. */
export function rowsOf(map: ArgumentMap): Rows {
  const sorted = (table: TableName) => [...map.tables[table].values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return Object.fromEntries(TABLES.map((table) => [table, sorted(table)])) as unknown as Rows;
}

/**
 * The map after the changes. Pure and total: knows no rules, and costs what it changes.
 * A change to a row that is not there is passed over.
 */
export function apply(map: ArgumentMap, changes: readonly Change[]): ArgumentMap {
  if (changes.length === 0) return map;
  const draft = openDraft(map);
  for (const change of changes) applyOne(draft, change);
  return closeDraft(draft, map);
}

/** A map under change: tables are opened for change when first touched. */
interface Draft {
  readonly tables: { [T in TableName]: Table<T> };
  readonly referrers: PersistentMap<string, PersistentSet<Id>>;
  readonly before: ArgumentMap;
  shelves: Shelves;
}

function openDraft(map: ArgumentMap): Draft {
  const { tables, referrers, shelves } = map;
  return { tables: { ...tables }, referrers: referrers.asMutable(), shelves, before: map };
}

function closeDraft(draft: Draft, before: ArgumentMap): ArgumentMap {
  for (const table of TABLES) {
    if (draft.tables[table] !== before.tables[table]) {
      Object.assign(draft.tables, { [table]: draft.tables[table].asImmutable() });
    }
  }
  return { tables: draft.tables, referrers: draft.referrers.asImmutable(), shelves: draft.shelves };
}

function applyOne(draft: Draft, change: Change): void {
  const { table } = change;
  switch (change.op) {
    case "insert":
      return put(draft, table, change.row);
    case "delete":
      return remove(draft, table, change.row.id);
    case "update": {
      const row = draft.tables[table].get(change.id);
      if (row) put(draft, table, { ...row, ...change.set } as Row);
      return;
    }
    default:
      change satisfies never;
  }
}

function openTable(draft: Draft, table: TableName): PersistentMap<Id, Row> {
  if (draft.tables[table] === draft.before.tables[table]) {
    Object.assign(draft.tables, { [table]: draft.tables[table].asMutable() });
  }
  return draft.tables[table] as unknown as PersistentMap<Id, Row>;
}

function put(draft: Draft, table: TableName, row: Row): void {
  const rows = openTable(draft, table);
  const old = rows.get(row.id);
  rows.set(row.id, row);
  for (const column of Object.keys(references[table])) {
    const [from, to] = [old && valueAt(old, column), valueAt(row, column)];
    if (from === to) continue;
    if (from) unlist(draft, referrerKey(table, column, from), row.id);
    if (to) enlist(draft, referrerKey(table, column, to), row.id);
  }
  if (table === "claims") shelve(draft, old as Claim | undefined, row as Claim);
}

function remove(draft: Draft, table: TableName, id: Id): void {
  const old = openTable(draft, table).get(id);
  if (!old) return;
  openTable(draft, table).delete(id);
  for (const column of Object.keys(references[table])) {
    const named = valueAt(old, column);
    if (named) unlist(draft, referrerKey(table, column, named), id);
  }
  if (table === "claims") shelve(draft, old as Claim, undefined);
}

function enlist(draft: Draft, key: string, id: Id): void {
  draft.referrers.update(key, PersistentSet<Id>(), (ids) => ids.add(id));
}

function unlist(draft: Draft, key: string, id: Id): void {
  const left = draft.referrers.get(key, PersistentSet<Id>()).delete(id);
  if (left.isEmpty()) draft.referrers.delete(key);
  else draft.referrers.set(key, left);
}

function shelve(draft: Draft, old: Claim | undefined, now: Claim | undefined): void {
  draft.shelves = reshelve(draft.shelves, old, now, (id) => draft.tables.claims.get(id));
}

function referrerKey(table: TableName, column: string, id: Id): string {
  return `${table}.${column}/${id}`;
}

/** The value of a column that is known only by name; ids and null are the only ones asked for. */
export function valueAt(row: object, column: string): Id | null {
  return ((row as Record<string, unknown>)[column] as Id | null | undefined) ?? null;
}

/** The row with an id, or undefined. */
export function find<T extends TableName>(map: ArgumentMap, table: T, id: Id | null | undefined): Row<T> | undefined {
  return id ? (map.tables[table] as unknown as Table<T>).get(id) : undefined;
}

/** The row with an id. Throws when there is none. */
export function get<T extends TableName>(map: ArgumentMap, table: T, id: Id): Row<T> {
  const row = find(map, table, id);
  if (!row) throw new Error(`no row ${id} in ${table}`);
  return row;
}

/** All rows of a table, in no certain order. */
export function all<T extends TableName>(map: ArgumentMap, table: T): Row<T>[] {
  return [...(map.tables[table] as unknown as Table<T>).values()];
}

/** The rows of a table whose column names a row; in order where the table has one, else by id. */
export function referring<T extends TableName>(
  map: ArgumentMap,
  table: T,
  column: keyof Row<T> & string,
  id: Id,
): Row<T>[] {
  const ids = map.referrers.get(referrerKey(table, column, id));
  if (!ids) return [];
  const rows = [...ids].map((referrer) => get(map, table, referrer));
  return rows.sort((a, b) => byOrder({ order: "", ...a }, { order: "", ...b }));
}

/** How many rows of a table name a row in a column. */
export function countReferring<T extends TableName>(
  map: ArgumentMap,
  table: T,
  column: keyof Row<T> & string,
  id: Id,
): number {
  return map.referrers.get(referrerKey(table, column, id))?.size ?? 0;
}

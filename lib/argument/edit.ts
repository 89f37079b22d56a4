import { type ArgumentMap, find } from "./argument-map";
import type { Change } from "./change";
import type { Id, Row, TableName } from "./rows";

/** The change that brings a row in. */
export function insert<T extends TableName>(table: T, row: Row<T>): Change {
  return { table, op: "insert", row } as Change;
}

/** The change that takes a row out. */
export function remove<T extends TableName>(table: T, row: Row<T>): Change {
  return { table, op: "delete", row } as Change;
}

/** The change that sets columns of a row, those alone that differ; no change where none differs or the row is unknown. */
export function update<T extends TableName>(map: ArgumentMap, table: T, id: Id, set: Partial<Row<T>>): Change[] {
  const row = find(map, table, id);
  if (!row) return [];
  const columns = (Object.keys(set) as (keyof Row<T>)[]).filter(
    (key) => set[key] !== undefined && !isEqual(row[key], set[key]),
  );
  if (columns.length === 0) return [];
  const pick = (from: Partial<Row<T>>) => Object.fromEntries(columns.map((column) => [column, from[column]]));
  return [{ table, op: "update", id, set: pick(set), was: pick(row) } as unknown as Change];
}

/** Whether two JSON values are the same; the order of an object's keys does not matter. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isEqual(fieldOf(a, key), fieldOf(b, key)));
}

function fieldOf(object: object, key: string): unknown {
  return (object as Record<string, unknown>)[key];
}

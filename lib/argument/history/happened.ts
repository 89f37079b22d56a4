import { type ArgumentMap, find } from "../argument-map";
import { type Change, rowIdOf } from "../change";
import type { Row, TableName } from "../rows";

/** What came to be in one step: the changes, and the map on both sides of them. */
export interface Happened {
  readonly before: ArgumentMap;
  readonly after: ArgumentMap;
  readonly changes: readonly Change[];
}

/** Columns of a row that were set, and what they held before. */
export interface Updated<T extends TableName> {
  readonly id: string;
  readonly set: Partial<Row<T>>;
  readonly was: Partial<Row<T>>;
}

/** The rows of a table that came, and are there after the whole step. */
export function come<T extends TableName>({ before, after, changes }: Happened, table: T): Row<T>[] {
  return touched(changes, table, "insert").flatMap((id) =>
    find(before, table, id) ? [] : (find(after, table, id) ?? []),
  );
}

/** The rows of a table that went, and were there before the step. */
export function gone<T extends TableName>({ before, after, changes }: Happened, table: T): Row<T>[] {
  return touched(changes, table, "delete").flatMap((id) =>
    find(after, table, id) ? [] : (find(before, table, id) ?? []),
  );
}

/** The rows of a table that were there before and after, and of which one of these columns was set. */
export function updated<T extends TableName>(
  { before, after, changes }: Happened,
  table: T,
  ...columns: (keyof Row<T>)[]
): Updated<T>[] {
  return changes.flatMap((change) => {
    if (change.table !== table || change.op !== "update") return [];
    if (!find(before, table, change.id) || !find(after, table, change.id)) return [];
    const update = change as unknown as Updated<T>;
    return columns.some((column) => Object.hasOwn(update.set, column)) ? [update] : [];
  });
}

function touched(changes: readonly Change[], table: TableName, op: Change["op"]): string[] {
  return [...new Set(changes.flatMap((change) => (change.table === table && change.op === op ? rowIdOf(change) : [])))];
}

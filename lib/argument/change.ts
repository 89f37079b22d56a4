import type { Row, TableName } from "./rows";

/** The smallest thing that can happen to a map. It carries what was there before, so that it can be inverted. */
export type Change = { [T in TableName]: RowChange<T> }[TableName];

type RowChange<T extends TableName> =
  | { readonly table: T; readonly op: "insert"; readonly row: Row<T> }
  | {
      readonly table: T;
      readonly op: "update";
      readonly id: string;
      readonly set: Partial<Row<T>>;
      readonly was: Partial<Row<T>>;
    }
  | { readonly table: T; readonly op: "delete"; readonly row: Row<T> };

/** The changes that take back the given ones: each inverted, in reverse order. */
export function invert(changes: readonly Change[]): Change[] {
  return changes.map(invertOne).reverse();
}

function invertOne(change: Change): Change {
  switch (change.op) {
    case "insert":
      return { ...change, op: "delete" } as Change;
    case "delete":
      return { ...change, op: "insert" } as Change;
    case "update":
      return { ...change, set: change.was, was: change.set } as Change;
    default:
      return change satisfies never;
  }
}

/** The id of the row that a change touches. */
export function rowIdOf(change: Change): string {
  return change.op === "update" ? change.id : change.row.id;
}

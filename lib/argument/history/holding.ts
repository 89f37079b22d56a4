import { type ArgumentMap, find, valueAt } from "../argument-map";
import { type Row, references, type TableName } from "../rows";

/** A row that is not in a map. */
export interface Missing {
  readonly table: TableName;
  readonly row: Row;
}

/** Those rows that name only what is in the map or comes with them; relations only with a premise. */
export function holding(map: ArgumentMap, missing: readonly Missing[]): readonly Missing[] {
  const ids = new Set(missing.map(({ row }) => row.id));
  const premised = new Set(
    missing.flatMap(({ table, row }) => (table === "premises" ? [valueAt(row, "relationId")] : [])),
  );
  const holds = missing.filter(
    ({ table, row }) =>
      (table !== "relations" || premised.has(row.id)) &&
      Object.entries(references[table]).every(([column, named]) => {
        const id = valueAt(row, column);
        return id === null || ids.has(id) || find(map, named, id) !== undefined;
      }),
  );
  return holds.length === missing.length ? holds : holding(map, holds);
}

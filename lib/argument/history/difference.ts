import { type ArgumentMap, find } from "../argument-map";
import type { Change } from "../change";
import { insert, isEqual, remove, update } from "../edit";
import { type Row, TABLES, type TableName } from "../rows";

/**
 * The fewest changes that turn one map into another: rows that go (what names others first), rows that change, rows that
 * come (what is named first). Costs little where the maps share their rows.
 */
export function differenceBetween(from: ArgumentMap, to: ArgumentMap): Change[] {
  const tables = TABLES.filter((table) => from.tables[table] !== to.tables[table]);
  return [
    ...tables.toReversed().flatMap((table) => rowsOnlyIn(from, to, table).map((row) => remove(table, row))),
    ...tables.flatMap((table) => alteredRows(from, to, table)),
    ...tables.flatMap((table) => rowsOnlyIn(to, from, table).map((row) => insert(table, row))),
  ];
}

function rowsOnlyIn<T extends TableName>(one: ArgumentMap, other: ArgumentMap, table: T): Row<T>[] {
  return rowsIn(one, table).filter(({ id }) => !find(other, table, id));
}

function alteredRows<T extends TableName>(from: ArgumentMap, to: ArgumentMap, table: T): Change[] {
  return rowsIn(to, table).flatMap((row) => {
    const was = find(from, table, row.id);
    return was && was !== row && !isEqual(was, row) ? update(from, table, row.id, row) : [];
  });
}

function rowsIn<T extends TableName>(map: ArgumentMap, table: T): Row<T>[] {
  return [...map.tables[table].values()] as unknown as Row<T>[];
}

import { type ArgumentMap, countReferring, find, referring } from "./argument-map";
import type { Change } from "./change";
import { remove } from "./edit";
import { type Id, type Relation, type Row, references, TABLES, type TableName } from "./rows";

/** A table and column that name rows of another table. */
type Reference = { readonly table: TableName; readonly column: string };

const referencesTo = Object.fromEntries(
  TABLES.map((named) => [
    named,
    TABLES.flatMap((table) =>
      Object.entries(references[table]).flatMap(([column, target]) => (target === named ? [{ table, column }] : [])),
    ),
  ]),
) as unknown as Record<TableName, readonly Reference[]>;

/** The rows that name a row, whatever their table. */
function referrersOf(map: ArgumentMap, table: TableName, id: Id): { table: TableName; row: Row }[] {
  return referencesTo[table].flatMap(({ table: from, column }) =>
    referring(map, from, column as "id", id).map((row) => ({ table: from, row })),
  );
}

/**
 * The changes that delete a row with all that cannot stand without it: what names it, a relation that loses its last
 * premise, a span that loses its last anchor. Ordered so that a naming row goes before the named one.
 */
export function removal(map: ArgumentMap, table: TableName, id: Id): Change[] {
  const gone = new Map<string, { table: TableName; row: Row }>();
  const queue: { table: TableName; row: Row }[] = [];
  const mark = (from: TableName, row: Row | undefined) => {
    if (!row || gone.has(keyOf(from, row))) return;
    gone.set(keyOf(from, row), { table: from, row });
    queue.push({ table: from, row });
  };
  mark(table, find(map, table, id));
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const referrer of referrersOf(map, next.table, next.row.id)) mark(referrer.table, referrer.row);
    for (const bereft of bereftBy(map, next, gone)) mark(bereft.table, bereft.row);
  }
  return [...gone.values()].sort(childrenFirst(map)).map(({ table: from, row }) => remove(from, row));
}

/** A row among those of all tables: the id of a pin is its claim's. */
function keyOf(table: TableName, row: Row): string {
  return `${table}/${row.id}`;
}

/** What would stand empty once a row is gone: a relation without premise, a span without anchor. */
function bereftBy(
  map: ArgumentMap,
  { table, row }: { table: TableName; row: Row },
  gone: ReadonlyMap<string, unknown>,
): { table: TableName; row: Row | undefined }[] {
  if (table === "premises") {
    const { relationId } = row as Row<"premises">;
    const left = referring(map, "premises", "relationId", relationId).filter(
      (premise) => !gone.has(keyOf("premises", premise)),
    );
    return left.length === 0 ? [{ table: "relations", row: find(map, "relations", relationId) }] : [];
  }
  if (table === "anchors") {
    const { spanId } = row as Row<"anchors">;
    const left = referring(map, "anchors", "spanId", spanId).filter((anchor) => !gone.has(keyOf("anchors", anchor)));
    return left.length === 0 ? [{ table: "spans", row: find(map, "spans", spanId) }] : [];
  }
  return [];
}

function childrenFirst(map: ArgumentMap) {
  const rank = new Map(TABLES.map((table, i) => [table, i]));
  return (a: { table: TableName; row: Row }, b: { table: TableName; row: Row }) =>
    (rank.get(b.table) ?? 0) - (rank.get(a.table) ?? 0) ||
    (a.table === "relations" ? depthOf(map, b.row as Relation) - depthOf(map, a.row as Relation) : 0) ||
    (a.row.id < b.row.id ? -1 : 1);
}

/** How many steps lie between a relation and the claim that it comes to bear on; 0 when it bears on a claim. */
function depthOf(map: ArgumentMap, relation: Relation): number {
  let depth = 0;
  for (
    let at = find(map, "relations", relation.targetRelationId);
    at;
    at = find(map, "relations", at.targetRelationId)
  ) {
    depth += 1;
  }
  return depth;
}

/** Whether any row still names a row. */
export function isReferredTo(map: ArgumentMap, table: TableName, id: Id): boolean {
  return referencesTo[table].some(({ table: from, column }) => countReferring(map, from, column as "id", id) > 0);
}

import type { ArgumentMap } from "@/lib/argument/argument-map";
import type { Change } from "@/lib/argument/change";
import type { TableName } from "@/lib/argument/rows";

/** What a hinting thread is told: what has changed since it was asked last, and the language of the sources, for claims that do not show theirs. */
export interface HintingQuestion {
  readonly changes: readonly Change[];
  readonly language: string | null;
}

/** The tables that hints are about. */
export const HINT_TABLES: readonly TableName[] = ["sources", "claims", "relations", "premises", "spans", "anchors"];

/** What makes one map of another, in the rows that hints are about; null stands for a map without rows. */
export function changesAbout(before: ArgumentMap | null, now: ArgumentMap): Change[] {
  return HINT_TABLES.filter((table) => before?.tables[table] !== now.tables[table]).flatMap((table) =>
    changesIn(table, before, now),
  );
}

function changesIn(table: TableName, before: ArgumentMap | null, now: ArgumentMap): Change[] {
  const changes: Change[] = [];
  for (const [id, row] of before?.tables[table] ?? [])
    if (now.tables[table].get(id) !== row) changes.push({ table, op: "delete", row } as Change);
  for (const [id, row] of now.tables[table])
    if (before?.tables[table].get(id) !== row) changes.push({ table, op: "insert", row } as Change);
  return changes;
}

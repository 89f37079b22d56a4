import { type ArgumentMap, find } from "./argument-map";
import type { Change } from "./change";
import type { Id, TableName } from "./rows";

/** Words that somebody wrote into a row, beside those of somebody else that they met there. */
export interface Written {
  readonly table: TableName;
  readonly id: Id;
  readonly column: string;
  readonly mine: string;
  /** What somebody else had written there; null where only the map can tell what stands there now. */
  readonly theirs: string | null;
}

/** The columns that people write sentences into. */
const COLUMNS: Partial<Record<TableName, readonly string[]>> = {
  maps: ["title"],
  speakers: ["name"],
  claims: ["text", "note"],
  relations: ["note"],
  anchors: ["note"],
  questions: ["answer"],
  groups: ["title"],
  scenes: ["note"],
};

/** The words that changes wrote; those that only came along with something else, and empty ones, are none. */
export function writtenBy(changes: readonly Change[]): Written[] {
  return changes.flatMap((change) => {
    if (change.op === "delete") return [];
    const [id, values] = change.op === "insert" ? [change.row.id, change.row] : [change.id, change.set];
    return columnsOf(change.table).flatMap((column) => {
      const mine = textAt(values, column);
      return mine ? [{ table: change.table, id, column, mine, theirs: null }] : [];
    });
  });
}

/**
 * What was written over without having been seen: words that somebody else put into a row after these changes were made of it
 * (`shown`), and before they were carried out (`done`, the changes that the log has of the same command).
 */
export function writtenOver(shown: readonly Change[], done: readonly Change[]): Written[] {
  return writtenBy(shown).flatMap((written) => {
    const [seen, met] = [oldWords(shown, written), oldWords(done, written)];
    const isOver = met !== null && seen !== null && met !== seen && met !== written.mine;
    return isOver ? [{ ...written, theirs: met }] : [];
  });
}

/** What stands now where somebody wrote; null where the row is gone. */
export function standsNow(map: ArgumentMap, { table, id, column }: Written): string | null {
  const row = find(map, table, id);
  return row ? (textAt(row, column) ?? "") : null;
}

function oldWords(changes: readonly Change[], { table, id, column }: Written): string | null {
  const change = changes.find((one) => one.op === "update" && one.table === table && one.id === id);
  return change?.op === "update" ? textAt(change.was, column) : null;
}

function columnsOf(table: TableName): readonly string[] {
  return COLUMNS[table] ?? [];
}

function textAt(values: object, column: string): string | null {
  const value: unknown = Object.entries(values).find(([name]) => name === column)?.[1];
  return typeof value === "string" ? value : null;
}

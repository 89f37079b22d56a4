import { isDeepStrictEqual } from "node:util";
import type { Database } from "@/db/database";
import { eventsAfter } from "@/db/queries/events";
import { loadRows } from "@/db/rows";
import { apply, emptyMap, mapFromRows, rowsOf } from "@/lib/argument/argument-map";
import type { Id, Rows } from "@/lib/argument/rows";

/** What is in the store of a map, against what was promised. */
export interface Audit {
  readonly events: number;
  /** What the events carried out, each once. */
  readonly logged: ReadonlySet<Id>;
  /** Commands that were acknowledged and have no event. */
  readonly lost: readonly Id[];
  /** Commands that have more than one event. */
  readonly doubled: readonly Id[];
  /** Whether events are counted from 1 without gaps, and folding them gives the rows in the tables. */
  readonly isWhole: boolean;
  /** Events that bear an earlier time than the one before them. */
  readonly backwards: number;
  readonly rows: Rows;
}

/** Looks at a map in an opened store. */
export async function auditMap(db: Database, mapId: Id, acknowledged: Iterable<Id>): Promise<Audit> {
  const log = await eventsAfter(db, mapId, 0, 1_000_000);
  const logged = new Set(log.map(({ commandId }) => commandId));
  const folded = rowsOf(log.reduce((map, { changes }) => apply(map, changes), emptyMap));
  const rows = rowsOf(mapFromRows(await loadRows(db, mapId)));
  return {
    events: log.length,
    logged,
    lost: [...acknowledged].filter((id) => !logged.has(id)),
    doubled: log.map(({ commandId }) => commandId).filter((id, i, all) => all.indexOf(id) !== i),
    isWhole: log.every(({ seq }, i) => seq === i + 1) && isDeepStrictEqual(folded, rows),
    backwards: log.filter(({ at }, i) => at < (log[i - 1]?.at ?? at)).length,
    rows,
  };
}

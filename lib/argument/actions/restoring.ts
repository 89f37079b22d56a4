import { all, apply, find, highest, isNumberTaken } from "../argument-map";
import { type Change, invert } from "../change";
import { insert } from "../edit";
import { differenceBetween } from "../history/difference";
import { holding } from "../history/holding";
import { refuse } from "../refusal";
import { type Claim, type Row, SAID_OF_MAPS } from "../rows";
import type { Handler } from "./handler";

/**
 * Makes the map again as it was after an event. Whether it is deleted stays as it is: that is another decision; and so
 * does what people said of it.
 */
export const restore: Handler<"restore"> = (map, { seq }, known) => {
  const since = known.past(seq);
  if (!since) return refuse("unknown", "There is no such moment in the history of this map.");
  const then = apply(map, invert(since));
  const [was] = all(then, "maps");
  if (!was) return refuse("unknown", "The map had not begun then.");
  const isDeleted = all(map, "maps").some(({ deleted }) => deleted);
  const changes = differenceBetween(map, apply(then, [...withDeleted(was, isDeleted)]));
  return changes.filter(({ table }) => !SAID_OF_MAPS.includes(table));
};

function* withDeleted({ id, deleted }: Row<"maps">, isDeleted: boolean): Iterable<Change> {
  if (deleted !== isDeleted) {
    yield { table: "maps", op: "update", id, set: { deleted: isDeleted }, was: { deleted } };
  }
}

/**
 * Brings back what an event took away, whoever did it, as far as what it hung on is still there: a relation without
 * premise or target stays away, and so does what somebody no longer wants to have said.
 */
export const bringBack: Handler<"bringBack"> = (map, { seq }, known) => {
  const taken = known.past(seq - 1, seq);
  if (!taken) return refuse("unknown", "There is no such step in the history of this map.");
  const missing = invert(taken).flatMap((change) =>
    change.op === "insert" && !SAID_OF_MAPS.includes(change.table) && !find(map, change.table, change.row.id)
      ? [{ table: change.table, row: change.row }]
      : [],
  );
  const rows = holding(map, missing);
  if (rows.length === 0) return refuse("changedSince", "Nothing of what went there can be brought back.");
  const numbers = rows.flatMap(({ table, row }) => (table === "claims" ? (row as Claim).number : []));
  let last = Math.max(highest(map).lastNumber, ...numbers);
  return rows.map(({ table, row }) => {
    if (table !== "claims" || !isNumberTaken(map, (row as Claim).number)) return insert(table, row);
    last += 1;
    return insert("claims", { ...(row as Claim), number: last });
  });
};

import { type ArgumentMap, apply, find, highest, isNumberTaken } from "../argument-map";
import { type Change, invert, rowIdOf } from "../change";
import { isEqual } from "../edit";
import { type Refusal, refuse } from "../refusal";
import { nouns } from "../rules";
import type { Handler } from "./handler";

/**
 * Takes back the changes of an earlier command; redo is the undo of an undo.
 * Refused where someone has since changed what it would restore.
 */
export const undo: Handler<"undo"> = (map, { commandId }, known) => {
  const done = known.changesOf(commandId);
  if (!done) return refuse("unknown", "There is no such step to undo.");
  const changes: Change[] = [];
  let at = map;
  for (const change of invert(done)) {
    const refusal = changedSince(at, change);
    if (refusal) return refusal;
    const restored = withFreeNumber(at, change);
    changes.push(restored);
    at = apply(at, [restored]);
  }
  return changes;
};

function changedSince(map: ArgumentMap, change: Change): Refusal | null {
  const row = find(map, change.table, rowIdOf(change));
  const noun = nouns[change.table];
  switch (change.op) {
    case "insert":
      return row ? refuse("changedSince", `The ${noun} has been brought back already.`) : null;
    case "delete":
      if (change.table === "maps") return refuse("inUse", "A map is deleted as a whole, not by undoing how it began.");
      if (!row) return refuse("changedSince", `The ${noun} has been deleted since.`);
      return isEqual(row, change.row) ? null : refuse("changedSince", `The ${noun} has been changed since.`);
    case "update":
      if (!row) return refuse("changedSince", `The ${noun} has been deleted since.`);
      return isEqual({ ...row, ...change.was }, row)
        ? null
        : refuse("changedSince", `The ${noun} has been changed since.`);
    default:
      return change satisfies never;
  }
}

/** A claim comes back under its old number, or under the next free one where that is taken by now. */
function withFreeNumber(map: ArgumentMap, change: Change): Change {
  if (change.table !== "claims" || change.op !== "insert" || !isNumberTaken(map, change.row.number)) return change;
  return { ...change, row: { ...change.row, number: highest(map).lastNumber + 1 } };
}

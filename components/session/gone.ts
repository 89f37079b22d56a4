import type { Change } from "@/lib/argument/change";
import type { MapEvent } from "@/lib/argument/event";

/**
 * Says who has deleted what some changes were about, as far as the events tell: "Claim 6 was deleted by Jo Tan."
 * `nameOf` gives null for somebody whose name is not known.
 */
export function whoDeleted(
  changes: readonly Change[],
  events: Iterable<MapEvent>,
  nameOf: (actor: string) => string | null,
): string {
  const about = new Set(changes.flatMap((change) => (change.op === "update" ? change.id : [])));
  for (const { actor, changes: done } of events) {
    const gone = done.find((change) => change.op === "delete" && about.has(change.row.id));
    if (gone) return `${nameOfRow(gone)} was deleted by ${nameOf(actor) ?? "somebody else"}.`;
  }
  return "What it was about has been deleted.";
}

function nameOfRow(change: Change): string {
  return change.table === "claims" && change.op === "delete" ? `Claim ${change.row.number}` : "What it was about";
}

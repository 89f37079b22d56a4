import { claim, relation } from "@/components/map/kin";
import type { MapView } from "@/components/map/view";
import type { Picked } from "@/components/workspace/desk";
import { anchorsOf } from "@/lib/argument/graph";
import type { OutlineRow } from "@/lib/argument/outline";
import type { Id } from "@/lib/argument/rows";
import type { OutlineStore } from "./outline-state";

/** What is picked with a row: its claim; where the claim is only named, the step that it has a part in there. */
export function pickedBy(row: OutlineRow): Picked {
  return row.isReference && row.relation ? relation(row.relation.id) : claim(row.claimId);
}

/** Whether a row stands for what is picked. */
export function standsFor(row: OutlineRow, picked: Picked | null): boolean {
  if (picked?.table === "relations") return row.relation?.id === picked.id;
  return picked?.table === "claims" && row.claimId === picked.id && !row.isReference;
}

/** Picks what a row stands for, and lets the keyboard stand there. */
export function pickRow(view: MapView, outline: OutlineStore, row: OutlineRow, byPointer = false): void {
  outline.setState({ current: row.key });
  view.pick(pickedBy(row), byPointer);
}

/**
 * The row on which the keyboard stands: the one it was on while that stands for what is picked, else the first that does.
 * Where both are gone, the one above the place, from 0, at which it was.
 */
export function currentRow(
  rows: readonly OutlineRow[],
  current: Id | null,
  picked: Picked | null,
  place: number,
): OutlineRow | undefined {
  const kept = rows.find(({ key }) => key === current) ?? rows[Math.max(0, Math.min(place, rows.length) - 1)];
  if (!picked || picked.table === "spans") return kept;
  return kept && standsFor(kept, picked) ? kept : (rows.find((row) => standsFor(row, picked)) ?? kept);
}

/** The folds without those that hide a row. */
export function unfoldedTo(rows: readonly OutlineRow[], folded: ReadonlySet<Id>, row: OutlineRow): ReadonlySet<Id> {
  const byKey = new Map(rows.map((each) => [each.key, each]));
  const unfolded = new Set(folded);
  for (let at = byKey.get(row.parent ?? ""); at; at = byKey.get(at.parent ?? "")) unfolded.delete(at.claimId);
  return unfolded.size === folded.size ? folded : unfolded;
}

/** Lights the passages of a claim in the texts; null lights none. */
export function lightPassages(view: MapView, claimId: Id | null): void {
  const { map } = view.session.getState();
  const spans = claimId ? anchorsOf(map, claimId).map(({ span }) => span.id) : [];
  view.desk.setState({ litSpans: new Set(spans) });
}

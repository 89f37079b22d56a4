import type { DeskStore } from "@/components/workspace/desk";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import { relationsFrom, relationsOn } from "@/lib/argument/graph";
import type { OutlineRow } from "@/lib/argument/outline";
import type { Id } from "@/lib/argument/rows";

/** Hides or shows what hangs below some claims. */
export function setFolded(desk: DeskStore, claimIds: readonly Id[], isFolded: boolean): void {
  const folded = new Set(desk.getState().folded);
  for (const id of claimIds) {
    if (isFolded) folded.add(id);
    else folded.delete(id);
  }
  desk.setState({ folded });
}

/** The claims that have something below them to fold away, but for those that stand for themselves. */
export function foldable(rows: readonly OutlineRow[]): Id[] {
  return rows
    .filter(({ level, below, isReference }) => level > 1 && below > 0 && !isReference)
    .map((row) => row.claimId);
}

/** Whether folds hide anything: since it was folded a claim may have gone, or lost all that hung on it and its steps. */
export function isHiding(map: ArgumentMap, folded: ReadonlySet<Id>): boolean {
  return [...folded].some((id) =>
    [id, ...relationsFrom(map, id).map((step) => step.id)].some((at) => relationsOn(map, at).length > 0),
  );
}

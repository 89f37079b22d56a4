import { uuidv7 } from "uuidv7";
import { showPassage } from "@/components/panels/Passages";
import type { Desk, DeskStore, Picked } from "@/components/workspace/desk";
import { runWithUndo, tell, type Workspace } from "@/components/workspace/workspace-context";
import { type ArgumentMap, all, find } from "@/lib/argument/argument-map";
import { HINT_KINDS, type Hint, type HintKind } from "@/lib/argument/hints/hint";
import type { Dismissal } from "@/lib/argument/rows";

/** The hints of one kind, in the order in which they were found. */
export interface HintGroup {
  readonly kind: HintKind;
  readonly heading: string;
  readonly hints: readonly Hint[];
}

/** Hints that somebody put aside, with the row that says so. */
export interface PutAside {
  readonly hint: Hint;
  readonly row: Dismissal;
}

/** What is to be seen, kind by kind, and what was put aside; hints about rows that are gone meanwhile are left out. */
export function sortHints(map: ArgumentMap, hints: readonly Hint[]) {
  const rows = new Map(all(map, "dismissals").map((row) => [row.hint, row]));
  const standing = hints.filter((hint) => isStanding(map, hint));
  const seen = standing.filter(({ key }) => !rows.has(key));
  const aside = standing.flatMap((hint): PutAside[] => {
    const row = rows.get(hint.key);
    return row ? [{ hint, row }] : [];
  });
  const kinds = Object.entries(HINT_KINDS) as [HintKind, string][];
  const groups = kinds.map(
    ([kind, heading]): HintGroup => ({ kind, heading, hints: seen.filter((hint) => hint.kind === kind) }),
  );
  return { groups: groups.filter((group) => group.hints.length > 0), aside, count: seen.length };
}

function isStanding(map: ArgumentMap, { claimIds, relationIds }: Hint): boolean {
  return claimIds.every((id) => find(map, "claims", id)) && relationIds.every((id) => find(map, "relations", id));
}

/** The kinds that are about how premises stand together: their jump leads to the step. */
const ABOUT_STEPS: ReadonlySet<HintKind> = new Set(["missingTerm", "looseTerm", "loneReason"]);

/** Picks and shows what a hint is about: the step, or the claim and, where words do not match, its passage. */
export function jumpTo(workspace: Workspace, hint: Hint): void {
  const { session, desk, view } = workspace;
  const { map } = session.getState();
  view.setState({ narrow: "map" });
  light(desk, { picked: pickedFor(hint), litClaims: new Set(hint.claimIds) });
  const span = find(map, "spans", find(map, "anchors", hint.anchorIds[0])?.spanId);
  if (span) showPassage(workspace, span);
}

/** Picks something and lights claims, until something else is picked or lit. */
function light(desk: DeskStore, shown: Pick<Desk, "picked" | "litClaims">): void {
  desk.setState(shown);
  const stop = desk.subscribe(({ picked, litClaims }) => {
    if (picked === shown.picked && litClaims === shown.litClaims) return;
    stop();
    if (litClaims === shown.litClaims) desk.setState({ litClaims: new Set() });
  });
}

function pickedFor({ kind, claimIds, relationIds }: Hint): Picked | null {
  const [relationId] = relationIds;
  const [claimId] = claimIds;
  if (relationId && (ABOUT_STEPS.has(kind) || !claimId)) return { table: "relations", id: relationId };
  return claimId ? { table: "claims", id: claimId } : null;
}

/** Puts a hint aside; its notice brings it back. */
export function putAside(workspace: Workspace, hint: Hint): void {
  runWithUndo(workspace, "The hint is put aside.", { type: "dismissHint", id: uuidv7(), hint: hint.key });
}

/** Makes one of two claims that say nearly the same: the first keeps, the second goes into it. */
export function mergeAlike(workspace: Workspace, { claimIds }: Hint): void {
  const [keep, drop] = claimIds;
  const { map } = workspace.session.getState();
  const [kept, gone] = [find(map, "claims", keep), find(map, "claims", drop)];
  if (!kept || !gone) return tell(workspace, "One of the two claims is gone meanwhile.");
  runWithUndo(workspace, `Claim ${gone.number} is now part of claim ${kept.number}.`, {
    type: "mergeClaims",
    keep: kept.id,
    drop: gone.id,
  });
}

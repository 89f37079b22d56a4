import { uuidv7 } from "uuidv7";
import type { Picked } from "@/components/workspace/desk";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import { decide } from "@/lib/argument/decide";
import { nothingKnown } from "@/lib/argument/known";
import type { Id } from "@/lib/argument/rows";
import { type Gesture, join, relate, retarget } from "./gestures";
import type { Tie } from "./map-state";
import { nameOfPicked } from "./names";
import type { MapView } from "./view";

/** A way to tie a claim to something, in words: "Supports claim 1". */
export interface TieChoice {
  readonly tie: Tie;
  readonly title: string;
}

const ON_CLAIM: readonly (readonly [Tie, string])[] = [
  ["support", "Supports"],
  ["attack", "Attacks"],
  ["onlyIf", "Is a condition (only if) of"],
  ["unless", "Is an exception (unless) to"],
  ["rephrase", "Restates"],
  ["preference", "Outranks"],
];
const ON_STEP: readonly (readonly [Tie, string])[] = [
  ["join", "Joins, as linked premise,"],
  ["attack", "Undercuts"],
  ["support", "Is the warrant of"],
  ["onlyIf", "Is a condition (only if) of"],
  ["unless", "Is an exception (unless) to"],
];

/** The ways in which a claim can be tied to what is picked; the first is what a plain drop means. */
export function tieChoices(map: ArgumentMap, to: Picked): TieChoice[] {
  const ways = to.table === "relations" ? ON_STEP : ON_CLAIM;
  return ways.map(([tie, verb]) => ({ tie, title: `${verb} ${nameOfPicked(map, to.id)}` }));
}

/** Brings together what was dragged, or picked first, with what it came to lie on: a claim is tied, a relation moves there. */
function bringTogether(from: Picked, to: Picked): Gesture {
  if (from.table === "relations") return retarget(from.id, to);
  return tied(from.id, to, to.table === "relations" ? "join" : "support");
}

function tied(claimId: Id, to: Picked, tie: Tie): Gesture {
  return tie === "join" ? join(claimId, to.id) : relate(claimId, to, tie);
}

/** Whether two things can be brought together by the rules of the graph. */
export function canBringTogether(map: ArgumentMap, from: Picked, to: Picked): boolean {
  if (from.id === to.id) return false;
  return decide(map, { id: uuidv7(), actions: bringTogether(from, to).actions }, nothingKnown).ok;
}

/** Ties or moves at once as a plain drop means it; for a claim a menu at that place of the window offers the other kinds. */
export function bringTogetherAt(view: MapView, from: Picked, to: Picked, x: number, y: number): void {
  view.desk.setState({ relating: null });
  if (!view.carryOut(bringTogether(from, to), to.id).ok || from.table === "relations") return;
  const chosen = to.table === "relations" ? "join" : "support";
  view.store.setState({ menu: { kind: "kinds", claimId: from.id, to, chosen, x, y } });
}

/** Ties the claim in another way than it was tied a moment ago: one step to undo, not two. */
export function tieOtherwise(view: MapView, claimId: Id, to: Picked, tie: Tie): void {
  view.session.undo();
  if (find(view.session.getState().map, "claims", claimId)) view.carryOut(tied(claimId, to, tie), to.id);
}

import { uuidv7 } from "uuidv7";
import type { Picked } from "@/components/workspace/desk";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import { copyBranch } from "@/lib/argument/branch";
import type { Action } from "@/lib/argument/command";
import { premisesOf } from "@/lib/argument/graph";
import { pasteOutline, readOutlineLines } from "@/lib/argument/outline-lines";
import { refuse } from "@/lib/argument/refusal";
import type { Id } from "@/lib/argument/rows";
import { type Gesture, targetFor } from "./gestures";
import { bearingsOf, claim, stepOf } from "./kin";
import type { MapView } from "./view";

/** Whether a branch can be hung below something: below what hangs on itself it would be cut off from all else. */
export function canMoveBranch(map: ArgumentMap, claimId: Id, to: Picked | null): boolean {
  if (!to) return true;
  const [step, bearings] = [stepOf(map, claimId), bearingsOf(map, to.id)];
  const goesAlong = step !== null && premisesOf(map, step.id).length === 1;
  return !bearings.has(claimId) && !(goesAlong && bearings.has(step.id));
}

/** Hangs a claim with its branch below something else, as what it was before; null lets it stand for itself. */
export function moveBranch(map: ArgumentMap, claimId: Id, to: Picked | null): Gesture | null {
  const step = stepOf(map, claimId);
  const premise = step && premisesOf(map, step.id).find((row) => row.claimId === claimId);
  if (!step || !premise) return to && { actions: [reason(claimId, to, "support")], pick: claim(claimId) };
  const isAlone = premisesOf(map, step.id).length === 1;
  if (isAlone && to) {
    return { actions: [{ type: "retarget", id: step.id, target: targetFor(to) }], pick: claim(claimId) };
  }
  const leave: Action = isAlone ? { type: "removeRelation", id: step.id } : { type: "removePremise", id: premise.id };
  return { actions: to ? [leave, reason(claimId, to, step.kind)] : [leave], pick: claim(claimId) };
}

/** Hangs a copy of a claim with its branch below something, as what the claim is now; null lets it stand for itself. */
function copyTo(map: ArgumentMap, claimId: Id, to: Picked | null): Gesture {
  const { rows, top } = copyBranch(map, claimId, uuidv7);
  const kind = stepOf(map, claimId)?.kind ?? "support";
  const tie = to ? [reason(top, to, kind)] : [];
  const part: Action = { type: "addPart", rows: rows as unknown as Extract<Action, { type: "addPart" }>["rows"] };
  return { actions: [part, ...tie], pick: claim(top) };
}

/** Makes claims of an indented list, below a claim or for themselves, as one step; says what was made of it. */
export function pasteList(view: MapView, words: string, onto: Id | null): void {
  const { actions, first, claims, relations } = pasteOutline(readOutlineLines(words), onto, uuidv7);
  if (!first) return;
  const outcome = view.carryOut({ actions, pick: claim(first) });
  if (!outcome.ok) return;
  const sentence = `${counted(claims, "claim")} and ${counted(relations, "relation")} made from the list.`;
  view.store.setState({ removal: { commandId: outcome.commandId, sentence } });
}

/** Pastes a branch that was cut or copied, below something; null lets it stand for itself. Whether that could be done. */
export function pasteBranch(view: MapView, claimId: Id, isCut: boolean, to: Picked | null): boolean {
  const { map } = view.session.getState();
  if (isCut && !canMoveBranch(map, claimId, to)) {
    return view.session.refuse(refuse("circularTarget", "A claim cannot be moved below itself.")).ok;
  }
  const gesture = isCut ? moveBranch(map, claimId, to) : copyTo(map, claimId, to);
  return gesture === null || view.carryOut(gesture).ok;
}

function reason(claimId: Id, to: Picked, kind: Extract<Action, { type: "addRelation" }>["kind"]): Action {
  const premises = [{ id: uuidv7(), claimId }];
  return { type: "addRelation", id: uuidv7(), kind, target: targetFor(to), premises };
}

function counted(n: number, what: string): string {
  return `${n} ${n === 1 ? what : `${what}s`}`;
}

import { uuidv7 } from "uuidv7";
import type { Picked } from "@/components/workspace/desk";
import { type ArgumentMap, find, get } from "@/lib/argument/argument-map";
import type { Action, Target } from "@/lib/argument/command";
import { premisesOf, relationsFrom, relationsOn, rootsOf, targetOf } from "@/lib/argument/graph";
import type { Id, Relation, RelationKind } from "@/lib/argument/rows";
import { claim, relation, stepOf } from "./kin";

/** What a gesture comes to: the actions that carry it out together, and what is picked, or edited, after them. */
export interface Gesture {
  readonly actions: readonly Action[];
  readonly pick: Picked | null;
  /** A claim that the gesture makes: its sentence is still to be written. */
  readonly newClaimId?: Id;
}

/** What a relation bears on, as actions name it. */
export function targetFor(picked: Picked): Target {
  return picked.table === "relations" ? { relationId: picked.id } : { claimId: picked.id };
}

/** A new claim that bears on what is picked, in a relation of its own; among its siblings right after `after`. */
export function newReason(on: Picked, kind: RelationKind, after?: Id): Gesture {
  const [claimId, relationId] = [uuidv7(), uuidv7()];
  return withNewClaim(claimId, {
    type: "addRelation",
    id: relationId,
    kind,
    target: targetFor(on),
    premises: [{ id: uuidv7(), claimId }],
    ...(after === undefined ? {} : { after }),
  });
}

/** A new claim that joins the premises of a step, behind one of them where it is named. */
export function newCoPremise(relationId: Id, afterPremise?: Id): Gesture {
  const claimId = uuidv7();
  return withNewClaim(claimId, {
    type: "addPremise",
    id: uuidv7(),
    relationId,
    claimId,
    ...(afterPremise === undefined ? {} : { after: afterPremise }),
  });
}

/** A new claim next to a claim: another reason of the same kind for the same target, or another root. */
export function newSibling(map: ArgumentMap, claimId: Id): Gesture {
  const step = stepOf(map, claimId);
  if (step)
    return newReason(step.targetClaimId ? claim(step.targetClaimId) : relation(targetOf(step)), step.kind, step.id);
  const id = uuidv7();
  return withNewClaim(id, { type: "moveClaim", id, after: claimId });
}

/** A new claim that bears on nothing. */
export function newClaim(): Gesture {
  return withNewClaim(uuidv7());
}

function withNewClaim(claimId: Id, ...then: readonly Action[]): Gesture {
  return {
    actions: [{ type: "addClaim", id: claimId, text: "" }, ...then],
    pick: claim(claimId),
    newClaimId: claimId,
  };
}

/** Makes a claim that is there a reason of some kind for what is picked. */
export function relate(claimId: Id, to: Picked, kind: RelationKind): Gesture {
  const id = uuidv7();
  const premises = [{ id: uuidv7(), claimId }];
  return { actions: [{ type: "addRelation", id, kind, target: targetFor(to), premises }], pick: relation(id) };
}

/** Makes a claim that is there a further premise of a step. */
export function join(claimId: Id, relationId: Id): Gesture {
  return { actions: [{ type: "addPremise", id: uuidv7(), relationId, claimId }], pick: claim(claimId) };
}

/** Lets a relation bear on something else. */
export function retarget(relationId: Id, to: Picked): Gesture {
  return { actions: [{ type: "retarget", id: relationId, target: targetFor(to) }], pick: relation(relationId) };
}

/** Moves what is picked one place along its row: a premise along its bar, a relation among its siblings, a root among roots. */
export function reorder(map: ArgumentMap, picked: Picked, by: 1 | -1): Gesture | null {
  const action = picked.table === "relations" ? moveRelation(map, picked.id, by) : moveClaim(map, picked.id, by);
  return action && { actions: [action], pick: picked };
}

function moveClaim(map: ArgumentMap, claimId: Id, by: 1 | -1): Action | null {
  const step = stepOf(map, claimId);
  if (!step) {
    const after = placeAfter(rootsOf(map), claimId, by);
    return after === undefined ? null : { type: "moveClaim", id: claimId, after };
  }
  const premises = premisesOf(map, step.id);
  const premise = premises.find((row) => row.claimId === claimId);
  if (!premise || premises.length === 1) return moveRelation(map, step.id, by);
  const after = placeAfter(premises, premise.id, by);
  return after === undefined ? null : { type: "movePremise", id: premise.id, relationId: step.id, after };
}

function moveRelation(map: ArgumentMap, id: Id, by: 1 | -1): Action | null {
  const after = placeAfter(relationsOn(map, targetOf(get(map, "relations", id))), id, by);
  return after === undefined ? null : { type: "moveRelation", id, after };
}

/** Behind which sibling a row comes that moves by one place: null for the first place, undefined where there is none. */
function placeAfter(siblings: readonly { readonly id: Id }[], id: Id, by: 1 | -1): Id | null | undefined {
  const at = siblings.findIndex((row) => row.id === id);
  if (at < 0 || at + by < 0 || at + by >= siblings.length) return undefined;
  return by === 1 ? siblings[at + 1]?.id : (siblings[at - 2]?.id ?? null);
}

/** Takes a claim out of its linked step into a step of its own; null where it stands alone in it. */
export function detach(map: ArgumentMap, claimId: Id): Gesture | null {
  const step = stepOf(map, claimId);
  const premise = step && premisesOf(map, step.id).find((row) => row.claimId === claimId);
  if (!step || !premise || premisesOf(map, step.id).length === 1) return null;
  const target: Target = step.targetClaimId ? { claimId: step.targetClaimId } : { relationId: targetOf(step) };
  const own: Action = {
    type: "addRelation",
    id: uuidv7(),
    kind: step.kind,
    target,
    premises: [{ id: uuidv7(), claimId }],
    after: step.id,
  };
  return { actions: [{ type: "removePremise", id: premise.id }, own], pick: claim(claimId) };
}

/** Makes a reason of its own of each premise of a step, in their order; what bears on the step stays with the first. Null where it has but one. */
export function makeConvergent(map: ArgumentMap, step: Relation, pick: Picked): Gesture | null {
  const [, ...others] = premisesOf(map, step.id);
  if (others.length === 0) return null;
  const target: Target = step.targetClaimId ? { claimId: step.targetClaimId } : { relationId: targetOf(step) };
  let after = step.id;
  const actions = others.flatMap(({ id, claimId }): Action[] => {
    const own = uuidv7();
    const premises = [{ id: uuidv7(), claimId }];
    const add: Action = { type: "addRelation", id: own, kind: step.kind, target, premises, after };
    after = own;
    return [{ type: "removePremise", id }, add];
  });
  return { actions, pick };
}

/** Links all steps of one kind on one target into the first of them; null where there is but one. */
export function linkAll(map: ArgumentMap, step: Relation): Gesture | null {
  const [kept, ...others] = relationsOn(map, targetOf(step)).filter(({ kind }) => kind === step.kind);
  if (!kept || others.length === 0) return null;
  return { actions: mergeSteps(map, kept, others), pick: relation(kept.id) };
}

/** Links the step of what is picked with the step before it (or else behind it) on the same target; null where there is none. */
export function linkWithNeighbour(map: ArgumentMap, step: Relation, pick: Picked): Gesture | null {
  const siblings = relationsOn(map, targetOf(step));
  const at = siblings.findIndex(({ id }) => id === step.id);
  const other = [siblings[at - 1], siblings[at + 1]].find((sibling) => sibling?.kind === step.kind);
  if (!other) return null;
  const isBefore = other === siblings[at - 1];
  const [kept, gone] = isBefore ? [other, step] : [step, other];
  return { actions: mergeSteps(map, kept, [gone]), pick: pick.id === gone.id ? relation(kept.id) : pick };
}

/**
 * What bears on the steps that go comes to bear on the one that stays; then their premises follow, each claim once, and the
 * empty steps go.
 */
function mergeSteps(map: ArgumentMap, kept: Relation, others: readonly Relation[]): Action[] {
  const held = new Set(premisesOf(map, kept.id).map(({ claimId }) => claimId));
  let after = premisesOf(map, kept.id).at(-1)?.id;
  return others.flatMap((gone): Action[] => {
    const premises = premisesOf(map, gone.id);
    const joining = premises.filter(({ claimId }) => !held.has(claimId));
    const moves = joining.map(({ id, claimId }): Action => {
      const move: Action = { type: "movePremise", id, relationId: kept.id, ...(after ? { after } : {}) };
      held.add(claimId);
      after = id;
      return move;
    });
    const target = { relationId: kept.id };
    return [
      ...relationsOn(map, gone.id).map(({ id }): Action => ({ type: "retarget", id, target })),
      ...moves,
      ...(joining.length < premises.length ? [{ type: "removeRelation", id: gone.id } as const] : []),
    ];
  });
}

/** Deletes what is picked, and picks what stands nearest to it. */
export function remove(picked: Picked, nearest: Picked | null): Gesture {
  const type = picked.table === "relations" ? "removeRelation" : "removeClaim";
  return { actions: [{ type, id: picked.id }], pick: nearest };
}

/** How many claims and relations go when a row is deleted, itself not counted: relations that lose their last premise or target. */
export function lostWith(map: ArgumentMap, picked: Picked): number {
  const gone = new Set<Id>();
  const lose = (id: Id) => {
    if (gone.has(id)) return;
    gone.add(id);
    for (const row of relationsOn(map, id)) lose(row.id);
  };
  if (picked.table === "claims") {
    for (const row of relationsFrom(map, picked.id)) if (premisesOf(map, row.id).length === 1) lose(row.id);
  }
  for (const row of relationsOn(map, picked.id)) lose(row.id);
  return gone.size;
}

/** Sets the kind of a relation. */
export function setKind(relationId: Id, kind: RelationKind): Gesture {
  return { actions: [{ type: "editRelation", id: relationId, set: { kind } }], pick: relation(relationId) };
}

/** Makes a claim implicit, or stated again. */
export function toggleImplicit(map: ArgumentMap, claimId: Id): Gesture {
  const implicit = !find(map, "claims", claimId)?.implicit;
  return { actions: [{ type: "editClaim", id: claimId, set: { implicit } }], pick: claim(claimId) };
}

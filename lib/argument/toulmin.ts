import { type ArgumentMap, all, find, get } from "./argument-map";
import { premisesOf, relationsFrom, relationsOn, rootsOf } from "./graph";
import type { Claim, Id, Relation, RelationKind } from "./rows";

/**
 * One step as Toulmin reads it. `relationId` is null for a claim that nothing supports.
 * Source: Toulmin 1958, The Uses of Argument, ch. 3.
 */
export interface ToulminStep {
  readonly relationId: Id | null;
  readonly claim: Claim;
  /** The premises of the step: what one has to go on. */
  readonly grounds: readonly Claim[];
  /** What supports the step itself: why the grounds count. */
  readonly warrants: readonly Claim[];
  /** What supports the warrants, or their bearing on the step. */
  readonly backing: readonly Claim[];
  /** How strong the step is said to be, from 0 to 1; null where nothing is said. */
  readonly strength: number | null;
  /** What the claim or the step holds only on. */
  readonly conditions: readonly Claim[];
  /** What attacks the claim or the step, or makes an exception to them. */
  readonly rebuttals: readonly Claim[];
}

/** One step, or what attacks an unsupported claim, in Toulmin's parts. */
export function toulminStep(map: ArgumentMap, claimId: Id, relationId: Id | null): ToulminStep {
  const step = find(map, "relations", relationId);
  const onStep = step ? relationsOn(map, step.id) : [];
  const around = [...onStep, ...relationsOn(map, claimId)];
  const supports = ofKinds(onStep, "support");
  const warrants = claimsFrom(map, supports);
  const bearing = [...warrants, ...supports].flatMap(({ id }) => ofKinds(relationsOn(map, id), "support"));
  return {
    relationId,
    claim: get(map, "claims", claimId),
    grounds: step ? claimsFrom(map, [step]) : [],
    warrants,
    backing: claimsFrom(map, bearing),
    strength: step?.strength ?? null,
    conditions: claimsFrom(map, ofKinds(around, "onlyIf")),
    rebuttals: claimsFrom(map, ofKinds(around, "attack", "unless")),
  };
}

/**
 * The steps that are drawn for what is picked: the step itself, those on a picked claim, or that which the claim stands in;
 * for nothing, those on every conclusion. With `whole`, also all steps that their parts rest on, each once.
 */
export function toulminSteps(map: ArgumentMap, picked: Id | null, whole: boolean): ToulminStep[] {
  const first = picked === null ? rootsOf(map).flatMap(({ id }) => stepsOn(map, id)) : stepsFor(map, picked);
  if (!whole) return first;
  const steps = new Map(first.map((step) => [keyOf(step), step]));
  // A map is walked in the order in which it grows, so this ends when nothing new is reached.
  for (const [, step] of steps) {
    for (const { id } of partsOf(step)) {
      for (const step of stepsOn(map, id)) if (!steps.has(keyOf(step))) steps.set(keyOf(step), step);
    }
  }
  return [...steps.values()];
}

/** The numbers of the claims of a map that none of the steps shows, ascending. */
export function withoutPart(map: ArgumentMap, steps: readonly ToulminStep[]): number[] {
  const shown = new Set(steps.flatMap((step) => [step.claim, ...partsOf(step)].map(({ id }) => id)));
  const left = all(map, "claims").filter(({ id }) => !shown.has(id));
  return left.map(({ number }) => number).sort((a, b) => a - b);
}

/** All that has a part in a step, beside its claim. */
function partsOf({ grounds, warrants, backing, conditions, rebuttals }: ToulminStep): readonly Claim[] {
  return [...grounds, ...warrants, ...backing, ...conditions, ...rebuttals];
}

function keyOf({ claim, relationId }: ToulminStep): string {
  return `${claim.id} ${relationId}`;
}

function stepsFor(map: ArgumentMap, picked: Id): ToulminStep[] {
  const claim = find(map, "claims", picked);
  if (!claim) return stepOfRelation(map, find(map, "relations", picked));
  const own = stepsOn(map, picked);
  return own.length > 0 ? own : stepOfRelation(map, relationsFrom(map, picked)[0]);
}

/** The step that a relation is, or has a part in: what bears on a step is shown with that step. */
function stepOfRelation(map: ArgumentMap, relation: Relation | undefined): ToulminStep[] {
  const seen = new Set<Id>();
  let at = relation;
  while (at?.targetRelationId && !seen.has(at.id)) {
    seen.add(at.id);
    at = find(map, "relations", at.targetRelationId);
  }
  if (!at?.targetClaimId) return [];
  return at.kind === "support" ? [toulminStep(map, at.targetClaimId, at.id)] : stepsOn(map, at.targetClaimId);
}

function stepsOn(map: ArgumentMap, claimId: Id): ToulminStep[] {
  const relations = relationsOn(map, claimId);
  const supports = ofKinds(relations, "support");
  if (supports.length > 0) return supports.map(({ id }) => toulminStep(map, claimId, id));
  return ofKinds(relations, "attack", "unless", "onlyIf").length > 0 ? [toulminStep(map, claimId, null)] : [];
}

function ofKinds(relations: readonly Relation[], ...kinds: RelationKind[]): Relation[] {
  return relations.filter(({ kind }) => kinds.includes(kind));
}

/** The premises of relations, each once, in their order. */
function claimsFrom(map: ArgumentMap, relations: readonly Relation[]): Claim[] {
  const ids = new Set(relations.flatMap(({ id }) => premisesOf(map, id).map(({ claimId }) => claimId)));
  return [...ids].map((id) => get(map, "claims", id));
}

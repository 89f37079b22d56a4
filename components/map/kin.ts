import type { Picked } from "@/components/workspace/desk";
import { type ArgumentMap, all, find } from "@/lib/argument/argument-map";
import { premisesOf, relationsFrom, relationsOn, rootsOf, targetOf } from "@/lib/argument/graph";
import { keptByMap } from "@/lib/argument/kept";
import { byOrder } from "@/lib/argument/order";
import type { Claim, Id, Relation } from "@/lib/argument/rows";
import { type Tone, toneOf } from "@/lib/drawing/theme";

/** A claim, to be picked. */
export function claim(id: Id): Picked {
  return { table: "claims", id };
}

/** A relation, to be picked. */
export function relation(id: Id): Picked {
  return { table: "relations", id };
}

/** The step that a claim stands in: the first relation that it is a premise of; null for a root. */
export function stepOf(map: ArgumentMap, claimId: Id): Relation | null {
  return relationsFrom(map, claimId)[0] ?? null;
}

/** The colour of the step that a claim stands in; null for a root. */
export function toneOfClaim(map: ArgumentMap, claimId: Id): Tone | null {
  const step = stepOf(map, claimId);
  return step && toneOf(step.kind, step.targetRelationId !== null);
}

/** The same for all claims at once, without the roots: asking claim by claim takes many times as long. */
export const tonesOf = keptByMap((map): ReadonlyMap<Id, Tone> => {
  const relations = new Map(map.tables.relations);
  const steps = new Map<Id, Relation>();
  for (const { claimId, relationId } of all(map, "premises")) {
    const [step, known] = [relations.get(relationId), steps.get(claimId)];
    if (step && (!known || byOrder(step, known) < 0)) steps.set(claimId, step);
  }
  return new Map([...steps].map(([id, step]) => [id, toneOf(step.kind, step.targetRelationId !== null)]));
});

/** The relation that is meant by what is picked: itself, or the step that a picked claim stands in. */
export function stepMeant(map: ArgumentMap, picked: Picked | null): Relation | null {
  if (picked?.table === "relations") return find(map, "relations", picked.id) ?? null;
  return picked?.table === "claims" ? stepOf(map, picked.id) : null;
}

/** What a relation bears on, to be picked. */
function targetPicked(of: Relation): Picked {
  return of.targetClaimId === null ? relation(targetOf(of)) : claim(of.targetClaimId);
}

/** Where one comes by going up: from a claim to what its step bears on, from a relation to its target. */
export function above(map: ArgumentMap, picked: Picked): Picked | null {
  const step = stepMeant(map, picked);
  return step ? targetPicked(step) : null;
}

/** Where one comes by going down: to the first premise of what bears on a claim, or of the relation itself. */
export function below(map: ArgumentMap, picked: Picked): Picked | null {
  const step = picked.table === "relations" ? picked.id : relationsOn(map, picked.id)[0]?.id;
  const premise = step === undefined ? undefined : premisesOf(map, step)[0];
  return premise ? claim(premise.claimId) : null;
}

/** The neighbour `by` places further in the row that what is picked stands in; null where the row ends. */
export function beside(map: ArgumentMap, picked: Picked, by: 1 | -1): Picked | null {
  const row = rowOf(map, picked);
  const at = row.findIndex(({ id }) => id === picked.id);
  return at < 0 ? null : (row[at + by] ?? null);
}

/** What stands in one row: the premises of all relations on one target, those relations themselves, or the roots. */
function rowOf(map: ArgumentMap, picked: Picked): Picked[] {
  const step = stepMeant(map, picked);
  if (!step) return rootsOf(map).map(({ id }) => claim(id));
  const relations = relationsOn(map, targetOf(step));
  if (picked.table === "relations") return relations.map(({ id }) => relation(id));
  // A claim may be a premise of two of them: it stands in the row once, or nobody would come past it.
  return [...new Set(relations.flatMap(({ id }) => premisesOf(map, id).map(({ claimId }) => claimId)))].map(claim);
}

/** The first relation that bears on a claim or a relation. */
export function firstBearing(map: ArgumentMap, picked: Picked): Picked | null {
  const [first] = relationsOn(map, picked.id);
  return first ? relation(first.id) : null;
}

/** The claims one step away from what is picked: its premises, what it is a reason for, and what stands with it. */
export function neighboursOf(map: ArgumentMap, picked: Picked | null): ReadonlySet<Id> {
  if (!picked || picked.table === "spans") return new Set();
  const steps =
    picked.table === "relations"
      ? [picked.id]
      : idsOf([...relationsOn(map, picked.id), ...relationsFrom(map, picked.id)]);
  const near = new Set(steps.flatMap((id) => claimsAt(map, id)));
  near.delete(picked.id);
  return near;
}

/** The premises of a relation, and the claim that it bears on. */
export function claimsAt(map: ArgumentMap, relationId: Id): Id[] {
  const target = find(map, "relations", relationId)?.targetClaimId;
  const premises = premisesOf(map, relationId).map(({ claimId }) => claimId);
  return target ? [...premises, target] : premises;
}

function idsOf(rows: readonly { readonly id: Id }[]): Id[] {
  return rows.map(({ id }) => id);
}

/** All that a claim or a relation comes to bear on, itself among it: claims and relations. */
export function bearingsOf(map: ArgumentMap, id: Id): Set<Id> {
  return reach([id], (at) => {
    const row = find(map, "relations", at);
    return row ? [targetOf(row)] : idsOf(relationsFrom(map, at));
  });
}

function reach(from: readonly Id[], next: (id: Id) => readonly Id[]): Set<Id> {
  const reached = new Set(from);
  // A set is walked in the order in which it grows, so this ends when nothing new is reached.
  for (const id of reached) for (const found of next(id)) reached.add(found);
  return reached;
}

/** The claims of a map by how many steps they lie below a root; a cycle without a root begins at its first claim. */
export function levelsOf(map: ArgumentMap): Id[][] {
  const levels: Id[][] = [];
  const seen = new Set<Id>();
  const reasonsOf = reasonsIn(map);
  const descend = (start: readonly Id[]) => {
    let level = start.filter((id) => !seen.has(id));
    for (let depth = 0; level.length > 0; depth++) {
      for (const id of level) seen.add(id);
      levels[depth] = [...(levels[depth] ?? []), ...level];
      level = [...new Set(level.flatMap(reasonsOf))].filter((id) => !seen.has(id));
    }
  };
  descend(idsOf(rootsOf(map)));
  for (const { id } of all(map, "claims").sort(byNumber)) descend([id]);
  return levels;
}

function byNumber(a: Claim, b: Claim): number {
  return a.number - b.number;
}

/**
 * For each claim, those that hang directly on it: premises of what bears on it, and of what bears on those steps. All rows
 * are read once: asking the map claim by claim takes many times as long.
 */
function reasonsIn(map: ArgumentMap): (claimId: Id) => Id[] {
  const stepsOn = grouped(all(map, "relations"), targetOf);
  const premises = grouped(all(map, "premises"), ({ relationId }) => relationId);
  const stepsBelow = (id: Id) => idsOf(stepsOn.get(id) ?? []);
  return (claimId) =>
    [...reach(stepsBelow(claimId), stepsBelow)].flatMap((id) => (premises.get(id) ?? []).map((row) => row.claimId));
}

function grouped<T>(rows: readonly T[], by: (row: T) => Id): ReadonlyMap<Id, readonly T[]> {
  const groups = new Map<Id, T[]>();
  for (const row of rows) {
    const known = groups.get(by(row));
    if (known) known.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
}

import type { Id, Premise, Relation } from "@/lib/argument/rows";
import { type LayoutMemory, NOTHING } from "./memory";

/** What the rows tell of who may hold whom. */
interface Ties {
  readonly relations: ReadonlyMap<Id, Relation>;
  readonly premisesOf: ReadonlyMap<Id, readonly Premise[]>;
  /** The claims that are a premise of something. */
  readonly used: ReadonlySet<Id>;
}

/**
 * The relation that each claim stands under because it stood there before: as long as the claim is a premise of it, no
 * other use moves the claim; and one that closed a circle stays a root as long as anything uses it. Where a relation was
 * moved onto what it holds itself, the claims that it held are set free.
 */
export function heldBefore({ relations, premisesOf, used }: Ties, memory: LayoutMemory): ReadonlyMap<Id, Id> {
  const held = new Map<Id, Id>();
  for (const [claimId, relationId] of memory.holders) {
    const isUse = relationId === NOTHING ? used.has(claimId) : isPremise(claimId, premisesOf.get(relationId));
    if (isUse) held.set(claimId, relationId);
  }
  for (const ring of ringsOf(held, relations)) {
    const moved = ring.filter((id) => chainAbove(held.get(id), relations).some((step) => wasMoved(step, memory)));
    for (const id of moved.length > 0 ? moved : ring.slice(0, 1)) held.delete(id);
  }
  return held;
}

/** The root above a claim: the first one on the way up that nothing holds. */
export function topOf(claimId: Id, held: ReadonlyMap<Id, Id>, relations: ReadonlyMap<Id, Relation>): Id {
  let top = claimId;
  for (let next: Id | null = claimId; next !== null; next = claimAbove(top, held, relations)) top = next;
  return top;
}

function isPremise(claimId: Id, premises: readonly Premise[] | undefined): boolean {
  return premises?.some((premise) => premise.claimId === claimId) === true;
}

/** The claims that hold one another in circles. */
function ringsOf(held: ReadonlyMap<Id, Id>, relations: ReadonlyMap<Id, Relation>): readonly Id[][] {
  const rings: Id[][] = [];
  const walks = new Map<Id, Id>();
  for (const start of held.keys()) {
    let at: Id | null = start;
    for (; at !== null && !walks.has(at); at = claimAbove(at, held, relations)) walks.set(at, start);
    if (at === null || walks.get(at) !== start) continue;
    const ring = [at];
    for (let next = claimAbove(at, held, relations); next !== null && next !== at; ) {
      ring.push(next);
      next = claimAbove(next, held, relations);
    }
    rings.push(ring);
  }
  return rings;
}

/** The claim that the step above a claim bears on, by whatever steps between; null for a root. */
function claimAbove(claimId: Id, held: ReadonlyMap<Id, Id>, relations: ReadonlyMap<Id, Relation>): Id | null {
  const holder = held.get(claimId);
  if (holder === undefined || holder === NOTHING) return null;
  const relation = relations.get(holder);
  if (relation === undefined || relation.targetClaimId !== null) return relation?.targetClaimId ?? null;
  return chainAbove(holder, relations).at(-1)?.targetClaimId ?? null;
}

/** A relation, the relation that it bears on, and so on, up to the one that bears on a claim. */
function chainAbove(id: Id | undefined, relations: ReadonlyMap<Id, Relation>): readonly Relation[] {
  const chain: Relation[] = [];
  let relation = relations.get(id ?? NOTHING);
  while (relation !== undefined && !chain.includes(relation)) {
    chain.push(relation);
    relation = relations.get(relation.targetRelationId ?? NOTHING);
  }
  return chain;
}

function wasMoved({ id, targetClaimId, targetRelationId }: Relation, { offsets }: LayoutMemory): boolean {
  const before = offsets.get(id);
  return before !== undefined && before.holder !== (targetClaimId ?? targetRelationId);
}

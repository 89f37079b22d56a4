import type { Id, Relation } from "@/lib/argument/rows";
import { type LayoutMemory, NOTHING } from "./memory";

/** What the rows tell of who may hold whom. */
interface Ties {
  readonly relations: ReadonlyMap<Id, Relation>;
  /** The relations that each claim is a premise of. */
  readonly usesOf: ReadonlyMap<Id, ReadonlySet<Id>>;
}

/**
 * The relation that each claim stands under because it stood there before: as long as the claim is a premise of it, no
 * other use moves the claim; and one that closed a circle stays a root as long as anything uses it. Where a relation was moved onto what it holds itself, the claims that it held are set free.
 */
export function heldBefore({ relations, usesOf }: Ties, memory: LayoutMemory): ReadonlyMap<Id, Id> {
  const held = new Map<Id, Id>();
  for (const [claimId, relationId] of memory.holders) {
    const uses = usesOf.get(claimId);
    if (uses?.has(relationId) || (uses !== undefined && relationId === NOTHING)) held.set(claimId, relationId);
  }
  const seen = new Set<Id>();
  for (const claimId of [...held.keys()]) {
    const ring = ringAbove(claimId, held, relations, seen);
    const moved = ring.filter(({ chain }) => chain.some((relation) => wasMoved(relation, memory)));
    for (const link of moved.length > 0 ? moved : ring.slice(0, 1)) held.delete(link.claimId);
  }
  return held;
}

/** The root above a claim: the first one on the way up that nothing holds. */
export function topOf(claimId: Id, held: ReadonlyMap<Id, Id>, relations: ReadonlyMap<Id, Relation>): Id {
  let top = claimId;
  for (let next: Id | null = claimId; next !== null; ) {
    top = next;
    next = chainAbove(held.get(top), relations).at(-1)?.targetClaimId ?? null;
  }
  return top;
}

/** A claim on the way up, with the relations between it and the next. */
interface Link {
  readonly claimId: Id;
  readonly chain: readonly Relation[];
}

/** The claims that hold one another in a circle, above a claim or with it; none where the way up ends. */
function ringAbove(
  start: Id,
  held: ReadonlyMap<Id, Id>,
  relations: ReadonlyMap<Id, Relation>,
  seen: Set<Id>,
): readonly Link[] {
  const way = new Map<Id, Link>();
  let claimId: Id | null = start;
  while (claimId !== null && !way.has(claimId) && !seen.has(claimId)) {
    const chain = chainAbove(held.get(claimId), relations);
    way.set(claimId, { claimId, chain });
    claimId = chain.at(-1)?.targetClaimId ?? null;
  }
  const links = [...way.values()];
  for (const id of way.keys()) seen.add(id);
  const first = links.findIndex((link) => link.claimId === claimId);
  return first < 0 ? [] : links.slice(first);
}

/** A relation, the relation that it bears on, and so on, up to the one that bears on a claim. */
function chainAbove(id: Id | undefined, relations: ReadonlyMap<Id, Relation>): readonly Relation[] {
  const chain: Relation[] = [];
  for (let relation = relations.get(id ?? ""); relation !== undefined; ) {
    chain.push(relation);
    relation = relations.get(relation.targetRelationId ?? "");
    if (relation !== undefined && chain.includes(relation)) break;
  }
  return chain;
}

function wasMoved({ id, targetClaimId, targetRelationId }: Relation, { offsets }: LayoutMemory): boolean {
  const before = offsets.get(id);
  return before !== undefined && before.holder !== (targetClaimId ?? targetRelationId);
}

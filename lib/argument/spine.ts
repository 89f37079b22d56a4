import type { ArgumentMap } from "./argument-map";
import { find } from "./argument-map";
import { isConclusion, premisesOf, relationsOn, rootsOf } from "./graph";
import type { Id, Relation } from "./rows";

/** A way down from a claim: its weakest link, from 0 to 1, how many steps it has, and what lies on it. */
interface Chain {
  readonly weakest: number;
  readonly steps: number;
  readonly step: Relation | null;
  readonly next: Id | null;
}

const END: Chain = { weakest: 1, steps: 0, step: null, next: null };
/** What is said to be neither strong nor weak. */
const MIDDLING = 0.5;

/**
 * What each conclusion rests on most: its claims and supports, with what is linked to them. From each claim the spine goes
 * on by the support whose way down to a ground is strongest, where a way is as strong as its weakest step or premise
 * (0.5 where nobody has said); of equal ones by the longest, then by the first. A circle ends where it closes.
 */
export function spineOf(map: ArgumentMap): Set<Id> {
  const known = new Map<Id, Chain>();
  const spine = new Set<Id>();
  for (const { id } of rootsOf(map)) {
    if (!isConclusion(map, id)) continue;
    chainFrom(map, id, known, new Set());
    for (const part of alongFrom(map, id, known)) spine.add(part);
  }
  return spine;
}

function chainFrom(map: ArgumentMap, claimId: Id, known: Map<Id, Chain>, path: Set<Id>): Chain {
  const found = known.get(claimId);
  if (found) return found;
  path.add(claimId);
  let best = END;
  for (const step of relationsOn(map, claimId)) {
    if (step.kind !== "support") continue;
    for (const premise of premisesOf(map, step.id)) {
      if (path.has(premise.claimId)) continue;
      const below = chainFrom(map, premise.claimId, known, path);
      const own = find(map, "claims", premise.claimId)?.strength ?? MIDDLING;
      const weakest = Math.min(below.weakest, own, step.strength ?? MIDDLING);
      const chain = { weakest, steps: below.steps + 1, step, next: premise.claimId };
      if (isBetter(chain, best)) best = chain;
    }
  }
  path.delete(claimId);
  known.set(claimId, best);
  return best;
}

function isBetter(a: Chain, b: Chain): boolean {
  if (b.steps === 0) return true;
  return a.weakest > b.weakest || (a.weakest === b.weakest && a.steps > b.steps);
}

function* alongFrom(map: ArgumentMap, rootId: Id, known: ReadonlyMap<Id, Chain>): Iterable<Id> {
  const seen = new Set<Id>();
  let at: Id | null = rootId;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    yield at;
    const chain: Chain | undefined = known.get(at);
    if (!chain?.step) return;
    yield chain.step.id;
    for (const { claimId } of premisesOf(map, chain.step.id)) yield claimId;
    at = chain.next;
  }
}

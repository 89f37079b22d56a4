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
    findChains(map, id, known);
    for (const part of alongFrom(map, id, known)) spine.add(part);
  }
  return spine;
}

/** A claim on the way down, with the ways on from it, and which of them is looked at. */
interface Stop {
  readonly claimId: Id;
  readonly ways: readonly (readonly [step: Relation, premise: Id])[];
  at: number;
  best: Chain;
}

/** Finds the best way down from a claim and from all below it; with a stack of its own, for maps may be deep. */
function findChains(map: ArgumentMap, rootId: Id, known: Map<Id, Chain>): void {
  const path = new Set<Id>();
  const stack: Stop[] = [];
  const go = (claimId: Id) => {
    path.add(claimId);
    stack.push({ claimId, ways: waysFrom(map, claimId), at: 0, best: END });
  };
  if (!known.has(rootId)) go(rootId);
  for (let stop = stack.at(-1); stop; stop = stack.at(-1)) {
    const [step, premise] = stop.ways[stop.at] ?? [];
    const below = premise && known.get(premise);
    if (!step || !premise) {
      known.set(stop.claimId, stop.best);
      path.delete(stop.claimId);
      stack.pop();
    } else if (below) {
      const chain = { weakest: weakestOf(map, step, premise, below), steps: below.steps + 1, step, next: premise };
      if (isBetter(chain, stop.best)) stop.best = chain;
      stop.at += 1;
    } else if (path.has(premise)) stop.at += 1;
    else go(premise);
  }
}

function waysFrom(map: ArgumentMap, claimId: Id): [Relation, Id][] {
  return relationsOn(map, claimId).flatMap((step) =>
    step.kind === "support" ? premisesOf(map, step.id).map((premise): [Relation, Id] => [step, premise.claimId]) : [],
  );
}

function weakestOf(map: ArgumentMap, step: Relation, premise: Id, below: Chain): number {
  return Math.min(below.weakest, find(map, "claims", premise)?.strength ?? MIDDLING, step.strength ?? MIDDLING);
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

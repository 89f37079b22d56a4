import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import { relationsFrom, relationsOn, targetOf } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import type { Box, Layout } from "@/lib/layout/layout";
import { boxAround } from "./camera";
import { claimsAt } from "./kin";

/** What is looked at by itself: a claim or a relation, with what lies at most so many steps from it, or all for null. */
export interface Focus {
  readonly id: Id;
  readonly steps: number | null;
  /** Whether the rest is left out; else it is dimmed. */
  readonly hidesRest: boolean;
}

/**
 * All that has a part in a claim or relation: what it comes to bear on, what stands with it there, and what hangs on it;
 * claims and relations, so many steps each way at most, or all for null. A relation among them has its premises there.
 */
export function partsOf(map: ArgumentMap, id: Id, steps: number | null = null): Set<Id> {
  const bearings = walk(id, steps, {
    along: (at) => targetsOf(map, at),
    onto: (at) => (find(map, "relations", at) ? [] : relationsFrom(map, at).map((row) => row.id)),
  });
  const holdings = walk(id, steps, {
    along: (at) => (find(map, "relations", at) ? claimsAt(map, at) : []),
    onto: (at) => relationsOn(map, at).map((row) => row.id),
  });
  const companions = [...bearings].flatMap((at) => (find(map, "relations", at) ? claimsAt(map, at) : []));
  return new Set([...bearings, ...companions, ...holdings]);
}

/** How many steps away the farthest of all that is around a claim or relation lies, at most 99. */
export function farthestFrom(map: ArgumentMap, id: Id): number {
  const { size } = partsOf(map, id);
  let steps = 1;
  while (steps < 99 && partsOf(map, id, steps).size < size) steps += 1;
  return steps;
}

/** The part of a drawing that shows these claims and relations, each where it stands. */
export function partOfLayout(layout: Layout, ids: ReadonlySet<Id>): Layout {
  const kept = (boxes: ReadonlyMap<Id, Box>) => new Map([...boxes].filter(([id]) => ids.has(id)));
  const isKept = (of: { relationId: Id; claimId: Id | null }) => {
    return ids.has(of.relationId) && (of.claimId === null || ids.has(of.claimId));
  };
  const [claims, pills] = [kept(layout.claims), kept(layout.pills)];
  const bounds = boxAround([...claims.values(), ...pills.values()]) ?? layout.bounds;
  return { ...layout, claims, pills, lines: layout.lines.filter(isKept), stubs: layout.stubs.filter(isKept), bounds };
}

interface Ways {
  /** What belongs to a relation that was reached: no step further. */
  readonly along: (id: Id) => readonly Id[];
  /** What is a step further. */
  readonly onto: (id: Id) => readonly Id[];
}

function walk(from: Id, steps: number | null, { along, onto }: Ways): Set<Id> {
  const reached = new Set<Id>();
  let edge = [from];
  for (let taken = 0; edge.length > 0; taken += 1) {
    const round = new Set(edge);
    // A set is walked in the order in which it grows, so this ends when nothing new is reached.
    for (const id of round) for (const found of along(id)) if (!reached.has(found)) round.add(found);
    for (const id of round) reached.add(id);
    if (taken === steps) break;
    edge = [...round].flatMap(onto).filter((id) => !reached.has(id));
  }
  return reached;
}

/** The target of a relation; a claim has none. */
function targetsOf(map: ArgumentMap, id: Id): readonly Id[] {
  const row = find(map, "relations", id);
  return row ? [targetOf(row)] : [];
}

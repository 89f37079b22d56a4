import { type ArgumentMap, all, find, get } from "../argument-map";
import { premisesByRelation } from "../kept";
import type { Id, Relation } from "../rows";
import { type Hint, hint, listed } from "./hint";

/** A reason that leads from a claim to the one that it holds up. */
interface Step {
  readonly to: Id;
  readonly relationId: Id;
}

interface Link extends Step {
  readonly from: Id;
}

type Steps = ReadonlyMap<Id, readonly Step[]>;

/** As many claims of a circle stand in its key, and as many of its links in the sentence: neither may grow without end. */
const NAMED = 8;
/** From as many claims of a tangle, the lowest numbers first, a short circle is looked for. */
const TRIED = 12;

/**
 * Claims that, by way of others, are reasons for themselves: one hint for each tangle of them, which tells a shortest
 * circle through those with the lowest numbers.
 */
export function circles(map: ArgumentMap): Hint[] {
  const steps = stepsOf(map);
  const number = (id: Id) => get(map, "claims", id).number;
  return tangles(steps).map((tangle) => {
    const inside = new Set(tangle);
    const first = tangle.sort((a, b) => number(a) - number(b)).slice(0, TRIED);
    const circle = first
      .map((claimId) => shortestCircle(steps, inside, claimId))
      .reduce((best, next) => (next.length < best.length ? next : best));
    const claimIds = circle.map(({ from }) => from);
    const key = [...claimIds].sort().slice(0, NAMED).join("+");
    const sentence = `${sayCircle(circle, number)}: whoever doubts one of them gets no reason that does not rest on it.`;
    return hint("circle", key, sentence, { claimIds, relationIds: circle.map(({ relationId }) => relationId) });
  });
}

function sayCircle(circle: readonly Link[], number: (id: Id) => number): string {
  const say = ({ from, to }: Link, i: number) =>
    `${number(from)} is${i === 0 ? " given as" : ""} a reason for ${number(to)}`;
  if (circle.length <= NAMED) return listed(circle.map(say));
  const left = circle.length - NAMED;
  return `${circle.slice(0, NAMED).map(say).join(", ")}, and so on by ${left} more ${left === 1 ? "step" : "steps"} back to ${number(circle[0]?.from ?? "")}`;
}

function stepsOf(map: ArgumentMap): Steps {
  const steps = new Map<Id, Step[]>();
  const premisesOf = premisesByRelation(map);
  // By id, so that of equally short circles the same one is told every time.
  for (const relation of all(map, "relations").sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const to = heldUp(map, relation);
    if (to === null) continue;
    for (const { claimId } of premisesOf.get(relation.id) ?? []) {
      const list = steps.get(claimId);
      if (list) list.push({ to, relationId: relation.id });
      else steps.set(claimId, [{ to, relationId: relation.id }]);
    }
  }
  return steps;
}

/** The claim that a support holds up, by way of the steps that it warrants; null for anything else. */
function heldUp(map: ArgumentMap, relation: Relation): Id | null {
  if (relation.kind !== "support") return null;
  const step = find(map, "relations", relation.targetRelationId);
  return step ? heldUp(map, step) : relation.targetClaimId;
}

/**
 * The groups of claims in which each leads to each other one.
 * Source: Tarjan 1972, SIAM J. Comput. 1(2), 146–160; with a stack of its own, for maps may be deep.
 */
function tangles(steps: Steps): Id[][] {
  const index = new Map<Id, number>();
  const low = new Map<Id, number>();
  const open: Id[] = [];
  const isOpen = new Set<Id>();
  const found: Id[][] = [];
  for (const root of steps.keys()) if (!index.has(root)) visit(root);
  return found;

  function visit(root: Id): void {
    const path = [{ id: root, next: 0 }];
    enter(root);
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const step = steps.get(at.id)?.[at.next++];
      if (!step) {
        path.pop();
        leave(at.id, path.at(-1)?.id);
      } else if (!index.has(step.to)) {
        enter(step.to);
        path.push({ id: step.to, next: 0 });
      } else if (isOpen.has(step.to)) lower(at.id, index.get(step.to));
    }
  }

  function enter(id: Id): void {
    index.set(id, index.size);
    low.set(id, index.size - 1);
    open.push(id);
    isOpen.add(id);
  }

  function lower(id: Id, to = Number.POSITIVE_INFINITY): void {
    low.set(id, Math.min(low.get(id) ?? to, to));
  }

  function leave(id: Id, parent: Id | undefined): void {
    if (parent !== undefined) lower(parent, low.get(id));
    if (low.get(id) !== index.get(id)) return;
    const tangle = open.splice(open.indexOf(id));
    for (const member of tangle) isOpen.delete(member);
    if (tangle.length > 1) found.push(tangle);
  }
}

/** The shortest way from a claim back to itself inside a tangle, link by link. */
function shortestCircle(steps: Steps, inside: ReadonlySet<Id>, start: Id): Link[] {
  const cameBy = new Map<Id, Link>();
  const queue = [start];
  for (const from of queue) {
    for (const step of steps.get(from) ?? []) {
      if (!inside.has(step.to) || cameBy.has(step.to)) continue;
      cameBy.set(step.to, { ...step, from });
      if (step.to === start) return wayBack(cameBy, start);
      queue.push(step.to);
    }
  }
  throw new Error(`no circle through ${start}`);
}

function wayBack(cameBy: ReadonlyMap<Id, Link>, start: Id): Link[] {
  const links: Link[] = [];
  let at = start;
  do {
    const link = cameBy.get(at);
    if (!link) throw new Error(`no way to ${at}`);
    links.push(link);
    at = link.from;
  } while (at !== start);
  return links.reverse();
}

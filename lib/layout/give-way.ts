import type { Id, Place } from "@/lib/argument/rows";
import { holderOf, isBeside } from "./arrange";
import type { ClaimNode, Node, PillNode } from "./forest";
import type { Box } from "./layout";
import { Occupied } from "./occupied";
import { closedShifts, leastShift } from "./shifts";
import { boxAt, type Spread } from "./spread";
import type { Standings } from "./stand";

/** What has given way to pins so far. */
export interface Aside {
  /** How far to the right of its holder a node is set, before its holder moves over it (see Block.drift). */
  readonly held: Map<Id, number>;
  /** Where the roots of parts are set. */
  readonly roots: Map<Id, Place>;
  /** What each node met whenever it was set aside. */
  readonly tries: Map<Id, readonly (readonly Id[])[]>;
}

/** How often a node is set aside before what holds it has to move. */
const TRIES = 3;

type Pins = ReadonlyMap<Id, Place>;

/** A box at its place. Of two that meet the one of higher rank gives way: 0 is pinned, 1 hangs on a claim that was dragged off. */
interface Ranked extends Box {
  readonly held: Spread;
  readonly rank: 0 | 1 | 2;
}

/** The node that is moved so that a box gives way; −1 or 1 where it can only go to that side. */
interface Mover {
  readonly node: Node;
  readonly side: -1 | 0 | 1;
}

/**
 * Moves aside what lies on a pinned claim, or on what hangs on one, each with all that hangs on it and just as far as it
 * must. Where a pill cannot give way since its only premise is pinned below it, that premise is set apart. Adds to `aside`
 * and to `apart`; false when nothing had to move.
 */
export function giveWay({ nodes }: Standings, pins: Pins, apart: Set<Id>, aside: Aside): boolean {
  const boxes = rankedOf(nodes, pins, apart);
  const movers = new Map<Node, Id[]>();
  let hasMoved = false;
  for (const [moving, staying] of meetingsOf(boxes)) {
    const mover = freeMover(moving.held.node, pins, aside);
    const stuck = mover === null ? premiseAtPin(moving.held.node, pins) : null;
    if (mover !== null) movers.set(mover, [...(movers.get(mover) ?? []), staying.held.node.id]);
    else if (stuck !== null && !apart.has(stuck)) {
      apart.add(stuck);
      hasMoved = true;
    }
  }
  for (const [node, met] of movers) {
    if (hasHolderIn(node, movers)) continue;
    const tries = aside.tries.get(node.id) ?? [];
    aside.tries.set(node.id, [...tries, met]);
    if (setAside(node, boxes, pins, aside)) hasMoved = true;
  }
  return hasMoved;
}

/**
 * Makes parts of their own of the claims that hold what still meets, at the places where they are: nothing holds them there,
 * so that they can give way farther than any premise. False when there are none.
 */
export function setLoose({ nodes }: Standings, pins: Pins, apart: Set<Id>, aside: Aside): boolean {
  const boxes = rankedOf(nodes, pins, apart);
  const places = new Map(nodes.map(({ node, x, y }) => [node, { id: node.id, x, y }]));
  let hasLoosened = false;
  for (const [moving] of meetingsOf(boxes)) {
    const claim = looseFrom(moving.held.node, pins);
    const place = claim && places.get(claim);
    if (!place || apart.has(place.id)) continue;
    apart.add(place.id);
    aside.roots.set(place.id, place);
    hasLoosened = true;
  }
  aside.tries.clear();
  return hasLoosened;
}

/** The nearest claim that holds a node and is a premise that no pin holds; null when there is none. */
function looseFrom(node: Node, pins: Pins): ClaimNode | null {
  for (let at: Node | null = node; at !== null; at = baseOf(at)) {
    if (at.is === "claim" && at.parent !== null && !pins.has(at.id)) return at;
  }
  return null;
}

/** What to move: the least that holds the box, and what holds that where moving the former did not help. */
function freeMover(node: Node, pins: Pins, { tries, held }: Aside): Node | null {
  let mover = moverOf(node, pins)?.node ?? null;
  let last = mover;
  while (mover !== null && (tries.get(mover.id)?.length ?? 0) >= TRIES) {
    last = mover;
    const holder = baseOf(mover);
    mover = holder === null ? null : (moverOf(holder, pins)?.node ?? null);
    if (mover !== null) held.delete(last.id);
  }
  return mover ?? last;
}

function rankedOf(nodes: readonly Spread[], pins: Pins, apart: ReadonlySet<Id>): readonly Ranked[] {
  const ranks = new Map<Node, 1 | 2>();
  return nodes.map((held) => {
    const holder = baseOf(held.node);
    const isOff = apart.has(held.node.id) || (holder !== null && ranks.get(holder) === 1 && !pins.has(held.node.id));
    ranks.set(held.node, isOff ? 1 : 2);
    return { ...boxAt(held), held, rank: pins.has(held.node.id) ? 0 : isOff ? 1 : 2 };
  });
}

/** The pairs of boxes that meet, the one that should give way first; of equals that is the later one. Two pins may meet. */
function* meetingsOf(boxes: readonly Ranked[]): Generator<readonly [moving: Ranked, staying: Ranked]> {
  const earlier = new Occupied<Ranked>();
  for (const box of boxes) {
    for (const other of earlier.within(box)) {
      if (box.rank === 0 && other.rank === 0) continue;
      yield box.rank >= other.rank ? [box, other] : [other, box];
    }
    earlier.add(box);
  }
}

/** What of a tree moves when a box has to: null where a pin holds it. */
function moverOf(node: Node, pins: Pins): Mover | null {
  if (node.is === "pill") return moverOfPill(node, pins);
  if (pins.has(node.id)) return null;
  const { parent } = node;
  if (parent === null) return { node, side: 0 };
  if (isBeside(parent)) return { node, side: sideOf(parent) };
  return parent.premises.length > 1 ? { node, side: 0 } : moverOfPill(parent, pins);
}

function moverOfPill(pill: PillNode, pins: Pins): Mover | null {
  const [only, another] = pill.premises;
  if (isBeside(pill)) return only === undefined || pins.has(only.id) ? null : { node: only, side: sideOf(pill) };
  if (pill.target.is === "pill") return { node: pill, side: pill.relation.kind === "support" ? -1 : 1 };
  return only !== undefined && another === undefined && pins.has(only.id) ? null : { node: pill, side: 0 };
}

/** The node whose block a node stands in: a claim beside another stands in the block of that, not of the pill between. */
function baseOf(node: Node): Node | null {
  const holder = holderOf(node);
  return holder?.is === "pill" && isBeside(holder) ? holder.target : holder;
}

function sideOf({ target, id }: PillNode): -1 | 1 {
  return target.is === "claim" && target.left?.id === id ? -1 : 1;
}

function premiseAtPin(node: Node, pins: Pins): Id | null {
  return node.is === "pill" ? (node.premises.find(({ id }) => pins.has(id))?.id ?? null) : null;
}

function hasHolderIn(node: Node, movers: ReadonlyMap<Node, unknown>): boolean {
  for (let at = baseOf(node); at !== null; at = baseOf(at)) {
    if (movers.has(at)) return true;
  }
  return false;
}

/** Sets a node so far aside that nothing of it meets what stays, nor what gave way before; false when it stands well. */
function setAside(node: Node, boxes: readonly Ranked[], pins: Pins, aside: Aside): boolean {
  const within = withPremises(node, boxes, pins);
  const own = boxes.filter(({ held }) => within.has(held.node));
  const root = own.find(({ held }) => held.node === node);
  if (root === undefined) return false;
  const met = new Set(aside.tries.get(node.id)?.flat());
  const stays = ({ rank, held }: Ranked) => {
    return rank === 0 || rank < root.rank || met.has(held.node.id) || hasGivenWay(held.node, node, aside);
  };
  const walls = boxes.filter((box) => !within.has(box.held.node) && stays(box));
  const closed = walls.flatMap((wall) => own.flatMap((box) => closedShifts(box, wall, paceOf(box.held.node, node))));
  const shift = leastShift(closed, fanSide(root.held, boxes) ?? moverOf(node, pins)?.side ?? 0);
  if (shift === 0) return false;
  const { x, y, offset } = root.held;
  if (offset === null) aside.roots.set(node.id, { id: node.id, x: x + shift, y });
  else aside.held.set(node.id, offset.dx + driftAbove(node, boxes) + shift);
  return true;
}

/** A node with what hangs on it, as far as no pin holds that. */
function withPremises(node: Node, boxes: readonly Ranked[], pins: Pins): ReadonlySet<Node> {
  const within = new Set<Node>([node]);
  if (node.is === "claim" && node.parent !== null && isBeside(node.parent)) within.add(node.parent);
  for (const { held } of boxes) {
    const holder = baseOf(held.node);
    if (holder !== null && within.has(holder) && !pins.has(held.node.id)) within.add(held.node);
  }
  return within;
}

/** Whether a node was moved aside itself, or with one that does not hold `other` too. */
function hasGivenWay(node: Node, other: Node, { held, roots }: Aside): boolean {
  const above = new Set<Node>();
  for (let at: Node | null = other; at !== null; at = baseOf(at)) above.add(at);
  for (let at: Node | null = node; at !== null && !above.has(at); at = baseOf(at)) {
    if (held.has(at.id) || roots.has(at.id)) return true;
  }
  return false;
}

function driftAbove(node: Node, boxes: readonly Ranked[]): number {
  const bar = node.is === "claim" && node.parent !== null && !isBeside(node.parent) ? node.parent : null;
  return boxes.find(({ held }) => held.node === bar)?.held.block.drift ?? 0;
}

/** In the rows of a fan all is set outward from the channel; null elsewhere. */
function fanSide({ node, offset }: Spread, boxes: readonly Ranked[]): -1 | 1 | null {
  if (node.is === "claim" || node.target.is === "pill" || offset === null) return null;
  const rows = boxes.find(({ held }) => held.node === node.target)?.held.block.drops.length ?? 0;
  return rows < 2 ? null : offset.dx < 0 ? -1 : 1;
}

/** How many steps a node takes for one of another: a pill stands halfway between two claims on a level. */
function paceOf(node: Node, mover: Node): number {
  return mover.is === "claim" && node === mover.parent ? 0.5 : 1;
}

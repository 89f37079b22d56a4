import type { Id, Place } from "@/lib/argument/rows";
import type { LayoutInput, Point } from "./layout";
import { type LayoutMemory, noMemory } from "./memory";
import { remember } from "./remember";
import { type Standings, stand } from "./stand";

/** How often pins are measured anew from where what holds them has gone; seldom more than twice. */
const ROUNDS = 6;

/**
 * Finds the place of every node of a map in which claims are pinned: a pinned claim stands exactly at its pin. Where it can
 * be a premise of its step it is one, and its siblings pass it; elsewhere it is a part of its own, with a link to its step.
 */
export function standPinned(input: LayoutInput): Standings {
  const pins = new Map(input.rows.places.map((place) => [place.id, place]));
  const memory = input.previous?.memory ?? unpinned(input);
  const apart = new Set([...pins.values()].filter((pin) => stoodApart(pin, memory)).map(({ id }) => id));
  let bases = memory.anchors;
  let before: ReadonlyMap<Id, Point> = new Map();
  for (let round = 1; ; round += 1) {
    const standings = stand(input, { memory, bases, pins, apart });
    const missed = missedPins(standings, pins);
    if (missed.size === 0) return standings;
    for (const [id, place] of missed) {
      if (round >= ROUNDS || isSame(place, before.get(id))) apart.add(id);
    }
    bases = basesOf(standings);
    before = missed;
  }
}

function unpinned(input: LayoutInput): LayoutMemory {
  const free = { memory: noMemory, bases: new Map(), pins: new Map(), apart: new Set<Id>() };
  return remember(stand(input, free), noMemory, input.rows.claims);
}

/** Whether a claim was a part of its own at this very pin. */
function stoodApart({ id, x, y }: Place, { parts }: LayoutMemory): boolean {
  const place = parts.get(id);
  return place?.x === x && place.y === y;
}

/** Where pinned claims stand that do not stand at their pins. */
function missedPins({ nodes }: Standings, pins: ReadonlyMap<Id, Place>): ReadonlyMap<Id, Point> {
  const missed = new Map<Id, Point>();
  for (const { node, x, y } of nodes) {
    const pin = node.is === "claim" ? pins.get(node.id) : undefined;
    if (pin !== undefined && !(pin.x === x && pin.y === y)) missed.set(node.id, [x, y]);
  }
  return missed;
}

/** Where each node stands, or would, had it not moved over premises that a pin holds. */
function basesOf({ nodes }: Standings): ReadonlyMap<Id, Point> {
  return new Map(nodes.map(({ node, block, x, y }) => [node.id, [x - block.drift, y]]));
}

function isSame([x, y]: Point, other: Point | undefined): boolean {
  return other?.[0] === x && other[1] === y;
}

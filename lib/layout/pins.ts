import type { Id, Place } from "@/lib/argument/rows";
import { type Aside, giveWay, setLoose } from "./give-way";
import type { LayoutInput, Point } from "./layout";
import { type LayoutMemory, noMemory } from "./memory";
import { remember } from "./remember";
import { type Held, type Standings, stand } from "./stand";

/** How often pins are measured anew from where what holds them has gone; seldom more than twice. */
const ROUNDS = 6;
/** How often what lies on a pin is moved aside before what will not go is set loose; seldom more than three times. */
const TURNS = 24;
const MOST_TURNS = 4 * TURNS;

/**
 * Finds the place of every node of a map in which claims are pinned.
 *
 * A pinned claim stands exactly at its pin, whatever lies there. Where it can be a premise of its step it is one, and its
 * siblings pass it; elsewhere it is a part of its own, with a link to its step. All that is not pinned makes room: what lies
 * on a pinned claim, or on what hangs on one that was dragged off, moves aside with all that hangs on it, the shorter way;
 * a premise that finds no room so becomes a part of its own.
 * Two pinned claims that lie on one another stay so: a person has put them there.
 */
export function standPinned(input: LayoutInput): Standings {
  const pins = new Map(input.rows.places.map((place) => [place.id, place]));
  const memory = input.previous?.memory ?? unpinned(input);
  const apart = new Set([...pins.values()].filter((pin) => stoodApart(pin, memory)).map(({ id }) => id));
  const aside: Aside = { held: new Map(), roots: new Map(), tries: new Map() };
  let bases = memory.anchors;
  for (let turn = 1; ; turn += 1) {
    const held = { memory, pins: new Map([...aside.roots, ...pins]), aside: aside.held, apart };
    const standings = standAtPins(input, held, bases, pins);
    const isMoved = giveWay(standings, pins, apart, aside) && turn % TURNS > 0;
    if ((!isMoved && !setLoose(standings, pins, apart, aside)) || turn === MOST_TURNS) return standings;
    bases = basesOf(standings);
  }
}

/** Measures pins anew until all hold; those that cannot be premises of their steps are added to `apart`. */
function standAtPins(
  input: LayoutInput,
  held: Omit<Held, "bases"> & { apart: Set<Id> },
  from: Held["bases"],
  pins: ReadonlyMap<Id, Place>,
): Standings {
  let bases = from;
  let before: ReadonlyMap<Id, Point> = new Map();
  for (let round = 1; ; round += 1) {
    const standings = stand(input, { ...held, bases });
    const missed = missedPins(standings, pins);
    if (missed.size === 0) return standings;
    for (const [id, place] of missed) {
      if (round >= ROUNDS || isSame(place, before.get(id))) held.apart.add(id);
    }
    bases = basesOf(standings);
    before = missed;
  }
}

function unpinned(input: LayoutInput): LayoutMemory {
  const free = { memory: noMemory, bases: new Map(), pins: new Map(), aside: new Map(), apart: new Set<Id>() };
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

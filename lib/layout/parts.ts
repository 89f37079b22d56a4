import type { Blocks } from "./block";
import type { Keep } from "./elastic";
import type { Standing } from "./memory";
import { isAlone, type Part, partBox } from "./part";
import { type InTheWay, setShelves, shelfWidth, shelvedPlace } from "./shelves";
import { Taken } from "./taken";
import { setTray } from "./tray";

/** Where the root of each part stands. */
export type Places = ReadonlyMap<Part, Standing>;

/**
 * Sets the parts of a map: pinned ones where their pins are, those with relations on shelves, claims without any in a tray
 * below. A part that was cut loose stays where it was, and joins the others only if something needs the place.
 */
export function setParts(parts: readonly Part[], blocks: Blocks, keep: Keep): { places: Places; floor: number } {
  const { pinned, shelved, loose, alone } = sorted(parts, keep);
  const width = shelfWidth(parts);
  const inTheWay = passing(pinned, blocks, keep);
  const atFirst = setShelves(shelved, width, keep, inTheWay);
  const staying = stay(loose, [pinned, atFirst.places], atFirst.floor, blocks, keep);
  const homeless = loose.filter((part) => !staying.has(part));
  const shelves = homeless.length === 0 ? atFirst : setShelves([...shelved, ...homeless], width, keep, inTheWay);
  const settled = new Map([...staying].map(([part, place]) => [part, sunk(place, shelves.floor, atFirst.floor)]));
  const waiting = stay(alone, [pinned, shelves.places, settled], shelves.floor, blocks, keep);
  const taken = takenBy([pinned, shelves.places, settled, waiting], blocks);
  const fresh = alone.filter((part) => !waiting.has(part));
  const tray = setTray(fresh, waiting, shelves.floor, width, (part, x, y) => taken.isFree(part, x, y));
  return { places: new Map([...pinned, ...shelves.places, ...settled, ...waiting, ...tray]), floor: shelves.floor };
}

function sorted(parts: readonly Part[], keep: Keep) {
  const pinned = new Map<Part, Standing>();
  const [shelved, loose, alone]: [Part[], Part[], Part[]] = [[], [], []];
  for (const part of parts) {
    const pin = keep.pins.get(part.root.id);
    if (pin !== undefined) pinned.set(part, { x: pin.x, y: pin.y, shelf: null });
    else if (isAlone(part)) alone.push(part);
    else if (placeBefore(part, keep) === null || shelvedPlace(part, keep) !== null) shelved.push(part);
    else loose.push(part);
  }
  const touchedFirst = (a: Part, b: Part) => Number(keep.path.has(b.root)) - Number(keep.path.has(a.root));
  return { pinned, shelved, loose: loose.sort(touchedFirst), alone: alone.sort(touchedFirst) };
}

/** Where the root of a part stood, on a shelf or elsewhere; null when it was not drawn. */
function placeBefore({ root }: Part, { memory }: Keep): Standing | null {
  const [x, y] = memory.anchors.get(root.id) ?? [null, null];
  return memory.parts.get(root.id) ?? (x === null ? null : { x, y, shelf: null });
}

/** A place below the shelves goes down with their lower edge, but not up. */
function sunk({ x, y }: Standing, floor: number, before: number): Standing {
  return { x, y: y < before ? y : y + Math.max(0, floor - before), shelf: null };
}

/** The parts that can stay where they were, among others that are set already. */
function stay(
  parts: readonly Part[],
  others: readonly Places[],
  floor: number,
  blocks: Blocks,
  keep: Keep,
): Map<Part, Standing> {
  const staying = new Map<Part, Standing>();
  const taken = takenBy(others, blocks);
  for (const part of parts) {
    const before = placeBefore(part, keep);
    if (before === null) continue;
    const place = sunk(before, floor, keep.memory.floor);
    if (!taken.isFree(part, place.x, place.y)) continue;
    staying.set(part, place);
    taken.add(part, place.x, place.y);
  }
  return staying;
}

function takenBy(places: readonly Places[], blocks: Blocks): Taken {
  const taken = new Taken(blocks);
  for (const [part, { x, y }] of places.flatMap((some) => [...some])) taken.add(part, x, y);
  return taken;
}

/** Pinned parts that shelves must pass: a kept part those that it would cover, a new one all at its height. */
function passing(pinned: Places, blocks: Blocks, keep: Keep): InTheWay {
  const covers = (part: Part, pin: Part, { x, y }: Standing, top: number) => {
    const kept = shelvedPlace(part, keep);
    if (kept !== null) return !takenBy([new Map([[pin, { x, y, shelf: null }]])], blocks).isFree(part, kept.x, top);
    const [own, other] = [partBox(part, 0, top), partBox(pin, x, y)];
    return own.y < other.y + other.height && other.y < own.y + own.height;
  };
  return (members, top) => {
    const met = [...pinned].filter(([pin, place]) => members.some((part) => covers(part, pin, place, top)));
    return new Map(met.map(([pin, { x }]) => [pin, x]));
  };
}

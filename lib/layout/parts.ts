import type { Blocks } from "./block";
import type { Keep } from "./elastic";
import type { Standing } from "./memory";
import { isAlone, type Part, partBox } from "./part";
import { type InTheWay, type Shelves, setShelves, shelfWidth, shelvedPlace } from "./shelves";
import { Taken } from "./taken";
import { setTray } from "./tray";

/** Where the root of each part stands. */
export type Places = ReadonlyMap<Part, Standing>;

/** All parts of a map; `floor` is where the next shelf would begin. */
export interface Parts {
  readonly places: Places;
  readonly floor: number;
}

/**
 * Sets the parts of a map: pinned ones where their pins are, those with relations on shelves, claims without any in a tray
 * below. A part that was cut loose stays where it was, and joins the others only if something needs the place.
 */
export function setParts(parts: readonly Part[], blocks: Blocks, keep: Keep): Parts {
  const { pinned, shelved, loose, alone } = sorted(parts, keep);
  const width = shelfWidth(parts, keep);
  const { shelves, staying } = settle(shelved, loose, pinned, width, blocks, keep);
  const settled = new Map([...pinned, ...staying]);
  const waiting = stay(alone, shelves, settled, blocks, keep);
  const taken = new Taken([...settled, ...waiting], blocks);
  const fresh = alone.filter((part) => !waiting.has(part));
  const tray = setTray(fresh, waiting, shelves.floor, width, (part, place) => taken.isFree(part, place));
  return { places: new Map([...shelves.places, ...settled, ...waiting, ...tray]), floor: shelves.floor };
}

/** Sets the shelves, and leaves loose parts where they are; those for which there is no room go on shelves too. */
function settle(
  shelved: readonly Part[],
  loose: readonly Part[],
  pinned: Places,
  width: number,
  blocks: Blocks,
  keep: Keep,
): { shelves: Shelves; staying: Places } {
  const homeless = new Set<Part>();
  for (;;) {
    const shelves = setShelves([...shelved, ...homeless], width, keep, passing(pinned, blocks, keep));
    const staying = stay(loose, shelves, pinned, blocks, keep);
    const without = loose.filter((part) => !staying.has(part) && !shelves.places.has(part));
    if (without.length === 0) return { shelves, staying };
    for (const part of without) homeless.add(part);
  }
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
function sunk({ x, y }: Standing, floor: number, { memory }: Keep): Standing {
  return { x, y: y < memory.floor ? y : y + Math.max(0, floor - memory.floor), shelf: null };
}

/** The parts that can stay where they were, among shelves and others that are settled already. */
function stay(parts: readonly Part[], shelves: Shelves, settled: Places, blocks: Blocks, keep: Keep): Places {
  const staying = new Map<Part, Standing>();
  const onShelves = new Taken(shelves.places, blocks);
  const elsewhere = new Taken(settled, blocks);
  for (const part of parts) {
    const before = shelves.places.has(part) ? null : placeBefore(part, keep);
    if (before === null) continue;
    const place = sunk(before, shelves.floor, keep);
    if (!elsewhere.isFree(part, place) || (place.y < shelves.floor && !onShelves.isFree(part, place))) continue;
    staying.set(part, place);
    elsewhere.add(part, place);
  }
  return staying;
}

/**
 * Pinned parts that shelves must pass: a kept part those that it would cover, a new one all at its height. A premise that
 * was dragged away from its step is none of them: whoever puts it onto something wants it there.
 */
function passing(pinned: Places, blocks: Blocks, keep: Keep): InTheWay {
  const covers = (part: Part, pin: Part, place: Standing, top: number) => {
    const kept = shelvedPlace(part, keep);
    if (kept !== null) return !new Taken([[pin, place]], blocks).isFree(part, { ...kept, y: top });
    const [own, other] = [partBox(part, 0, top), partBox(pin, place.x, place.y)];
    return own.y < other.y + other.height && other.y < own.y + own.height;
  };
  return (members, top) => {
    const roots = [...pinned].filter(([{ root }]) => !keep.apart.has(root.id));
    const met = roots.filter(([pin, place]) => members.some((part) => covers(part, pin, place, top)));
    return new Map(met.map(([pin, { x }]) => [pin, x]));
  };
}

import type { Keep } from "./elastic";
import { PART_GAP, SHELF_STEP } from "./measures";
import type { Standing } from "./memory";
import { type Part, partBox } from "./part";
import { placeRow } from "./row";
import { band } from "./skyline";

/** Where roots stand on shelves, and where the next shelf would begin. */
export interface Shelves {
  readonly places: ReadonlyMap<Part, Standing>;
  readonly floor: number;
}

/** Tells which fixed parts, with the x of their roots, stand in the way of a shelf whose roots are at height y. */
export type InTheWay = (members: readonly Part[], y: number) => ReadonlyMap<Part, number>;

/** Parts that stand side by side; `y` is where they stood, null for a new shelf. */
interface Shelf {
  readonly members: Part[];
  readonly y: number | null;
}

/** How wide shelves may be: as the widest part, or so that all together come near to the shape of a page. */
export function shelfWidth(parts: readonly Part[], { aspect }: Keep): number {
  const boxes = parts.map((part) => partBox(part, 0, 0));
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  return Math.max(Math.ceil(Math.sqrt(aspect * area)), ...boxes.map(({ width }) => width));
}

/**
 * Sets parts on shelves, each where it stood, or just as far sideways as the others on its shelf demand; new parts at the
 * end of the last shelf, or on a shelf of their own.
 */
export function setShelves(parts: readonly Part[], width: number, keep: Keep, inTheWay: InTheWay): Shelves {
  const places = new Map<Part, Standing>();
  let floor = 0;
  for (const [shelf, { members, y: kept }] of shelvesOf(parts, width, keep).entries()) {
    const rise = -Math.min(...members.map(({ block }) => block.extent.top));
    const y = Math.max(floor + rise, kept ?? 0);
    const xs = placesOn(members, y, keep, inTheWay);
    for (const part of members) places.set(part, { x: xs.get(part) ?? 0, y, shelf });
    const height = rise + Math.max(...members.map(({ block }) => block.extent.bottom));
    floor = y - rise + Math.ceil(height / SHELF_STEP) * SHELF_STEP + PART_GAP;
  }
  return { places, floor };
}

function shelvesOf(parts: readonly Part[], width: number, keep: Keep): readonly Shelf[] {
  const kept = new Map<number, Shelf>();
  const fresh: Part[] = [];
  for (const part of parts) {
    const place = shelvedPlace(part, keep);
    const shelf = kept.get(place?.shelf ?? -1);
    if (place === null) fresh.push(part);
    else if (shelf === undefined) kept.set(place.shelf, { y: place.y, members: [part] });
    else shelf.members.push(part);
  }
  const shelves = [...kept].sort(([a], [b]) => a - b).map(([, shelf]) => shelf);
  for (const part of fresh) {
    const last = shelves.at(-1);
    if (last !== undefined && widthOf([...last.members, part]) <= width) last.members.push(part);
    else shelves.push({ members: [part], y: null });
  }
  return shelves;
}

/** Where a part stood on a shelf; null when it did not. */
export function shelvedPlace({ root }: Part, { memory }: Keep): (Standing & { shelf: number }) | null {
  const { x, y, shelf } = memory.parts.get(root.id) ?? { x: 0, y: 0, shelf: null };
  return shelf === null ? null : { x, y, shelf };
}

function widthOf(members: readonly Part[]): number {
  return members.reduce((sum, part) => sum + partBox(part, 0, 0).width + PART_GAP, -PART_GAP);
}

/** The x of each root: kept ones as they stood, from left to right, then the new ones; all pass what is fixed. */
function placesOn(members: readonly Part[], y: number, keep: Keep, inTheWay: InTheWay): ReadonlyMap<Part, number> {
  const own = members.map((part) => {
    const kept = shelvedPlace(part, keep)?.x ?? null;
    return { part, kept, pinned: keep.held.has(part.root) ? kept : null };
  });
  const fixed = [...inTheWay(members, y)].map(([part, x]) => ({ part, kept: null, pinned: x }));
  const last = Number.MAX_SAFE_INTEGER;
  const across = [...own, ...fixed].sort((a, b) => (a.pinned ?? a.kept ?? last) - (b.pinned ?? b.kept ?? last));
  const items = across.map(({ part: { root, block }, kept, pinned }) => {
    return { kept, pinned, touched: keep.path.has(root), skyline: band(0, 1, block.extent.left, block.extent.right) };
  });
  const xs = placeRow(items, PART_GAP);
  const first = across[0]?.part.block.extent.left ?? 0;
  const isNew = items.every(({ kept, pinned }) => kept === null && pinned === null);
  const shift = isNew ? -first - (xs[0] ?? 0) : 0;
  return new Map(across.map(({ part }, i) => [part, (xs[i] ?? 0) + shift]));
}

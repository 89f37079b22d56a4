import { Map as PersistentMap, Set as PersistentSet } from "immutable";
import type { Claim, Id } from "./rows";

/** Claims whose numbers lie near one another, and the last order of any of them. */
interface Shelf {
  readonly ids: PersistentSet<Id>;
  readonly lastOrder: string;
}

/** All claims of a map by number, so many to a shelf that the highest are found without a look at every claim. */
export type Shelves = PersistentMap<number, Shelf>;

/** The highest number and order of any claim; 0 and null where there is none. */
export interface Highest {
  readonly lastNumber: number;
  readonly lastOrder: string | null;
}

type ClaimOf = (id: Id) => Claim | undefined;

const LENGTH = 64;
const placeOf = ({ number }: Pick<Claim, "number">): number => Math.floor(number / LENGTH);

/** Shelves that hold nothing. */
export const noShelves: Shelves = PersistentMap();

/** The shelves after a claim came, went or was changed; `claimOf` gives claims as they are now. */
export function reshelve(shelves: Shelves, old: Claim | undefined, now: Claim | undefined, claimOf: ClaimOf): Shelves {
  const cleared = old && (!now || placeOf(old) !== placeOf(now)) ? takeOut(shelves, old, claimOf) : shelves;
  return now ? putIn(cleared, old, now, claimOf) : cleared;
}

/** The highest number and order of all claims on the shelves. */
export function highestOf(shelves: Shelves, claimOf: ClaimOf): Highest {
  let [last, lastOrder]: [number, string | null] = [Number.NEGATIVE_INFINITY, null];
  shelves.forEach((shelf, place) => {
    last = Math.max(last, place);
    if (lastOrder === null || shelf.lastOrder > lastOrder) lastOrder = shelf.lastOrder;
  });
  let lastNumber = 0;
  shelves.get(last)?.ids.forEach((id) => {
    lastNumber = Math.max(lastNumber, claimOf(id)?.number ?? 0);
  });
  return { lastNumber, lastOrder };
}

/** Whether a claim on the shelves bears a number. */
export function isOnShelf(shelves: Shelves, number: number, claimOf: ClaimOf): boolean {
  return shelves.get(placeOf({ number }))?.ids.some((id) => claimOf(id)?.number === number) ?? false;
}

function takeOut(shelves: Shelves, old: Claim, claimOf: ClaimOf): Shelves {
  const shelf = shelves.get(placeOf(old));
  const ids = shelf?.ids.delete(old.id);
  if (!shelf || !ids || ids.isEmpty()) return shelves.delete(placeOf(old));
  const lastOrder = old.order < shelf.lastOrder ? shelf.lastOrder : lastOrderOf(ids, claimOf);
  return shelves.set(placeOf(old), { ids, lastOrder });
}

function putIn(shelves: Shelves, old: Claim | undefined, now: Claim, claimOf: ClaimOf): Shelves {
  const shelf = shelves.get(placeOf(now));
  const ids = (shelf?.ids ?? PersistentSet<Id>()).add(now.id);
  const isLowered = shelf && old?.order === shelf.lastOrder && now.order < old.order;
  if (isLowered) return shelves.set(placeOf(now), { ids, lastOrder: lastOrderOf(ids, claimOf) });
  const lastOrder = shelf && shelf.lastOrder > now.order ? shelf.lastOrder : now.order;
  return shelves.set(placeOf(now), { ids, lastOrder });
}

function lastOrderOf(ids: PersistentSet<Id>, claimOf: ClaimOf): string {
  const orders = ids.toArray().map((id) => claimOf(id)?.order ?? "");
  return orders.sort().at(-1) ?? "";
}

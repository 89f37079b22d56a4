import { generateKeyBetween } from "fractional-indexing";

/** Anything that has a place among siblings. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Whether a string is an order key: a fractional index in base 62, at most 200 long. */
export function isOrder(key: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]{1,199}$/.test(key)) return false;
  const whole = lengthOfWhole(key.charCodeAt(0));
  return key.length >= whole && !key.slice(whole).endsWith("0") && !/^A0*$/.test(key);
}

/** The first letter of a key tells how long its whole-number part is: "a" and "Z" 2, "b" and "Y" 3, and so on. */
function lengthOfWhole(head: number): number {
  return head >= 97 ? head - 97 + 2 : 90 - head + 2;
}

/** Compares by order key (code units), equal keys by id, so that every place computes the same sequence. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A key at `index` among siblings that are sorted by {@link byOrder}; 0 is before the first. */
export function orderAt(siblings: readonly Ordered[], index: number): string {
  const before = siblings[index - 1]?.order ?? null;
  // Siblings brought in from elsewhere may share a key: the new one then goes behind all of them.
  const after = siblings.slice(index).find(({ order }) => before === null || order > before)?.order ?? null;
  return generateKeyBetween(before, after);
}

/** A key after the given one; null stands for "nothing yet". */
export function orderAfter(last: string | null): string {
  return generateKeyBetween(last, null);
}

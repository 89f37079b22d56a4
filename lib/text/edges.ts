import { splitsPair } from "./extent";

/** What stands on either side of a place of a text, up to 24 code units each. */
export interface Sides {
  readonly before: string;
  readonly after: string;
}

/** Where a place of an older text lies in a newer one; `isSure` where no other place near it would do about as well. */
export interface Edge {
  readonly at: number;
  readonly isSure: boolean;
}

/** So much of a text tells where a place in it is. */
const SIDE = 24;
/** So far from where it is thought to be a place is looked for. */
const REACH = 40;
/** The share of what stood on both sides that may have changed where a place is sure: half of one side … */
const CHANGED = 0.25;
/** A place that parts a word is sure only where no more than this share of either side has changed: a space was lost there. */
const CHANGED_IN_WORD = 0.25;
/** By so many changes another place must be worse. */
const MARGIN = 2;

/** What stands on either side of an offset. */
export function sidesAt(plain: string, offset: number): Sides {
  return { before: plain.slice(Math.max(0, offset - SIDE), offset), after: plain.slice(offset, offset + SIDE) };
}

/**
 * Where what stood on either side of a place meets in a newer text with the fewest changed code units, up to 40 from the
 * guess. Of places that are as good, one between words is taken, and of these the one farthest in the direction `inward`,
 * so that what was put in just there stays outside.
 */
export function edgeNear(plain: string, sides: Sides, guess: number, inward: 1 | -1): Edge {
  if (plain.startsWith(sides.after, guess) && plain.startsWith(sides.before, guess - sides.before.length))
    return { at: guess, isSure: true };
  const [low, high] = [Math.max(0, guess - REACH), Math.min(plain.length, guess + REACH)];
  const ending = costsBefore(plain, sides.before, low, high);
  const starting = costsAfter(plain, sides.after, low, high);
  const costs = ending.map((cost, i) => cost + (starting[i] ?? 0));
  const least = Math.min(...costs);
  const best = [...costs.keys()].filter((i) => costs[i] === least && !splitsPair(plain, low + i));
  const between = best.filter((i) => !splitsWord(plain, low + i));
  const whole = between.length > 0 ? between : best;
  const i = inward === 1 ? whole.at(-1) : whole[0];
  if (i === undefined) return { at: guess, isSure: false };
  const changed = { before: ending[i] ?? 0, after: starting[i] ?? 0 };
  const isLike = between.length > 0 ? isClose(sides, changed, inward) : isVeryClose(sides, changed);
  return { at: low + i, isSure: isLike && standsAlone(costs, i, least + MARGIN) };
}

/** How many code units of either side have changed. */
interface Changed {
  readonly before: number;
  readonly after: number;
}

function isClose({ before, after }: Sides, changed: Changed, inward: 1 | -1): boolean {
  const isLike = changed.before + changed.after <= CHANGED * (before.length + after.length);
  // What stood outward may have become anything where what stands inward is the same.
  return isLike || (inward === 1 ? changed.after : changed.before) === 0;
}

function isVeryClose({ before, after }: Sides, changed: Changed): boolean {
  return changed.before <= CHANGED_IN_WORD * before.length && changed.after <= CHANGED_IN_WORD * after.length;
}

/** Whether all costs up to a limit stand in one row with the one at `index`. */
function standsAlone(costs: readonly number[], index: number, limit: number): boolean {
  let [first, last] = [index, index];
  while ((costs[first - 1] ?? limit + 1) <= limit) first--;
  while ((costs[last + 1] ?? limit + 1) <= limit) last++;
  return costs.every((cost, i) => cost > limit || (first <= i && i <= last));
}

/** For each place from `low` to `high`, how many code units of what stood before it must be changed there. */
function costsBefore(plain: string, before: string, low: number, high: number): number[] {
  const from = Math.max(0, low - 2 * SIDE);
  return [...endingCosts(before, plain.slice(from, high)).subarray(low - from)];
}

/** For each place from `low` to `high`, how many code units of what stood after it must be changed there. */
function costsAfter(plain: string, after: string, low: number, high: number): number[] {
  const to = Math.min(plain.length, high + 2 * SIDE);
  return [...endingCosts(mirrored(after), mirrored(plain.slice(low, to))).subarray(to - high)].reverse();
}

function mirrored(text: string): string {
  let mirror = "";
  for (let i = text.length - 1; i >= 0; i--) mirror += text.charAt(i);
  return mirror;
}

/**
 * For each offset of a text, the fewest changes that make a pattern of what ends there, wherever that begins.
 * Source: Sellers 1980, J. Algorithms 1(4), 359–373.
 */
function endingCosts(pattern: string, text: string): Uint16Array {
  const costs = new Uint16Array(text.length + 1);
  const column = Uint16Array.from({ length: pattern.length + 1 }, (_, i) => i);
  costs[0] = pattern.length;
  for (let j = 0; j < text.length; j++) {
    const unit = text.charCodeAt(j);
    let diagonal = 0;
    for (let i = 1; i <= pattern.length; i++) {
      const above = column[i] ?? 0;
      const changed = diagonal + (pattern.charCodeAt(i - 1) === unit ? 0 : 1);
      column[i] = Math.min(changed, above + 1, (column[i - 1] ?? 0) + 1);
      diagonal = above;
    }
    costs[j + 1] = column[pattern.length] ?? 0;
  }
  return costs;
}

function splitsWord(plain: string, at: number): boolean {
  return isLetter(plain.charAt(at - 1)) && isLetter(plain.charAt(at));
}

function isLetter(unit: string): boolean {
  return /[\p{L}\p{N}\p{M}\ud800-\udfff]/u.test(unit);
}

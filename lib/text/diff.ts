import { diff } from "fast-myers-diff";
import type { TextEdit, TextEdits } from "./edits";
import { offsetsOf, tokensOf } from "./tokens";

/** Where two sequences of tokens differ: `[start, end)` of the old one, and of the new one. */
type Gap = readonly [oldStart: number, oldEnd: number, newStart: number, newEnd: number];

/** Runs of so many tokens are looked for in a gap of more than {@link SMALL} tokens, the longest first; in others, single ones. */
const RUNS = [16, 4, 1];
const SMALL = 400;

/** Gaps without a common word that stands alone are compared token by token up to this many on the longer side. */
const LARGEST_GAP = 6000;

/**
 * The edits that make one text of another, by whole words. Words that stand once on both sides, or runs of words where the
 * gap is large, hold the comparison in place, first in the whole text and then again within each gap between them, so that
 * it costs little more than reading.
 * A stretch of many thousand words that have nothing to hold on to is replaced as a whole.
 */
export function editsBetween(old: string, now: string): TextEdits {
  const [before, after] = [tokensOf(old), tokensOf(now)];
  const [a, b] = numbered(before, after);
  const [oldAt, newAt] = [offsetsOf(before), offsetsOf(after)];
  const isBlank = (start: number, end: number) => before.slice(start, end).every((token) => /^\s*$/.test(token));
  return joined(gapsOf(a, b), isBlank).map(
    ([oldStart, oldEnd, newStart, newEnd]): TextEdit => ({
      start: oldAt[oldStart] ?? 0,
      end: oldAt[oldEnd] ?? 0,
      insert: now.slice(newAt[newStart], newAt[newEnd]),
    }),
  );
}

/** The tokens as numbers, the same for the same words. */
function numbered(before: readonly string[], after: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const number = (token: string) => {
    const known = numbers.get(token);
    if (known !== undefined) return known;
    numbers.set(token, numbers.size);
    return numbers.size - 1;
  };
  return [Int32Array.from(before, number), Int32Array.from(after, number)];
}

function gapsOf(a: Int32Array, b: Int32Array): Gap[] {
  const runs = runsOf(a, b);
  const found: Gap[] = [];
  const open: Gap[] = [[0, a.length, 0, b.length]];
  for (let gap = open.pop(); gap; gap = open.pop()) {
    const [from, to, newFrom, newTo] = trimmed(a, b, gap);
    if (from === to && newFrom === newTo) continue;
    if (from === to || newFrom === newTo) {
      found.push([from, to, newFrom, newTo]);
      continue;
    }
    const anchors = anchorsIn(runs, [from, to, newFrom, newTo]);
    // The last part is put on the pile first, so that gaps are found in order.
    const parts = anchors.length > 0 ? between(anchors, [from, to, newFrom, newTo]).reverse() : null;
    for (const part of parts ?? []) open.push(part);
    if (!parts) for (const part of compared(a, b, [from, to, newFrom, newTo])) found.push(part);
  }
  return found;
}

function trimmed(a: Int32Array, b: Int32Array, [from, to, newFrom, newTo]: Gap): Gap {
  let [start, newStart, end, newEnd] = [from, newFrom, to, newTo];
  for (; start < end && newStart < newEnd && a[start] === b[newStart]; newStart++) start++;
  for (; start < end && newStart < newEnd && a[end - 1] === b[newEnd - 1]; newEnd--) end--;
  return [start, end, newStart, newEnd];
}

/** The runs of so many tokens that begin at each token of both sides, as numbers; made when they are first asked for. */
function runsOf(a: Int32Array, b: Int32Array): (length: number) => readonly [Int32Array, Int32Array] {
  const made = new Map<number, readonly [Int32Array, Int32Array]>([[1, [a, b]]]);
  const make = (length: number): readonly [Int32Array, Int32Array] => {
    const [halfA, halfB] = runs(length / 2);
    const numbers = new Map<number, number>();
    const double = (half: Int32Array) =>
      half.map((first, i) => {
        const pair = first * 2 ** 24 + (half[i + length / 2] ?? 2 ** 24 - 1);
        const known = numbers.get(pair) ?? numbers.size;
        numbers.set(pair, known);
        return known;
      });
    return [double(halfA), double(halfB)];
  };
  const runs = (length: number) => {
    const known = made.get(length) ?? make(length);
    made.set(length, known);
    return known;
  };
  return runs;
}

/** Tokens that begin what stands once in each side of a gap, in an order that both have: as many as there are. */
function anchorsIn(runs: ReturnType<typeof runsOf>, gap: Gap): [number, number][] {
  const [from, to, newFrom, newTo] = gap;
  const isSmall = Math.max(to - from, newTo - newFrom) <= SMALL;
  for (const length of isSmall ? [1] : RUNS) {
    const anchors = anchorsOf(...runs(length), [from, to - length + 1, newFrom, newTo - length + 1]);
    if (anchors.length > 0) return anchors;
  }
  return [];
}

function anchorsOf(a: Int32Array, b: Int32Array, [from, to, newFrom, newTo]: Gap): [number, number][] {
  const newPlaces = placesOfSingles(b, newFrom, newTo);
  const pairs: [number, number][] = [];
  for (const [token, at] of placesOfSingles(a, from, to)) {
    const place = newPlaces.get(token);
    if (at >= 0 && place !== undefined && place >= 0) pairs.push([at, place]);
  }
  return longestRising(pairs.sort((one, other) => one[0] - other[0]));
}

/** Where each token stands; −1 for one that stands more than once. */
function placesOfSingles(tokens: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const token = tokens[i] ?? -1;
    places.set(token, places.has(token) ? -1 : i);
  }
  return places;
}

/** The longest run of pairs, not always next to one another, in which the second numbers rise too. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const before = new Int32Array(pairs.length).fill(-1);
  const tails: number[] = [];
  pairs.forEach(([, value], i) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[i] = tails[low - 1] ?? -1;
    tails[low] = i;
  });
  const run: [number, number][] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const pair = pairs[i];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

function between(anchors: readonly [number, number][], [from, to, newFrom, newTo]: Gap): Gap[] {
  let [at, newAt] = [from, newFrom];
  const gaps = anchors.map(([next, newNext]): Gap => {
    const gap: Gap = [at, next, newAt, newNext];
    [at, newAt] = [next + 1, newNext + 1];
    return gap;
  });
  return [...gaps, [at, to, newAt, newTo]];
}

function compared(a: Int32Array, b: Int32Array, gap: Gap): Gap[] {
  const [from, to, newFrom, newTo] = gap;
  if (Math.max(to - from, newTo - newFrom) > LARGEST_GAP) return [gap];
  const found = diff(a.subarray(from, to), b.subarray(newFrom, newTo));
  return [...found].map(
    ([start, end, newStart, newEnd]): Gap => [from + start, from + end, newFrom + newStart, newFrom + newEnd],
  );
}

/** Gaps that touch, or have only white space between them, are one. */
function joined(gaps: readonly Gap[], isBlank: (start: number, end: number) => boolean): Gap[] {
  const whole: Gap[] = [];
  for (const gap of gaps) {
    const last = whole.at(-1);
    const isNear = last !== undefined && gap[0] - last[1] <= 1 && isBlank(last[1], gap[0]);
    if (last && isNear) whole[whole.length - 1] = [last[0], gap[1], last[2], gap[3]];
    else whole.push(gap);
  }
  return whole;
}

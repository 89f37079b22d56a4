import { diff } from "fast-myers-diff";
import type { TextEdit, TextEdits } from "./edits";
import { leastThat } from "./halving";
import { offsetsOf, tokensOf } from "./tokens";

/** Where two sequences of tokens differ: `[start, end)` of the old one, and of the new one. */
type Gap = readonly [oldStart: number, oldEnd: number, newStart: number, newEnd: number];

/** A token of the old sequence, and the one of the new that it goes with. */
type Pair = readonly [old: number, now: number];

/** What both sequences have, where it begins in each, and how long it is: a token where that is not said. */
type Same = readonly [old: number, now: number, length?: number];

/** Runs of so many tokens are looked for in a gap of more than {@link SMALL} tokens, the longest first; in others, single ones. */
const RUNS = [16, 4, 1];
const SMALL = 400;

/** Gaps without a common word that stands alone are compared token by token up to this many on the longer side. */
const LARGEST_GAP = 6000;

/** Lines of so many characters hold the comparison in place before any word is looked at. */
const LINE = 40;

/**
 * The edits that make one text of another, by whole words. Lines that stand once on both sides, within what they leave
 * words that do, or runs of words where the gap is large, hold the comparison in place, first in the whole text and then
 * again within each gap between them, so that it costs little more than reading.
 * A stretch of many thousand words that have nothing to hold on to is replaced as a whole, and so is one of which two
 * texts have only a few stray words in common.
 */
export function editsBetween(old: string, now: string): TextEdits {
  const edits: TextEdit[] = [];
  for (const [start, end, newStart, newEnd] of between(sameLines(old, now), [0, old.length, 0, now.length])) {
    const [before, after] = [old.slice(start, end), now.slice(newStart, newEnd)];
    if (before !== after) for (const edit of editsOfWords(before, after, start)) edits.push(edit);
  }
  return withoutStrays(edits, old);
}

/** Long lines that stand once in each text, in an order that both have: how long each is, and where it begins. */
function sameLines(old: string, now: string): Same[] {
  const [lines, newLines] = [linesOf(old), linesOf(now)];
  const pairs: Pair[] = [];
  const lengths = new Map<number, number>();
  for (const [line, at] of lines) {
    const newAt = newLines.get(line) ?? -1;
    if (at < 0 || newAt < 0) continue;
    pairs.push([at, newAt]);
    lengths.set(at, line.length);
  }
  return longestRising(pairs).map(([at, newAt]): Same => [at, newAt, lengths.get(at) ?? 0]);
}

/** Where each long line begins, without the white space round it; −1 for one that comes again. */
function linesOf(text: string): Map<string, number> {
  const places = new Map<string, number>();
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf("\n", from);
    const until = found < 0 ? text.length : found;
    const line = text.slice(from, until);
    const words = line.trim();
    if (words.length >= LINE) places.set(words, places.has(words) ? -1 : from + line.indexOf(words));
    from = until + 1;
  }
  return places;
}

/** The edits between two stretches by words; `from` is where the old one begins. */
function editsOfWords(old: string, now: string, from: number): TextEdit[] {
  const [before, after] = [tokensOf(old), tokensOf(now)];
  const [a, b] = numbered(before, after);
  const [oldAt, newAt] = [offsetsOf(before), offsetsOf(after)];
  const isBlank = (start: number, end: number) => before.slice(start, end).every((token) => /^\s*$/.test(token));
  return joined(gapsOf(a, b), isBlank).map(
    ([oldStart, oldEnd, newStart, newEnd]): TextEdit => ({
      start: from + (oldAt[oldStart] ?? 0),
      end: from + (oldAt[oldEnd] ?? 0),
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
  const found: Gap[] = [];
  const open: Gap[] = [[0, a.length, 0, b.length]];
  for (let gap = open.pop(); gap; gap = open.pop()) {
    const [from, to, newFrom, newTo] = trimmed(a, b, gap);
    if (from === to && newFrom === newTo) continue;
    if (from === to || newFrom === newTo) {
      found.push([from, to, newFrom, newTo]);
      continue;
    }
    const anchors = anchorsIn(a, b, [from, to, newFrom, newTo]);
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

/** Tokens that begin what stands once in each side of a gap, in an order that both have: as many as there are. */
function anchorsIn(a: Int32Array, b: Int32Array, gap: Gap): Pair[] {
  const [from, to, newFrom, newTo] = gap;
  const isSmall = Math.max(to - from, newTo - newFrom) <= SMALL;
  for (const length of isSmall ? [1] : RUNS) {
    const anchors = longestRising(singlesIn(a, b, gap, length));
    if (anchors.length > 0) return anchors;
  }
  return [];
}

/** Where runs of so many tokens begin that stand once in each side of a gap; those of the old side ascend. */
function singlesIn(a: Int32Array, b: Int32Array, [from, to, newFrom, newTo]: Gap, length: number): Pair[] {
  const [old, now] = [hashesOf(a, from, to, length), hashesOf(b, newFrom, newTo, length)];
  const [places, newPlaces] = [placesOfSingles(old), placesOfSingles(now)];
  const pairs: Pair[] = [];
  for (let i = 0; i < old.length; i++) {
    const hash = old[i] ?? 0;
    const j = places.get(hash) === i ? newPlaces.get(hash) : -1;
    if (j >= 0 && isSameRun(a, from + i, b, newFrom + j, length)) pairs.push([from + i, newFrom + j]);
  }
  return pairs;
}

/** A number for each run of so many tokens: the same for the same run, and seldom the same for others. */
function hashesOf(tokens: Int32Array, from: number, to: number, length: number): Int32Array {
  const hashes = new Int32Array(Math.max(0, to - from - length + 1));
  let [hash, leaving] = [0, 1];
  for (let i = 1; i < length; i++) leaving = Math.imul(leaving, FACTOR);
  for (let i = from; i < to; i++) {
    if (i - from >= length) hash = (hash - Math.imul(leaving, mixed(tokens[i - length] ?? 0))) | 0;
    hash = (Math.imul(hash, FACTOR) + mixed(tokens[i] ?? 0)) | 0;
    const first = i - from - length + 1;
    if (first >= 0) hashes[first] = hash;
  }
  return hashes;
}

/** An odd number: what is multiplied by it loses nothing. */
const FACTOR = 0x01000193;

function mixed(token: number): number {
  return Math.imul((token + 1) ^ ((token + 1) >>> 15), 0x2c1b3c6d);
}

function isSameRun(a: Int32Array, at: number, b: Int32Array, newAt: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (a[at + i] !== b[newAt + i]) return false;
  return true;
}

/** Where each number of a list stands: −1 for one that stands more than once, −2 for one that does not. */
function placesOfSingles(list: Int32Array): { readonly get: (value: number) => number } {
  const bits = Math.max(4, 33 - Math.clz32(list.length));
  const mask = 2 ** bits - 1;
  // An open table: the index in the list of the first of each value, plus one; below zero once it came again.
  const table = new Int32Array(2 ** bits);
  const cellOf = (value: number) => {
    let cell = Math.imul(value, 0x9e3779b1) >>> (32 - bits);
    for (let held = table[cell] ?? 0; held !== 0; held = table[cell] ?? 0) {
      if (list[Math.abs(held) - 1] === value) break;
      cell = (cell + 1) & mask;
    }
    return cell;
  };
  for (let i = 0; i < list.length; i++) {
    const cell = cellOf(list[i] ?? 0);
    const held = table[cell] ?? 0;
    table[cell] = held === 0 ? i + 1 : -Math.abs(held);
  }
  return {
    get: (value) => {
      const held = table[cellOf(value)] ?? 0;
      return held === 0 ? -2 : held < 0 ? -1 : held - 1;
    },
  };
}

/** The longest run of pairs, not always next to one another, in which the second numbers rise too. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const before = new Int32Array(pairs.length).fill(-1);
  const tails: number[] = [];
  pairs.forEach(([, value], i) => {
    // Most pairs rise already: the end is looked at first.
    const isLast = tails.length === 0 || (pairs[tails.at(-1) ?? 0]?.[1] ?? 0) < value;
    const isReached = (at: number) => (pairs[tails[at] ?? 0]?.[1] ?? 0) >= value;
    const at = isLast ? tails.length : leastThat(0, tails.length, isReached);
    before[i] = tails[at - 1] ?? -1;
    tails[at] = i;
  });
  const run: Pair[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const pair = pairs[i];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

/** What lies between anchors and is not empty. */
function between(anchors: readonly Same[], [from, to, newFrom, newTo]: Gap): Gap[] {
  let [at, newAt] = [from, newFrom];
  const gaps: Gap[] = [];
  for (const [next, newNext, length = 1] of anchors) {
    if (at < next || newAt < newNext) gaps.push([at, next, newAt, newNext]);
    at = next + length;
    newAt = newNext + length;
  }
  gaps.push([at, to, newAt, newTo]);
  return gaps;
}

function compared(a: Int32Array, b: Int32Array, gap: Gap): Gap[] {
  const [from, to, newFrom, newTo] = gap;
  if (Math.max(to - from, newTo - newFrom) > LARGEST_GAP) return [gap];
  const found = diff(a.subarray(from, to), b.subarray(newFrom, newTo));
  return [...found].map(
    ([start, end, newStart, newEnd]): Gap => [from + start, from + end, newFrom + newStart, newFrom + newEnd],
  );
}

/** Changes of fewer characters have no stray words between them … */
const REWRITTEN = 24;
/** … and what is left between greater ones is stray when it is shorter than the lesser of them by so many times. */
const STRAY = 3;

/** Edits that are one with what little they leave between them: words that two other texts happen to have in common. */
function withoutStrays(edits: TextEdits, old: string): TextEdits {
  const whole: TextEdit[] = [];
  for (const edit of edits) {
    const last = whole.at(-1);
    const kept = last ? edit.start - last.end : 0;
    const lesser = last ? Math.min(sizeOf(last), sizeOf(edit)) : 0;
    if (last && lesser >= REWRITTEN && kept * STRAY <= lesser) {
      const insert = last.insert + old.slice(last.end, edit.start) + edit.insert;
      whole[whole.length - 1] = { start: last.start, end: edit.end, insert };
    } else whole.push(edit);
  }
  return whole;
}

function sizeOf({ start, end, insert }: TextEdit): number {
  return Math.max(end - start, insert.length);
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

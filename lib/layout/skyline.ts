import { CLEARANCE } from "./measures";

/**
 * The outline of a part of the drawing as bands from top to bottom: in each, everything lies between `lo` and `hi`.
 * Bands do not overlap. All bands below the first are shared with other skylines and shifted by `dx`, `dy`,
 * so that moving a skyline, or setting something on top of it, costs nothing for what lies below.
 */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly lo: number;
  readonly hi: number;
  readonly below: Skyline;
  readonly dx: number;
  readonly dy: number;
}

export type Skyline = Band | null;

/** A skyline of one band. */
export function band(top: number, bottom: number, lo: number, hi: number): Band {
  return { top, bottom, lo, hi, below: null, dx: 0, dy: 0 };
}

/** The same outline, elsewhere. */
export function shifted(line: Skyline, dx: number, dy: number): Skyline {
  if (line === null) return null;
  const { top, bottom, lo, hi, below } = line;
  return { top: top + dy, bottom: bottom + dy, lo: lo + dx, hi: hi + dx, below, dx: line.dx + dx, dy: line.dy + dy };
}

/** What follows the first band, in the coordinates of that band. */
export function next(line: Band): Skyline {
  return shifted(line.below, line.dx, line.dy);
}

/**
 * How far the anchor of `right` must stand to the right of the anchor of `left` so that the two just touch.
 * Bands that pass each other at less than the clearance count as meeting. −Infinity when none meet.
 */
export function separation(left: Skyline, right: Skyline): number {
  let widest = Number.NEGATIVE_INFINITY;
  let other = right;
  for (let one = left; one !== null && other !== null; one = next(one)) {
    while (other !== null && other.bottom + CLEARANCE <= one.top) other = next(other);
    for (let met = other; met !== null && met.top < one.bottom + CLEARANCE; met = next(met)) {
      widest = Math.max(widest, one.hi - met.lo);
    }
  }
  return widest;
}

/** The outline of both together. Costs the bands that meet, not those below. */
export function merged(one: Skyline, other: Skyline): Skyline {
  const upper: Band[] = [];
  let a = one;
  let b = other;
  while (a !== null && b !== null) {
    const first: Band = a.top <= b.top ? a : b;
    const second: Band = first === a ? b : a;
    const both = first.top === second.top;
    const bottom = both ? Math.min(first.bottom, second.bottom) : Math.min(first.bottom, second.top);
    upper.push(both ? hull(first, second, bottom) : { ...first, bottom });
    a = a === first || both ? cut(a, bottom) : a;
    b = b === first || both ? cut(b, bottom) : b;
  }
  return upper.reduceRight(onTop, a ?? b);
}

/** The outline of all of them together. */
export function mergedAll(lines: readonly Skyline[]): Skyline {
  return lines.reduce(merged, null);
}

function hull(a: Band, b: Band, bottom: number): Band {
  return band(a.top, bottom, Math.min(a.lo, b.lo), Math.max(a.hi, b.hi));
}

function cut(line: Band, top: number): Skyline {
  return line.bottom <= top ? next(line) : { ...line, top };
}

function onTop(below: Skyline, { top, bottom, lo, hi }: Band): Band {
  if (below !== null && below.top === bottom && below.lo === lo && below.hi === hi) return { ...below, top };
  return { top, bottom, lo, hi, below, dx: 0, dy: 0 };
}

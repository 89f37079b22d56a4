import { CLEARANCE } from "./measures";

/**
 * The outline of a part of the drawing as bands from top to bottom: in each, everything lies between `lo` and `hi`.
 * Bands do not overlap; each reaches down by the clearance, so that what passes another too near below counts as beside it.
 * All bands below the first are shared with other skylines and shifted by `dx`, `dy`: moving a skyline, or setting
 * something on top of it, costs nothing for what lies below.
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

/** The skyline of one box, or of a zone in which lines run. */
export function band(top: number, bottom: number, lo: number, hi: number): Band {
  return { top, bottom: bottom + CLEARANCE, lo, hi, below: null, dx: 0, dy: 0 };
}

/** The same outline, elsewhere. */
export function shifted(line: Skyline, dx: number, dy: number): Skyline {
  if (line === null) return null;
  const { top, bottom, lo, hi, below } = line;
  return { top: top + dy, bottom: bottom + dy, lo: lo + dx, hi: hi + dx, below, dx: line.dx + dx, dy: line.dy + dy };
}

/**
 * How far the anchor of `right` must stand to the right of the anchor of `left` so that the two just touch;
 * −Infinity when they pass each other above and below.
 */
export function separation(left: Skyline, right: Skyline): number {
  const a = new Reader(left);
  const b = new Reader(right);
  let widest = Number.NEGATIVE_INFINITY;
  while (!a.ended && !b.ended) {
    if (a.top < b.bottom && b.top < a.bottom) widest = Math.max(widest, a.hi - b.lo);
    if (a.bottom <= b.bottom) a.step();
    else b.step();
  }
  return widest;
}

/** The outline of both together. Costs the bands that meet, not those below. */
export function merged(one: Skyline, other: Skyline): Skyline {
  if (one === null || other === null) return one ?? other;
  const [a, b, list] = [new Reader(one), new Reader(other), new Writer()];
  while (!a.ended && !b.ended) {
    const upper = a.top <= b.top ? a : b;
    const lower = upper === a ? b : a;
    if (upper.top < lower.top) {
      const bottom = Math.min(upper.bottom, lower.top);
      list.add(upper.top, bottom, upper.lo, upper.hi);
      upper.cut(bottom);
    } else {
      const bottom = Math.min(a.bottom, b.bottom);
      list.add(a.top, bottom, Math.min(a.lo, b.lo), Math.max(a.hi, b.hi));
      a.cut(bottom);
      b.cut(bottom);
    }
  }
  return list.before(a.ended ? b.rest() : a.rest());
}

/** The outline of all of them together, by halves, so that many cost little more than few. */
export function mergedAll(lines: readonly Skyline[]): Skyline {
  let left = lines;
  while (left.length > 1) {
    const pairs: Skyline[] = [];
    for (let i = 0; i < left.length; i += 2) pairs.push(merged(left[i] ?? null, left[i + 1] ?? null));
    left = pairs;
  }
  return left[0] ?? null;
}

/** Reads a skyline from top to bottom, one band at a time. */
class Reader {
  ended = false;
  top = 0;
  bottom = 0;
  lo = 0;
  hi = 0;
  private dx = 0;
  private dy = 0;

  constructor(private line: Skyline) {
    this.load();
  }

  step(): void {
    this.dx += this.line?.dx ?? 0;
    this.dy += this.line?.dy ?? 0;
    this.line = this.line?.below ?? null;
    this.load();
  }

  /** Leaves out what lies above a height within the band. */
  cut(top: number): void {
    if (this.bottom <= top) this.step();
    else this.top = top;
  }

  /** The band being read, as far as it is not cut off, and all below. */
  rest(): Skyline {
    const whole = shifted(this.line, this.dx, this.dy);
    return whole === null ? null : { ...whole, top: this.top };
  }

  private load(): void {
    if (this.line === null) {
      this.ended = true;
      return;
    }
    this.top = this.line.top + this.dy;
    this.bottom = this.line.bottom + this.dy;
    this.lo = this.line.lo + this.dx;
    this.hi = this.line.hi + this.dx;
  }
}

/** Writes a skyline from top to bottom; bands that continue each other become one. */
class Writer {
  private readonly bands: { -readonly [K in keyof Band]: Band[K] }[] = [];

  add(top: number, bottom: number, lo: number, hi: number): void {
    const last = this.bands.at(-1);
    if (last?.bottom === top && last.lo === lo && last.hi === hi) last.bottom = bottom;
    else this.bands.push({ top, bottom, lo, hi, below: null, dx: 0, dy: 0 });
  }

  /** The skyline of what was added, on top of another one. */
  before(rest: Skyline): Skyline {
    let below = rest;
    for (let i = this.bands.length - 1; i >= 0; i -= 1) {
      const upper = this.bands[i];
      if (upper === undefined) break;
      upper.below = below;
      below = upper;
    }
    return below;
  }
}

import { merged, type Skyline, separation, shifted } from "./skyline";

/** One block of a row, from left to right in the order of the siblings. */
export interface RowItem {
  readonly skyline: Skyline;
  /** Where it stood before the edit, from the middle of the row's holder; null when it is new there. */
  readonly kept: number | null;
  /** Where a pin holds it, whatever else. */
  readonly pinned: number | null;
  /** Whether the edit lies in it. */
  readonly touched: boolean;
}

/**
 * Where the anchor of each item stands, from the middle of the holder: packed and centred when all are new, else each where
 * it stood, or just as far outward as its neighbours demand. Ascends with the order of the items, except where two pins
 * leave no room for what belongs between them: that stands beyond the second.
 */
export function placeRow(items: readonly RowItem[], gap: number): readonly number[] {
  const [only, another] = items;
  if (only !== undefined && another === undefined) return [only.pinned ?? only.kept ?? 0];
  if (items.every(({ kept, pinned }) => kept === null && pinned === null)) return centred(packed(items, gap));
  const fixed = items.some(({ pinned }) => pinned !== null);
  const kept = keptInOrder(items);
  const sweep = new Sweep(items, kept, gap);
  if (fixed) sweep.aroundPins();
  else sweep.around(pivotOf(items, kept));
  return sweep.xs;
}

/** The mean of packing to the left and packing to the right: any mean of two legal placings is legal. */
function packed(items: readonly RowItem[], gap: number): number[] {
  const left: number[] = [];
  let line: Skyline = null;
  for (const { skyline } of items) {
    const x = line === null ? 0 : separation(line, skyline) + gap;
    left.push(x);
    line = merged(line, shifted(skyline, x, 0));
  }
  const right = [...left];
  line = null;
  for (const [i, { skyline }] of [...items.entries()].reverse()) {
    const x = line === null ? (left[i] ?? 0) : -separation(skyline, line) - gap;
    right[i] = x;
    line = merged(line, shifted(skyline, x, 0));
  }
  return left.map((x, i) => (x + (right[i] ?? x)) >> 1);
}

function centred(xs: readonly number[]): readonly number[] {
  const middle = ((xs[0] ?? 0) + (xs.at(-1) ?? 0)) >> 1;
  return xs.map((x) => x - middle);
}

/** The kept places that agree with the order of the siblings; null for the others, which were moved among them. */
function keptInOrder(items: readonly RowItem[]): readonly (number | null)[] {
  const kept = items.map((item) => item.kept);
  for (const [i, { touched, kept: x }] of items.entries()) {
    if (!touched || x === null) continue;
    const before = kept.slice(0, i).findLast((other) => other !== null) ?? Number.NEGATIVE_INFINITY;
    const after = kept.slice(i + 1).find((other) => other !== null) ?? Number.POSITIVE_INFINITY;
    if (x <= before || x >= after) kept[i] = null;
  }
  let last = Number.NEGATIVE_INFINITY;
  return kept.map((x) => {
    if (x === null || x <= last) return null;
    last = x;
    return x;
  });
}

/** The item that stays: the one that the edit lies in, else the neighbour of the first new one, else the middlemost. */
function pivotOf(items: readonly RowItem[], kept: readonly (number | null)[]): number {
  const touched = items.findIndex((item, i) => item.touched && kept[i] !== null);
  if (touched >= 0) return touched;
  const fresh = kept.indexOf(null);
  if (fresh > 0) return fresh - 1;
  if (fresh === 0) return kept.findIndex((x) => x !== null);
  const distances = kept.map((x) => Math.abs(x ?? 0));
  return distances.indexOf(Math.min(...distances));
}

/** Sets the items of a row one by one, outward from those that stay. */
class Sweep {
  readonly xs: number[];
  private line: Skyline = null;

  constructor(
    private readonly items: readonly RowItem[],
    private readonly kept: readonly (number | null)[],
    private readonly gap: number,
  ) {
    this.xs = items.map(() => 0);
  }

  around(pivot: number): void {
    this.set(pivot, this.kept[pivot] ?? 0);
    for (let i = pivot + 1; i < this.items.length; i += 1) this.pushRight(i);
    for (let i = pivot - 1; i >= 0; i -= 1) this.pushLeft(i);
  }

  /** Pins stay. What belongs between two of them keeps within, or stands beyond the second where it does not fit. */
  aroundPins(): void {
    const pins = [...this.items.keys()].filter((i) => this.pinOf(i) !== null);
    for (const i of pins) this.set(i, this.pinOf(i) ?? 0);
    const first = pins[0] ?? 0;
    for (const [n, pin] of pins.entries()) {
      const end = pins[n + 1] ?? this.items.length;
      if (end < this.items.length && this.fitBetween(pin, end)) continue;
      for (let i = pin + 1; i < end; i += 1) this.pushRight(i);
    }
    for (let i = first - 1; i >= 0; i -= 1) this.pushLeft(i);
  }

  private fitBetween(start: number, end: number): boolean {
    const most: number[] = [];
    let line = this.outline(end, this.xs[end] ?? 0);
    for (let i = end - 1; i > start; i -= 1) {
      most[i] = -separation(this.skyline(i), line) - this.gap;
      line = merged(line, this.outline(i, most[i] ?? 0));
    }
    line = this.outline(start, this.xs[start] ?? 0);
    const found: number[] = [];
    for (let i = start + 1; i < end; i += 1) {
      const least = separation(line, this.skyline(i)) + this.gap;
      const limit = most[i] ?? least;
      if (least > limit) return false;
      found[i] = Math.max(least, Math.min(this.kept[i] ?? least, limit));
      line = merged(line, this.outline(i, found[i] ?? least));
    }
    for (let i = start + 1; i < end; i += 1) this.set(i, found[i] ?? 0);
    return true;
  }

  private pushRight(i: number): void {
    const least = separation(this.line, this.skyline(i)) + this.gap;
    this.set(i, Math.max(this.kept[i] ?? least, least));
  }

  private pushLeft(i: number): void {
    const most = -separation(this.skyline(i), this.line) - this.gap;
    this.set(i, Math.min(this.kept[i] ?? most, most));
  }

  private set(i: number, x: number): void {
    this.xs[i] = x;
    this.line = merged(this.line, this.outline(i, x));
  }

  private outline(i: number, x: number): Skyline {
    return shifted(this.skyline(i), x, 0);
  }

  private skyline(i: number): Skyline {
    return this.items[i]?.skyline ?? null;
  }

  private pinOf(i: number): number | null {
    return this.items[i]?.pinned ?? null;
  }
}

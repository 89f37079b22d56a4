import type { Interval } from "./intervals";

/** A stretch of a text over which the same intervals lie all along: one or more of them, none elsewhere. */
export interface Piece<T> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

/**
 * Cuts overlapping intervals into disjoint pieces: ascending, each as long as the same values lie over it.
 * Within a piece the values stand in the order of their intervals' starts, the longest first, and then as given.
 */
export function piecesOf<T>(intervals: readonly Interval<T>[]): Piece<T>[] {
  const sorted = intervals.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = cutsOf(sorted);
  const pieces: Piece<T>[] = [];
  const open: Interval<T>[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] ?? 0;
    const end = cuts[i + 1] ?? start;
    if (start === end) continue;
    for (let j = open.length - 1; j >= 0; j--) if ((open[j]?.end ?? 0) <= start) open.splice(j, 1);
    for (let one = sorted[next]; one && one.start === start; one = sorted[++next]) open.push(one);
    if (open.length > 0) pieces.push({ start, end, values: open.map(({ value }) => value) });
  }
  return pieces;
}

// Where anything starts or ends, ascending; the same place may come several times.
function cutsOf(intervals: readonly Interval<unknown>[]): Int32Array {
  const cuts = new Int32Array(2 * intervals.length);
  intervals.forEach(({ start, end }, i) => {
    cuts[2 * i] = start;
    cuts[2 * i + 1] = end;
  });
  return cuts.sort();
}

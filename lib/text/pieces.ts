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
  const cuts = [...new Set(sorted.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const pieces: Piece<T>[] = [];
  let open: Interval<T>[] = [];
  let next = 0;
  for (const [i, start] of cuts.entries()) {
    open = open.filter(({ end }) => end > start);
    for (let one = sorted[next]; one && one.start === start; one = sorted[++next]) open.push(one);
    const end = cuts[i + 1];
    if (open.length > 0 && end !== undefined) pieces.push({ start, end, values: open.map(({ value }) => value) });
  }
  return pieces;
}

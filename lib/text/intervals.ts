/** A value that lies on a stretch `[start, end)` of a text. */
export interface Interval<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** Intervals kept so that those over a place are found without looking at all the others. */
export interface Intervals<T> {
  /** All of them, by where they start; of those that start together, the longest first. */
  readonly all: readonly Interval<T>[];
  /** For each node of the tree over `all`, the farthest end below it. */
  readonly reach: Int32Array;
}

/** Puts intervals in order for {@link findWithin} and {@link findAt}. n log n once; empty intervals are never found. */
export function indexIntervals<T>(intervals: Iterable<Interval<T>>): Intervals<T> {
  return indexed([...intervals].sort(byPlace));
}

/** The index after the intervals of some values have gone and others have come; what stays is not put in order again. */
export function reindex<T>({ all }: Intervals<T>, gone: ReadonlySet<T>, come: Iterable<Interval<T>>): Intervals<T> {
  const [kept, fresh] = [all.filter(({ value }) => !gone.has(value)), [...come].sort(byPlace)];
  const merged: Interval<T>[] = [];
  let next = 0;
  for (const interval of kept) {
    for (let one = fresh[next]; one && byPlace(one, interval) < 0; one = fresh[++next]) merged.push(one);
    merged.push(interval);
  }
  return indexed(merged.concat(fresh.slice(next)));
}

function byPlace(a: Interval<unknown>, b: Interval<unknown>): number {
  return a.start - b.start || b.end - a.end;
}

function indexed<T>(all: readonly Interval<T>[]): Intervals<T> {
  const reach = new Int32Array(all.length);
  fillReach(all, reach, 0, all.length);
  return { all, reach };
}

/** The intervals that share at least one place with `[start, end)`, in the order of `all`. */
export function findWithin<T>(intervals: Intervals<T>, start: number, end: number): Interval<T>[] {
  const found: Interval<T>[] = [];
  collect(intervals, { start, end }, 0, intervals.all.length, found);
  return found;
}

/** The intervals that cover the character at an offset, in the order of `all`. */
export function findAt<T>(intervals: Intervals<T>, offset: number): Interval<T>[] {
  return findWithin(intervals, offset, offset + 1);
}

// The tree is the array itself: the node of a range is its middle. Source: the augmented tree of Cormen et al., ch. 14.3.
function fillReach<T>(all: readonly Interval<T>[], reach: Int32Array, from: number, to: number): number {
  if (from >= to) return -1;
  const middle = (from + to) >> 1;
  const below = Math.max(fillReach(all, reach, from, middle), fillReach(all, reach, middle + 1, to));
  const farthest = Math.max(below, all[middle]?.end ?? -1);
  reach[middle] = farthest;
  return farthest;
}

function collect<T>(
  { all, reach }: Intervals<T>,
  sought: { readonly start: number; readonly end: number },
  from: number,
  to: number,
  found: Interval<T>[],
): void {
  if (from >= to) return;
  const middle = (from + to) >> 1;
  if ((reach[middle] ?? -1) <= sought.start) return;
  collect({ all, reach }, sought, from, middle, found);
  const interval = all[middle];
  if (!interval || interval.start >= sought.end) return;
  if (interval.end > sought.start && interval.end > interval.start) found.push(interval);
  collect({ all, reach }, sought, middle + 1, to, found);
}

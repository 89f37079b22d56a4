/**
 * The least whole number from `low` to `high` that passes a test which all above it pass, too; `high` where none below it
 * does. No loop: one that stood in its place never ended after some hundred calls in Node 20.20, whose compiler replaces
 * running loops (with `--no-use-osr` it did).
 */
export function leastThat(low: number, high: number, passes: (at: number) => boolean): number {
  if (low >= high) return high;
  const middle = Math.floor((low + high) / 2);
  return passes(middle) ? leastThat(low, middle, passes) : leastThat(middle + 1, high, passes);
}

/** The index of the last of `length` ascending values that is no more than a limit; 0 where none is. */
export function lastAtMost(length: number, at: (index: number) => number, limit: number): number {
  return Math.max(0, leastThat(0, length, (index) => at(index) > limit) - 1);
}

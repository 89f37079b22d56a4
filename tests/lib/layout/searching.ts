/**
 * How a random search runs: the same each time; `LAYOUT_SEED=7 LAYOUT_RUNS=20` searches elsewhere, and twenty times as long.
 */
export function searching(numRuns: number): { readonly numRuns: number; readonly seed: number } {
  const { LAYOUT_SEED = 1, LAYOUT_RUNS = 1 } = process.env;
  return { numRuns: numRuns * Number(LAYOUT_RUNS), seed: Number(LAYOUT_SEED) };
}

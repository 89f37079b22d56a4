import fc from "fast-check";

const { SEED = 1, RUNS = 1 } = process.env;

/**
 * What is searched at random is searched the same way each time, so that a rare fault of one part does not strike whoever
 * changes another. `SEED=7 RUNS=20 npx vitest run tests/lib/layout` searches elsewhere, and twenty times as long.
 */
fc.configureGlobal({ seed: Number(SEED), numRuns: 100 * Number(RUNS) });

/** A search of so many runs where nothing else is asked. */
export const searching = (numRuns: number) => ({ numRuns: numRuns * Number(RUNS) });

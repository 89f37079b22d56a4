import fc from "fast-check";

/**
 * What is searched at random is searched the same way each time, so that a rare fault of one part does not strike whoever
 * changes another. `SEED=7 npx vitest run tests/lib/argument` searches elsewhere.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });

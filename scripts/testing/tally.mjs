// @ts-check

/**
 * How many tests passed, failed and were skipped, and what is to be said of those that failed.
 * @typedef {{ passed: number, failed: number, skipped: number, faults: readonly string[] }} Tally
 */

/** @type {Tally} */
export const NONE = { passed: 0, failed: 0, skipped: 0, faults: [] };

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  const add = (/** @type {"passed" | "failed" | "skipped"} */ key) =>
    tallies.reduce((total, tally) => total + tally[key], 0);
  const faults = tallies.flatMap((tally) => tally.faults);
  return { passed: add("passed"), failed: add("failed"), skipped: add("skipped"), faults };
}

/** The words that close a run: what failed, where whoever reads only the end will see it, and the counts. @param {Tally} tally */
export function closingWords({ passed, failed, skipped, faults }) {
  return [...faults.map((fault) => `✗ ${fault}`), `${passed} passed, ${failed} failed, ${skipped} skipped`].join("\n");
}

/**
 * Vitest's JSON report as a tally. A file that could not be read counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number,
 *   testResults: { name: string, status: string, message?: string,
 *     assertionResults: { status: string, fullName: string, failureMessages?: string[] | null }[] }[] }} report
 * @returns {Tally}
 */
export function tallyVitest(report) {
  const told = report.testResults.map(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    const broken = status === "failed" && failed.length === 0;
    const faults = failed.map((test) => fault(`${name}: ${test.fullName}`, test.failureMessages?.[0]));
    return { broken, faults: broken ? [fault(name, message)] : faults };
  });
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + told.filter(({ broken }) => broken).length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    faults: told.flatMap(({ faults }) => faults),
  };
}

/** A failure in few lines: the whole of it was printed when it happened. @param {string} name @param {string} [message] */
function fault(name, message = "") {
  return [name, ...message.split("\n").slice(0, 12)].join("\n    ");
}

/**
 * Playwright's JSON report as a tally. A test that passed at its second try has passed. A fault outside any test (a file that
 * could not be read, a server that did not start) counts as one failure. Playwright itself names both at its end.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Tally}
 */
export function tallyPlaywright({ stats, errors }) {
  const failed = stats.unexpected + errors.length;
  const faults = failed > 0 ? [`${failed} in the browser, told above`] : [];
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped, faults };
}

/**
 * Makes sure that a run which found no test, or which failed without naming one, does not pass for a good one.
 * @param {Tally} tally
 * @param {import("../setup/run.mjs").CommandFailed | null} ending how the run ended, where it did not end well
 * @returns {Tally}
 */
export function honest(tally, ending) {
  if (tally.failed > 0 || (tally.passed > 0 && !ending)) return tally;
  const what = tally.passed > 0 ? "a run that ended badly though no test failed" : "a run that found no test";
  return sum([tally, failure(ending ? [what, ending.message, lastLines(ending.output)].join("\n    ") : what)]);
}

/** What a run said last, where it says what went wrong outside its tests. @param {string} output */
const lastLines = (output) => output.trimEnd().split("\n").slice(-60).join("\n    ");

/** One failure. @param {string} fault @returns {Tally} */
export const failure = (fault) => ({ ...NONE, failed: 1, faults: [fault] });

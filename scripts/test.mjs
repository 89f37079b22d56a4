// @ts-check

import "./setup/node-version.mjs";
import { buildPages } from "./setup/build.mjs";
import { installPackages } from "./setup/install.mjs";
import { seconds, step } from "./setup/progress.mjs";
import { CommandFailed, stopAll } from "./setup/run.mjs";
import { ensureChromium } from "./testing/chromium.mjs";
import { startPostgres } from "./testing/postgres.mjs";
import { checkLint, checkTypes, runPlaywright, runVitest } from "./testing/suites.mjs";
import { closingWords, failure, NONE, sum } from "./testing/tally.mjs";

/** @typedef {import("./testing/tally.mjs").Tally} Tally */

const help = `npm test                              everything
npm test -- --only PART [--only PART]  types, lint, build, unit, db or browser
npm test -- PATH …                     the tests whose path contains one of these

Environment
  TEST_DATABASE_URL  a PostgreSQL to test on, in place of one that is brought up for the run
  WARRANT_CHROMIUM   the Chromium to test in, in place of one found on PATH or installed
  SEED               a number by which what is random is searched elsewhere; without it, the same way each time`;

const parts = /** @type {const} */ (["types", "lint", "build", "unit", "db", "browser"]);

/** @param {string[]} words @returns {{ asked: Set<string>, filters: string[] }} */
function readWords(words) {
  const asked = new Set(words.filter((_, i) => words[i - 1] === "--only"));
  const wrong = [...asked].find((part) => !parts.some((known) => known === part));
  if (wrong) throw new Error(`"${wrong}" is no part of the tests.\n\n${help}`);
  const filters = words.filter((word, i) => word !== "--only" && words[i - 1] !== "--only");
  if (asked.size === 0) for (const part of filters.length > 0 ? partsOf(filters) : parts) asked.add(part);
  return { asked, filters };
}

const isBrowserPath = (/** @type {string} */ path) => /tests\/(browser|components)\b/.test(path);

/** The parts that could hold these paths. @param {string[]} filters */
function partsOf(filters) {
  return [...(filters.some(isBrowserPath) ? ["browser"] : []), ...(filters.every(isBrowserPath) ? [] : ["unit", "db"])];
}

/**
 * A check that passes or fails as a whole; its faults are printed when it fails.
 * @param {string} name
 * @param {() => Promise<unknown>} work throws when the check fails
 * @returns {Promise<Tally>}
 */
async function check(name, work) {
  const began = Date.now();
  try {
    await work();
    console.log(`✓ ${name} (${seconds(Date.now() - began)})`);
    return { ...NONE, passed: 1 };
  } catch (reason) {
    console.log(`✗ ${name} (${seconds(Date.now() - began)})\n${explain(reason)}`);
    return failure(`${name}, told above`);
  }
}

/** @param {unknown} reason @returns {string} */
function explain(reason) {
  if (reason instanceof CommandFailed) return `${reason.message}\n${reason.output}`;
  if (reason instanceof AggregateError) return [reason.message, ...reason.errors.map(explain)].join("\n");
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
}

/**
 * A PostgreSQL for the tests: the one that TEST_DATABASE_URL names, or one of our own that `stop` ends.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
async function testPostgres() {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { url, stop: async () => {} };
  const server = await startPostgres();
  console.log(`  ${server.version}`);
  return server;
}

/**
 * Types, style, and the build that the browser tests open, side by side.
 * @param {Set<string>} asked
 * @param {NodeJS.ProcessEnv} env
 */
function runChecks(asked, env) {
  const wantsBuild = asked.has("build") || asked.has("browser");
  return Promise.all([
    ...(asked.has("types") ? [check("types", checkTypes)] : []),
    ...(asked.has("lint") ? [check("lint", checkLint)] : []),
    ...(wantsBuild ? [check("build", () => buildPages(env))] : []),
  ]);
}

/** @param {Set<string>} asked @param {string[]} filters @param {NodeJS.ProcessEnv} env */
function runUnitTests(asked, filters, env) {
  console.log("\nUnit, law and database tests");
  if (!asked.has("db")) return runVitest({ filters, without: ["tests/db/**"], env });
  const onlyDb = !asked.has("unit") && filters.length === 0;
  return runVitest({ filters: onlyDb ? ["tests/db"] : filters, env });
}

/** @param {string[]} filters @param {NodeJS.ProcessEnv} env */
async function runBrowserTests(filters, env) {
  console.log("\nComponent and browser tests");
  const chromium = await step("Looking for a Chromium (installed when there is none)", ensureChromium);
  return runPlaywright({ filters, env: { ...env, WARRANT_CHROMIUM: chromium } });
}

/**
 * Runs one kind of tests; what keeps it from running at all is one failure, and is printed.
 * @param {() => Promise<Tally>} work
 */
function counted(work) {
  return work().catch((reason) => {
    console.error(explain(reason));
    return failure("a part that could not be run, told above");
  });
}

/** @param {string[]} words @returns {Promise<Tally>} */
async function main(words) {
  const { asked, filters } = readWords(words);
  await installPackages({ development: true });
  const env = { ...process.env, WARRANT_DIST: process.env.WARRANT_DIST || ".next-test", NEXT_TELEMETRY_DISABLED: "1" };
  const tallies = await runChecks(asked, env);

  const wantsDatabase = asked.has("db") || asked.has("browser");
  const postgres = wantsDatabase ? await step("Bringing up a PostgreSQL for the tests", testPostgres) : null;
  const testEnv = postgres ? { ...env, TEST_DATABASE_URL: postgres.url } : env;
  cleanUp = async () => {
    await stopAll();
    await postgres?.stop();
  };
  try {
    if (asked.has("unit") || asked.has("db")) tallies.push(await counted(() => runUnitTests(asked, filters, testEnv)));
    if (asked.has("browser")) tallies.push(await counted(() => runBrowserTests(filters, testEnv)));
  } finally {
    await cleanUp();
  }
  return sum(tallies);
}

/** Ends what this run has started. */
let cleanUp = stopAll;

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, () => cleanUp().finally(() => process.exit(130)));
}

try {
  if (process.argv.includes("--help")) console.log(help);
  else {
    const tally = await main(process.argv.slice(2));
    console.log(`\n${closingWords(tally)}`);
    process.exitCode = tally.failed > 0 ? 1 : 0;
  }
} catch (reason) {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exitCode = 1;
}

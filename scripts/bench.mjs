// @ts-check

import "./setup/node-version.mjs";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { printReport, writeReport } from "./benching/document.mjs";
import { bundleProgram } from "./bundling/program.mjs";
import { buildPages } from "./setup/build.mjs";
import { installPackages } from "./setup/install.mjs";
import { step } from "./setup/progress.mjs";
import { run, stopAll } from "./setup/run.mjs";
import { ensureChromium } from "./testing/chromium.mjs";
import { startPostgres } from "./testing/postgres.mjs";

/** @typedef {import("./benching/document.mjs").Report} Report */

const help = `npm run bench                    everything; writes docs/performance.md
npm run bench -- PART [PART …]   text, map, commands, open, reading, clean-up, reanchor, alike, evaluation, formats or load; the other parts of that file stay as they are

Environment
  WARRANT_CHROMIUM   the Chromium to measure in, in place of one found on PATH or installed
  BENCH_ROUNDS       how often each thing is measured, in place of 3 to 7 times`;

/** The parts, and what each needs to run. */
const parts = {
  text: ["chromium"],
  map: ["chromium", "build"],
  commands: ["postgres"],
  open: ["chromium", "build"],
  reading: [],
  "clean-up": [],
  reanchor: [],
  alike: [],
  evaluation: [],
  formats: [],
  load: ["build", "postgres"],
};

/** @typedef {keyof typeof parts} Part */

/** @param {string} word @returns {word is Part} */
const isPart = (word) => Object.hasOwn(parts, word);

/** @param {string[]} words @returns {Part[]} */
function readWords(words) {
  const wrong = words.find((word) => !isPart(word));
  if (wrong) throw new Error(`"${wrong}" is no part of the bench.\n\n${help}`);
  const asked = words.filter(isPart);
  return asked.length > 0 ? asked : Object.keys(parts).filter(isPart);
}

/** What this run has started, and how to end it; the last is ended first. @type {(() => Promise<unknown>)[]} */
const started = [stopAll];

async function stopStarted() {
  for (const stop of started.splice(0).reverse()) await stop();
}

/** Ways to each thing that a part needs: what the environment of the part must say. @type {Record<string, () => Promise<Record<string, string>>>} */
const ways = {
  chromium: async () => ({
    WARRANT_CHROMIUM: await step("Looking for a Chromium (installed when there is none)", ensureChromium),
  }),
  build: async () => {
    const env = { WARRANT_DIST: process.env.WARRANT_DIST || ".next-bench", NEXT_TELEMETRY_DISABLED: "1" };
    await buildPages({ ...process.env, ...env });
    return env;
  },
  postgres: async () => {
    const server = await step("Bringing up a PostgreSQL that waits for the disk", () =>
      startPostgres({ durable: true }),
    );
    started.push(server.stop);
    return { BENCH_POSTGRES: server.url };
  },
};

/** @param {Part[]} asked @returns {Promise<NodeJS.ProcessEnv>} */
async function prepare(asked) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  for (const need of new Set(asked.flatMap((part) => parts[part]))) Object.assign(env, await ways[need]?.());
  return env;
}

/** Runs one part in a process of its own. @param {Part} part @param {NodeJS.ProcessEnv} env @returns {Promise<Report>} */
async function measure(part, env) {
  const folder = mkdtempSync(join(tmpdir(), "warrant-bench-report-"));
  const file = join(folder, "report.json");
  try {
    const script = await bundleProgram(`tests/bench/${part}.ts`);
    const words = ["--enable-source-maps", script];
    await run(process.execPath, words, { env: { ...env, BENCH_REPORT: file }, show: true });
    return JSON.parse(readFileSync(file, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string[]} words */
async function main(words) {
  const asked = readWords(words);
  await installPackages({ development: true });
  const env = await prepare(asked);
  for (const part of asked) {
    console.log(`\n${part}`);
    const [load = 0] = loadavg();
    const report = await measure(part, env);
    printReport(report);
    writeReport(report, load);
  }
  console.log("\nWritten to docs/performance.md");
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, () => stopStarted().finally(() => process.exit(130)));
}

try {
  if (process.argv.includes("--help")) console.log(help);
  else await main(process.argv.slice(2));
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
} finally {
  await stopStarted();
}

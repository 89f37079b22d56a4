// @ts-check

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../setup/place.mjs";
import { CommandFailed, run } from "../setup/run.mjs";
import { honest, NONE, tallyPlaywright, tallyVitest } from "./tally.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */

/** @param {...string} words a path in node_modules */
const program = (...words) => join(root, "node_modules", ...words);

/**
 * Runs a test runner, shows its output as it comes, and reads the JSON report that it leaves.
 * A run without a report is one failure.
 * @template Report
 * @param {(reportFile: string) => { args: string[], env: NodeJS.ProcessEnv }} command
 * @param {(report: Report) => Tally} tally
 * @returns {Promise<Tally>}
 */
async function runSuite(command, tally) {
  const folder = mkdtempSync(join(tmpdir(), "warrant-report-"));
  const file = join(folder, "report.json");
  const { args, env } = command(file);
  try {
    const ending = await run(process.execPath, args, { env, show: true }).then(() => null, failureOf);
    const report = existsSync(file) ? tally(JSON.parse(readFileSync(file, "utf8"))) : NONE;
    return honest(report, ending);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {unknown} reason @returns {CommandFailed} */
function failureOf(reason) {
  if (reason instanceof CommandFailed) return reason;
  throw reason;
}

/**
 * Unit, law and database tests. `filters` are parts of paths; `without` are patterns of files to leave out.
 * @param {{ filters: string[], without?: string[], env: NodeJS.ProcessEnv }} options
 */
export function runVitest({ filters, without = [], env }) {
  return runSuite(
    (file) => ({
      args: [
        program("vitest", "vitest.mjs"),
        "run",
        ...filters,
        ...without.flatMap((pattern) => ["--exclude", pattern]),
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${file}`,
      ],
      env,
    }),
    tallyVitest,
  );
}

/**
 * Tests of components and pages in a real Chromium, which `env` names as WARRANT_CHROMIUM.
 * @param {{ filters: string[], env: NodeJS.ProcessEnv }} options
 */
export function runPlaywright({ filters, env }) {
  return runSuite(
    (file) => ({
      args: [program("@playwright", "test", "cli.js"), "test", ...filters, "--reporter=list,json"],
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    }),
    tallyPlaywright,
  );
}

/** Checks the types of every file. Throws CommandFailed with the faults. */
export const checkTypes = () => run(process.execPath, [program("typescript", "bin", "tsc"), "--noEmit"]);

/** Checks style, form and accessibility rules. Throws CommandFailed with the faults. */
export const checkLint = () =>
  run(process.execPath, [program("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings"]);

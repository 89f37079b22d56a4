// @ts-check

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { distFolder, root } from "./place.mjs";
import { step } from "./progress.mjs";
import { CommandFailed, run } from "./run.mjs";

/** What lies in the project's folder and changes no page. */
const apart = new Set(
  "node_modules data tests docs scripts tmp test-results playwright-report next-env.d.ts README.md LICENSE biome.json vitest.config.ts playwright.config.ts drizzle.config.ts".split(
    " ",
  ),
);

/** @param {string} folder @param {(path: string) => boolean} isSource @returns {string[]} absolute paths, in a fixed order */
function sourcesUnder(folder, isSource) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && !entry.name.endsWith(".tsbuildinfo"))
    .map((entry) => ({ entry, path: join(folder, entry.name) }))
    .filter(({ path }) => isSource(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ entry, path }) => (entry.isDirectory() ? sourcesUnder(path, isSource) : [path]));
}

/**
 * One value (hex) that changes when any file changes that a page is built from, or when a file comes or goes.
 * @param {string} folder the project's folder, absolute
 * @param {string} [data] the data folder, absolute, which is never a source
 */
export function fingerprint(folder, data) {
  const hash = createHash("sha256");
  const isSource = (/** @type {string} */ path) => !apart.has(relative(folder, path)) && path !== data;
  for (const path of sourcesUnder(folder, isSource)) {
    const bytes = readFileSync(path);
    hash.update(`${relative(folder, path)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/**
 * Builds the pages for production, unless the last build was made from the very same files.
 * The folder is the one that WARRANT_DIST names.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [data] the data folder, absolute
 */
export async function buildPages(env, data) {
  const stamp = join(distFolder(env.WARRANT_DIST), "warrant-sources");
  const now = fingerprint(root, data);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  rmSync(stamp, { force: true });
  await step("Building the pages (once after each change)", () =>
    run(process.execPath, [join("node_modules", "next", "dist", "bin", "next"), "build"], { env }).catch(explain),
  );
  writeFileSync(stamp, now);
}

/** @param {unknown} failure @returns {never} */
function explain(failure) {
  const output = failure instanceof CommandFailed ? `\n${failure.output}` : "";
  throw new Error(`The pages could not be built.${output}`, { cause: failure });
}

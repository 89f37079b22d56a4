// @ts-check

import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../setup/place.mjs";

/** Bundles lie where the packages that they name are found. */
const folder = join(root, "node_modules", ".cache", "warrant-programs");

/**
 * Turns one file of TypeScript and what it imports of ours into a script for Node; packages stay outside.
 * @param {string} path from the project's folder, ending in .ts
 * @returns {Promise<string>} the path of the script
 */
export async function bundleProgram(path) {
  // Loaded only here: this file is read before packages are installed.
  const { build } = await import("esbuild");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${basename(path, ".ts")}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [path],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.20",
    packages: "external",
    sourcemap: "inline",
    logLevel: "warning",
  });
  return outfile;
}

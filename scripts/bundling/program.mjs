// @ts-check

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../setup/place.mjs";

/** Bundles lie where the packages that they name are found. */
const folder = join(root, "node_modules", ".cache", "warrant-bench");

/**
 * Turns one file of TypeScript and what it imports of ours into a script for Node; packages stay outside.
 * @param {string} name a part of the bench: the file tests/bench/NAME.ts
 * @returns {Promise<string>} the path of the script
 */
export async function bundlePart(name) {
  // Loaded only here: this file is read before packages are installed.
  const { build } = await import("esbuild");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [join("tests", "bench", `${name}.ts`)],
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

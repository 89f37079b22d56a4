// @ts-check

import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { root } from "../setup/place.mjs";

/** Bundles lie where the packages that they name are found. */
const folder = join(root, "node_modules", ".cache", "warrant-command");
const record = join(folder, "inputs.json");

/** The command, what runs in threads of its own, and backups. */
const scripts = [
  "cli/warrant.ts",
  "cli/keeping.ts",
  "workers/reading-node-thread.ts",
  "workers/serving-node-thread.ts",
];

/** The files that went into the bundles, with the times at which they were last changed. @returns {Record<string, number>} */
function lastInputs() {
  return existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : {};
}

/** @param {string} path */
function changedAt(path) {
  return existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0;
}

function isFresh() {
  const inputs = Object.entries(lastInputs());
  return inputs.length > 0 && inputs.every(([path, time]) => changedAt(path) === time);
}

/** Node reads the JSON of packages only where it is told that it is JSON: it is taken in. @type {import("esbuild").Plugin} */
const dataOfPackages = {
  name: "data of packages",
  setup({ onResolve }) {
    const { resolve } = createRequire(import.meta.url);
    onResolve({ filter: /^[^./].*\.json$/ }, ({ path }) => (path.startsWith("@/") ? null : { path: resolve(path) }));
  },
};

/** Written beside and put in place whole: two commands may be started at once. @param {string} path @param {string | Uint8Array} content */
function place(path, content) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

/**
 * Turns the command line's TypeScript into scripts for Node, unless none of it has changed; packages stay outside.
 * @returns {Promise<string>} the folder that holds the scripts
 */
export async function bundleCommand() {
  if (isFresh()) return folder;
  // Loaded only here: this file is read before packages are installed.
  const { build } = await import("esbuild");
  mkdirSync(folder, { recursive: true });
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: scripts,
    entryNames: "[name]",
    outdir: folder,
    chunkNames: "[name]-[hash]",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    // What only one command needs is loaded with that command.
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20.20",
    packages: "external",
    plugins: [dataOfPackages],
    // Node 20.20 asks for them at imports of JSON.
    supported: { "import-attributes": true },
    logLevel: "warning",
    metafile: true,
    write: false,
  });
  for (const { path, contents } of outputFiles) place(join(folder, basename(path)), contents);
  // How it is bundled is part of what was bundled.
  const read = [...Object.keys(metafile.inputs), "scripts/bundling/command.mjs"];
  const inputs = Object.fromEntries(read.map((path) => [path, changedAt(path)]));
  place(record, JSON.stringify(inputs));
  return folder;
}

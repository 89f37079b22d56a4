// @ts-check

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./place.mjs";
import { step } from "./progress.mjs";
import { CommandFailed, run } from "./run.mjs";

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, link?: boolean,
 *   os?: string[], cpu?: string[] }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

/** @param {string} path @returns {Lock | null} null when there is no such file */
function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/** @param {string[] | undefined} allowed @param {string} here */
function fits(allowed, here) {
  if (!allowed?.length || allowed.includes("any")) return true;
  return allowed.some((name) => name === here) || (allowed[0]?.startsWith("!") && !allowed.includes(`!${here}`));
}

/** @param {LockEntry} entry */
function isForThisMachine(entry) {
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch);
}

/**
 * Does what is installed agree with the lock? Optional packages may be absent, but none may be of another kind of machine
 * (a folder copied from elsewhere). Without `development` the packages that only development needs are not asked for.
 * @param {Lock} lock
 * @param {Lock | null} installed npm's own record inside node_modules, which it writes when it has finished; null when there is none
 * @param {{ development: boolean }} options
 */
export function isUpToDate(lock, installed, { development }) {
  if (!installed) return false;
  const asked = Object.entries(lock.packages).filter(
    ([path, entry]) =>
      path !== "" && !entry.link && !entry.optional && !entry.devOptional && (development || !entry.dev),
  );
  return (
    asked.every(([path, entry]) => installed.packages[path]?.version === entry.version) &&
    Object.values(installed.packages).every(isForThisMachine)
  );
}

/** npm as a command and its first arguments: the one that runs this script, or the one on PATH. */
function npm() {
  const path = process.env.npm_execpath;
  if (path?.endsWith("npm-cli.js")) return { command: process.execPath, first: [path], shell: false };
  return { command: "npm", first: [], shell: process.platform === "win32" };
}

/**
 * Installs the packages that the lock names, unless they are there already.
 * A folder that already holds development packages keeps them.
 * @param {{ development: boolean }} options
 */
export async function installPackages({ development }) {
  const lock = readLock(join(root, "package-lock.json"));
  if (!lock) throw new Error("package-lock.json is missing: this copy of Warrant is not whole.");
  const installed = readLock(join(root, "node_modules/.package-lock.json"));
  if (isUpToDate(lock, installed, { development })) return;

  const hasDevelopment = Object.values(installed?.packages ?? {}).some((entry) => entry.dev);
  const extent = development || hasDevelopment ? "--include=dev" : "--omit=dev";
  const { command, first, shell } = npm();
  await step(installed ? "Bringing the packages up to date" : "Installing packages (once, needs the network)", () =>
    run(command, [...first, "ci", extent, "--no-audit", "--no-fund"], { shell, show: process.stdout.isTTY }).catch(
      explain,
    ),
  );
}

/** @param {unknown} failure @returns {never} */
function explain(failure) {
  const output = failure instanceof CommandFailed && !process.stdout.isTTY ? `\n${failure.output}` : "";
  throw new Error(`The packages could not be installed. Is the package registry within reach?${output}`, {
    cause: failure,
  });
}

// @ts-check

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "../setup/place.mjs";
import { run } from "../setup/run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** @param {string} name @returns {string | null} */
function onPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/**
 * A Chromium that is on this machine: the one that WARRANT_CHROMIUM names, or one on PATH. Null when there is none.
 * Throws when WARRANT_CHROMIUM names no file.
 * @returns {string | null}
 */
function findChromium() {
  const named = process.env.WARRANT_CHROMIUM;
  if (named && !existsSync(named)) throw new Error(`WARRANT_CHROMIUM is "${named}", and there is no such file.`);
  return named || (names.map(onPath).find(Boolean) ?? elsewhere.find((path) => existsSync(path)) ?? null);
}

/** Installs Debian's package, as root or through sudo without a question. */
async function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const isRoot = process.getuid?.() === 0;
  const apt = (/** @type {string[]} */ ...words) =>
    isRoot ? run("apt-get", words, { env }) : run("sudo", ["-n", "apt-get", ...words], { env });
  await apt("update", "-q");
  await apt("install", "-y", "-q", "chromium");
}

/** Lets Playwright fetch its own Chromium. @returns {Promise<string>} the path of the program */
async function installFromPlaywright() {
  await run(process.execPath, [join(root, "node_modules", "@playwright", "test", "cli.js"), "install", "chromium"]);
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

/**
 * A Chromium, found or installed. Throws with a sentence for the person when there is no way to one.
 * @returns {Promise<string>} the path of the program
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  /** @type {unknown[]} */
  const failures = [];
  if (onPath("apt-get")) {
    await installFromDebian().catch((failure) => failures.push(failure));
    const installed = findChromium();
    if (installed) return installed;
  }
  return installFromPlaywright().catch((failure) => {
    throw new AggregateError(
      [...failures, failure],
      "There is no Chromium and none could be installed: install one, or set WARRANT_CHROMIUM to its path.",
    );
  });
}

/** What a Chromium is started with: no connection of its own to the outside, and as root no sandbox, for it refuses to run in one then. */
export const chromiumFlags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-gpu",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

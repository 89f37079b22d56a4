// @ts-check
// Imported before anything else, for its effect: a person with an old Node reads one sentence, not a stack.

import { readFileSync } from "node:fs";

/** "20.20" of the field engines in package.json, as numbers. */
const [neededMajor = 0, neededMinor = 0] = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
)
  .engines.node.replace(/[^\d.]/g, "")
  .split(".")
  .map(Number);

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
  console.error(
    `Warrant needs Node.js ${neededMajor}.${neededMinor} or newer; this is ${process.versions.node}. ` +
      "Install a newer Node.js (nodejs.org) and start again.",
  );
  process.exit(1);
}

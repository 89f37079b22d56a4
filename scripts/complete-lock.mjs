// @ts-check
// `npm run lock`: run after each change of dependencies. Registries that do not serve the packages of every kind of
// machine make npm write a lock with gaps, which `npm ci` then refuses.

import { readFileSync, writeFileSync } from "node:fs";
import { completed, missingEntries } from "./setup/lock.mjs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const added = Object.keys(missingEntries(lock));
writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
console.log(added.length === 0 ? "The lock is whole." : `Added to the lock:\n  ${added.join("\n  ")}`);

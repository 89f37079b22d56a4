// @ts-check

import { isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project, absolute, whatever folder the command was given in. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * The folder that a build is written to and served from, absolute. `name` as in next.config.js, under the root.
 * @param {string} [name]
 */
export function distFolder(name = process.env.WARRANT_DIST || ".next") {
  return join(root, name);
}

/**
 * A path that a person gave, absolute; a relative one counts from the folder of the project.
 * @param {string} path
 */
export function fromRoot(path) {
  return isAbsolute(path) ? path : resolve(root, path);
}

import { existsSync, readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../../../shared/fixtures/", import.meta.url);

/** The text of a fixture, by its path in the folder of published files. */
export function fixture(path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}

/** The names of the files in a folder of fixtures, in order; null, and a word to the person, when it is not there. */
export function fixtureNames(path: string): string[] | null {
  const place = new URL(`${path}/`, folder);
  if (existsSync(place)) return readdirSync(place).sort();
  console.warn(`The published files of ${path} are not here; their tests are left out.`);
  return null;
}

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const promises = readFileSync("docs/security.md", "utf8");

/** The rows of a table under a heading: what could go wrong, what is done, and what shows it. */
function rowsUnder(heading: string): { readonly what: string; readonly shown: string }[] {
  const section = promises.split(/^## /m).find((part) => part.startsWith(heading)) ?? "";
  const rows = section.split("\n").filter((line) => /^\| (?!-)/.test(line));
  return rows.slice(1).map((line) => {
    const cells = line.split("|").map((cell) => cell.trim());
    return { what: cells[1] ?? "", shown: cells[3] ?? "" };
  });
}

/** Words as they stand in a test, whichever way its quotation marks are written. */
const plain = (words: string) => words.replace(/[’'"]/g, "");

describe("what docs/security.md promises", () => {
  const rows = ["Who may do what", "Accounts", "Faults that struck", "Crash and load"].flatMap(rowsUnder);

  it("is shown, row by row, by a test, a run or a measurement", () => {
    expect(rows.length).toBeGreaterThan(45);
    const bare = rows.filter(({ shown }) => !/`tests\/|`npm run |the same/.test(shown));
    expect(bare).toEqual([]);
  });

  it("names files that are there, and tests that they hold", () => {
    for (const { what, shown } of rows) {
      const files = [...shown.matchAll(/`(tests\/[^`]+)`/g)].map(([, path]) => path ?? "");
      expect([what, files.filter((path) => !existsSync(path))]).toEqual([what, []]);
      const held = plain(
        files
          .filter((path) => existsSync(path))
          .map((path) => readFileSync(path, "utf8"))
          .join("\n"),
      );
      for (const [, name] of shown.matchAll(/“([^”]+)”/g)) expect(held).toContain(plain(name ?? ""));
    }
  });

  it("names runs that there are", () => {
    const known = readFileSync("scripts/faults.mjs", "utf8");
    const runs = [...promises.matchAll(/--only ([a-z-]+)/g)].map(([, name]) => name ?? "");
    expect(runs.length).toBeGreaterThan(5);
    expect(runs.filter((name) => !known.includes(`"${name}"`))).toEqual([]);
  });
});

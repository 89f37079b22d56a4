import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprint } from "@/scripts/setup/build.mjs";

describe("the fingerprint of the sources", () => {
  let folder = "";
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "warrant-fingerprint-"));
    write("app/page.tsx", "one");
    write("lib/a.ts", "two");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("stays when nothing changes, and changes with a letter, a new file, a moved file", () => {
    const seen = [fingerprint(folder)];
    expect(fingerprint(folder)).toBe(seen[0]);
    write("app/page.tsx", "One");
    seen.push(fingerprint(folder));
    write("components/A.tsx", "");
    seen.push(fingerprint(folder));
    renameSync(join(folder, "lib/a.ts"), join(folder, "lib/b.ts"));
    seen.push(fingerprint(folder));
    expect(new Set(seen).size).toBe(4);
  });

  it("leaves out tests, hidden folders, installed packages and the data folder", () => {
    const before = fingerprint(folder, join(folder, "maps"));
    for (const path of ["tests/a.test.ts", ".next/x.js", "node_modules/a/index.js", "maps/db", "data/db"])
      write(path, "x");
    expect(fingerprint(folder, join(folder, "maps"))).toBe(before);
  });

  it("counts a folder of the same name further down", () => {
    const before = fingerprint(folder);
    write("lib/data/a.ts", "x");
    expect(fingerprint(folder)).not.toBe(before);
  });
});

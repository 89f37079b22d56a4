import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { completed, lockFaults, missingEntries } from "@/scripts/setup/lock.mjs";

const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), "utf8"));

describe("the lock of this project", () => {
  it("is whole, names no registry, and agrees with package.json (if not: npm run lock)", () => {
    const lock = read("package-lock.json");
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(lockFaults(lock, read("package.json"))).toEqual([]);
  });
});

describe("a lock with gaps", () => {
  const lock = {
    packages: {
      "": { dependencies: { tool: "1.0.0" } },
      "node_modules/tool": {
        version: "1.0.0",
        dev: true,
        optionalDependencies: {
          "@tool/linux-x64": "1.0.0",
          "@tool/linux-x64-musl": "1.0.0",
          "@tool/win32-arm64": "1.0.0",
        },
      },
      "node_modules/@tool/linux-x64": { version: "1.0.0", resolved: "somewhere" },
    },
  };

  it("gets an entry for each kind of machine that is missing, read from the name", () => {
    expect(missingEntries(lock)).toEqual({
      "node_modules/@tool/linux-x64-musl": {
        version: "1.0.0",
        os: ["linux"],
        cpu: ["x64"],
        libc: ["musl"],
        dev: true,
        optional: true,
      },
      "node_modules/@tool/win32-arm64": { version: "1.0.0", os: ["win32"], cpu: ["arm64"], dev: true, optional: true },
    });
  });

  it("has no fault once completed", () => {
    expect(lockFaults(lock, { dependencies: { tool: "1.0.0" } })).toHaveLength(3);
    expect(lockFaults(completed(lock), { dependencies: { tool: "1.0.0" } })).toEqual([]);
  });

  it("is refused when an optional package is asked for by a range", () => {
    const ranged = { packages: { "node_modules/a": { optionalDependencies: { b: "^1.0.0" } } } };
    expect(() => missingEntries(ranged)).toThrow("^1.0.0");
  });

  it("is refused when package.json asks for something else", () => {
    const whole = completed(lock);
    expect(lockFaults(whole, { dependencies: { tool: "2.0.0" } })).toHaveLength(1);
    expect(lockFaults(whole, { dependencies: { tool: "1.0.0", other: "1.0.0" } })).toHaveLength(1);
  });

  it("finds a package that lies inside its owner or above it", () => {
    const nested = {
      packages: {
        "node_modules/a/node_modules/b": { optionalDependencies: { c: "1.0.0", d: "1.0.0", e: "1.0.0" } },
        "node_modules/a/node_modules/b/node_modules/c": {},
        "node_modules/a/node_modules/d": {},
        "node_modules/e": {},
      },
    };
    expect(missingEntries(nested)).toEqual({});
  });
});

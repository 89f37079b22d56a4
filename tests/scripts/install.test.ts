import { describe, expect, it } from "vitest";
import { isUpToDate } from "@/scripts/setup/install.mjs";

const lock = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/a": { version: "1.0.0" },
    "node_modules/tool": { version: "2.0.0", dev: true },
    "node_modules/a-elsewhere": { version: "1.0.0", optional: true, os: ["elsewhere"] },
  },
};
const a = { "node_modules/a": { version: "1.0.0" } };
const tool = { "node_modules/tool": { version: "2.0.0", dev: true } };

describe("what is installed", () => {
  it("is out of date when nothing is", () => {
    expect(isUpToDate(lock, null, { development: false })).toBe(false);
  });

  it("is up to date without the tools of development, unless those are asked for", () => {
    expect(isUpToDate(lock, { packages: a }, { development: false })).toBe(true);
    expect(isUpToDate(lock, { packages: a }, { development: true })).toBe(false);
    expect(isUpToDate(lock, { packages: { ...a, ...tool } }, { development: true })).toBe(true);
  });

  it("is out of date when a version differs", () => {
    expect(isUpToDate(lock, { packages: { "node_modules/a": { version: "0.9.0" } } }, { development: false })).toBe(
      false,
    );
  });

  it("is out of date when it was made for another kind of machine", () => {
    const foreign = { "node_modules/a-elsewhere": { version: "1.0.0", os: ["elsewhere"] } };
    expect(isUpToDate(lock, { packages: { ...a, ...foreign } }, { development: false })).toBe(false);
    const excluded = { "node_modules/b": { version: "1.0.0", os: [`!${process.platform}`] } };
    expect(isUpToDate(lock, { packages: { ...a, ...excluded } }, { development: false })).toBe(false);
    const included = { "node_modules/b": { version: "1.0.0", os: ["!elsewhere"], cpu: [process.arch] } };
    expect(isUpToDate(lock, { packages: { ...a, ...included } }, { development: false })).toBe(true);
  });
});

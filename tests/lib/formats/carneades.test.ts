import { describe, expect, it } from "vitest";
import { carneades } from "@/lib/formats/carneades";
import { idSource } from "../../builders";
import { checkMutilated, checkRules, readWell, textsOf } from "../../laws-of-formats";
import { fixtures } from "./fixture";

describe("Carneades YAML", () => {
  it("[X12] reads all published graphs", () => {
    for (const file of fixtures("carneades", ".yml")) {
      expect(carneades.recognise(file), file.name).toBeGreaterThan(0);
      checkRules(readWell(carneades, [file]));
    }
  });

  it("reads premises by role, undercutters, issues and assumptions", () => {
    const text =
      "statements:\n  a: A\n  b: {text: B}\n  u: U\narguments:\n  a1:\n    scheme: expert opinion\n    premises: {major: a}\n    conclusion: b\n    undercutter: u\nissues:\n  i1: {positions: [a, u]}\nassumptions: [a, other]\n";
    const reading = readWell(carneades, [{ name: "x.yml", text }]);
    expect(textsOf(reading)).toEqual(["A", "B", "U", "other"]);
    expect(reading.rows.relations.map(({ kind, targetRelationId }) => [kind, targetRelationId === null])).toEqual([
      ["support", true],
      ["attack", false],
      ["attack", true],
      ["attack", true],
    ]);
    expect(reading.rows.taggings.length).toBe(2);
    checkMutilated(carneades, { name: "x.yml", text });
  });

  it("refuses in a sentence what is not YAML, and what is nested without end", () => {
    for (const text of ["statements: [", "arguments:\n  a: {{{", `statements: ${"[".repeat(100_000)}`])
      expect(carneades.read?.([{ name: "x", text }], idSource()), text.slice(0, 30)).toMatchObject({ ok: false });
  });
});

import { describe, expect, it } from "vitest";
import { carneades } from "@/lib/formats/carneades";
import { idSource } from "../../builders";
import { checkMutilated, checkRules, readWell, textsOf } from "../../laws-of-formats";
import { fixtures } from "./fixture";

/** What * names is not there, holds itself, or doubles without end. */
const ALIASES = [
  "statements:\n  a: *b\n",
  "statements: &a\n  b: *a\n",
  `statements:\n  a0: &a0 x\n${Array.from({ length: 60 }, (_, i) => `  a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join("")}`,
];

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

  it("knows terms however they are spaced, assumptions in statements, and arguments without premises", () => {
    const text =
      "statements:\n  born(a, b): {text: A, assumed: true}\n  u: U\n  u: V\narguments:\n  a1: {conclusion: 'born(a,b)', undercutter: u}\n  a2: {conclusions: [u, w], premises: [{major: 'born(a,b)'}]}\n";
    const reading = readWell(carneades, [{ name: "x.yml", text }]);
    expect(textsOf(reading)).toEqual(["A", "V", "w"]);
    const { relations, premises, taggings } = reading.rows;
    expect(taggings.length).toBe(1);
    expect(relations.map(({ kind }) => kind)).toEqual(["attack", "support", "support"]);
    expect(premises.map(({ role }) => role)).toEqual([null, "major", "major"]);
    expect(reading.problems.map(({ where }) => where)).toEqual([
      "line 4, column 3",
      "argument a1",
      "statement w",
      "argument a2",
    ]);
  });

  it("refuses in a sentence what is not YAML, and what is nested without end", () => {
    for (const text of ["statements: [", "arguments:\n  a: {{{", `statements: ${"[".repeat(100_000)}`, ...ALIASES])
      expect(carneades.read?.([{ name: "x", text }], idSource()), text.slice(0, 30)).toMatchObject({ ok: false });
  });
});

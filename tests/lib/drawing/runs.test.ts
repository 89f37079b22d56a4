import { describe, expect, it } from "vitest";
import { runsOf, syllablesOf } from "@/lib/drawing/runs";

/** Words in Latin are of one font, all others of another. */
const runs = (line: string) => runsOf(line, (cluster) => (/[^ -\u024f]/.test(cluster) ? "b" : "a"));
const glyph = (...codePoints: number[]) => ({ codePoints });

describe("the runs of a line", () => {
  it("parts a line where its font changes", () => {
    expect(runs("ab мир c")).toEqual([
      { text: "ab ", font: "a" },
      { text: "мир", font: "b" },
      { text: " c", font: "a" },
    ]);
  });

  it("puts words that are read leftward where they stand, and turns brackets and signs between them round", () => {
    const line = runs("\u2067שלום (NATO) עולם.\u2069");
    expect(line.map(({ text }) => text)).toEqual([".", "עולם", " (", "NATO", ") ", "שלום"]);
  });

  it("leaves out the marks that only order a line", () => {
    expect(runs("\u2067אב\u2069").map(({ text }) => text)).toEqual(["אב"]);
  });

  it("never parts a letter from its marks", () => {
    expect(runs("e\u0301")).toEqual([{ text: "e\u0301", font: "b" }]);
  });
});

describe("what glyphs stand for", () => {
  it("tells a letter by a glyph, from left to right, in a script that is read leftward", () => {
    const [beh, meem] = ["ب", "م"].map((letter) => letter.codePointAt(0) ?? 0);
    expect(syllablesOf("بم", [glyph(meem ?? 0), glyph(beh ?? 0)])).toEqual([
      { text: "م", from: 0, to: 1 },
      { text: "ب", from: 1, to: 2 },
    ]);
  });

  it("keeps dots, which stand for nothing, with their letter, and a glyph of two letters for both", () => {
    const [dot, lamAlef] = [glyph(), glyph(0x644, 0x627)];
    expect(syllablesOf("بلا", [lamAlef, dot, glyph(0x628)])).toEqual([
      { text: "لا", from: 0, to: 1 },
      { text: "ب", from: 1, to: 3 },
    ]);
  });

  it("keeps a vowel that is drawn before its consonant in one syllable with it", () => {
    expect(syllablesOf("कि", [glyph(0x93f), glyph(0x915)])).toEqual([{ text: "कि", from: 0, to: 2 }]);
    expect(syllablesOf("ज्य", [glyph(0x91c, 0x94d), glyph(0x92f)])).toEqual([{ text: "ज्य", from: 0, to: 2 }]);
  });

  it("takes the run as a whole where glyphs and characters do not come out even", () => {
    expect(syllablesOf("कख", [glyph(0x915)])).toEqual([{ text: "कख", from: 0, to: 1 }]);
  });
});

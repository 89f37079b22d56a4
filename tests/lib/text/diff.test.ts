import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editsBetween } from "@/lib/text/diff";
import { edited, editsSchema } from "@/lib/text/edits";
import { Random } from "../layout/random";

/** Few words, so that they come again and again, in scripts of several kinds. */
const word = fc.constantFrom("the", "wall", "is", "low", "安全", "ไทย", "👩‍👩‍👧", "naïve", " ", "\n\n", ".", "…");
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(""));

describe("the difference of two texts", () => {
  it("[S5] makes the new one of the old one, in order and without touching", () => {
    fc.assert(
      fc.property(text, text, (old, now) => {
        const edits = editsBetween(old, now);
        expect(edited(old, edits)).toBe(now);
        expect(editsSchema.safeParse(edits).success).toBe(true);
      }),
    );
  });

  it("[S5] is nothing between equal texts", () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(editsBetween(same, same)).toEqual([]);
      }),
    );
  });

  it("[S5] is made of whole words", () => {
    const old = "Each country is obliged not to enhance its own security.";
    const now = "Each state is obliged not to strengthen its own security.";
    expect(editsBetween(old, now)).toEqual([
      { start: 5, end: 12, insert: "state" },
      { start: 31, end: 38, insert: "strengthen" },
    ]);
  });

  it("[S5] joins changed words with only a space between them", () => {
    expect(editsBetween("a b c d", "a x y d")).toEqual([{ start: 2, end: 5, insert: "x y" }]);
  });

  it("[S5] leaves words alone that stand between two changes, however often they come", () => {
    const line = "the wall is low and the wall is long. ";
    const old = `First. ${line.repeat(50)}Last.`;
    const now = `One. ${line.repeat(50)}End.`;
    expect(editsBetween(old, now)).toHaveLength(2);
  });

  it("[S5] holds to runs of words where no word stands alone", () => {
    const words = "wall quay low is the sea tide".split(" ");
    const random = new Random(3);
    const old = Array.from({ length: 9000 }, () => random.pick(words)).join(" ");
    const cut = old.indexOf(" ", old.length / 2);
    const now = `${old.slice(0, cut)} high${old.slice(cut)} high`;
    const edits = editsBetween(`high ${old}`, `high ${now}`);
    expect(edited(`high ${old}`, edits)).toBe(`high ${now}`);
    expect(edits.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThan(40);
  });

  it("[S5] of long texts without a word in common is one edit", () => {
    const edits = editsBetween("a b ".repeat(20_000), "c\td\t".repeat(20_000));
    expect(edits).toHaveLength(1);
  });
});

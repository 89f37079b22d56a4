import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markFound, rank } from "@/components/panels/palette-match";

const items = [
  { title: "Relate to…", hint: "connect it with another claim" },
  { title: "Go to the conclusion" },
  { title: "Condition" },
  { title: "Second reason" },
  { title: "Fit the map" },
];
const titles = (sought: string) => rank(items, sought).map(({ title }) => title);

describe("ranking the lines of a palette", () => {
  it("puts titles that begin so first, then words that begin so, then the rest, and leaves out what does not fit", () => {
    expect(titles("con")).toEqual(["Condition", "Relate to…", "Go to the conclusion", "Second reason"]);
  });

  it("asks for every word, in any order and case", () => {
    expect(titles("REASON sec")).toEqual(["Second reason"]);
    expect(titles("reason fit")).toEqual([]);
  });

  it("keeps all in their order when nothing is sought", () => {
    expect(titles("  ")).toEqual(items.map(({ title }) => title));
  });
});

describe("marking what was sought", () => {
  it("marks each word once, where it first stands", () => {
    expect(markFound("Go to the conclusion", "the con")).toEqual([
      { text: "Go to ", isFound: false, at: 0 },
      { text: "the", isFound: true, at: 6 },
      { text: " ", isFound: false, at: 9 },
      { text: "con", isFound: true, at: 10 },
      { text: "clusion", isFound: false, at: 13 },
    ]);
  });

  it("never changes a letter of the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.string({ unit: "grapheme" }), (title, sought) => {
        expect(
          markFound(title, sought)
            .map(({ text }) => text)
            .join(""),
        ).toBe(title);
      }),
    );
  });
});

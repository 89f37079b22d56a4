import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAll as findIn, searchable } from "@/lib/text/find";
import { endAfter, findUnitAt, startBefore } from "@/lib/text/sentences";

const findAll = (text: string, sought: string, limit?: number) => findIn(searchable(text), sought, limit);
const words = (text: string, sought: string) => findAll(text, sought).map(([start, end]) => text.slice(start, end));

describe("findAll", () => {
  it("finds words in either case and with or without accents", () => {
    expect(words("Élite, ELITE, e\u0301lite", "elite")).toEqual(["Élite", "ELITE", "e\u0301lite"]);
  });

  it("finds words across line ends, and quotes of either make", () => {
    expect(words("NATO’s\n  eastward expansion", "nato's eastward")).toEqual(["NATO’s\n  eastward"]);
  });

  it("finds what lies behind characters of two code units", () => {
    expect(findAll("😀😀 İstanbul x", "x")).toEqual([[14, 15]]);
    expect(words("😀 family 👩‍👩‍👧", "👩‍👩‍👧")).toEqual(["👩‍👩‍👧"]);
  });

  it("finds nothing for nothing, and no more than asked", () => {
    expect(findAll("a b", "  ")).toEqual([]);
    expect(findAll("a a a a", "a", 2)).toHaveLength(2);
  });

  it("finds every stretch of a text in that text, at its place or before", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(20), fc.nat(8), (text, from, length) => {
        const graphemes = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
        const start = graphemes.slice(0, from).join("").length;
        const sought = graphemes.slice(from, from + length + 1).join("");
        if (sought.trim() === "" || sought !== sought.trim() || /^\p{M}+$/u.test(sought.normalize("NFD"))) return;
        const first = findAll(text, sought)[0];
        expect(first?.[0]).toBeLessThanOrEqual(start);
      }),
    );
  });
});

describe("sentences and words", () => {
  const text = "  He came.\nShe, who\nsaw him, left!  Why?";

  it("ends a sentence at its mark, not at a line end", () => {
    expect(endAfter(text, 0, "sentence")).toBe(10);
    expect(endAfter(text, 10, "sentence")).toBe(34);
    expect(endAfter(text, 40, "sentence")).toBe(40);
  });

  it("starts a sentence at its first word", () => {
    expect(startBefore(text, 40, "sentence")).toBe(36);
    expect(startBefore(text, 36, "sentence")).toBe(11);
    expect(startBefore(text, 2, "sentence")).toBe(0);
  });

  it("steps by words and passes over marks and spaces", () => {
    expect(endAfter(text, 4, "word")).toBe(9);
    expect(endAfter(text, 9, "word")).toBe(14);
    expect(startBefore(text, 11, "word")).toBe(5);
    expect(findUnitAt(text, 6, "word")).toEqual([5, 9]);
    expect(findUnitAt(text, 9, "word")).toBeNull();
  });

  it("always moves on until the end, in any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("word" as const, "sentence" as const),
        (any, unit) => {
          for (let at = 0; at < any.length; ) {
            const next = endAfter(any, at, unit);
            expect(next).toBeGreaterThan(at);
            at = next;
          }
          for (let at = any.length; at > 0; ) {
            const next = startBefore(any, at, unit);
            expect(next).toBeLessThan(at);
            at = next;
          }
        },
      ),
    );
  });
});

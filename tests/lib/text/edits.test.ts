import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edited, editsSchema, shiftOf, type TextEdits } from "@/lib/text/edits";
import { quoteOf } from "@/lib/text/extent";

const LETTERS = "abcdefghijklmnopqrstuvwxyz".repeat(3);

/** Edits of the letters, in capitals, so that what was put in is told from what stood there. */
const edits = fc
  .uniqueArray(fc.tuple(fc.nat(LETTERS.length), fc.nat(4), fc.nat(3)), { selector: ([start]) => start, maxLength: 12 })
  .map((list): TextEdits => {
    const sorted = list
      .map(([start, length, inserted]) => ({
        start,
        end: Math.min(start + length, LETTERS.length),
        insert: "XYZ".slice(0, inserted),
      }))
      .filter(({ start, end, insert }) => start < end || insert !== "")
      .sort((a, b) => a.start - b.start);
    return sorted.filter((edit, i) => sorted.slice(0, i).every(({ end }) => end < edit.start));
  });

describe("edits of a text", () => {
  it("make the text that replacing one after the other from the end makes", () => {
    fc.assert(
      fc.property(edits, (list) => {
        const slow = list.reduceRight(
          (at, { start, end, insert }) => at.slice(0, start) + insert + at.slice(end),
          LETTERS,
        );
        expect(edited(LETTERS, list)).toBe(slow);
        expect(editsSchema.safeParse(list).success).toBe(true);
      }),
    );
  });

  it("move an extent to the same words, or say that they were reached into, and never otherwise", () => {
    const stretch = fc.tuple(fc.nat(LETTERS.length - 1), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(edits, stretch, (list, [start, length]) => {
        const end = Math.min(start + length, LETTERS.length);
        const moved = shiftOf(list).extent([[start, end]]);
        const isReached = list.some((edit) =>
          edit.start === edit.end ? edit.start > start && edit.start < end : edit.start < end && edit.end > start,
        );
        expect(moved === null).toBe(isReached);
        if (moved) expect(quoteOf(edited(LETTERS, list), moved)).toBe(LETTERS.slice(start, end));
      }),
    );
  });

  it("keep offsets in order, and beside the character that they keep to", () => {
    fc.assert(
      fc.property(edits, (list) => {
        const { offset } = shiftOf(list);
        const after = edited(LETTERS, list);
        for (let at = 0; at <= LETTERS.length; at++) {
          expect(offset(at, -1)).toBeLessThanOrEqual(offset(at, 1));
          if (at > 0) expect(offset(at - 1, 1)).toBeLessThanOrEqual(offset(at, 1));
          const isGone = (i: number) => list.some(({ start, end }) => start <= i && i < end);
          if (at < LETTERS.length && !isGone(at)) expect(after[offset(at, 1)]).toBe(LETTERS[at]);
          if (at > 0 && !isGone(at - 1)) expect(after[offset(at, -1) - 1]).toBe(LETTERS[at - 1]);
        }
      }),
    );
  });

  it("are refused when they overlap, touch, change nothing or stand out of order", () => {
    const refused = (list: unknown) => !editsSchema.safeParse(list).success;
    expect(refused([{ start: 1, end: 1, insert: "" }])).toBe(true);
    expect(refused([{ start: 3, end: 2, insert: "a" }])).toBe(true);
    expect(
      refused([
        { start: 1, end: 3, insert: "" },
        { start: 3, end: 4, insert: "" },
      ]),
    ).toBe(true);
    expect(
      refused([
        { start: 5, end: 6, insert: "" },
        { start: 1, end: 2, insert: "" },
      ]),
    ).toBe(true);
  });

  it("throw when they reach beyond the text", () => {
    expect(() => edited("abc", [{ start: 2, end: 4, insert: "" }])).toThrow(RangeError);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf } from "@/lib/text/content";
import { paragraphsOf } from "@/lib/text/paragraphs";
import { plainOf } from "@/lib/text/plain";

const texts = (plain: string) => paragraphsOf(plain).map(({ start, end }) => plain.slice(start, end));

describe("paragraphsOf", () => {
  it("parts at empty lines and keeps the line ends inside", () => {
    expect(texts("one\ntwo\n\nthree")).toEqual(["one\ntwo", "three"]);
  });

  it("takes lines of white space for empty ones, wherever they stand", () => {
    expect(texts("\n \n  one  \n\t\ntwo\u00a0\n \u3000\n")).toEqual(["one", "two"]);
  });

  it("makes each line a paragraph where every line is followed by an empty one", () => {
    expect(texts("a b\n\nc d\n\ne f")).toEqual(["a b", "c d", "e f"]);
  });

  it("keeps the indent of every line but the first", () => {
    expect(texts("  a\n  b")).toEqual(["a\n  b"]);
  });

  it("leaves no word outside, whatever the text", () => {
    const line = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom("", " ", "\t", "\u2028", "words here"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const read = plainOf(lines.join("\n"));
        if (!read.ok) return;
        expect(faultOf({ plain: read.plain, blocks: paragraphsOf(read.plain) })).toBeNull();
      }),
    );
  });

  it("never puts an empty line inside a paragraph", () => {
    const line = fc.constantFrom("", " ", "a", " b ", "c d");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        for (const text of texts(lines.join("\n"))) {
          expect(text.split("\n").every((one) => one.trim() !== "")).toBe(true);
          expect(text).toBe(text.trim());
        }
      }),
    );
  });
});

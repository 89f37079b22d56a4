import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_OFFSET } from "@/lib/text/extent";
import { plainOf } from "@/lib/text/plain";

const plain = (found: string) => {
  const read = plainOf(found);
  return read.ok ? read.plain : `refused: ${read.reason}`;
};

describe("plainOf", () => {
  it("ends every line in LF, whatever ended it", () => {
    expect(plain("a\r\nb\rc\nd\r\r\ne")).toBe("a\nb\nc\nd\n\ne");
  });

  it("takes a byte order mark off the start, and only there", () => {
    expect(plain("\ufeffa\ufeffb")).toBe("a\ufeffb");
  });

  it("composes characters", () => {
    expect(plain("e\u0301")).toBe("é");
  });

  it("keeps joiners, marks of direction, tabs, form feeds and spaces of every width", () => {
    const found = "👩‍👩‍👧‍👦 \u200fשלום\u200e\u00a0\t\f\u2003नि  x";
    expect(plain(found)).toBe(found);
  });

  it("alters nothing that is in its spelling already", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const once = plainOf(text);
        if (once.ok) expect(plain(once.plain.replace(/^\ufeff/, ""))).toBe(once.plain.replace(/^\ufeff/, ""));
      }),
    );
  });

  it("refuses nothing at all, and nothing but white space, each with its reason", () => {
    expect(plain("")).toMatch(/refused: .*empty/);
    expect(plain("\ufeff")).toMatch(/refused: .*empty/);
    expect(plain(" \n\t\u00a0\r\n")).toMatch(/refused: .*no words/);
  });

  it("refuses nulls and lone surrogates, and says where", () => {
    expect(plain("ab\0c")).toMatch(/null character at position 2/);
    expect(plain("ab\ud83dc")).toMatch(/half a character.*position 2/);
    expect(plain("😀\udc00")).toMatch(/half a character.*position 2/);
  });

  it("takes one line as long as a source may be, and refuses one that is longer", () => {
    expect(plain("x".repeat(MAX_OFFSET))).toHaveLength(MAX_OFFSET);
    expect(plain("x".repeat(MAX_OFFSET + 1))).toMatch(/too long.*4\u2009194\u2009305.*4\u2009194\u2009304/);
    expect(plain("x".repeat(5_000_000))).toMatch(/too long/);
  });
});

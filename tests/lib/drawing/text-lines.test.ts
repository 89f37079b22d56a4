import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureText } from "@/lib/drawing/measure";
import { balanceLines, clipLine, fillLines } from "@/lib/drawing/text-lines";

const font = { size: 13, weight: "regular" } as const;
const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.lorem({ maxCount: 40 }),
  fc.string({ unit: fc.constantFrom("a", "-", " ", "安", "。", "é", "👩‍👩‍👧", "ש", "\u0301"), maxLength: 120 }),
);
const widest = (lines: string[]) => Math.max(...lines.map((line) => measureText(line, font)));
const bare = (text: string) => text.replace(/\s/gu, "");

describe("balanced lines", () => {
  it("take no more lines than full ones do", () => {
    fc.assert(fc.property(texts, (text) => balanceLines(text, font, 224).length <= fillLines(text, font, 224).length));
  });

  it("are as narrow as that number of lines allows", () => {
    const text = "The freedom to choose alliances is conditioned on not harming others’ security.";
    const lines = balanceLines(text, font, 224);
    expect(lines).toHaveLength(3);
    expect(fillLines(text, font, Math.floor(widest(lines)) - 1).length).toBeGreaterThan(3);
  });

  it("never leave the width, however long a word is", () => {
    fc.assert(fc.property(texts, (text) => widest(balanceLines(text, font, 224)) <= 224.001));
  });

  it("lose no character but white space", () => {
    fc.assert(fc.property(texts, (text) => bare(balanceLines(text, font, 224).join("")) === bare(text)));
  });

  it("are the same whatever white space parts the words", () => {
    expect(balanceLines("  one\n two\t\tthree ", font, 224)).toEqual(["one two three"]);
  });

  it("make one empty line of an empty text", () => {
    expect(balanceLines("", font, 224)).toEqual([""]);
  });
});

describe("where a line may break", () => {
  const narrow = (text: string) => balanceLines(text, font, Math.ceil(measureText(text, font)) - 1);

  it("is after a hyphen between letters", () => {
    expect(narrow("zero-sum")).toEqual(["zero-", "sum"]);
  });

  it("is not before a number's sign", () => {
    expect(narrow("drops to -5")).toEqual(["drops", "to -5"]);
  });

  it("is between ideographs, but not before a full stop", () => {
    expect(narrow("選ぶ自由。").at(-1)).not.toBe("。");
    expect(narrow("選ぶ自由。")).toHaveLength(2);
  });

  it("is not at a no-break space", () => {
    expect(narrow("article 4\u00a0bis")).toEqual(["article", "4\u00a0bis"]);
  });

  it("is never inside a letter with its marks, nor inside a joined emoji", () => {
    const family = "👩‍👩‍👧";
    const lines = balanceLines(family.repeat(40), font, 60);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.replaceAll(family, "")).toBe("");
  });
});

describe("a clipped line", () => {
  it("is left as it is where it fits", () => {
    expect(clipLine("UK, via Lavrov", font, 224)).toBe("UK, via Lavrov");
  });

  it("ends in an ellipsis where it does not, and then fits", () => {
    const line = clipLine("The Ministry of Foreign Affairs of the Russian Federation", font, 100);
    expect(line).toMatch(/\S…$/u);
    expect(measureText(line, font)).toBeLessThanOrEqual(100);
  });
});

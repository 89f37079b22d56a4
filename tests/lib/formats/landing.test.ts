import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointsOfUnits, landText, unitsOfCodePoints } from "@/lib/formats/landing";

const words = fc
  .array(
    fc.constantFrom(
      "a",
      "é",
      "e\u0301",
      "\u1112\u1161\u11ab",
      "🙂",
      "\r\n",
      "\r",
      "\n",
      "\u0301",
      "\ufeff",
      "لا",
      " x",
    ),
  )
  .map((parts) => parts.join(""));

describe("landing of texts", () => {
  it("[20] takes each offset to where the text before it ends, and never back", () => {
    fc.assert(
      fc.property(words, (found) => {
        const landed = landText(`x${found}`);
        if (!landed.ok) throw new Error(landed.reason);
        const { plain, at } = landed.landing;
        const ends = Array.from({ length: found.length + 2 }, (_, i) => at(i));
        expect(ends.at(0)).toBe(0);
        expect(ends.at(-1)).toBe(plain.length);
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
      }),
    );
  });

  it("leaves the words of a passage the same but for their spelling", () => {
    const landed = landText("\ufeffe\u0301t\r\ne\u0301 end");
    if (!landed.ok) throw new Error(landed.reason);
    const { plain, at } = landed.landing;
    expect(plain).toBe("ét\né end");
    expect(plain.slice(at(1), at(4))).toBe("ét");
    expect(plain.slice(at(6), at(8))).toBe("é");
    expect(plain.slice(at(9), at(12))).toBe("end");
  });

  it("counts code points to code units and back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, seed) => {
        const points = [...text].length;
        const at = points === 0 ? 0 : seed % (points + 1);
        const units = [...text].slice(0, at).join("").length;
        expect(unitsOfCodePoints(text)(at)).toBe(units);
        expect(codePointsOfUnits(text)(units)).toBe(at);
      }),
    );
  });
});

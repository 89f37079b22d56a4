import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureClaim, plainFace } from "@/lib/drawing/claim-face";
import { measureText } from "@/lib/drawing/measure";
import { drawClaimDot } from "@/lib/drawing/thumbnail";
import { drawTitle } from "@/lib/drawing/title";

const sentence = fc.array(fc.constantFrom("the", "bridge", "is", "unsafe", "for", "heavyweights", "Überlegung"), {
  maxLength: 40,
});

describe("a claim as a title", () => {
  it("keeps all its words within its box, as large on the screen as they are to be, at every zoom", () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom(1.8, 2.4, 3.2), fc.option(fc.nat(999)), (words, unit, number) => {
        const face = { ...plainFace, text: words.join(" "), number };
        const { size } = measureClaim(face);
        for (const shape of drawTitle(face, size, unit)) {
          if (shape.shape !== "text") continue;
          expect(shape.size).toBeCloseTo(10 * unit);
          expect(shape.x + measureText(shape.text, shape)).toBeLessThanOrEqual(size.width);
          expect(shape.y).toBeLessThanOrEqual(size.height);
          expect(shape.y - 0.7 * shape.size).toBeGreaterThanOrEqual(-1);
        }
      }),
    );
  });

  it("shows short words whole, and an ellipsis where some are left out", () => {
    const textOf = (text: string) =>
      drawTitle({ ...plainFace, text, number: 7 }, { width: 150, height: 60 }, 2)
        .flatMap((shape) => (shape.shape === "text" ? shape.text : []))
        .join(" ");
    expect(textOf("It rains.")).toBe("7 It rains.");
    expect(textOf("It rains and so the harbour will be flooded before the morning.")).toMatch(/^7 It rains.*…$/);
  });
});

describe("a claim as a dot", () => {
  it("differs by more than its colour: square for an attack, hollow where it is implicit", () => {
    const size = { width: 120, height: 60 };
    const [support] = drawClaimDot(plainFace, size, 2, "support");
    const [attack] = drawClaimDot(plainFace, size, 2, "attack");
    const [implicit] = drawClaimDot({ ...plainFace, implicit: true }, size, 2, "support");
    expect(support).toMatchObject({ radius: 30, fill: "support" });
    expect(attack).toMatchObject({ radius: 0, fill: "attack" });
    expect(implicit).toMatchObject({ fill: "ground", stroke: { colour: "support" } });
  });
});

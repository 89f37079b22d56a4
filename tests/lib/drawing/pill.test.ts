import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RELATION_KINDS } from "@/lib/argument/rows";
import { drawPill, measurePill, type PillFace, plainPill } from "@/lib/drawing/pill";
import { extentsOf, isInside, textsOf } from "./texts";

const faces: fc.Arbitrary<PillFace> = fc.record({
  kind: fc.constantFrom(...RELATION_KINDS),
  onRelation: fc.boolean(),
  strength: fc.constantFrom("weak", "middling", "strong", null),
  openQuestions: fc.constant(0),
  comments: fc.constantFrom(0, 1, 24),
  scheme: fc.constantFrom(null, "Expert opinion", "A name from elsewhere that is far too long for a pill"),
});
const words = (face: PillFace, compact = false) =>
  textsOf(drawPill(face, measurePill(face, compact))).map(({ text }) => text);

describe("the pill of a relation", () => {
  it.each([
    ["support", false, "because"],
    ["support", true, "since"],
    ["attack", false, "but"],
    ["attack", true, "undercut"],
    ["onlyIf", false, "only if"],
    ["unless", false, "unless"],
    ["rephrase", false, "same as"],
    ["preference", false, "over"],
    ["unknown", false, "relates ?"],
  ] as const)("says of %s (on a relation: %s): %s", (kind, onRelation, word) => {
    expect(words(plainPill(kind, onRelation))).toEqual([word]);
  });

  it("holds its word, sign and pips, at a height of 22 and an even width", () => {
    fc.assert(
      fc.property(faces, (face) => {
        const size = measurePill(face);
        const inside = { x: 4, y: 1, width: size.width - 8, height: 20 };
        expect(size.height).toBe(22);
        expect(size.width % 2).toBe(0);
        return extentsOf(drawPill(face, size)).every(({ box }) => isInside(box, inside));
      }),
    );
  });

  it("shrinks to a square without a word", () => {
    fc.assert(
      fc.property(faces, (face) => {
        expect(measurePill(face, true)).toEqual({ width: 22, height: 22 });
        return words(face, true).length === 0;
      }),
    );
  });

  it.each([
    ["weak", 1],
    ["middling", 2],
    ["strong", 3],
  ] as const)("fills the pips of %s up to %i of 3", (strength, filled) => {
    const face = { ...plainPill("support"), strength };
    const pips = drawPill(face, measurePill(face)).filter((shape) => shape.shape === "circle");
    expect(pips).toHaveLength(3);
    expect(pips.filter((pip) => pip.fill)).toHaveLength(filled);
  });

  it("shows how many questions are open", () => {
    expect(words({ ...plainPill("support"), openQuestions: 2 })).toContain("?2");
    expect(words({ ...plainPill("support"), comments: 3 })).toEqual(["because", "3"]);
  });

  it("has a form of its own for every tone", () => {
    const outline = (kind: PillFace["kind"], onRelation = false) => {
      const [shape] = drawPill(plainPill(kind, onRelation), { width: 22, height: 22 });
      return JSON.stringify(shape).replaceAll(/"(colour|fill)":"\w+"/g, "");
    };
    const drawn = [
      outline("support"),
      outline("attack"),
      outline("attack", true),
      outline("onlyIf"),
      outline("preference"),
    ];
    expect(new Set(drawn).size).toBe(drawn.length);
  });
});

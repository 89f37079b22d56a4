import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIDELITIES } from "@/lib/argument/rows";
import { drawClaim } from "@/lib/drawing/claim";
import { type ClaimFace, fitClaim, measureClaim, plainFace } from "@/lib/drawing/claim-face";
import type { RectShape, Shape } from "@/lib/drawing/shape";
import { SWATCHES } from "@/lib/drawing/theme";
import { extentsOf, isInside, textsOf } from "./texts";

const face = (change: Partial<ClaimFace>): ClaimFace => ({
  ...plainFace,
  number: 2,
  text: "The freedom has a condition.",
  ...change,
});
const draw = (change: Partial<ClaimFace>) => drawClaim(face(change), measureClaim(face(change)).size);
const borders = (shapes: readonly Shape[]) => shapes.filter((shape): shape is RectShape => shape.shape === "rect");
const words = (shapes: readonly Shape[]) => textsOf(shapes).map(({ text }) => text);

const count = fc.nat({ max: 99 });
const faces: fc.Arbitrary<ClaimFace> = fc.record({
  number: fc.option(fc.integer({ min: 1, max: 9999 })),
  text: fc.oneof(
    fc.lorem({ maxCount: 60 }),
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc.constantFrom(
      "حرية اختيار التحالفات مشروطة بعدم الإضرار بأمن الآخرين.",
      "同盟を選ぶ自由",
      "👩‍👩‍👧",
      "<script>",
      "\u202e",
    ),
  ),
  swatches: fc.uniqueArray(fc.constantFrom(...SWATCHES)),
  strength: fc.constantFrom("weak", "middling", "strong", null),
  implicit: fc.boolean(),
  fidelity: fc.option(fc.constantFrom(...FIDELITIES)),
  reported: fc.boolean(),
  conclusion: fc.boolean(),
  chip: fc.oneof(fc.constant(""), fc.string({ unit: "grapheme", maxLength: 80 })),
  marks: fc.record({ passages: count, questions: count, comments: count }),
  hiddenBelow: count,
  status: fc.option(fc.constantFrom("in", "out", "undecided")),
});

describe("the box of a claim", () => {
  it("holds every word that it shows", () => {
    fc.assert(
      fc.property(faces, (face) => {
        const plain = { ...face, hiddenBelow: 0 };
        const { size } = measureClaim(plain);
        const texts = extentsOf(drawClaim(plain, size)).filter(({ what }) => what.shape === "text");
        return texts.every(({ box }) => isInside(box, { x: 0, y: 0, ...size }));
      }),
    );
  });

  it("has whole pixels, an even width, and is never narrower than 96", () => {
    fc.assert(
      fc.property(faces, fc.integer({ min: 60, max: 300 }), (face, widest) => {
        const { width, height } = measureClaim(face, widest).size;
        return width % 2 === 0 && Number.isInteger(height) && width >= 96;
      }),
    );
  });

  it("keeps the lines that it was measured for", () => {
    fc.assert(
      fc.property(faces, fc.integer({ min: 60, max: 300 }), (face, widest) => {
        const measured = measureClaim(face, widest);
        expect(fitClaim(face, measured.size)).toEqual(measured);
      }),
    );
  });

  it("keeps them where a long word is broken between letters that stand closer together on one line", () => {
    const word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    for (const text of [word, word.repeat(3), `${"ffi".repeat(40)} ${"AVAT".repeat(30)}`]) {
      const measured = measureClaim(face({ text }));
      expect(fitClaim(face({ text }), measured.size)).toEqual(measured);
    }
  });

  it("fills a box that was made wider", () => {
    const long = face({ text: "The freedom to choose alliances is conditioned on not harming others’ security." });
    const { size, lines } = measureClaim(long);
    expect(fitClaim(long, { ...size, width: size.width + 200 }).lines.length).toBeLessThan(lines.length);
  });

  it("has the measures of the notation", () => {
    expect(measureClaim(face({ number: null })).size.height).toBe(8 + 17 + 8);
    expect(measureClaim(face({})).size.height).toBe(8 + 15 + 17 + 8);
    expect(measureClaim(face({ reported: true })).size.height).toBe(12 + 15 + 17 + 12);
  });
});

describe("the border of a claim", () => {
  it.each([
    ["quotation", undefined],
    ["paraphrase", [9, 4]],
    ["compression", [9, 3, 2, 3]],
    ["interpretation", [1.6, 3.2]],
  ] as const)("tells %s by its dash", (fidelity, dash) => {
    expect(borders(draw({ fidelity }))[0]?.stroke?.dash).toEqual(dash);
  });

  it("is round, short-dashed and slanted for what nobody said", () => {
    const shapes = draw({ implicit: true, fidelity: "quotation", chip: "implicit" });
    expect(borders(shapes)[0]).toMatchObject({ radius: 13, stroke: { dash: [4, 3.5] } });
    expect(textsOf(shapes).filter(({ slanted }) => slanted)).toHaveLength(2);
  });

  it("has a rule inside for what is reported, and the rule has the dash", () => {
    const [outer, inner] = borders(draw({ reported: true, fidelity: "paraphrase" }));
    expect(outer?.stroke?.dash).toBeUndefined();
    expect(inner).toMatchObject({ x: 4.5, y: 4.5, stroke: { dash: [9, 4] } });
  });

  it("is heavy and tinted for a conclusion", () => {
    expect(borders(draw({ conclusion: true }))[0]).toMatchObject({
      fill: "tint",
      stroke: { colour: "heavy", width: 2.2 },
    });
  });

  it("has two edges below it, and a count, for what is folded", () => {
    const shapes = draw({ hiddenBelow: 12 });
    expect(words(shapes)).toContain("12 below");
    expect(borders(shapes)).toHaveLength(4);
  });
});

describe("the words of a claim", () => {
  it("begin with number, chip and counts", () => {
    const shapes = draw({ chip: "UK, via Lavrov", marks: { passages: 2, questions: 0, comments: 1 } });
    expect(words(shapes)).toEqual(["2", "UK, via Lavrov", "2", "1", "The freedom has a condition."]);
  });

  it("stand at the right, kept in order, where they read from right to left", () => {
    const text = "حرية اختيار التحالفات.";
    const line = textsOf(draw({ text })).at(-1);
    expect(line).toMatchObject({
      text: `\u2067${text}\u2069`,
      anchor: "end",
      x: measureClaim(face({ text })).size.width - 11,
    });
  });
});

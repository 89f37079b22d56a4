import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Highlight, HighlightRole } from "@/components/source/highlight";
import { type Painting, paintChunks, repaint, unpainted } from "@/components/source/painting";
import { offsetOf, type Shown, shownOf } from "@/components/source/positions";
import { mergeStretches, type Stretch } from "@/lib/text/extent";

const paragraphs = 140;
const plain = Array.from({ length: paragraphs }, () => "x".repeat(18)).join("\n\n");
const shown = shownOf({
  plain,
  blocks: Array.from({ length: paragraphs }, (_, i) => ({ kind: "paragraph", start: i * 20, end: i * 20 + 18 })),
});

const roles: HighlightRole[] = ["support", "attack", "undercut", "loose"];
const stretch = fc
  .tuple(fc.nat(220), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]): Stretch => [start, Math.min(2798, start + length)]);
const highlight = (spanId: string) =>
  fc.tuple(fc.array(stretch, { minLength: 1, maxLength: 2 }), fc.constantFrom(...roles)).map(
    ([stretches, role]): Highlight => ({
      spanId,
      extent: mergeStretches(stretches),
      role,
      numbers: [1],
      label: spanId,
    }),
  );
const highlights = fc
  .uniqueArray(fc.integer({ min: 10, max: 40 }), { maxLength: 14 })
  .chain((ids) => fc.tuple(...ids.map((id) => highlight(`s${id}`))));

/** The look of every character, and that nothing is painted twice. */
function looks(painting: Painting, of: Shown): string[] {
  const classes = Array.from({ length: plain.length }, () => "");
  for (const decoration of painting.decorations.find()) {
    const name: unknown = Reflect.get(Reflect.get(decoration, "type"), "attrs").class;
    for (let at = offsetOf(of, decoration.from); at < offsetOf(of, decoration.to); at++) {
      if (classes[at] !== "") throw new Error(`painted twice at ${at}`);
      classes[at] = String(name);
    }
  }
  return classes;
}

const everywhere = [...shown.chunks.keys()];
const paintAll = (list: readonly Highlight[]) => repaint(paintChunks(unpainted, shown, everywhere), shown, list);
const lookAt = (list: readonly Highlight[], offset: number) => looks(paintAll(list), shown)[offset];
const simple = (spanId: string, start: number, end: number, role: HighlightRole = "support"): Highlight => ({
  spanId,
  extent: [[start, end]],
  role,
  numbers: [1],
  label: spanId,
});

describe("repaint", () => {
  it("comes out the same whether painted at once or change by change, chunk by chunk", () => {
    const step = fc.tuple(highlights, fc.subarray(everywhere));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        const stepwise = steps.reduce(
          (painting, [list, near]) => paintChunks(repaint(painting, shown, list), shown, near),
          unpainted,
        );
        const atOnce = paintAll(steps.at(-1)?.[0] ?? []);
        expect(looks(paintChunks(stepwise, shown, everywhere), shown)).toEqual(looks(atOnce, shown));
      }),
    );
  });

  it("paints only the chunks that are near", () => {
    fc.assert(
      fc.property(highlights, fc.subarray(everywhere), (list, near) => {
        const painting = repaint(paintChunks(unpainted, shown, near), shown, list);
        for (const { from } of painting.decorations.find()) {
          const chunk = shown.chunks.findIndex(
            ({ start, end }) => start <= offsetOf(shown, from) && offsetOf(shown, from) <= end,
          );
          expect(near).toContain(chunk);
        }
      }),
    );
  });

  it("paints each character that a highlight covers, and no other", () => {
    fc.assert(
      fc.property(highlights, (list) => {
        const isCovered = new Uint8Array(plain.length);
        for (const [start, end] of list.flatMap(({ extent }) => extent)) isCovered.fill(1, start, end);
        const seen = looks(paintAll(list), shown).map((name) => (name === "" ? 0 : 1));
        const isInBlock = (offset: number) => offset % 20 < 18;
        expect(seen).toEqual(Array.from(isCovered, (covered, offset) => (isInBlock(offset) ? covered : 0)));
      }),
    );
  });

  it("paints nothing anew when only a name changed, and knows the new name", () => {
    const once = paintAll([simple("a", 0, 5)]);
    const twice = repaint(once, shown, [{ ...simple("a", 0, 5), label: "other" }]);
    expect(twice.decorations).toBe(once.decorations);
    expect([twice.highlights.get("a")?.label, twice.index.all[0]?.value.label]).toEqual(["other", "other"]);
  });

  it("says once where each highlight begins and ends, and what it is", () => {
    const list = [simple("outer", 2, 15), simple("inner", 4, 9, "undercut"), simple("far", 10, 50, "loose")];
    const told = paintAll(list.map((one, i) => ({ ...one, numbers: i === 2 ? [] : [i + 1] }))).decorations.find();
    const attributes = (name: string) =>
      told.flatMap((one) => {
        const value: unknown = Reflect.get(Reflect.get(one, "type"), "attrs")[name];
        return typeof value === "string"
          ? [`${offsetOf(shown, name === "data-begins" ? one.from : one.to)} ${value}`]
          : [];
      });
    expect(attributes("data-begins")).toEqual(["2 [claim 1, supports: ", "4 [claim 2, undercuts: ", "10 [highlight: "]);
    expect(attributes("data-ends")).toEqual(["9  end of claim 2]", "15  end of claim 1]", "50  end]"]);
  });

  it("lets what stands back give way, and paints it faintly where it is alone", () => {
    const list = [{ ...simple("outer", 0, 15, "attack"), isDim: true }, simple("inner", 4, 9)];
    expect(lookAt(list, 2)).toBe("hl k-attack hl-d1 hl-m2 hl-u2-attack hl-dim");
    expect(lookAt(list, 5)).toBe("hl k-support hl-d1 hl-m1 hl-u1-support");
  });

  it("takes the hue from the outermost and an underline from each", () => {
    const list = [simple("outer", 0, 15, "attack"), simple("inner", 4, 9, "undercut")];
    expect(lookAt(list, 2)).toBe("hl k-attack hl-d1 hl-m2 hl-u2-attack");
    expect(lookAt(list, 5)).toBe("hl k-attack hl-d2 hl-m2 hl-u1-undercut hl-u2-attack");
  });

  it("keeps an underline on one level over its whole length, below all that it holds", () => {
    const list = [simple("a", 0, 16), simple("b", 0, 8), simple("c", 0, 8, "undercut"), simple("d", 10, 14)];
    expect([1, 9, 12].map((at) => /hl-u3-support/.test(lookAt(list, at) ?? ""))).toEqual([true, true, true]);
    expect(lookAt(list, 12)).toContain("hl-u1-support");
  });

  it("goes no deeper than three", () => {
    const list = ["a", "b", "c", "d", "e"].map((id, i) => simple(id, i, 17 - i));
    expect(lookAt(list, 8)).toContain("hl-d3 hl-m3");
  });
});

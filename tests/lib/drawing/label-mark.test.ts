import { expect, it } from "vitest";
import { arrangeMap } from "@/lib/drawing/arrange";
import { drawLabelAt, drawLabelFrom, type LabelFace } from "@/lib/drawing/label-mark";
import { drawMap } from "@/lib/drawing/map";
import { measureText } from "@/lib/drawing/measure";
import type { GroupShape, Shape } from "@/lib/drawing/shape";
import { writeSvg } from "@/lib/drawing/svg";
import { themes } from "@/lib/drawing/theme";
import { graph } from "../../builders";

const face = (is: LabelFace["is"], words: string, isChanged = false): LabelFace => ({ is, words, isChanged });

/** The capsule of a drawn label, and the words in it. */
function parts([drawn]: readonly Shape[]) {
  const { x, y, children } = drawn as GroupShape;
  const capsule = children.find(({ shape }) => shape === "rect");
  const words = children.find(({ shape }) => shape === "text");
  if (capsule?.shape !== "rect" || words?.shape !== "text") throw new Error("no label was drawn");
  return { x, y, capsule, words };
}

it("holds the words of a label within its ground", () => {
  for (const words of ["in", "undecided", "out, was in", "strength 0.72, was 0.50"]) {
    const { capsule, words: text } = parts(drawLabelFrom(face("in", words), 0, 0));
    expect(text.x + measureText(text.text, text)).toBeLessThan(capsule.width);
    expect(text.text).toBe(words);
  }
});

it("stands across the right end of a claim's upper edge, and beside a step's pill", () => {
  const size = { width: 120, height: 60 };
  const onClaim = parts(drawLabelAt(face("out", "out"), size, false));
  expect(onClaim.x + onClaim.capsule.width).toBe(128);
  expect(onClaim.y).toBeLessThan(0);
  expect(onClaim.y + onClaim.capsule.height).toBeGreaterThan(0);
  expect(parts(drawLabelAt(face("out", "out"), size, false, 22)).x).toBe(onClaim.x - 22);
  expect(parts(drawLabelAt(face("in", "in"), { width: 60, height: 22 }, true)).x).toBeGreaterThan(48);
});

it("has a heavier edge where a what-if has changed it", () => {
  const widthOf = (isChanged: boolean) => parts(drawLabelFrom(face("in", "in", isChanged), 0, 0)).capsule.stroke?.width;
  expect(widthOf(true)).toBeGreaterThan(widthOf(false) ?? 0);
});

it("is in the picture of a map, word for word, only where it is asked for", () => {
  const { map, id } = graph("a -x b");
  const drawing = arrangeMap(map, "Two");
  const labels = new Map([
    [id("a"), face("in", "in")],
    [id("a -x b"), face(0.5, "strength 0.50")],
  ]);
  const saved = (figure: ReturnType<typeof drawMap>) => writeSvg(figure, { theme: themes.light });
  expect(saved(drawMap({ ...drawing, labels }))).toContain(">in<");
  expect(saved(drawMap({ ...drawing, labels }))).toContain(">strength 0.50<");
  expect(saved(drawMap(drawing))).not.toMatch(/>in<|>strength/);
});

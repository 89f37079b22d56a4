import { expect, it } from "vitest";
import type { LabelFace } from "@/lib/drawing/label-mark";
import { withLabels } from "@/lib/drawing/labelled";
import { type Spot, type SpottedFigure, wholeFigure } from "@/lib/drawing/spots";
import { extentsOf, isInside } from "./texts";

const out: LabelFace = { is: "out", words: "out, was in", isChanged: true };
const box = { x: 0, y: 0, width: 80, height: 40 };
const claim: Spot = { table: "claims", id: "c", part: "", box };
const step: Spot = { table: "relations", id: "r", part: "Qualifier", box };
const figure = (...spots: readonly Spot[]): SpottedFigure => ({
  figure: { bounds: box, title: "", description: "", shapes: [] },
  spots,
});
const labels = new Map([
  ["c", out],
  ["r", out],
]);
const texts = (drawn: SpottedFigure) =>
  extentsOf(wholeFigure(drawn).shapes).filter(({ what }) => what.shape === "text");

it("labels a claim each time that it is shown", () => {
  const twice = withLabels(figure(claim, { ...claim, box: { ...box, y: 200 } }), labels);
  expect(texts(twice)).toHaveLength(2);
});

it("cuts no label off", () => {
  const labelled = wholeFigure(withLabels(figure(claim, step), labels));
  for (const { box: at } of extentsOf(labelled.shapes)) expect(isInside(at, labelled.bounds)).toBe(true);
});

it("covers no word of a step, and says nothing in words where there is no room", () => {
  const [above] = texts(withLabels(figure(step), labels));
  expect((above?.box.y ?? 0) + (above?.box.height ?? 0)).toBeLessThan(0);
  expect(texts(withLabels(figure({ ...step, isTight: true }), labels))).toHaveLength(0);
});

it("is the figure itself while nothing is labelled", () => {
  const plain = figure(claim);
  expect(withLabels(plain, new Map())).toBe(plain);
});

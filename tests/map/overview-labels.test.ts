import { expect, it } from "vitest";
import { labelDots } from "@/components/map/overview-labels";
import { arrangeMap } from "@/lib/drawing/arrange";
import { graph } from "../builders";

it("shows labels as dots that differ in more than colour, and nothing where there is no label", () => {
  const { map, id } = graph("a -x b; c -x b; d -> b");
  const { layout } = arrangeMap(map, "Dots");
  const dots = labelDots(
    layout,
    new Map([
      [id("a"), "in"],
      [id("b"), "none"],
      [id("c"), "undecided"],
    ]),
    2,
  );
  expect(dots).toHaveLength(3);
  const looks = dots.map(({ radius, stroke }) => `${radius} ${stroke ? "ring" : "full"}`);
  expect(new Set(looks).size).toBe(3);
  expect(labelDots(layout, new Map(), 2)).toEqual([]);
});

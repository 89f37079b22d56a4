import { expect, it } from "vitest";
import { rowsOf } from "@/lib/argument/argument-map";
import { DIRECTIONS } from "@/lib/argument/rows";
import type { Shape } from "@/lib/drawing/shape";
import { drawSketch } from "@/lib/drawing/sketch";
import { graph, run } from "../../builders";

const SIZE = { width: 392, height: 196 };

/** Where the upper left corners of the boxes stand: the innermost groups, conclusions first. */
function corners(shapes: readonly Shape[]): (readonly [number, number])[] {
  return shapes.flatMap((shape) => {
    if (shape.shape !== "group") return [];
    const within = corners(shape.children);
    return within.length > 0 ? within : [[shape.x, shape.y] as const];
  });
}

it("draws a map with its conclusions where the map has them", () => {
  const { map } = graph("reason -> conclusion");
  const sides = DIRECTIONS.map((direction) => {
    const turned = run(map, { type: "editMap", set: { settings: { direction } } });
    const [conclusion, reason] = corners(drawSketch(rowsOf(turned), SIZE).shapes);
    if (!reason || !conclusion) throw new Error("two claims are drawn as two boxes");
    const [across, down] = [conclusion[0] - reason[0], conclusion[1] - reason[1]];
    return [direction, Math.abs(across) > Math.abs(down) ? [Math.sign(across), 0] : [0, Math.sign(down)]];
  });
  expect(sides).toEqual([
    ["up", [0, -1]],
    ["down", [0, 1]],
    ["left", [-1, 0]],
    ["right", [1, 0]],
  ]);
});

import type { Box, Point, Stub } from "@/lib/layout/layout";
import { type Font, measureText } from "./measure";
import { group, type Shape } from "./shape";
import type { Tone } from "./theme";

const font: Font = { size: 10, weight: "semibold" };
const HEIGHT = 14;
const PADDING = 4;
/** How far a tab reaches into the box it hangs on: not as far as its words. */
const INWARD = { level: 9, upright: 4 };

/**
 * The tab at one end of a cross link that is not drawn: "to 11" at a claim, "from 5" at a pill.
 * It lies across the border of its `owner`, on the side that it is nearest to, since neighbours may stand close; so it is
 * drawn over boxes.
 */
export function drawStub(stub: Stub, owner: Box, number: number | null, tone: Tone): Shape[] {
  const words = [stub.end === "claim" ? "to" : "from", number ?? "…"].join(" ");
  const width = Math.ceil(measureText(words, font)) + 2 * PADDING;
  const [x, y] = cornerOf(stub.at, outward(stub.at, owner), width);
  const stroke = { colour: tone, width: 1.4 } as const;
  return [
    group(x, y, [
      { shape: "rect", x: 0.7, y: 0.7, width: width - 1.4, height: HEIGHT - 1.4, radius: 3, fill: "box", stroke },
      { shape: "text", x: width / 2, y: 10.5, text: words, ...font, colour: "ink", anchor: "middle" },
    ]),
  ];
}

function cornerOf([x, y]: Point, [dx, dy]: Point, width: number): Point {
  if (dx !== 0) return [dx > 0 ? x - INWARD.level : x + INWARD.level - width, y - HEIGHT / 2];
  return [x - width / 2, dy > 0 ? y - INWARD.upright : y + INWARD.upright - HEIGHT];
}

function outward([x, y]: Point, box: Box): Point {
  const sides: readonly (readonly [away: number, direction: Point])[] = [
    [Math.abs(x - box.x), [-1, 0]],
    [Math.abs(x - box.x - box.width), [1, 0]],
    [Math.abs(y - box.y), [0, -1]],
    [Math.abs(y - box.y - box.height), [0, 1]],
  ];
  return sides.reduce((nearest, side) => (side[0] < nearest[0] ? side : nearest))[1];
}

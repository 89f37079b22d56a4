import type { Box, Point, Stub } from "@/lib/layout/layout";
import { type Font, measureText } from "./measure";
import { roundedPath } from "./polyline";
import { group, type Shape } from "./shape";
import type { Tone } from "./theme";

const font: Font = { size: 10.5, weight: "semibold" };
const REACH = 9;
const HEIGHT = 16;

/**
 * The tab at one end of a cross link that is not drawn: "to 11" at a claim, "from 5" at a pill.
 * `owner` is the box it hangs on; the tab stands outside the side that it is nearest to.
 */
export function drawStub(stub: Stub, owner: Box, number: number | null, tone: Tone): Shape[] {
  const words = [stub.end === "claim" ? "to" : "from", number ?? "…"].join(" ");
  const width = Math.ceil(measureText(words, font)) + 12;
  const [dx, dy] = outward(stub.at, owner);
  const [x, y] = stub.at;
  const middle: Point = [x + dx * (REACH + width / 2), y + dy * (REACH + HEIGHT / 2)];
  const end: Point = [x + dx * REACH, y + dy * REACH];
  return [
    { shape: "path", d: roundedPath([stub.at, end]), stroke: { colour: tone, width: 2 } },
    group(middle[0] - width / 2, middle[1] - HEIGHT / 2, [
      {
        shape: "rect",
        x: 0.6,
        y: 0.6,
        width: width - 1.2,
        height: HEIGHT - 1.2,
        radius: 3,
        fill: "box",
        stroke: { colour: tone, width: 1.2 },
      },
      { shape: "text", x: width / 2, y: 11.6, text: words, ...font, colour: "ink", anchor: "middle" },
    ]),
  ];
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

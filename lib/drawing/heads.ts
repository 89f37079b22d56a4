import type { Head, Point } from "@/lib/layout/layout";
import { decimal, type Shape } from "./shape";
import type { Tone } from "./theme";

/** How far before the target a line stops, so that its head stands free; in px. */
export const headRoom: Readonly<Record<Head, number>> = {
  triangle: 9,
  bar: 0,
  circle: 12,
  diamond: 14,
  chevron: 2,
  ring: 8,
  none: 0,
};

/** The head of an arrow whose tip touches the target at `tip`, coming in `direction` (a unit vector). */
export function drawHead(head: Head, tip: Point, direction: Point, tone: Tone): Shape[] {
  const place = placing(tip, direction);
  const path = (...corners: Point[]) => `M${corners.map(place).join("L")}`;
  switch (head) {
    case "triangle":
      return [{ shape: "path", d: `${path([0, 0], [10.5, 5.2], [10.5, -5.2])}Z`, fill: tone }];
    case "bar":
      return [{ shape: "path", d: path([4.5, -6.8], [4.5, 6.8]), stroke: { colour: tone, width: 3.6 } }];
    case "circle":
      return [
        ...openCircle(back(tip, direction, 6.5), 5.6, 1.8, tone),
        { shape: "path", d: path([10.4, -3.9], [2.6, 3.9]), stroke: { colour: tone, width: 1.8 } },
      ];
    case "diamond":
      return [
        {
          shape: "path",
          d: `${path([1.8, 0], [8, 5.2], [14.2, 0], [8, -5.2])}Z`,
          fill: "ground",
          stroke: { colour: tone, width: 1.8 },
        },
      ];
    case "chevron":
      return [{ shape: "path", d: path([9, 6], [1.2, 0], [9, -6]), stroke: { colour: tone, width: 2.2 } }];
    case "ring":
      return openCircle(back(tip, direction, 4.6), 3.6, 1.7, tone);
    case "none":
      return [];
    default:
      return head satisfies never;
  }
}

function openCircle([x, y]: Point, radius: number, width: number, tone: Tone): Shape[] {
  return [{ shape: "circle", x, y, radius, fill: "ground", stroke: { colour: tone, width } }];
}

/** Places are given as distance before the tip and to the right of the line. */
function placing(tip: Point, direction: Point): (place: Point) => string {
  return ([before, beside]) => {
    const [x, y] = back(tip, direction, before);
    return `${decimal(x - direction[1] * beside)} ${decimal(y + direction[0] * beside)}`;
  };
}

function back(tip: Point, direction: Point, by: number): Point {
  return [tip[0] - direction[0] * by, tip[1] - direction[1] * by];
}

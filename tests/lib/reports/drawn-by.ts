import type { Point } from "@/lib/layout/layout";
import type { BentLine } from "@/lib/reports/slides/bent-line";

/** The corners of a preset as a program draws it: set out in its frame, mirrored, then turned round its middle. */
export function drawnBy({ preset, x, y, width, height, isTurned, flipH, flipV, bends }: BentLine): Point[] {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return cornersOf(preset, width, height, bends).map(([u, v]): Point => {
    const [a, b] = [(u - width / 2) * (flipH ? -1 : 1), (v - height / 2) * (flipV ? -1 : 1)];
    return isTurned ? [middleX - b, middleY + a] : [middleX + a, middleY + b];
  });
}

/** The paths of the presets. Source: presetShapeDefinitions of ECMA-376, part 1. */
function cornersOf(preset: BentLine["preset"], width: number, height: number, bends: readonly number[]): Point[] {
  const [first = 0, second = 0, third = 0] = bends.map((bend) => bend / 100_000);
  const ends = (...between: Point[]): Point[] => [[0, 0], ...between, [width, height]];
  switch (preset) {
    case "straightConnector1":
      return ends();
    case "bentConnector2":
      return ends([width, 0]);
    case "bentConnector3":
      return ends([first * width, 0], [first * width, height]);
    case "bentConnector4":
      return ends([first * width, 0], [first * width, second * height], [width, second * height]);
    case "bentConnector5":
      return ends(
        [first * width, 0],
        [first * width, second * height],
        [third * width, second * height],
        [third * width, height],
      );
    default:
      return preset satisfies never;
  }
}

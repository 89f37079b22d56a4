import type { Point } from "@/lib/layout/layout";

/** A line as a preset of DrawingML: its frame before it is turned, and where it bends, in 1/100,000 of the frame. */
export interface BentLine {
  readonly preset: "straightConnector1" | `bentConnector${2 | 3 | 4 | 5}`;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether it is turned by a quarter, clockwise: presets set out sideways. */
  readonly isTurned: boolean;
  readonly flipH: boolean;
  readonly flipV: boolean;
  readonly bends: readonly number[];
}

/**
 * A line of level and upright legs as the preset that has as many; one with more legs than any preset goes the plainest
 * way between the same ends. `points` in whole units, at least two.
 */
export function bentLine(points: readonly Point[]): BentLine {
  const corners = withoutStraights(points);
  const [first, last] = [corners[0], corners.at(-1)];
  if (!first || !last) throw new RangeError("a line has two ends");
  if (corners.length <= 2 || !isSquare(corners)) return straight(first, last);
  if (corners.length > 6) return bentLine(plainWay(corners));
  return framed(corners, first, last);
}

/** The preset in its own plane, where it begins at the upper left and sets out to the right. */
function framed(corners: readonly Point[], [x1, y1]: Point, [x2, y2]: Point): BentLine {
  const isTurned = corners[1]?.[0] === x1;
  const [flipH, flipV] = isTurned ? [y2 < y1, x2 > x1] : [x2 < x1, y2 < y1];
  const [wide, high] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  const width = Math.max(1, isTurned ? high : wide);
  const height = Math.max(1, isTurned ? wide : high);
  const own = corners.map(([x, y]): Point => {
    const [u, v] = isTurned ? [y - y1, x1 - x] : [x - x1, y - y1];
    return [flipH ? -u : u, flipV ? -v : v];
  });
  // Every other leg is told by where it lies: the inner ones only, for the ends are given.
  const bends = own.slice(1, -2).map(([u, v], i) => Math.round((i % 2 === 0 ? u / width : v / height) * 100_000));
  const [middleX, middleY] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return {
    preset: `bentConnector${(corners.length - 1) as 2 | 3 | 4 | 5}`,
    ...{ x: Math.round(middleX - width / 2), y: Math.round(middleY - height / 2), width, height },
    ...{ isTurned, flipH, flipV, bends },
  };
}

function straight([x1, y1]: Point, [x2, y2]: Point): BentLine {
  return {
    preset: "straightConnector1",
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
    isTurned: false,
    flipH: x2 < x1,
    flipV: y2 < y1,
    bends: [],
  };
}

/** The ends, with the first corner and the way that the last leg comes in. */
function plainWay(corners: readonly Point[]): readonly Point[] {
  const [first, second] = corners;
  const [before, last] = corners.slice(-2);
  if (!first || !second || !before || !last) return corners;
  const isUpright = second[0] === first[0];
  const endsUpright = before[0] === last[0];
  if (isUpright !== endsUpright) return [first, isUpright ? [first[0], last[1]] : [last[0], first[1]], last];
  return isUpright ? [first, second, [last[0], second[1]], last] : [first, second, [second[0], last[1]], last];
}

function isSquare(corners: readonly Point[]): boolean {
  return corners.slice(1).every(([x, y], i) => corners[i]?.[0] === x || corners[i]?.[1] === y);
}

/** Corners only: no point twice, none amid a leg. */
function withoutStraights(points: readonly Point[]): Point[] {
  const corners: Point[] = [];
  for (const point of points) {
    const [before, last] = [corners.at(-2), corners.at(-1)];
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    if (before && last && isAmid(before, last, point)) corners.pop();
    corners.push(point);
  }
  return corners;
}

function isAmid(before: Point, middle: Point, after: Point): boolean {
  return (before[0] === middle[0] && middle[0] === after[0]) || (before[1] === middle[1] && middle[1] === after[1]);
}

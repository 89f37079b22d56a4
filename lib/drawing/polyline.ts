import type { Point } from "@/lib/layout/layout";
import { decimal } from "./shape";

/** Corner radius of lines, in px; less where a leg is too short for it. */
const CORNER = 7;

/** A line without its last `length` px. What is shorter than that is left as its first point twice. */
export function shorten(points: readonly Point[], length: number): Point[] {
  const kept = [...points];
  let left = length;
  while (kept.length > 1) {
    const end = kept.pop();
    const before = kept.at(-1);
    if (!end || !before) break;
    const leg = distance(before, end);
    if (leg > left) return [...kept, along(before, end, (leg - left) / leg)];
    left -= leg;
  }
  const first = points[0] ?? [0, 0];
  return [first, first];
}

/** A line as the path of an SVG, its corners rounded. */
export function roundedPath(points: readonly Point[]): string {
  return points
    .map((point, i) => {
      const [before, after] = [points[i - 1], points[i + 1]];
      if (!before) return `M${at(point)}`;
      if (!after) return `L${at(point)}`;
      return corner(before, point, after);
    })
    .join("");
}

function corner(before: Point, point: Point, after: Point): string {
  const [into, out] = [distance(before, point), distance(point, after)];
  if (into === 0 || out === 0) return "";
  const radius = Math.min(CORNER, into / 2, out / 2);
  return `L${at(along(point, before, radius / into))}Q${at(point)} ${at(along(point, after, radius / out))}`;
}

/** The direction in which a line ends, as a unit vector; downward for a line without length. */
export function directionAt(points: readonly Point[]): Point {
  for (let i = points.length - 1; i > 0; i--) {
    const [from, to] = [points[i - 1], points[i]];
    if (!from || !to) break;
    const length = distance(from, to);
    if (length > 0) return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  }
  return [0, 1];
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function along(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function at([x, y]: Point): string {
  return `${decimal(x)} ${decimal(y)}`;
}

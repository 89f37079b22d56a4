import { measurePill } from "@/lib/drawing/pill";
import type { Box, Line, Point } from "@/lib/layout/layout";
import type { DrawnLine } from "./flow";

/** A line lengthened at its ends, so that it still reaches pills that are drawn without their words, and so narrower. */
export function reachingPills({ line, face, pill, struck }: DrawnLine): Line {
  const half = measurePill(face, true).width / 2;
  const first = line.points[0];
  const last = line.points.at(-1);
  if (!first || !last || line.role === "bar") return line;
  const inner = line.points.slice(1, -1);
  const start = line.role === "arrow" ? toward(first, pill, half) : first;
  const end = line.role === "arrow" ? (struck ? toward(last, struck, half) : last) : toward(last, pill, half);
  return { ...line, points: [start, ...inner, end] };
}

/** A point on the side of a pill, moved in to where the side of the narrow pill is. Points above and below stay. */
function toward([x, y]: Point, pill: Box, half: number): Point {
  if (y <= pill.y || y >= pill.y + pill.height) return [x, y];
  const middle = pill.x + pill.width / 2;
  return [x < middle ? middle - half : middle + half, y];
}

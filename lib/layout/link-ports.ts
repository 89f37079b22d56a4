import type { Id } from "@/lib/argument/rows";
import type { Field } from "./field";
import type { Box, Point } from "./layout";
import { LANDING_STEP, LINE_BERTH, LINK_BERTH, WALL_BERTH } from "./measures";
import { grown } from "./occupied";
import type { Port } from "./route";

/** Where a link may leave a claim: at its sides, best at half height. */
export function portsOfClaim({ x, y, width, height }: Box): Port[] {
  const middle = y + (height >> 1);
  const steps = [0, 1, -1, 2, -2].map((step) => step * LANDING_STEP);
  return steps
    .filter((step) => Math.abs(step) <= height / 2 - WALL_BERTH)
    .flatMap((step) => [
      levelPort(x, middle + step, -1, Math.abs(step)),
      levelPort(x + width, middle + step, 1, Math.abs(step)),
    ]);
}

/** Where a link may reach a pill: at its sides; below, in the middle when nothing hangs there, else near the corners. */
export function portsOfPill({ x, y, width, height }: Box, joins: boolean): Port[] {
  const middle = y + (height >> 1);
  const sides = [levelPort(x, middle, -1, LINK_BERTH), levelPort(x + width, middle, 1, LINK_BERTH)];
  if (!joins) return [...sides, portBelow(x + (width >> 1), y + height, LINK_BERTH, 0)];
  if (width < 4 * LINK_BERTH) return sides;
  const corners = [x + LINK_BERTH, x + width - LINK_BERTH];
  return [...sides, ...corners.map((corner) => portBelow(corner, y + height, WALL_BERTH, 3 * LINK_BERTH))];
}

/** Where a line may leave or reach a box at any of its sides; the nearer to where it would, the better. */
export function portsAround({ x, y, width, height }: Box, near: Point): Port[] {
  const costOf = ([atX, atY]: Point) => Math.abs(atX - near[0]) + Math.abs(atY - near[1]);
  const columns = placesAlong(x, width, near[0]).flatMap((at) => [
    uprightPort(at, y, -1),
    uprightPort(at, y + height, 1),
  ]);
  const rows = placesAlong(y, height, y + (height >> 1)).flatMap((at) => [
    levelPort(x, at, -1, 0),
    levelPort(x + width, at, 1, 0),
  ]);
  return [...columns, ...rows].map((port) => ({ ...port, cost: costOf(port.border) }));
}

/** A few places on an edge, well within its corners, about the one nearest to `near`. */
function placesAlong(start: number, length: number, near: number): number[] {
  const inset = Math.min(LINK_BERTH, length >> 1);
  const [least, most] = [start + inset, start + length - inset];
  const middle = Math.max(least, Math.min(near, most));
  return [0, 1, -1, 2, -2, 3, -3, 4, -4]
    .map((step) => middle + step * LANDING_STEP)
    .filter((at) => at >= least && at <= most);
}

/** Whether nothing stands in front of a port, and no line runs there except a link of the same relation. */
export function isOpen({ border, front }: Port, { boxes, stretches }: Field, own: Id): boolean {
  const before = {
    x: Math.min(border[0], front[0]),
    y: Math.min(border[1], front[1]),
    width: Math.abs(front[0] - border[0]),
    height: Math.abs(front[1] - border[1]),
  };
  if (boxes.meets(before)) return false;
  return !stretches.within(grown(before, LINE_BERTH)).some((stretch) => {
    return !(stretch.role === "cross" && stretch.relationId === own) && stretch.width > 0 === before.width > 0;
  });
}

function levelPort(x: number, y: number, side: -1 | 1, cost: number): Port {
  return { border: [x, y], front: [x + side * LINK_BERTH, y], cost };
}

function uprightPort(x: number, y: number, side: -1 | 1): Port {
  return { border: [x, y], front: [x, y + side * LINK_BERTH], cost: 0 };
}

function portBelow(x: number, y: number, depth: number, cost: number): Port {
  return { border: [x, y], front: [x, y + depth], cost };
}

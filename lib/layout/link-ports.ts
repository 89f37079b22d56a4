import type { Id } from "@/lib/argument/rows";
import type { Stretch } from "./grid";
import type { Box } from "./layout";
import { LANDING_STEP, LINE_BERTH, LINK_BERTH, WALL_BERTH } from "./measures";
import { grown, type Occupied } from "./occupied";
import type { Port } from "./route";

/** What a new link has to go round, and what it should not run along. */
export interface Field {
  readonly boxes: Occupied;
  readonly stretches: Occupied<Stretch>;
}

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

function portBelow(x: number, y: number, depth: number, cost: number): Port {
  return { border: [x, y], front: [x, y + depth], cost };
}

import type { Box } from "./layout";
import { CLEARANCE, SIBLING_GAP } from "./measures";
import { grown } from "./occupied";

/** An open span of distances to the right. */
export type Shifts = readonly [from: number, to: number];

/** How far to move sideways so as to be open: the shorter way, or that to the only side where one can go. */
export function leastShift(closed: readonly Shifts[], side: -1 | 0 | 1): number {
  const right = firstOpen(closed);
  const left = -firstOpen(closed.map(([from, to]) => [-to, -from] as const));
  if (side !== 0) return side > 0 ? right : left;
  return right <= -left ? right : left;
}

/** The distances that would bring a box onto a wall, or too near; `pace` is the share of them that the box moves itself. */
export function closedShifts(box: Box, wall: Box, pace: number): readonly Shifts[] {
  const { x, y, width, height } = grown(wall, SIBLING_GAP);
  const passes = box.y + box.height <= y + CLEARANCE || box.y >= y + height - CLEARANCE;
  return passes ? [] : [[(x - box.x - box.width) / pace, (x + width - box.x) / pace]];
}

/** The least shift to the right, from 0, that lies in no closed span. */
function firstOpen(closed: readonly Shifts[]): number {
  let shift = 0;
  for (const [from, to] of [...closed].sort(([a], [b]) => a - b)) {
    if (from < shift && shift < to) shift = to;
  }
  return shift;
}

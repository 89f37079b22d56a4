import type { Id } from "@/lib/argument/rows";
import { Grid, type Stretch } from "./grid";
import type { Box, Line, Point } from "./layout";
import { LINK_BERTH, LINK_ROOM, LINK_STEP } from "./measures";
import { boundsOf, grown, Occupied } from "./occupied";
import { findRoute, type Port } from "./route";
import { extentOf, stretchesOf } from "./spread";

/** What is drawn already: boxes, and lines between them. */
export interface Drawing {
  readonly claims: ReadonlyMap<Id, Box>;
  readonly pills: ReadonlyMap<Id, Box>;
  readonly lines: readonly Line[];
}

/** What a new line has to go round, and what it should not run along. */
export interface Field {
  readonly boxes: Occupied;
  readonly stretches: Occupied<Stretch>;
}

/** All that is drawn in some windows. */
export function fieldOf({ claims, pills, lines }: Drawing, windows: readonly Box[]): Field {
  const field: Field = { boxes: new Occupied(), stretches: new Occupied() };
  const seen = new Occupied();
  for (const window of windows) seen.add(window);
  for (const boxes of [claims, pills]) {
    for (const box of boxes.values()) if (seen.meets(box)) field.boxes.add(box);
  }
  for (const line of lines) if (seen.meets(extentOf(line))) mark(line, field);
  return field;
}

/** Adds a line to what is drawn. */
export function mark(line: Line, { stretches }: Field): void {
  const { relationId, role } = line;
  for (const stretch of stretchesOf(line)) stretches.add({ ...stretch, relationId, role });
}

/** Where a way between two boxes is sought: so far about both. */
export function windowAbout(a: Box, b: Box, room = LINK_ROOM): Box {
  return grown(boundsOf([a, b]) ?? a, room);
}

/**
 * The way from one of the first ports to one of the second, through a window, round all boxes and along no line of another
 * relation than `own`; null when there is none.
 */
export function wayThrough(
  window: Box,
  field: Field,
  own: Id,
  from: readonly Port[],
  to: readonly Port[],
): readonly Point[] | null {
  if (from.length === 0 || to.length === 0) return null;
  return findRoute(gridIn(window, [...from, ...to], field, own), from, to);
}

function gridIn(window: Box, ports: readonly Port[], { boxes, stretches }: Field, own: Id): Grid {
  const walls = boxes.within(window);
  const lines = stretches.within(window);
  const links = lines.filter(({ role }) => role === "cross");
  const fronts = ports.map(({ front: [x, y] }) => ({ x, y, width: 0, height: 0 }));
  const edges = [
    ...walls.map((box) => grown(box, LINK_BERTH)),
    ...links.map((link) => grown(link, LINK_STEP)),
    ...fronts,
  ];
  const xs = edges
    .flatMap(({ x, width }) => [x, x + width])
    .filter((x) => x >= window.x && x <= window.x + window.width);
  const ys = edges
    .flatMap(({ y, height }) => [y, y + height])
    .filter((y) => y >= window.y && y <= window.y + window.height);
  const grid = new Grid(ascending(xs), ascending(ys));
  for (const box of walls) grid.block(box);
  for (const stretch of lines) grid.avoid(stretch, own);
  return grid;
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

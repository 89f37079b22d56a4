import type { Box, Line, Point } from "./layout";
import { Occupied } from "./occupied";

/** How far beside a box a line passes, and how much farther each line that passes there too. */
const BERTH = 6;
const LANE = 4;

/** How many boxes a line is led round at most. */
const MOST = 6;

/** A stretch of a line that runs over a box: the one from point `at` to the next. */
interface Hit {
  readonly at: number;
  readonly wall: Box;
}

/**
 * The lines of trees led round the boxes that lie on their way, as pinned claims may. Ends stay. A line for which no way
 * round is found goes as it went, and so do bars, which premises hang on.
 */
export function ledRound(lines: readonly Line[], boxes: Iterable<Box>): Line[] {
  const walls = new Occupied<Box>();
  for (const box of boxes) walls.add(box);
  const passed = new Map<Box, number>();
  return lines.map((line) => {
    if (line.role === "bar" || firstHit(line.points, walls) === null) return line;
    const points = wayRound(line.points, walls, passed);
    return points === null ? line : { ...line, points };
  });
}

/** Null where none is found. */
function wayRound(points: readonly Point[], walls: Occupied, passed: Map<Box, number>): readonly Point[] | null {
  let way = points;
  for (let turn = 0; turn < MOST; turn += 1) {
    const hit = firstHit(way, walls);
    if (hit === null) return way;
    const lane = passed.get(hit.wall) ?? 0;
    const next = bestOf(way, hit, BERTH + LANE * lane, walls);
    if (next === null) return null;
    passed.set(hit.wall, lane + 1);
    way = next;
  }
  return firstHit(way, walls) === null ? way : null;
}

/** The better of the two ways round a box: the one that meets fewer others, or is shorter. Null where neither fits. */
function bestOf(way: readonly Point[], hit: Hit, berth: number, walls: Occupied): readonly Point[] | null {
  const ways = [passing(way, hit, berth, -1), passing(way, hit, berth, 1)].flatMap((found) => (found ? [found] : []));
  const cost = (found: readonly Point[]) => hitsOf(found, walls) * 1e6 + lengthOf(found);
  return ways.reduce<readonly Point[] | null>((a, b) => (a === null || cost(b) < cost(a) ? b : a), null);
}

/** A line that passes a box on one side; null where it begins or ends too near to that. */
function passing(way: readonly Point[], { at, wall }: Hit, berth: number, side: -1 | 1): Point[] | null {
  const [from, to] = [way[at], way[at + 1]];
  if (from === undefined || to === undefined) return null;
  if (from[0] !== to[0]) return passing(way.map(flipped), { at, wall: laid(wall) }, berth, side)?.map(flipped) ?? null;
  const [x] = from;
  const upper = wall.y - berth;
  const lower = wall.y + wall.height + berth;
  const [near, far] = from[1] < to[1] ? [upper, lower] : [lower, upper];
  const isRoom = from[1] < to[1] ? from[1] < near && far < to[1] : from[1] > near && far > to[1];
  if (!isRoom) return null;
  const beside = side < 0 ? wall.x - berth : wall.x + wall.width + berth;
  const round: Point[] = [
    [x, near],
    [beside, near],
    [beside, far],
    [x, far],
  ];
  return [...way.slice(0, at + 1), ...round, ...way.slice(at + 1)];
}

function firstHit(way: readonly Point[], walls: Occupied): Hit | null {
  for (let at = 0; at + 1 < way.length; at += 1) {
    const [wall] = wallsOn(way, at, walls);
    if (wall !== undefined) return { at, wall };
  }
  return null;
}

function hitsOf(way: readonly Point[], walls: Occupied): number {
  return way.reduce((sum, _, at) => sum + wallsOn(way, at, walls).length, 0);
}

/** The boxes under a stretch, the nearest to its beginning first. */
function wallsOn(way: readonly Point[], at: number, walls: Occupied): readonly Box[] {
  const [a, b] = [way[at], way[at + 1]];
  if (a === undefined || b === undefined) return [];
  const [x, y] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  const stretch = { x, y, width: Math.abs(a[0] - b[0]), height: Math.abs(a[1] - b[1]) };
  const away = (wall: Box) => Math.abs(wall.x - a[0]) + Math.abs(wall.y - a[1]);
  return [...walls.within(stretch)].sort((one, other) => away(one) - away(other));
}

function lengthOf(way: readonly Point[]): number {
  return way.reduce((sum, [x, y], i) => {
    const [fromX, fromY] = way[i - 1] ?? [x, y];
    return sum + Math.abs(x - fromX) + Math.abs(y - fromY);
  }, 0);
}

function flipped([x, y]: Point): Point {
  return [y, x];
}

function laid({ x, y, width, height }: Box): Box {
  return { x: y, y: x, width: height, height: width };
}

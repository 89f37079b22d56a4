import type { Direction } from "@/lib/argument/direction";
import type { Id } from "@/lib/argument/rows";
import type { Box, Layout, Line, Point } from "@/lib/layout/layout";
import { holdOf } from "@/lib/layout/turn";

/** How far a box or corner is, at first, from where it goes. */
type Lag = readonly [dx: number, dy: number];
type Lags = ReadonlyMap<Id, Lag>;

const STILL: Lag = [0, 0];

/**
 * The way from one layout to the next, as a function of how much of it is done (0 to 1); null where no box moves.
 * Boxes and lines that stay keep their identity. Lines hang on their boxes, so that they stay whole on the way.
 * `targetOf` names what a relation bears on.
 */
export function motionBetween(
  from: Layout,
  to: Layout,
  targetOf: (relationId: Id) => Id | undefined,
): ((done: number) => Layout) | null {
  const lagsIn = (boxes: "claims" | "pills") => lagsOf(from[boxes], to[boxes], to.direction);
  const lags = new Map([...lagsIn("claims"), ...lagsIn("pills")]);
  if (lags.size === 0) return null;
  const lines = lineLags(to, lags, targetOf);
  return (done) => {
    const left = 1 - done;
    return {
      ...to,
      claims: movedBoxes(to.claims, lags, left),
      pills: movedBoxes(to.pills, lags, left),
      lines: to.lines.map((line, i) => movedLine(line, lines[i] ?? null, left)),
      stubs: to.stubs.map((stub) => {
        const lag = lags.get(stub.end === "claim" ? stub.claimId : stub.relationId);
        return lag ? { ...stub, at: movedPoint(stub.at, lag, left) } : stub;
      }),
    };
  };
}

/** A layout moved as a whole; its lines stay behind, since only boxes are asked where they came from. */
export function translated(layout: Layout, dx: number, dy: number): Layout {
  if (dx === 0 && dy === 0) return layout;
  const move = (boxes: ReadonlyMap<Id, Box>) =>
    new Map([...boxes].map(([id, box]) => [id, { ...box, x: box.x + dx, y: box.y + dy }]));
  return { ...layout, claims: move(layout.claims), pills: move(layout.pills) };
}

/** Slows down toward the end. `time` and the result run from 0 to 1. */
export function easeOut(time: number): number {
  return 1 - (1 - time) ** 3;
}

function lagsOf(from: ReadonlyMap<Id, Box>, to: ReadonlyMap<Id, Box>, direction: Direction): [Id, Lag][] {
  return [...to].flatMap(([id, box]) => {
    const old = from.get(id);
    if (!old) return [];
    // A box that grows away from what holds it has not moved.
    const [[x, y], [oldX, oldY]] = [holdOf(box, direction), holdOf(old, direction)];
    return x === oldX && y === oldY ? [] : [[id, [oldX - x, oldY - y]]];
  });
}

/** The lag of every corner of every line; null for lines whose boxes stay. */
function lineLags(
  { lines }: Layout,
  lags: Lags,
  targetOf: (relationId: Id) => Id | undefined,
): (readonly Lag[] | null)[] {
  const stems = new Map<Id, Line[]>();
  for (const line of lines) {
    if (line.role === "stem" && line.claimId) stems.set(line.relationId, [...(stems.get(line.relationId) ?? []), line]);
  }
  return lines.map((line) => {
    const pill = lags.get(line.relationId) ?? STILL;
    if (line.role === "bar") return barLags(line, pill, stems.get(line.relationId) ?? [], lags);
    // The stem of a bar belongs to no claim, and goes with its pill.
    const start = line.claimId ? lagOf(lags, line.claimId) : pill;
    const end = line.role === "arrow" ? lagOf(lags, targetOf(line.relationId)) : pill;
    return isStill(start) && isStill(end) ? null : cornerLags(line.points, start, end);
  });
}

/** The first leg follows the box that the line leaves, all others the box that it reaches. */
function cornerLags(points: readonly Point[], start: Lag, end: Lag): Lag[] {
  const isUpright = points[0]?.[0] === points[1]?.[0];
  const corner: Lag = isUpright ? [start[0], end[1]] : [end[0], start[1]];
  return points.map((_, i) => {
    if (i === 0) return start;
    return i === 1 && points.length > 2 ? corner : end;
  });
}

/** Each end of a bar follows the premise that it stands over, along the bar; the bar as a whole follows the pill. */
function barLags({ points }: Line, pill: Lag, stems: readonly Line[], lags: Lags): Lag[] | null {
  const isUpright = points[0]?.[0] === points[1]?.[0];
  const corners = points.map((end): Lag => {
    const away = (stem: Line | null) => distance(stem, end, isUpright ? 1 : 0);
    const over = stems.reduce<Line | null>((best, stem) => (away(stem) < away(best) ? stem : best), null);
    const [x, y] = lagOf(lags, over?.claimId);
    return isUpright ? [pill[0], y] : [x, pill[1]];
  });
  return corners.every(isStill) ? null : corners;
}

function lagOf(lags: Lags, id: Id | null | undefined): Lag {
  return (id ? lags.get(id) : null) ?? STILL;
}

function distance(stem: Line | null, end: Point, along: 0 | 1): number {
  const at = stem?.points[0];
  return at ? Math.abs(at[along] - end[along]) : Number.POSITIVE_INFINITY;
}

function movedBoxes(boxes: ReadonlyMap<Id, Box>, lags: Lags, left: number): ReadonlyMap<Id, Box> {
  return new Map(
    [...boxes].map(([id, box]) => {
      const lag = lags.get(id);
      return [id, lag ? { ...box, x: box.x + lag[0] * left, y: box.y + lag[1] * left } : box];
    }),
  );
}

function movedLine(line: Line, corners: readonly Lag[] | null, left: number): Line {
  if (!corners) return line;
  return { ...line, points: line.points.map((point, i) => movedPoint(point, corners[i] ?? STILL, left)) };
}

function movedPoint([x, y]: Point, [dx, dy]: Lag, left: number): Point {
  return [x + dx * left, y + dy * left];
}

function isStill([dx, dy]: Lag): boolean {
  return dx === 0 && dy === 0;
}

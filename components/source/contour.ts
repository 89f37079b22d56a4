interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Point = readonly [x: number, y: number];

const CORNER = 3;
const MARGIN = 2;

/**
 * One outline round all lines of a passage, as the data of an SVG path; lines that do not lie over each other get an
 * outline each. `rects` are the rectangles of its words in any order. Empty for no rectangles.
 */
export function contourOf(rects: readonly Box[]): string {
  return groupsOf(joined(linesOf(rects)))
    .map((lines) => roundedPath(cornersOf(lines)))
    .join("");
}

/** The lines that rectangles stand on, from the top: each the box round what stands on it. */
export function linesOf(rects: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const rect of [...rects].sort((a, b) => a.bottom - b.bottom)) {
    const last = lines.at(-1);
    if (last && rect.bottom - last.bottom < (rect.bottom - rect.top) / 2) lines[lines.length - 1] = around(last, rect);
    else lines.push(rect);
  }
  return lines.filter(({ left, right }) => right > left);
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

// Between two lines the outline runs half-way, so that it neither cuts words nor leaves a slit.
function joined(lines: readonly Box[]): Box[] {
  const middle = (above: Box | undefined, below: Box | undefined) => above && below && (above.bottom + below.top) / 2;
  return lines.map((line, i) => ({
    left: line.left - MARGIN,
    right: line.right + MARGIN,
    top: middle(lines[i - 1], line) ?? line.top,
    bottom: middle(line, lines[i + 1]) ?? line.bottom,
  }));
}

function groupsOf(lines: readonly Box[]): Box[][] {
  const groups: Box[][] = [];
  for (const line of lines) {
    const above = groups.at(-1)?.at(-1);
    if (above && above.left < line.right && line.left < above.right) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

function cornersOf(lines: readonly Box[]): Point[] {
  const right = lines.flatMap(({ right, top, bottom }): Point[] => [
    [right, top],
    [right, bottom],
  ]);
  const left = [...lines].reverse().flatMap(({ left, top, bottom }): Point[] => [
    [left, bottom],
    [left, top],
  ]);
  const sharp = [...right, ...left].map(([x, y]): Point => [Math.round(x) + 0.5, Math.round(y) + 0.5]);
  return withoutStraight(withoutStraight(sharp));
}

// Two points on one spot, or three on one upright line, make no corner.
function withoutStraight(points: readonly Point[]): Point[] {
  return points.filter(([x, y], i) => {
    const [beforeX, beforeY] = points.at(i - 1) ?? [0, 0];
    const [afterX] = points[(i + 1) % points.length] ?? [0, 0];
    return !(beforeX === x && afterX === x) && !(beforeX === x && beforeY === y);
  });
}

function roundedPath(corners: readonly Point[]): string {
  const steps = corners.map((corner, i) => {
    const before = towards(corner, corners.at(i - 1) ?? corner);
    const after = towards(corner, corners[(i + 1) % corners.length] ?? corner);
    return `${i === 0 ? "M" : "L"}${before.join(" ")}Q${corner.join(" ")} ${after.join(" ")}`;
  });
  return steps.length > 0 ? `${steps.join("")}Z` : "";
}

function towards([x, y]: Point, [toX, toY]: Point): Point {
  const length = Math.hypot(toX - x, toY - y) || 1;
  const share = Math.min(CORNER, length / 2) / length;
  return [x + (toX - x) * share, y + (toY - y) * share];
}

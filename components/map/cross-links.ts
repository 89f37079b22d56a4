import type { Layout, Line, Point } from "@/lib/layout/layout";

/** Whether a claim is drawn away from a relation that it is a premise of, so that a line must find its way to it. */
export function hasCrossLinks({ lines }: Layout): boolean {
  return lines.some(({ role }) => role === "cross");
}

/**
 * A layout whose cross links are still straight, with the ways that were found before for those whose ends moved alike;
 * others stay straight until their new ways are found.
 */
export function withKnownWays(layout: Layout, before: Layout | undefined): Layout {
  if (!before || !hasCrossLinks(layout)) return layout;
  const known = new Map(before.lines.filter(({ role }) => role === "cross").map((line) => [nameOf(line), line]));
  return { ...layout, lines: layout.lines.map((line) => wayKnown(line, known.get(nameOf(line)))) };
}

function wayKnown(line: Line, known: Line | undefined): Line {
  if (line.role !== "cross" || !known) return line;
  const [start, end] = [moveOf(known.points[0], line.points[0]), moveOf(known.points.at(-1), line.points.at(-1))];
  if (!start || !end || start[0] !== end[0] || start[1] !== end[1]) return line;
  return { ...line, points: known.points.map(([x, y]) => [x + start[0], y + start[1]]) };
}

function moveOf(from: Point | undefined, to: Point | undefined): Point | null {
  return from && to ? [to[0] - from[0], to[1] - from[1]] : null;
}

function nameOf({ relationId, claimId }: Line): string {
  return `${relationId}/${claimId}`;
}

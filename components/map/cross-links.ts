import type { Box, Layout, Line, Point } from "@/lib/layout/layout";

/** Whether a claim is drawn away from a relation that it is a premise of, so that a line must find its way to it. */
export function hasCrossLinks({ lines }: Layout): boolean {
  return lines.some(({ role }) => role === "cross");
}

/**
 * A layout whose cross links are still straight, with the ways that were found before for those whose two boxes moved
 * alike; others stay straight until their new ways are found.
 */
export function withKnownWays(layout: Layout, before: Layout | undefined): Layout {
  if (!before || !hasCrossLinks(layout)) return layout;
  const known = new Map(before.lines.filter(({ role }) => role === "cross").map((line) => [nameOf(line), line]));
  const lines = layout.lines.map((line) => {
    const old = line.role === "cross" ? known.get(nameOf(line)) : undefined;
    const move = old && moveOf(line, before, layout);
    return old && move ? { ...line, points: old.points.map(([x, y]): Point => [x + move[0], y + move[1]]) } : line;
  });
  return { ...layout, lines };
}

/** How far both boxes of a line have moved; null where one moved otherwise than the other. */
function moveOf({ relationId, claimId }: Line, before: Layout, after: Layout): Point | null {
  const claim = claimId ? between(before.claims.get(claimId), after.claims.get(claimId)) : null;
  const pill = between(before.pills.get(relationId), after.pills.get(relationId));
  return claim && pill && claim[0] === pill[0] && claim[1] === pill[1] ? claim : null;
}

/** Null also for a box that has another size now: its sides have moved apart. */
function between(from: Box | undefined, to: Box | undefined): Point | null {
  if (!from || !to || from.width !== to.width || from.height !== to.height) return null;
  return [to.x - from.x, to.y - from.y];
}

function nameOf({ relationId, claimId }: Line): string {
  return `${relationId}/${claimId}`;
}

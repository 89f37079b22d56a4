import type { Id } from "@/lib/argument/rows";
import type { PillNode } from "./forest";
import { Grid } from "./grid";
import type { Box, Line, Point, Stub } from "./layout";
import { type Field, isOpen, portsOfClaim, portsOfPill } from "./link-ports";
import { LINK_BERTH, LINK_LIMIT, LINK_ROOM, LINK_STEP } from "./measures";
import { boundsOf, grown, Occupied } from "./occupied";
import { findRoute, type Port } from "./route";
import { extentOf, stretchesOf } from "./spread";
import { stubsAt } from "./stubs";

/** A premise that is drawn elsewhere, or folded away: then it has no box. */
interface Link {
  readonly pill: PillNode;
  readonly pillBox: Box;
  readonly claimId: Id;
  readonly claimBox: Box | null;
}

/** What is drawn already: the boxes and lines of the trees. */
export interface Drawing {
  readonly claims: ReadonlyMap<Id, Box>;
  readonly pills: ReadonlyMap<Id, Box>;
  readonly lines: readonly Line[];
}

/**
 * Finds a way for each premise that is drawn elsewhere, the shortest first: round all boxes, along no line, with few bends
 * and crossings. What would be too long, or finds no way, gets a stub at either end. Where `routed` is false the line is
 * straight, whatever it crosses: quick, until the other comes.
 */
export function drawLinks(
  pills: readonly PillNode[],
  drawing: Drawing,
  { routed, sideways }: { readonly routed: boolean; readonly sideways: boolean },
): { lines: Line[]; stubs: Stub[] } {
  const links = pills.flatMap((pill) => linksOf(pill, drawing)).sort((a, b) => spanOf(a) - spanOf(b));
  const field = routed ? fieldOf(drawing, links.flatMap(windowOf)) : null;
  const lines: Line[] = [];
  const stubs: Stub[] = [];
  for (const link of links) {
    const points = spanOf(link) > LINK_LIMIT ? null : field === null ? straightWay(link) : wayOf(link, field);
    if (points === null) {
      stubs.push(...stubsAt(link, stubs, sideways));
      continue;
    }
    const { id: relationId, kind } = link.pill.relation;
    const line: Line = { relationId, kind, role: "cross", points, head: "none", claimId: link.claimId };
    lines.push(line);
    if (field !== null) mark(line, field);
  }
  return { lines, stubs };
}

function linksOf(pill: PillNode, { claims, pills }: Drawing): Link[] {
  const pillBox = pills.get(pill.id);
  if (pillBox === undefined) return [];
  return pill.links.map((claimId) => ({ pill, pillBox, claimId, claimBox: claims.get(claimId) ?? null }));
}

/** How far apart the two boxes stand; infinite where one is folded away. */
function spanOf({ claimBox: a, pillBox: b }: Link): number {
  if (a === null) return Number.POSITIVE_INFINITY;
  const across = Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width);
  const down = Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height);
  return across + down;
}

/** Where a way is sought; none where only stubs will be drawn. */
function windowOf(link: Link): readonly Box[] {
  const { claimBox, pillBox } = link;
  const around = claimBox === null || spanOf(link) > LINK_LIMIT ? null : boundsOf([claimBox, pillBox]);
  return around === null ? [] : [grown(around, LINK_ROOM)];
}

/** All that is drawn in some windows. */
function fieldOf({ claims, pills, lines }: Drawing, windows: readonly Box[]): Field {
  const field: Field = { boxes: new Occupied(), stretches: new Occupied() };
  const seen = new Occupied();
  for (const window of windows) seen.add(window);
  for (const boxes of [claims, pills]) {
    for (const box of boxes.values()) if (seen.meets(box)) field.boxes.add(box);
  }
  for (const line of lines) if (seen.meets(extentOf(line))) mark(line, field);
  return field;
}

function mark(line: Line, { stretches }: Field): void {
  for (const stretch of stretchesOf(line)) {
    stretches.add({ ...stretch, relationId: line.relationId, role: line.role });
  }
}

/** The way from the claim to the pill round what lies between; null when there is none, or only too long a one. */
function wayOf(link: Link, field: Field): readonly Point[] | null {
  const { pill, pillBox, claimBox } = link;
  const [window] = windowOf(link);
  if (claimBox === null || window === undefined) return null;
  const open = (ports: readonly Port[]) => ports.filter((port) => isOpen(port, field, pill.id));
  const from = open(portsOfClaim(claimBox));
  const to = open(portsOfPill(pillBox, pill.premises.length > 0));
  if (from.length === 0 || to.length === 0) return null;
  const grid = gridIn(window, [...from, ...to], field, pill.id);
  const way = findRoute(grid, from, to);
  return way === null || lengthOf(way) > LINK_LIMIT ? null : way;
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

function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, [x, y], i) => {
    const [fromX, fromY] = points[i] ?? [x, y];
    return sum + Math.abs(x - fromX) + Math.abs(y - fromY);
  }, 0);
}

/** From side to side, or from below to the pill's side, without regard to what lies between. */
function straightWay({ claimBox: claim, pillBox: pill }: Link): readonly Point[] | null {
  if (claim === null) return null;
  const rightward = claim.x + claim.width / 2 <= pill.x + pill.width / 2;
  const from: Point = [rightward ? claim.x + claim.width : claim.x, claim.y + (claim.height >> 1)];
  const to: Point = [rightward ? pill.x : pill.x + pill.width, pill.y + (pill.height >> 1)];
  return [from, to];
}

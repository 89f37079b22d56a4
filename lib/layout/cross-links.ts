import type { Id } from "@/lib/argument/rows";
import { type Drawing, type Field, fieldOf, mark, wayThrough, windowAbout } from "./field";
import type { PillNode } from "./forest";
import type { Box, Line, Point, Stub } from "./layout";
import { isOpen, portsOfClaim, portsOfPill } from "./link-ports";
import { LINK_LIMIT } from "./measures";
import type { Port } from "./route";
import { stubsAt } from "./stubs";

/** A premise that is drawn elsewhere, or folded away: then it has no box. */
interface Link {
  readonly pill: PillNode;
  readonly pillBox: Box;
  readonly claimId: Id;
  readonly claimBox: Box | null;
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
  return claimBox === null || spanOf(link) > LINK_LIMIT ? [] : [windowAbout(claimBox, pillBox)];
}

/** The way from the claim to the pill round what lies between; null when there is none, or only too long a one. */
function wayOf(link: Link, field: Field): readonly Point[] | null {
  const { pill, pillBox, claimBox } = link;
  const [window] = windowOf(link);
  if (claimBox === null || window === undefined) return null;
  const open = (ports: readonly Port[]) => ports.filter((port) => isOpen(port, field, pill.id));
  const from = open(portsOfClaim(claimBox));
  const to = open(portsOfPill(pillBox, pill.premises.length > 0));
  const way = wayThrough(window, field, pill.id, from, to);
  return way === null || lengthOf(way) > LINK_LIMIT ? null : way;
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

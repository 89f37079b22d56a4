import type { Direction } from "@/lib/argument/direction";
import type { Id } from "@/lib/argument/rows";
import { drawLinks } from "./cross-links";
import type { PillNode } from "./forest";
import type { Box, Layout, Line } from "./layout";
import { ledRound } from "./led-round";
import { FOLD_EDGE, FOLD_FOOT } from "./measures";
import type { LayoutMemory } from "./memory";
import { boundsOf, grown } from "./occupied";
import { boxAt, extentOf, linesAt, type Spread } from "./spread";
import type { Drawing } from "./turn";

/** What lines and the tabs of stubs take beside their middle. */
const LINE_ROOM = 8;
const STUB_ROOM = 40;

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** How lines are drawn: cross links round everything, and lines of trees round what pins have put in their way. */
interface Ways {
  readonly routed: boolean;
  readonly pinned: boolean;
  /** Whether all is to be turned on its side, tabs of stubs and all. */
  readonly sideways: boolean;
}

/** The drawing of nodes that have their places, with the links between them. */
export function drawn(nodes: readonly Spread[], memory: LayoutMemory, { routed, pinned, sideways }: Ways): Drawing {
  const claims = new Map<Id, Box>();
  const pills = new Map<Id, Box>();
  const hidden = new Map<Id, number>();
  const targets = new Map<Id, Id>();
  const linked: PillNode[] = [];
  for (const held of nodes) {
    const { node } = held;
    (node.is === "claim" ? claims : pills).set(node.id, boxAt(held));
    if (node.is === "claim" && node.hidden > 0) hidden.set(node.id, node.hidden);
    if (node.is === "claim") continue;
    targets.set(node.id, node.target.id);
    if (node.links.length > 0) linked.push(node);
  }
  const straight = nodes.flatMap(linesAt);
  const tree = pinned ? ledRound({ claims, pills, lines: straight, targets }) : straight;
  const { lines: links, stubs } = drawLinks(linked, { claims, pills, lines: tree }, { routed, sideways });
  return { claims, pills, lines: [...links, ...tree], stubs, hidden, memory };
}

/** A drawing with all that it reaches to, once it stands as it is shown. */
export function withBounds(drawing: Omit<Layout, "bounds">): Layout {
  const { claims, pills, lines, stubs, hidden, direction } = drawing;
  const bounds = boundsOf([
    ...claims.values(),
    ...[...hidden.keys()].flatMap((id) => foldRoom(claims.get(id), direction)),
    ...pills.values(),
    ...lines.map(roomOf),
    ...stubs.map(({ at: [x, y] }) => grown({ x, y, width: 0, height: 0 }, STUB_ROOM)),
  ]);
  return { ...drawing, bounds: bounds ?? NOWHERE };
}

/** The edges of a folded claim show at its right and below; the count below, or above where that is where its reasons stand. */
function foldRoom(box: Box | undefined, direction: Direction): readonly Box[] {
  if (box === undefined) return [];
  const { x, y, width, height } = box;
  const above = direction === "down" ? FOLD_FOOT : 0;
  return [{ x, y: y - above, width: width + FOLD_EDGE, height: height + FOLD_FOOT + above }];
}

function roomOf(line: Line): Box {
  return grown(extentOf(line), LINE_ROOM);
}

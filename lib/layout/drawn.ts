import type { Id } from "@/lib/argument/rows";
import { drawLinks } from "./cross-links";
import type { PillNode } from "./forest";
import type { Box, Layout, Line } from "./layout";
import { ledRound } from "./led-round";
import { FOLD_EDGE, FOLD_FOOT } from "./measures";
import type { LayoutMemory } from "./memory";
import { boundsOf, grown } from "./occupied";
import { boxAt, extentOf, linesAt, type Spread } from "./spread";

/** What lines and the tabs of stubs take beside their middle. */
const LINE_ROOM = 8;
const STUB_ROOM = 40;

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** How lines are drawn: cross links round everything, and lines of trees round what pins have put in their way. */
interface Ways {
  readonly routed: boolean;
  readonly pinned: boolean;
}

/** The drawing of nodes that have their places, with the links between them. */
export function drawn(nodes: readonly Spread[], memory: LayoutMemory, { routed, pinned }: Ways): Layout {
  const claims = new Map<Id, Box>();
  const pills = new Map<Id, Box>();
  const hidden = new Map<Id, number>();
  const linked: PillNode[] = [];
  for (const held of nodes) {
    const { node } = held;
    (node.is === "claim" ? claims : pills).set(node.id, boxAt(held));
    if (node.is === "claim" && node.hidden > 0) hidden.set(node.id, node.hidden);
    if (node.is === "pill" && node.links.length > 0) linked.push(node);
  }
  const straight: Line[] = [];
  for (const held of nodes) straight.push(...linesAt(held));
  const tree = pinned ? ledRound(straight, [...claims.values(), ...pills.values()]) : straight;
  const { lines: links, stubs } = drawLinks(linked, { claims, pills, lines: tree }, routed);
  const lines = [...links, ...tree];
  const bounds = boundsOf([
    ...claims.values(),
    ...[...hidden.keys()].flatMap((id) => foldRoom(claims.get(id))),
    ...pills.values(),
    ...lines.map(roomOf),
    ...stubs.map(({ at: [x, y] }) => grown({ x, y, width: 0, height: 0 }, STUB_ROOM)),
  ]);
  return { claims, pills, lines, stubs, hidden, bounds: bounds ?? NOWHERE, memory };
}

function foldRoom(box: Box | undefined): readonly Box[] {
  return box === undefined ? [] : [{ ...box, width: box.width + FOLD_EDGE, height: box.height + FOLD_FOOT }];
}

function roomOf(line: Line): Box {
  return grown(extentOf(line), LINE_ROOM);
}

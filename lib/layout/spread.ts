import { type Block, type Blocks, boxOf, getBlock } from "./block";
import type { Node } from "./forest";
import type { Box, Line, Point } from "./layout";
import type { Offset } from "./memory";

/** A node at its place in the map: `x`, `y` is the middle of the top edge of its box. */
export interface Spread {
  readonly node: Node;
  readonly block: Block;
  readonly x: number;
  readonly y: number;
  /** From the node that holds it; null for the root of a part. */
  readonly offset: Offset | null;
}

/** Every node of a part at its place in the map, each after the one that holds it, given the place of the root. */
export function spread(root: Node, x: number, y: number, blocks: Blocks): readonly Spread[] {
  const open: Spread[] = [{ node: root, block: getBlock(blocks, root), x, y, offset: null }];
  const found: Spread[] = [];
  for (let held = open.pop(); held !== undefined; held = open.pop()) {
    found.push(held);
    for (const { id, dx, dy, row } of held.block.placed) {
      const node = blocks.nodes.get(id);
      const offset = { holder: held.node.id, dx, row };
      if (node) open.push({ node, block: getBlock(blocks, node), x: held.x + dx, y: held.y + dy, offset });
    }
  }
  return found;
}

/** The box of a node in the map. */
export function boxAt({ block, x, y }: Spread): Box {
  return { x: x + boxOf(block).left, y, width: block.width, height: block.height };
}

/** The lines between a node and what it holds, in the map. */
export function linesAt({ block, x, y }: Spread): readonly Line[] {
  return block.lines.map((line) => ({ ...line, points: line.points.map(([dx, dy]): Point => [x + dx, y + dy]) }));
}

/** All that a line spans. */
export function extentOf({ points }: Line): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The straight stretches of a line as boxes without breadth. */
export function stretchesOf({ points }: Line): readonly Box[] {
  return points.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = points[i] ?? [x, y];
    return { x: Math.min(x, fromX), y: Math.min(y, fromY), width: Math.abs(x - fromX), height: Math.abs(y - fromY) };
  });
}

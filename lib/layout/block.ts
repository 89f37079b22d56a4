import type { Node } from "./forest";
import type { Line } from "./layout";
import { type Skyline, shifted } from "./skyline";

/** A node set in a block: where the middle of its top edge stands, from that of the block's own node. */
export interface Placement {
  readonly node: Node;
  readonly dx: number;
  readonly dy: number;
  /** The row of a fan; 0 elsewhere. */
  readonly row: number;
}

/** The farthest that a block reaches in each direction from its anchor. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * A node with everything that hangs on it. Coordinates are relative to its anchor, the middle of the top edge of its box.
 * `lines` are those between the node and what it holds; lines farther down belong to the blocks there.
 */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly skyline: Skyline;
  readonly extent: Extent;
  readonly placed: readonly Placement[];
  readonly lines: readonly Line[];
  /** From the upper edge of a claim down to the pills of each of its rows, or of a pill down to its premises. */
  readonly drops: readonly number[];
  /** How far a pill moved to the right, from where it stood, so as to stand over premises that kept their places. */
  readonly drift: number;
}

export type Blocks = ReadonlyMap<Node, Block>;

/** The block of a node that lies further down, which is always built first. */
export function getBlock(blocks: Blocks, node: Node): Block {
  const block = blocks.get(node);
  if (block === undefined) throw new Error(`No block was built for ${node.is} ${node.id}`);
  return block;
}

/** The box of a block, from its anchor. The left half is the smaller one where the width is odd. */
export function boxOf({ width, height }: { width: number; height: number }): Extent {
  const left = -(width >> 1);
  return { left, right: left + width, top: 0, bottom: height };
}

/** The outline of a block where it is placed. */
export function outlineOf(blocks: Blocks, { node, dx, dy }: Placement): Skyline {
  return shifted(getBlock(blocks, node).skyline, dx, dy);
}

/** The farthest reach of all of them together. */
export function unionOf(extents: readonly Extent[]): Extent {
  return extents.reduce((a, b) => ({
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  }));
}

/** The same reach, elsewhere. */
export function movedExtent({ left, right, top, bottom }: Extent, dx: number, dy: number): Extent {
  return { left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy };
}

import type { Id } from "@/lib/argument/rows";
import type { Node } from "./forest";
import type { Line } from "./layout";
import { type Skyline, shifted } from "./skyline";

/** A node set in a block: where the middle of its top edge stands, from that of the block's own node. */
export interface Placement {
  readonly id: Id;
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

/** What is drawn, by ids: the nodes, and the block of each. */
export interface Blocks {
  readonly nodes: ReadonlyMap<Id, Node>;
  readonly built: ReadonlyMap<Id, Block>;
}

/** The block of a node that lies further down, which is always built first. */
export function getBlock(blocks: Blocks, { id }: { readonly id: Id }): Block {
  const block = blocks.built.get(id);
  if (block === undefined) throw new Error(`No block was built for ${id}`);
  return block;
}

/** The box of a block, from its anchor. The left half is the smaller one where the width is odd. */
export function boxOf({ width, height }: { width: number; height: number }): Extent {
  const left = -(width >> 1);
  return { left, right: left + width, top: 0, bottom: height };
}

/** The outline of a block where it is placed. */
export function outlineOf(blocks: Blocks, placement: Placement): Skyline {
  return shifted(getBlock(blocks, placement).skyline, placement.dx, placement.dy);
}

/** The reach of a block where it is placed. */
export function reachOf(blocks: Blocks, placement: Placement): Extent {
  return movedExtent(getBlock(blocks, placement).extent, placement.dx, placement.dy);
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

function movedExtent({ left, right, top, bottom }: Extent, dx: number, dy: number): Extent {
  return { left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy };
}

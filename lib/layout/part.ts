import type { Block } from "./block";
import type { ClaimNode } from "./forest";
import type { Box } from "./layout";

/** One tree of the map: its root, and the root's block. */
export interface Part {
  readonly root: ClaimNode;
  readonly block: Block;
}

/** Everything that a part covers, when the anchor of its root is at x, y. */
export function partBox({ block: { extent } }: Part, x: number, y: number): Box {
  return {
    x: x + extent.left,
    y: y + extent.top,
    width: extent.right - extent.left,
    height: extent.bottom - extent.top,
  };
}

/** Whether nothing bears on its root and it bears on nothing: such a claim waits in the tray. */
export function isAlone({ root }: Part): boolean {
  return root.relations.length === 0;
}

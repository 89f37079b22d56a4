import { arrange, isBeside } from "./arrange";
import { type Block, type Blocks, getBlock } from "./block";
import { claimBlock } from "./claim-block";
import { drawn } from "./drawn";
import { type Keep, pathTo } from "./elastic";
import { forestOf, type Node } from "./forest";
import type { Layout, LayoutInput } from "./layout";
import { ROW_LIMIT } from "./measures";
import { noMemory } from "./memory";
import { setParts } from "./parts";
import { barePill, pillBlock } from "./pill-block";

/**
 * Where everything of a map stands. With the layout before the edit, what stood keeps its place as far as it can.
 * Same input, same result, to the pixel; all numbers are integers.
 */
export function layOut(input: LayoutInput): Layout {
  const forest = forestOf(input.rows, input, new Set());
  const nodes = arrange(forest, input.folded ?? new Set());
  const memory = input.previous?.memory ?? noMemory;
  const keep: Keep = {
    memory,
    bases: memory.anchors,
    pins: new Map(),
    path: pathTo(nodes, input.edited),
    rowLimit: input.rowLimit ?? ROW_LIMIT,
  };
  const blocks = blocksOf(nodes, keep);
  const parts = forest.roots.map((root) => ({ root, block: getBlock(blocks, root) }));
  const { places, floor } = setParts(parts, blocks, keep);
  return drawn(places, floor, blocks, memory, input.rows.claims);
}

function blocksOf(nodes: readonly Node[], keep: Keep): Blocks {
  const blocks = new Map<Node, Block>();
  for (const node of [...nodes].reverse()) {
    if (node.is === "claim") blocks.set(node, claimBlock(node, blocks, keep));
    else blocks.set(node, isBeside(node) ? barePill(node) : pillBlock(node, blocks, keep));
  }
  return blocks;
}

import { isSideways } from "@/lib/argument/direction";
import type { Id } from "@/lib/argument/rows";
import { arrange, isBeside } from "./arrange";
import { type Block, type Blocks, getBlock } from "./block";
import { claimBlock } from "./claim-block";
import { type Keep, pathsTo } from "./elastic";
import { type Forest, forestOf, type Node } from "./forest";
import { keptBlock } from "./kept-block";
import type { LayoutInput } from "./layout";
import { ASPECT, ROW_LIMIT } from "./measures";
import { type Parts, setParts } from "./parts";
import { barePill, pillBlock } from "./pill-block";
import { type Spread, spread } from "./spread";

/** What holds the nodes of a map in their places. */
export type Held = Pick<Keep, "memory" | "bases" | "pins" | "aside" | "apart">;

/** Every node that is drawn, at its place in the map, each after the one that holds it; and the parts that they form. */
export interface Standings {
  readonly nodes: readonly Spread[];
  readonly parts: Parts;
  readonly forest: Forest;
  readonly blocks: Blocks;
}

/**
 * Finds the place of every node of a map, with the trees built from the leaves up, and set from the roots down. `before` are
 * the blocks of the layout that `held.memory` is of.
 */
export function stand(input: LayoutInput, held: Held, before: Blocks | null = null): Standings {
  const forest = forestOf(input.rows, input, held.apart, held.memory);
  const nodes = arrange(forest, input.folded ?? new Set(), held.memory);
  const keep: Keep = {
    ...held,
    path: pathsTo(nodes, (id) => id === input.edited),
    held: pathsTo(nodes, (id) => held.pins.has(id)),
    rowLimit: input.rowLimit ?? ROW_LIMIT,
    aspect: isSideways(input.direction ?? "up") ? 1 / ASPECT : ASPECT,
  };
  const blocks = blocksOf(nodes, keep, before);
  const trees = forest.roots.map((root) => ({ root, block: getBlock(blocks, root) }));
  const parts = setParts(trees, blocks, keep);
  const standing = [...parts.places].flatMap(([{ root }, { x, y }]) => spread(root, x, y, blocks));
  return { nodes: standing, parts, forest, blocks };
}

/** The blocks of nodes that come each after the one that holds it. */
function blocksOf(nodes: readonly Node[], keep: Keep, before: Blocks | null): Blocks {
  const built = new Map<Id, Block>();
  const blocks = { nodes: new Map(nodes.map((node) => [node.id, node])), built };
  const kept = new Set<Id>();
  for (const node of [...nodes].reverse()) {
    const block = before && keptBlock(node, before, kept);
    if (block) kept.add(node.id);
    built.set(node.id, block ?? blockOf(node, blocks, keep));
  }
  return blocks;
}

function blockOf(node: Node, blocks: Blocks, keep: Keep): Block {
  if (node.is === "claim") return claimBlock(node, blocks, keep);
  return isBeside(node) ? barePill(node) : pillBlock(node, blocks, keep);
}

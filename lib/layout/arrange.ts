import type { Id } from "@/lib/argument/rows";
import type { ClaimNode, Forest, Node, PillNode } from "./forest";

/**
 * Decides for each claim which of its relations stand beside it and which below, and returns the nodes that are drawn,
 * in the order of the forest. What a folded claim holds is not drawn; its `hidden` counts the claims among that.
 */
export function arrange(forest: Forest, folded: ReadonlySet<Id>): readonly Node[] {
  const within = countWithin(forest);
  const shown = new Set<Node>();
  for (const node of forest.nodes) {
    const holder = holderOf(node);
    if (holder !== null && (!shown.has(holder) || (holder.is === "claim" && holder.hidden > 0))) continue;
    shown.add(node);
    if (node.is === "pill") continue;
    if (folded.has(node.id)) node.hidden = within.get(node) ?? 0;
    if (node.hidden === 0) setSides(node);
  }
  return [...shown];
}

/** The node that another one hangs on: a claim's step, a relation's target. Null for the root of a part. */
export function holderOf(node: Node): Node | null {
  return node.is === "claim" ? node.parent : node.target;
}

/** Whether a relation is drawn level with its target claim, between that and its premise. */
export function isBeside({ target, id }: PillNode): boolean {
  return target.is === "claim" && (target.left?.id === id || target.right?.id === id);
}

/** How many claims hang on each node, at any depth. */
function countWithin({ nodes }: Forest): ReadonlyMap<Node, number> {
  const within = new Map<Node, number>();
  for (const node of [...nodes].reverse()) {
    const holder = holderOf(node);
    if (holder === null) continue;
    const own = node.is === "claim" ? 1 : 0;
    within.set(holder, (within.get(holder) ?? 0) + (within.get(node) ?? 0) + own);
  }
  return within;
}

function setSides(node: ClaimNode): void {
  const free = node.relations.filter(({ premises, links, relations }) => {
    return premises.length === 1 && links.length === 0 && relations.length === 0;
  });
  const step = node.parent !== null && isBeside(node.parent) ? node.parent.relation.kind : null;
  if (step !== "preference") node.right = free.find(({ relation }) => relation.kind === "rephrase") ?? null;
  if (step !== "rephrase") node.left = free.find(({ relation }) => relation.kind === "preference") ?? null;
  node.below = node.relations.filter((pill) => pill !== node.left && pill !== node.right);
}

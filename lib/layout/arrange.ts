import type { Id, RelationKind } from "@/lib/argument/rows";
import type { ClaimNode, Forest, Node, PillNode } from "./forest";
import { BESIDE, type LayoutMemory, noMemory } from "./memory";

/**
 * Decides for each claim which of its relations stand beside it and which below, and returns the nodes that are drawn,
 * in the order of the forest. What a folded claim holds is not drawn; its `hidden` counts the claims among that.
 * What stood beside a claim before comes first there, and what stood below stays below.
 */
export function arrange(forest: Forest, folded: ReadonlySet<Id>, before: LayoutMemory = noMemory): readonly Node[] {
  const within = folded.size === 0 ? null : countWithin(forest);
  const shown = new Set<Node>();
  for (const node of forest.nodes) {
    const holder = holderOf(node);
    if (holder !== null && (!shown.has(holder) || (holder.is === "claim" && holder.hidden > 0))) continue;
    shown.add(node);
    if (node.is === "pill") continue;
    if (folded.has(node.id)) node.hidden = within?.get(node) ?? 0;
    if (node.hidden === 0) setSides(node, before);
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

function setSides(node: ClaimNode, before: LayoutMemory): void {
  node.below = node.relations;
  const level = node.relations.filter(({ relation: { kind } }) => kind === "rephrase" || kind === "preference");
  if (level.length === 0) return;
  const free = level.filter(({ premises, links, relations }) => {
    return premises.length === 1 && links.length === 0 && relations.length === 0;
  });
  const rowOf = ({ id }: PillNode) => {
    const offset = before.offsets.get(id);
    return offset?.holder === node.id ? offset.row : null;
  };
  const first = (kind: RelationKind) => {
    const some = free.filter(({ relation }) => relation.kind === kind);
    return some.find((pill) => rowOf(pill) === BESIDE) ?? some.find((pill) => rowOf(pill) === null) ?? null;
  };
  const step = node.parent !== null && isBeside(node.parent) ? node.parent.relation.kind : null;
  if (step !== "preference") node.right = first("rephrase");
  if (step !== "rephrase") node.left = first("preference");
  node.below = node.relations.filter((pill) => pill !== node.left && pill !== node.right);
}

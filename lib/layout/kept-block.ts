import type { Id } from "@/lib/argument/rows";
import { isBeside } from "./arrange";
import type { Block, Blocks } from "./block";
import type { ClaimNode, Node, PillNode } from "./forest";

/**
 * The block that a node had in the layout before, where nothing has changed that it is built of; null elsewhere. `kept` are
 * the nodes whose blocks are those of before. Built again it would be the same, since all that it holds keeps its place;
 * only its drift is spent: a pill that moved over its premises stands over them now.
 */
export function keptBlock(node: Node, before: Blocks, kept: ReadonlySet<Id>): Block | null {
  const [old, block] = [before.nodes.get(node.id), before.built.get(node.id)];
  if (!old || !block || !isAlike(node, old) || !block.placed.every(({ id }) => kept.has(id))) return null;
  return block.drift === 0 ? block : { ...block, drift: 0 };
}

function isAlike(node: Node, old: Node): boolean {
  const [{ size }, before] = [node, old.size];
  if (size.width !== before.width || size.height !== before.height) return false;
  if (node.is === "claim") return old.is === "claim" && isSameClaim(node, old);
  return old.is === "pill" && isSamePill(node, old);
}

function isSameClaim(claim: ClaimNode, old: ClaimNode): boolean {
  return (
    claim.hidden > 0 === old.hidden > 0 &&
    claim.left?.id === old.left?.id &&
    claim.right?.id === old.right?.id &&
    areSame(claim.below, old.below)
  );
}

function isSamePill(pill: PillNode, old: PillNode): boolean {
  return (
    pill.relation.kind === old.relation.kind &&
    pill.target.is === old.target.is &&
    isBeside(pill) === isBeside(old) &&
    areSame(pill.premises, old.premises) &&
    areSame(pill.relations, old.relations)
  );
}

function areSame(nodes: readonly Node[], old: readonly Node[]): boolean {
  return nodes.length === old.length && nodes.every(({ id }, i) => id === old[i]?.id);
}

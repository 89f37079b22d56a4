import type { Claim, Id } from "@/lib/argument/rows";
import type { Forest } from "./forest";
import type { Point } from "./layout";
import { type LayoutMemory, NOTHING, type Offset, type Standing } from "./memory";
import type { Parts } from "./parts";
import type { Standings } from "./stand";

/**
 * What the next elastic layout has to know of this one. `before` is what was known already: places of nodes that are not
 * drawn now are kept. `known` are all claims of the map: only those that are gone keep their place as the root of a part.
 */
export function remember(
  { nodes, parts, forest }: Standings,
  before: LayoutMemory,
  known: readonly Claim[],
): LayoutMemory {
  const offsets = new Map<Id, Offset>(before.offsets);
  const drops = new Map<Id, readonly number[]>(before.drops);
  const anchors = new Map<Id, Point>();
  for (const { node, block, x, y, offset } of nodes) {
    if (offset !== null) offsets.set(node.id, offset);
    if (block.drops.length > 0) drops.set(node.id, block.drops);
    anchors.set(node.id, [x, y]);
  }
  const holders = holdersOf(forest, before);
  const { sideways } = before;
  return { offsets, holders, drops, parts: rootsOf(parts, before, known), anchors, floor: parts.floor, sideways };
}

function holdersOf({ claims, circular }: Forest, before: LayoutMemory): ReadonlyMap<Id, Id> {
  const holders = new Map(before.holders);
  for (const [id, { parent }] of claims) {
    if (parent !== null) holders.set(id, parent.id);
    else if (circular.has(id)) holders.set(id, NOTHING);
    else if (holders.get(id) === NOTHING) holders.delete(id);
  }
  return holders;
}

function rootsOf({ places }: Parts, before: LayoutMemory, known: readonly Claim[]): ReadonlyMap<Id, Standing> {
  const roots = new Map<Id, Standing>(before.parts);
  for (const { id } of known) roots.delete(id);
  for (const [{ root }, place] of places) roots.set(root.id, place);
  return roots;
}

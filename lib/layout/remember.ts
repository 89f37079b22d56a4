import type { Claim, Id } from "@/lib/argument/rows";
import type { Point } from "./layout";
import type { LayoutMemory, Offset, Standing } from "./memory";
import type { Parts } from "./parts";
import type { Spread } from "./spread";

/**
 * What the next elastic layout has to know of this one. `before` is what was known already: places of nodes that are not
 * drawn now are kept. `known` are all claims of the map: only those that are gone keep their place as the root of a part.
 */
export function remember(
  nodes: readonly Spread[],
  parts: Parts,
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
  return { offsets, drops, parts: rootsOf(parts, before, known), anchors, floor: parts.floor };
}

function rootsOf({ places }: Parts, before: LayoutMemory, known: readonly Claim[]): ReadonlyMap<Id, Standing> {
  const roots = new Map<Id, Standing>(before.parts);
  for (const { id } of known) roots.delete(id);
  for (const [{ root }, place] of places) roots.set(root.id, place);
  return roots;
}

import type { Claim, Id } from "@/lib/argument/rows";
import type { Blocks } from "./block";
import type { Box, Layout, Line, Point } from "./layout";
import type { LayoutMemory, Offset, Standing } from "./memory";
import { boundsOf } from "./occupied";
import type { Places } from "./parts";
import { boxAt, linesAt, spread, stretchesOf } from "./spread";

/** The tree of each part in the coordinates of the map, without cross links, and what the next layout has to remember. */
export function drawn(
  places: Places,
  floor: number,
  blocks: Blocks,
  before: LayoutMemory,
  known: readonly Claim[],
): Layout {
  const claims = new Map<Id, Box>();
  const pills = new Map<Id, Box>();
  const hidden = new Map<Id, number>();
  const lines: Line[] = [];
  const offsets = new Map<Id, Offset>(before.offsets);
  const drops = new Map<Id, readonly number[]>(before.drops);
  const anchors = new Map<Id, Point>();
  for (const [{ root }, { x, y }] of places) {
    for (const held of spread(root, x, y, blocks)) {
      const { node, block, offset } = held;
      (node.is === "claim" ? claims : pills).set(node.id, boxAt(held));
      if (node.is === "claim" && node.hidden > 0) hidden.set(node.id, node.hidden);
      if (offset !== null) offsets.set(node.id, offset);
      if (block.drops.length > 0) drops.set(node.id, block.drops);
      anchors.set(node.id, [held.x, held.y]);
      lines.push(...linesAt(held));
    }
  }
  const bounds = boundsOf([...claims.values(), ...pills.values(), ...lines.flatMap(stretchesOf)]) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  const parts = remembered(places, before, known);
  return { claims, pills, lines, stubs: [], hidden, bounds, memory: { offsets, drops, parts, anchors, floor } };
}

/** Where the roots stand now, and where those stood that are deleted. */
function remembered(places: Places, before: LayoutMemory, known: readonly Claim[]): ReadonlyMap<Id, Standing> {
  const ids = new Set(known.map(({ id }) => id));
  const gone = [...before.parts].filter(([id]) => !ids.has(id));
  return new Map([...gone, ...[...places].map(([{ root }, place]): [Id, Standing] => [root.id, place])]);
}

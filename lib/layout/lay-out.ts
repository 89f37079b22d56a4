import type { Id } from "@/lib/argument/rows";
import { drawn } from "./drawn";
import type { Layout, LayoutInput } from "./layout";
import { noMemory } from "./memory";
import { standPinned } from "./pins";
import { remember } from "./remember";
import { stand } from "./stand";

/**
 * Where everything of a map stands. With the layout before the edit, what stood keeps its place as far as it can.
 * Same input, same result, to the pixel; all numbers are integers. Ids are unique among claims and relations together.
 */
export function layOut(input: LayoutInput): Layout {
  const before = input.previous?.memory ?? noMemory;
  const held = { memory: before, bases: before.anchors, pins: new Map(), aside: new Map(), apart: new Set<Id>() };
  const pinned = input.rows.places.length > 0;
  const standings = pinned ? standPinned(input) : stand(input, held);
  const memory = remember(standings, before, input.rows.claims);
  return drawn(standings.nodes, memory, { routed: input.crossLinks !== "straight", pinned });
}

import { isSideways } from "@/lib/argument/direction";
import type { Id } from "@/lib/argument/rows";
import type { Blocks } from "./block";
import { drawn, withBounds } from "./drawn";
import type { Layout, LayoutInput } from "./layout";
import { noMemory } from "./memory";
import { standPinned } from "./pins";
import { remember } from "./remember";
import { stand } from "./stand";
import { turned, upright } from "./turn";

/**
 * Where everything of a map stands. With the layout before the edit, what stood keeps its place as far as it can.
 * Same input, same result, to the pixel; all numbers are integers. Ids are unique among claims and relations together.
 */
export function layOut(wanted: LayoutInput): Layout {
  return laidOut(wanted, null).layout;
}

/**
 * The same, with the blocks that it was set from. `before` are those of the layout that this one follows on; null where there
 * is none, and where there are pins.
 */
export function laidOut(wanted: LayoutInput, before: Blocks | null): { layout: Layout; blocks: Blocks | null } {
  const { direction = "up" } = wanted;
  const sideways = isSideways(direction);
  const input = upright(wanted);
  const known = input.previous?.memory ?? { ...noMemory, sideways };
  const held = { memory: known, bases: known.anchors, pins: new Map(), aside: new Map(), apart: new Set<Id>() };
  const pinned = input.rows.places.length > 0;
  const standings = pinned ? standPinned(input) : stand(input, held, input.previous ? before : null);
  const memory = remember(standings, known, input.rows.claims);
  const routed = input.crossLinks !== "straight";
  const layout = withBounds(turned(drawn(standings.nodes, memory, { routed, pinned, sideways }), direction));
  return { layout, blocks: pinned ? null : standings.blocks };
}

import { isSideways } from "@/lib/argument/direction";
import type { Id } from "@/lib/argument/rows";
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
  const { direction = "up" } = wanted;
  const sideways = isSideways(direction);
  const input = upright(wanted);
  const before = input.previous?.memory ?? { ...noMemory, sideways };
  const held = { memory: before, bases: before.anchors, pins: new Map(), aside: new Map(), apart: new Set<Id>() };
  const pinned = input.rows.places.length > 0;
  const standings = pinned ? standPinned(input) : stand(input, held);
  const memory = remember(standings, before, input.rows.claims);
  const routed = input.crossLinks !== "straight";
  return withBounds(turned(drawn(standings.nodes, memory, { routed, pinned, sideways }), direction));
}

import { boxAround, type Viewport, viewOf } from "@/components/map/camera";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import { relationsFrom, targetOf } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import type { Box, Layout, Size } from "@/lib/layout/layout";

/** Room round what is shown, in px of the window, and how large a scene is shown at most. */
const MARGIN = 72;
const MOST = 2.4;
/** A scene shows what its claim bears on too, as long as words can still be read from the back of a room. */
const READABLE = 1.25;
const ALONE = 1.9;

/** How a room sees a scene: its claim, with what that bears on where there is room for both. */
export function sceneView(map: ArgumentMap, shown: Layout, claimId: Id, pane: Size): Viewport {
  const own = shown.claims.get(claimId);
  if (!own) return wholeView(shown, pane);
  const around = relationsFrom(map, claimId).flatMap((relation) => boxesOf(map, shown, relation.id));
  const both = viewOf(boxAround([own, ...around]) ?? own, pane, MARGIN, MOST);
  return both.zoom >= READABLE ? both : viewOf(own, pane, MARGIN, ALONE);
}

/** All that has come in so far. */
export function wholeView(shown: Layout, pane: Size): Viewport {
  const box = boxAround([...shown.claims.values(), ...shown.pills.values()]);
  return box ? viewOf(box, pane, MARGIN, MOST) : { x: 0, y: 0, zoom: 1 };
}

/** The boxes of a relation and of what it bears on, as far as they are to be seen. */
function boxesOf(map: ArgumentMap, { claims, pills }: Layout, relationId: Id): Box[] {
  const relation = find(map, "relations", relationId);
  const target = relation && targetOf(relation);
  return [pills.get(relationId), claims.get(target ?? ""), pills.get(target ?? "")].flatMap((box) => box ?? []);
}

import type { Box, Line } from "@/lib/layout/layout";
import type { Viewport } from "./camera";

/** Px of the map that are drawn at least beyond what is in view, on each side: a column of claims, so that few come at a time. */
const LEAST_ROOM = 240;

/** The part of the map that a pane of this size shows. */
export function seenIn({ x, y, zoom }: Viewport, pane: { readonly width: number; readonly height: number }): Box {
  return { x: -x / zoom, y: -y / zoom, width: pane.width / zoom, height: pane.height / zoom };
}

/**
 * The part of the map that is drawn while a part of it is seen. It stays as it was in `before` as long as it holds all
 * that is seen and not far more, so that most steps of a movement change nothing but where the whole drawing stands.
 */
export function areaFor(seen: Box, before: Box | null): Box {
  const room = Math.max(LEAST_ROOM, seen.width / 4);
  if (before && before.width <= seen.width + 4 * room && isWithin(seen, before)) return before;
  return { x: seen.x - room, y: seen.y - room, width: seen.width + 2 * room, height: seen.height + 2 * room };
}

/** Whether two boxes have a point in common. */
export function isTouching(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/** Whether the box around a line touches an area. */
export function isLineIn({ points }: Line, area: Box): boolean {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [top, bottom] = [left, right];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left <= area.x + area.width && right >= area.x && top <= area.y + area.height && bottom >= area.y;
}

/** Whether a box lies whole in an area. */
export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

import type { Box, Layout, Size } from "@/lib/layout/layout";

/** Where the map stands on the page: a point (x, y) of it is drawn at (viewport.x + x·zoom, viewport.y + y·zoom). */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A first view, and whether it shows the whole map. */
export interface Opening {
  readonly viewport: Viewport;
  readonly isWhole: boolean;
}

export const ZOOM = { least: 0.01, most: 2 } as const;
/** Below the first, pills are drawn without their word; below the second, claims without theirs. */
export const LEVELS = { compact: 0.6, bars: 0.35 } as const;

/** A map opens no smaller than this. */
const READABLE = 0.7;

/** Px of the page that stay free beside a box in the narrowest pane. */
const LEAST_MARGIN = 4;

/** How much of a drawing can be read at a zoom. */
export type Level = "full" | "compact" | "bars";

/** What is drawn at a zoom. */
export function levelAt(zoom: number): Level {
  if (zoom < LEVELS.bars) return "bars";
  return zoom < LEVELS.compact ? "compact" : "full";
}

/** Shows a box whole in the middle of the pane, no larger than `most`, with `margin` px of the page around it. */
export function viewOf(box: Box, pane: Size, margin: number, most: number = 1): Viewport {
  const room = { width: Math.max(1, pane.width - 2 * margin), height: Math.max(1, pane.height - 2 * margin) };
  const zoom = clampZoom(Math.min(most, room.width / Math.max(1, box.width), room.height / Math.max(1, box.height)));
  return {
    x: pane.width / 2 - zoom * (box.x + box.width / 2),
    y: pane.height / 2 - zoom * (box.y + box.height / 2),
    zoom,
  };
}

/**
 * How a map is first shown: whole where that leaves it readable, else its first root at a zoom that does, with as many of
 * the other claims as can be seen beside it and below it. A small map begins at the top of the pane, where reading begins.
 */
export function openingView(
  { bounds, claims }: Pick<Layout, "bounds" | "claims">,
  pane: Size,
  margin: number,
): Opening {
  const whole = viewOf(bounds, pane, margin);
  const isWhole = whole.zoom >= READABLE;
  const zoom = isWhole ? whole.zoom : READABLE;
  const root = claims.values().next().value ?? bounds;
  const room = { width: (pane.width - 2 * margin) / zoom, height: (pane.height - 2 * margin) / zoom };
  const left = isWhole ? bounds.x - (room.width - bounds.width) / 2 : fullestLeft(root, [...claims.values()], room);
  const top = isWhole ? bounds.y : root.y;
  return { viewport: { x: margin - zoom * left, y: margin - zoom * top, zoom }, isWhole };
}

/** The left side of that window from the root downward which holds the most boxes; of several, the one nearest to the root. */
function fullestLeft(root: Box, boxes: readonly Box[], room: Size): number {
  const [least, most] = [Math.min(root.x, root.x + root.width - room.width), root.x];
  const middle = root.x + root.width / 2 - room.width / 2;
  const near = boxes.filter(
    (box) =>
      box.y >= root.y &&
      box.y + box.height <= root.y + room.height &&
      box.x >= least &&
      box.x + box.width <= most + room.width,
  );
  const count = (left: number) => near.filter((box) => box.x >= left && box.x + box.width <= left + room.width).length;
  return near
    .flatMap((box) => [box.x, box.x + box.width - room.width])
    .filter((left) => left >= least && left <= most)
    .map((left) => ({ left, count: count(left), away: Math.abs(left - middle) }))
    .reduce(
      (best, next) => (next.count > best.count || (next.count === best.count && next.away < best.away) ? next : best),
      {
        left: middle,
        count: count(middle),
        away: 0,
      },
    ).left;
}

/** The least move that brings a box into the pane with `margin` px of the page around it, or less where it is narrow; the same viewport where it is in. */
export function revealing(viewport: Viewport, box: Box, pane: Size, margin: number): Viewport {
  const dx = nudge(viewport.x + box.x * viewport.zoom, box.width * viewport.zoom, pane.width, margin);
  const dy = nudge(viewport.y + box.y * viewport.zoom, box.height * viewport.zoom, pane.height, margin);
  return dx === 0 && dy === 0 ? viewport : { x: viewport.x + dx, y: viewport.y + dy, zoom: viewport.zoom };
}

/** A viewport at another zoom that keeps what is in the middle of the pane there. */
export function zoomed(viewport: Viewport, factor: number, pane: Size): Viewport {
  const zoom = clampZoom(viewport.zoom * factor);
  const [x, y] = [pane.width / 2, pane.height / 2];
  const share = zoom / viewport.zoom;
  return { x: x - (x - viewport.x) * share, y: y - (y - viewport.y) * share, zoom };
}

/** The smallest box that holds all the given ones; null where there are none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function clampZoom(zoom: number): number {
  return Math.min(ZOOM.most, Math.max(ZOOM.least, zoom));
}

/**
 * How far a stretch must move to lie within a pane. Where there is little room, its margins are what is left beside it; one
 * too long for the pane shows its start.
 */
function nudge(start: number, length: number, pane: number, margin: number): number {
  const beside = Math.min(margin, (pane - length) / 2);
  if (beside < LEAST_MARGIN) return LEAST_MARGIN - start;
  const [first, last] = [beside, pane - beside];
  if (start < first) return first - start;
  return start + length > last ? last - start - length : 0;
}

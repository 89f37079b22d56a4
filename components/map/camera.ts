import type { Box, Size } from "@/lib/layout/layout";

/** Where the map stands on the page: a point (x, y) of it is drawn at (viewport.x + x·zoom, viewport.y + y·zoom). */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const ZOOM = { least: 0.04, most: 2 } as const;
/** Below the first, pills are drawn without their word; below the second, claims without theirs. */
export const LEVELS = { compact: 0.6, bars: 0.35 } as const;

/** A map opens no smaller than this. */
const READABLE = 0.7;

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
 * How a map is first shown: whole where that leaves it readable, else from its first root downward at a zoom that does.
 * A small map begins at the top of the pane, where reading begins.
 */
export function openingView(bounds: Box, root: Box, pane: Size, margin: number): Viewport {
  const whole = viewOf(bounds, pane, margin);
  const isReadable = whole.zoom >= READABLE;
  const zoom = isReadable ? whole.zoom : READABLE;
  const middle = isReadable ? bounds.x + bounds.width / 2 : root.x + root.width / 2;
  const top = isReadable ? bounds.y : root.y;
  return { x: pane.width / 2 - zoom * middle, y: margin - zoom * top, zoom };
}

/** The least move that brings a box into the pane with `margin` px of the page around it; the same viewport where it is in. */
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

/** How far a stretch must move to lie within a pane; one too long for it shows its start. */
function nudge(start: number, length: number, pane: number, margin: number): number {
  const [first, last] = [margin, pane - margin];
  if (length > last - first) return first - start;
  if (start < first) return first - start;
  return start + length > last ? last - start - length : 0;
}

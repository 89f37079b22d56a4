import type { Box, Size } from "@/lib/layout/layout";

/** Where the map stands on the page: a point (x, y) of it is drawn at (viewport.x + x·zoom, viewport.y + y·zoom). */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const ZOOM = { least: 0.01, most: 2 } as const;
/** Below the first, claims are titles and pills have no word; below the second, both are dots. */
const LEVELS = { titles: 0.6, dots: 0.28 } as const;
/** The zooms for which titles are set anew; from one to the next their words grow with the map. */
const TITLE_ZOOMS = [0.55, 0.5, 0.46, 0.42, 0.38, 0.34, 0.31] as const;

/** Px of the page that stay free beside a box in the narrowest pane. */
const LEAST_MARGIN = 4;

/** How much of a drawing can be read at a zoom. */
export type Level = "full" | "titles" | "dots";

/** What is drawn at a zoom. */
export function levelAt(zoom: number): Level {
  if (zoom < LEVELS.dots) return "dots";
  return zoom < LEVELS.titles ? "titles" : "full";
}

/** How many px of the map make one on the screen, for titles: rather more than fewer, so that words are large enough. */
export function titleUnit(zoom: number): number {
  return 1 / (TITLE_ZOOMS.find((least) => zoom >= least) ?? LEVELS.dots);
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

/** Shows all of some boxes, no larger than 100 %; null where that would make dots of them. */
export function framing(boxes: readonly Box[], pane: Size, margin: number): Viewport | null {
  const around = boxAround(boxes);
  const whole = around && viewOf(around, pane, margin);
  return whole && levelAt(whole.zoom) !== "dots" ? whole : null;
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

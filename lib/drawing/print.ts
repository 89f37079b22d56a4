import type { Box } from "@/lib/layout/layout";
import type { MapDrawing } from "./map";
import { type Figure, group, type Shape } from "./shape";
import { roomForMap, spreadOver } from "./spread";
import { captionHeight, drawCaption, drawLegendBelow, GAP, type PrintRoom, STAMP_LINE, stampFont } from "./surround";
import { fillLines } from "./text-lines";

/** Figures as they come on paper, one a page. */
export interface Print {
  readonly pages: readonly Figure[];
  /** Points for each px of a page. */
  readonly scale: number;
  /** How much smaller than asked the map had to be drawn to fit its width; 1 where it was not. */
  readonly shrunk: number;
}

/**
 * A figure with its caption, legend and stamp: one page, or, of a map, pages of one size where it is larger than the room.
 * `map` is null for a figure that is none, which has no legend and is never cut.
 */
export function printFigure(map: MapDrawing | null, figure: Figure, room: PrintRoom): Omit<Print, "scale"> {
  const { widthPx, heightPx } = room;
  if (map && widthPx !== null && heightPx !== null) {
    const page = { width: Math.round(widthPx), height: Math.round(heightPx) };
    if (exceeds(figure.bounds, roomForMap(room, page))) {
      return { pages: spreadOver(page, map, figure, room), shrunk: 1 };
    }
  }
  return onePage(map, figure, room);
}

function exceeds(box: Box, { width, height }: Box): boolean {
  return box.width > width || box.height > height;
}

/** The least width of a figure that may be as wide as it comes, in px: captions and legends need room. */
const NARROWEST = 480;

/** Room round words on a page that is no larger than its figure, in px; a figure without words stands alone. */
const EDGE = 14;
/** A legend is made smaller with its map, but never below this: then its words could not be read. */
const SMALLEST_LEGEND = 0.7;

function onePage(map: MapDrawing | null, figure: Figure, room: PrintRoom): Omit<Print, "scale"> {
  const { bounds } = figure;
  const width = Math.round(room.widthPx ?? Math.max(bounds.width, NARROWEST));
  const shrunk = Math.min(1, width / bounds.width);
  const edge = room.caption === null && room.stamp === null && !room.hasLegend ? 0 : EDGE;
  const inner = width - 2 * edge;
  const top = room.caption === null ? 0 : edge + captionHeight(room.caption, inner);
  const left = (width - bounds.width * shrunk) / 2;
  const size = Math.max(shrunk, SMALLEST_LEGEND);
  const below = top + bounds.height * shrunk + GAP;
  const legend = drawLegendBelow(below / size, room.hasLegend ? map : null, inner / size);
  const foot = drawStamp(room.stamp, inner, legend.bottom * size + GAP);
  const drawn = group(left - bounds.x * shrunk, top - bounds.y * shrunk, figure.shapes);
  const shapes: Shape[] = [
    group(edge, edge, drawCaption(room.caption, inner)),
    shrunk < 1 ? { ...drawn, scale: shrunk } : drawn,
    { ...group(edge, 0, legend.shapes), scale: size },
    group(edge, 0, foot.shapes),
  ];
  const height = Math.ceil(foot.bottom + edge);
  return { pages: [{ ...figure, bounds: { x: 0, y: 0, width, height }, shapes }], shrunk };
}

function drawStamp(words: string | null, width: number, y: number): { shapes: Shape[]; bottom: number } {
  if (words === null) return { shapes: [], bottom: y - GAP };
  const lines = fillLines(words, stampFont, width);
  const shapes = lines.map((text, i): Shape => {
    return { shape: "text", x: 0, y: y + 11 + i * STAMP_LINE, text, ...stampFont, colour: "soft" };
  });
  return { shapes, bottom: y + lines.length * STAMP_LINE };
}

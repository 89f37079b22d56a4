import { drawLegend } from "./legend";
import type { MapDrawing } from "./map";
import type { Font } from "./measure";
import { group, type Shape } from "./shape";
import { fillLines } from "./text-lines";

/** What stands round a map on paper, and the room that it has, in px. */
export interface PrintRoom {
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly caption: string | null;
  readonly hasLegend: boolean;
  readonly stamp: string | null;
}

/** Room between the parts of a page, in px. */
export const GAP = 16;
export const STAMP_LINE = 16;
/** In what the words at the foot are set. */
export const stampFont: Font = { size: 10.5, weight: "regular" };

const CAPTION_LINE = 19;
const captionFont: Font = { size: 14.5, weight: "semibold" };

/** The room that a caption takes with the gap below it, in px. */
export function captionHeight(words: string | null, width: number): number {
  return words === null ? 0 : fillLines(words, captionFont, width).length * CAPTION_LINE + GAP;
}

/** The lines of a caption, from the upper left corner of the page. */
export function drawCaption(words: string | null, width: number): Shape[] {
  if (words === null) return [];
  return fillLines(words, captionFont, width).map((text, i) => {
    return { shape: "text", x: 0, y: 15 + i * CAPTION_LINE, text, ...captionFont, colour: "ink" };
  });
}

/** The legend of a map below `y`, where there is something to explain; `bottom` is where it ends. None for null. */
export function drawLegendBelow(y: number, map: MapDrawing | null, width: number) {
  const legend = map ? drawLegend(map, width) : { shapes: [], height: 0 };
  if (legend.height === 0) return { shapes: [], bottom: map ? y : y - GAP };
  return { shapes: [group(0, y, legend.shapes)], bottom: y + legend.height };
}

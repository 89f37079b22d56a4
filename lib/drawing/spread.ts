import type { Box, Size } from "@/lib/layout/layout";
import type { MapDrawing } from "./map";
import { type Font, measureText } from "./measure";
import { type Crossing, splitOver } from "./pages";
import { type Figure, group, type Shape } from "./shape";
import { captionHeight, drawCaption, drawLegendBelow, GAP, type PrintRoom, STAMP_LINE, stampFont } from "./surround";
import { clipLine } from "./text-lines";

/** The margin of a page, in which stand the marks where lines go on, in px. */
const EDGE = 28;
const font: Font = { size: 10.5, weight: "semibold" };

/** The part of a page that a map may take: within its margin, below the caption and above the foot. */
export function roomForMap({ caption }: PrintRoom, { width, height }: Size): Box {
  const inner = width - 2 * EDGE;
  const top = EDGE + captionHeight(caption, inner);
  return { x: EDGE, y: top, width: inner, height: height - top - EDGE - STAMP_LINE - GAP };
}

/** A map over pages of one size, with marks where its lines go on, and its legend on a page of its own. */
export function spreadOver(page: Size, map: MapDrawing, figure: Figure, room: PrintRoom): Figure[] {
  const inner = roomForMap(room, page);
  const parts = splitOver(map.layout, figure.bounds, inner).map(({ view, crossings }): Shape[] => [
    { shape: "window", ...inner, width: view.width, height: view.height, view, children: within(figure, view, map) },
    group(inner.x - view.x, inner.y - view.y, apart(crossings).map(drawCrossing)),
  ]);
  const legend = drawLegendBelow(inner.y, room.hasLegend ? map : null, inner.width).shapes.map((shape) => ({
    ...shape,
    x: EDGE,
  }));
  const contents = legend.length > 0 ? [...parts, legend] : parts;
  return contents.map((shapes, i) => ({
    bounds: { x: 0, y: 0, ...page },
    title: `${figure.title}, page ${i + 1} of ${contents.length}`,
    description: figure.description,
    shapes: [
      group(EDGE, EDGE, drawCaption(room.caption, inner.width)),
      ...shapes,
      ...drawFoot(room.stamp, page, `${i + 1} / ${contents.length}`),
    ],
  }));
}

/** What is seen of a map on a page. Lines stay whole, for the window hides what lies beyond it; boxes only where they are seen. */
function within({ shapes }: Figure, view: Box, { layout }: MapDrawing): Shape[] {
  const boxes = new Map<string, Box>([
    ...[...layout.claims].map(([id, box]) => [`claim-${id}`, box] as const),
    ...[...layout.pills].map(([id, box]) => [`relation-${id}`, box] as const),
  ]);
  return shapes.flatMap((shape): Shape[] => {
    const box = shape.shape === "group" && shape.name !== undefined ? boxes.get(shape.name) : undefined;
    if (!box || shape.shape !== "group") return [shape];
    if (!touches(box, view)) return [];
    // A box that is cut stands on two pages, and a name in a file only once.
    return [isWithin(box, view) ? shape : group(shape.x, shape.y, shape.children)];
  });
}

/** Marks of a claim reach a little beyond its box, in px. */
const BEYOND = 14;

function touches(a: Box, b: Box): boolean {
  return (
    a.x - BEYOND < b.x + b.width &&
    b.x < a.x + a.width + BEYOND &&
    a.y - BEYOND < b.y + b.height &&
    b.y < a.y + a.height + BEYOND
  );
}

function isWithin(a: Box, b: Box): boolean {
  return a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
}

/** Lines that leave side by side for one page share a mark. */
const APART = 14;

function apart(crossings: readonly Crossing[]): Crossing[] {
  const kept: Crossing[] = [];
  for (const crossing of crossings) {
    const isTold = kept.some(
      ({ at, side, to }) =>
        side === crossing.side &&
        to === crossing.to &&
        Math.abs(at[0] - crossing.at[0]) < APART &&
        Math.abs(at[1] - crossing.at[1]) < APART,
    );
    if (!isTold) kept.push(crossing);
  }
  return kept;
}

/** The number of the page on which a line goes on, just outside the part that is shown. */
function drawCrossing({ at: [x, y], side, to }: Crossing): Shape {
  const text = { left: `←${to}`, right: `${to}→`, above: `↑${to}`, below: `↓${to}` }[side];
  const width = measureText(text, font);
  const place = {
    left: { x: x - 4 - width, y: y + 3.6 },
    right: { x: x + 4, y: y + 3.6 },
    above: { x: x - width / 2, y: y - 5 },
    below: { x: x - width / 2, y: y + 13 },
  }[side];
  return { shape: "text", ...place, text, ...font, colour: "ink" };
}

function drawFoot(stamp: string | null, { width, height }: Size, number: string): Shape[] {
  const look = { shape: "text", y: height - EDGE, ...stampFont, colour: "soft" } as const;
  const room = width - 2 * EDGE - measureText(number, stampFont) - GAP;
  const words: Shape[] = stamp === null ? [] : [{ ...look, x: EDGE, text: clipLine(stamp, stampFont, room) }];
  return [...words, { ...look, x: width - EDGE, text: number, anchor: "end" }];
}

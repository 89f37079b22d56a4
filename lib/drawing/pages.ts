import type { Box, Layout, Point, Size } from "@/lib/layout/layout";

export type Side = "left" | "right" | "above" | "below";

/** Where a line leaves a page, and the page on which it goes on. */
export interface Crossing {
  readonly at: Point;
  readonly side: Side;
  /** Counted from 1. */
  readonly to: number;
}

/** A part of a map that comes on one page. */
export interface MapPage {
  readonly view: Box;
  readonly crossings: readonly Crossing[];
}

/**
 * A map over pages of a size, from left to right and from top to bottom; where it can, it is cut between boxes. Pages
 * with nothing on them are left out. `bounds` is what of the plane is shown.
 */
export function splitOver(layout: Layout, bounds: Box, size: Size): MapPage[] {
  const boxes = [...layout.claims.values(), ...layout.pills.values()];
  const across = cuts(
    bounds.x,
    bounds.width,
    size.width,
    boxes.map(({ x, width }) => [x, x + width]),
  );
  const down = cuts(
    bounds.y,
    bounds.height,
    size.height,
    boxes.map(({ y, height }) => [y, y + height]),
  );
  const views = down.flatMap(([top, bottom]) =>
    across.map(([left, right]) => ({ x: left, y: top, width: right - left, height: bottom - top })),
  );
  const taken = views.filter((view) => boxes.some((box) => meets(box, view)) || hasLine(layout, view));
  return taken.map((view) => ({ view, crossings: crossingsOf(layout, view, taken) }));
}

type Stretch = readonly [from: number, to: number];

/** A cut may come this much before the end of a page, as a share of it, where that spares a box. */
const LEAST = 0.55;
/** Room that a cut leaves to a box, in px. */
const ROOM = 6;

function cuts(from: number, length: number, size: number, boxes: readonly Stretch[]): Stretch[] {
  const end = from + length;
  const stretches: Stretch[] = [];
  let at = from;
  while (end - at > size) {
    const cut = bestCut(at + size * LEAST, at + size, boxes);
    stretches.push([at, cut]);
    at = cut;
  }
  return [...stretches, [at, end]];
}

/** The last place in a range that goes through the fewest boxes. */
function bestCut(least: number, most: number, boxes: readonly Stretch[]): number {
  const places = [most, ...boxes.flatMap(([start, end]) => [start - ROOM, end + ROOM])]
    .map(Math.floor)
    .filter((place) => place >= least && place <= most);
  const ranked = places.map((place) => ({
    place,
    through: boxes.filter(([start, end]) => start - ROOM < place && place < end + ROOM).length,
  }));
  ranked.sort((a, b) => a.through - b.through || b.place - a.place);
  return ranked[0]?.place ?? Math.floor(most);
}

function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function hasLine({ lines }: Layout, view: Box): boolean {
  return lines.some(({ points }) => segmentsOf(points).some(([a, b]) => meets(boxOf(a, b), view)));
}

function boxOf([ax, ay]: Point, [bx, by]: Point): Box {
  return {
    x: Math.min(ax, bx),
    y: Math.min(ay, by),
    width: Math.abs(ax - bx) + 0.01,
    height: Math.abs(ay - by) + 0.01,
  };
}

function segmentsOf(points: readonly Point[]): (readonly [Point, Point])[] {
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    return next ? [[point, next] as const] : [];
  });
}

/** Each place where a line leaves a page, once. */
function crossingsOf({ lines }: Layout, view: Box, pages: readonly Box[]): Crossing[] {
  const found = new Map<string, Crossing>();
  for (const { points } of lines) {
    for (const segment of segmentsOf(points)) {
      for (const { at, side } of leaving(segment, view)) {
        const to = pages.findIndex((page) => page !== view && isBeyond(page, view, side, at)) + 1;
        if (to > 0) found.set(`${side} ${Math.round(at[0])} ${Math.round(at[1])}`, { at, side, to });
      }
    }
  }
  return [...found.values()];
}

/** Where a segment meets the edges of a page. */
function leaving([a, b]: readonly [Point, Point], { x, y, width, height }: Box): { at: Point; side: Side }[] {
  const sides: readonly (readonly [Side, 0 | 1, number])[] = [
    ["left", 0, x],
    ["right", 0, x + width],
    ["above", 1, y],
    ["below", 1, y + height],
  ];
  return sides.flatMap(([side, axis, edge]) => {
    const at = pointAt(a, b, axis, edge);
    const along = at?.[1 - axis];
    const [from, length] = axis === 0 ? [y, height] : [x, width];
    return at && along !== undefined && along >= from && along <= from + length ? [{ at, side }] : [];
  });
}

/** Where a segment goes from one side of an edge to the other; null where it does not. */
function pointAt(a: Point, b: Point, axis: 0 | 1, edge: number): Point | null {
  if (a[axis] < edge === b[axis] < edge) return null;
  const share = (edge - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function isBeyond(page: Box, { x, y, width, height }: Box, side: Side, [atX, atY]: Point): boolean {
  const isLevel = page.y <= atY && atY <= page.y + page.height;
  const isUpright = page.x <= atX && atX <= page.x + page.width;
  switch (side) {
    case "left":
      return isLevel && page.x + page.width === x;
    case "right":
      return isLevel && page.x === x + width;
    case "above":
      return isUpright && page.y + page.height === y;
    case "below":
      return isUpright && page.y === y + height;
    default:
      return side satisfies never;
  }
}

import { isSideways } from "@/lib/argument/direction";
import type { Box, Layout, Line, Size } from "@/lib/layout/layout";
import { isTouching, isWithin } from "./area";
import { type Viewport, viewOf } from "./camera";

/** A first view, and whether it shows the whole map. */
export interface Opening {
  readonly viewport: Viewport;
  readonly isWhole: boolean;
}

/** A map opens no smaller than the first of these; larger only where fewer boxes are cut off by it. */
const ZOOMS = [0.7, 0.72, 0.74, 0.76, 0.78, 0.8, 0.82, 0.84, 0.86, 0.88, 0.9, 0.92, 0.94, 0.96, 0.98, 1] as const;

/** Px of the page between the edge of the pane and a box that is not cut off by it. */
const EDGE = 8;

type Shown = Pick<Layout, "bounds" | "claims" | "pills" | "lines" | "direction">;

/**
 * How a map is first shown: whole where that leaves it readable, else its first root at a zoom that does, with as many
 * other claims as can be, and as few of them as can be cut off by the edge of the pane; rather those on the side of its
 * first reason, where reading goes on. A small map begins at the top of the pane, where reading begins; a large one on the
 * side of its conclusions. `margin` is the px of the page round it.
 */
export function openingView(layout: Shown, pane: Size, margin: number): Opening {
  const { bounds } = layout;
  const whole = viewOf(bounds, pane, margin);
  if (whole.zoom >= ZOOMS[0]) return { viewport: { ...whole, y: margin - whole.zoom * bounds.y }, isWhole: true };
  const windows = ZOOMS.flatMap((zoom) => windowsAt(zoom, layout, pane, margin));
  const reason = firstReason(layout);
  const boxes = [...layout.claims.values(), ...layout.pills.values()];
  const found = windows.map((window) => ({ window, worth: worthOf(window, boxes, reason) }));
  const { window } = found.reduce((best, next) => (isBetter(next, best) ? next : best));
  return { viewport: { x: -window.x * window.zoom, y: -window.y * window.zoom, zoom: window.zoom }, isWhole: false };
}

/** The part of the map that a pane shows; `away` is how far its middle is from that of the root, along the rows. */
interface Window extends Box {
  readonly zoom: number;
  readonly away: number;
}

interface Tally {
  readonly window: Window;
  readonly worth: number;
}

/** Every window at a zoom that shows the root on its side of the pane and ends just beside a box of the rows. */
function windowsAt(zoom: number, { claims, bounds, direction }: Shown, pane: Size, marginPx: number): Window[] {
  const size = { width: pane.width / zoom, height: pane.height / zoom };
  const [margin, edge] = [marginPx / zoom, EDGE / zoom];
  const root = claims.values().next().value ?? bounds;
  const sideways = isSideways(direction);
  const along = (box: Box) => extentAlong(box, direction);
  const length = sideways ? size.height : size.width;
  const [start, end] = along(root);
  const middle = (start + end - length) / 2;
  const across = acrossFrom(root, size, margin, direction);
  const ends = [...claims.values()].flatMap((box) => [along(box)[0] - edge, along(box)[1] + edge - length]);
  const fits = (from: number) => from >= end + margin - length && from <= start - margin;
  return [middle, ...ends.filter(fits)].map((from) => ({
    ...(sideways ? { x: across, y: from } : { x: from, y: across }),
    ...size,
    zoom,
    away: Math.abs(from - middle),
  }));
}

/** From where to where a box reaches along the rows. */
function extentAlong(
  { x, y, width, height }: Box,
  direction: Layout["direction"],
): readonly [from: number, to: number] {
  return isSideways(direction) ? [y, y + height] : [x, x + width];
}

/** The claim that comes first in the row of reasons on the first root; undefined where nothing is drawn there. */
function firstReason({ claims, lines, direction }: Shown): Box | undefined {
  const [root] = claims.values();
  const steps = new Set(lines.filter((line) => root && isEndingAt(line, root)).map(({ relationId }) => relationId));
  return lines
    .flatMap(
      ({ role, relationId, claimId }) => (role === "stem" && steps.has(relationId) && claims.get(claimId ?? "")) || [],
    )
    .sort((a, b) => extentAlong(a, direction)[0] - extentAlong(b, direction)[0])[0];
}

function isEndingAt({ role, points }: Line, box: Box): boolean {
  const [x = 0, y = 0] = points.at(-1) ?? [];
  return role === "arrow" && isTouching({ x: x - 1, y: y - 1, width: 2, height: 2 }, box);
}

/** Where a window begins, across the rows, so that the root stands on the side of the conclusions. */
function acrossFrom(root: Box, { width, height }: Size, margin: number, direction: Layout["direction"]): number {
  switch (direction) {
    case "up":
      return root.y - margin;
    case "down":
      return root.y + root.height + margin - height;
    case "left":
      return root.x - margin;
    case "right":
      return root.x + root.width + margin - width;
    default:
      return direction satisfies never;
  }
}

/** So many boxes more must be seen for one that is cut off by the edge. */
const CUT = 3;

/** Seeing the first reason of all is worth so many boxes more. */
const FIRST = 6;

/** What a window is worth: what it shows whole, less what it cuts off. */
function worthOf(window: Box, boxes: readonly Box[], reason: Box | undefined): number {
  const near = boxes.filter((box) => isTouching(box, window));
  const whole = near.filter((box) => isWithin(box, window)).length;
  return whole - CUT * (near.length - whole) + (reason && isWithin(reason, window) ? FIRST : 0);
}

/** Of windows that are worth as much, the one that shows more of the map, and then the one nearer to the root. */
function isBetter(next: Tally, best: Tally): boolean {
  if (next.worth !== best.worth) return next.worth > best.worth;
  if (next.window.zoom !== best.window.zoom) return next.window.zoom < best.window.zoom;
  return next.window.away < best.window.away;
}

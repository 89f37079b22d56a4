import { type Direction, isSideways } from "@/lib/argument/direction";
import type { Id } from "@/lib/argument/rows";
import type { Box, Layout, LayoutInput, Point, Size, Sizes } from "./layout";

// Everything is laid out with the conclusions at the top, and turned when all is done. Siblings keep their order by it: from
// left to right, or from top to bottom. Pins and what is remembered are told as if the conclusions were at the top.

/** A drawing of which nobody has told yet how far it reaches, nor where its conclusions stand. */
export type Drawing = Omit<Layout, "direction" | "bounds">;

/** What is to be laid out, as if the conclusions were at the top; what was remembered of another shape of boxes is no use. */
export function upright(input: LayoutInput): LayoutInput {
  const direction = input.direction ?? "up";
  const { previous, ...rest } = input;
  const turned = isSideways(direction) ? { ...rest, ...laidSizes(input) } : rest;
  const isAlike = previous !== undefined && previous.memory.sideways === isSideways(direction);
  return isAlike ? { ...turned, previous } : turned;
}

/** A drawing with the conclusions at the top, turned so that they stand where they should. */
export function turned(layout: Drawing, direction: Direction): Drawing & Pick<Layout, "direction"> {
  if (direction === "up") return { ...layout, direction };
  const turnBoxes = (boxes: ReadonlyMap<Id, Box>) =>
    new Map(Array.from(boxes, ([id, box]) => [id, turnedBox(box, direction)] as const));
  return {
    ...layout,
    direction,
    claims: turnBoxes(layout.claims),
    pills: turnBoxes(layout.pills),
    lines: layout.lines.map((line) => ({ ...line, points: line.points.map((at) => turnedPoint(at, direction)) })),
    stubs: layout.stubs.map((stub) => ({ ...stub, at: turnedPoint(stub.at, direction) })),
  };
}

/** A point of the drawing with the conclusions at the top, turned. */
function turnedPoint([x, y]: Point, direction: Direction): Point {
  switch (direction) {
    case "up":
      return [x, y];
    case "down":
      return [x, 0 - y];
    case "left":
      return [y, x];
    case "right":
      return [0 - y, x];
    default:
      return direction satisfies never;
  }
}

function turnedBox({ x, y, width, height }: Box, direction: Direction): Box {
  const [ax, ay] = turnedPoint([x, y], direction);
  const [bx, by] = turnedPoint([x + width, y + height], direction);
  return { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by) };
}

/** The middle of the side of a box that looks to the conclusions: a box that grows holds on to it. */
export function holdOf({ x, y, width, height }: Box, direction: Direction): Point {
  const [middle, level] = [x + width / 2, y + height / 2];
  switch (direction) {
    case "up":
      return [middle, y];
    case "down":
      return [middle, y + height];
    case "left":
      return [x, level];
    case "right":
      return [x + width, level];
    default:
      return direction satisfies never;
  }
}

/** Where a claim is pinned that is to stay where its box is: the middle of its top edge if the conclusions were at the top. */
export function pinFor(box: Box, direction: Direction): { readonly x: number; readonly y: number } {
  const [x, y] = uprightPoint(holdOf(box, direction), direction);
  return { x: Math.round(x), y: Math.round(y) };
}

/** Undoes a turn: all but that to the right undo themselves. */
function uprightPoint([x, y]: Point, direction: Direction): Point {
  return direction === "right" ? [y, 0 - x] : turnedPoint([x, y], direction);
}

function laidSizes({ claimSizes, pillSizes }: LayoutInput): Pick<LayoutInput, "claimSizes" | "pillSizes"> {
  return { claimSizes: laid(claimSizes), pillSizes: laid(pillSizes) };
}

/** Boxes laid on their sides; even ones, so that what leaves from their middle leaves from a whole pixel. */
function laid(sizes: Sizes): Sizes {
  return {
    get(id): Size | undefined {
      const size = sizes.get(id);
      return size && { width: 2 * Math.ceil(size.height / 2), height: size.width };
    },
  };
}

import type { Point, Size } from "@/lib/layout/layout";
import { tag } from "./tags";

/** A quarter of a turn, in 1/60,000 of a degree. */
const QUARTER = 5_400_000;

/** What the edge of a shape looks like. `radius` in EMU; `point`: pointed at both ends; `arrow`: pointed at the right. */
export type Edge =
  | { readonly is: "round"; readonly radius: number }
  | { readonly is: "point" | "arrow"; readonly depth: number };

/**
 * The geometry of a shape with places of its own for connectors: `sites` from its upper left corner. All in EMU; when
 * somebody makes the shape larger, the places go along.
 */
export function outlineXml({ width, height }: Size, edge: Edge, sites: readonly Point[]): string {
  const guides = sites.flatMap(([x, y], i) => [
    tag("a:gd", { name: `x${i}`, fmla: `*/ w ${x} ${width}` }),
    tag("a:gd", { name: `y${i}`, fmla: `*/ h ${y} ${height}` }),
  ]);
  const places = sites.map((site, i) =>
    tag("a:cxn", { ang: angleAt(site, { width, height }) }, tag("a:pos", { x: `x${i}`, y: `y${i}` })),
  );
  return tag(
    "a:custGeom",
    {},
    "<a:avLst/>",
    tag("a:gdLst", {}, ...guides),
    "<a:ahLst/>",
    tag("a:cxnLst", {}, ...places),
    '<a:rect l="0" t="0" r="r" b="b"/>',
    tag("a:pathLst", {}, tag("a:path", { w: width, h: height }, ...pathOf({ width, height }, edge))),
  );
}

/** Which way a line sets out from a place: away from the nearest side, in 1/60,000 of a degree, clockwise from the right. */
function angleAt([x, y]: Point, { width, height }: Size): number {
  const aways = [width - x, height - y, x, y];
  return aways.indexOf(Math.min(...aways)) * QUARTER;
}

function pathOf(size: Size, edge: Edge): string[] {
  const { width, height } = size;
  switch (edge.is) {
    case "round":
      return edge.radius > 0 ? rounded(size, Math.min(edge.radius, width / 2, height / 2)) : through(corners(size));
    case "point": {
      const middle = Math.round(height / 2);
      const { depth } = edge;
      return through([
        [0, middle],
        [depth, 0],
        [width - depth, 0],
        [width, middle],
        [width - depth, height],
        [depth, height],
      ]);
    }
    case "arrow":
      return through([
        [0, 0],
        [width - edge.depth, 0],
        [width, Math.round(height / 2)],
        [width - edge.depth, height],
        [0, height],
      ]);
    default:
      return edge satisfies never;
  }
}

function corners({ width, height }: Size): Point[] {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
}

function through(points: readonly Point[]): string[] {
  return [...points.map((point, i) => tag(i === 0 ? "a:moveTo" : "a:lnTo", {}, at(point))), "<a:close/>"];
}

function rounded({ width, height }: Size, asked: number): string[] {
  const r = Math.round(asked);
  const arc = (from: number) => tag("a:arcTo", { wR: r, hR: r, stAng: from * QUARTER, swAng: QUARTER });
  const line = (point: Point) => tag("a:lnTo", {}, at(point));
  return [
    tag("a:moveTo", {}, at([0, r])),
    arc(2),
    line([width - r, 0]),
    arc(3),
    line([width, height - r]),
    arc(0),
    line([r, height]),
    arc(1),
    "<a:close/>",
  ];
}

function at([x, y]: Point): string {
  return tag("a:pt", { x, y });
}

import type { Id } from "@/lib/argument/rows";
import type { PathShape, Shape, Stroke } from "@/lib/drawing/shape";
import type { ColourName } from "@/lib/drawing/theme";
import type { Layout } from "@/lib/layout/layout";
import { isTouching } from "./area";

/** A map with more boxes and pills than this is drawn as one picture where they are too small to be read. */
const CROWD = 120;

/** Whether a map has more boxes and pills than can all be nodes of their own while the view moves smoothly. */
export function isCrowded({ claims, pills }: Layout): boolean {
  return claims.size + pills.size > CROWD;
}

/** What lies at a point of the map, `reachPx` beside its box at most; pills lie over claims. */
export function boxAt(
  { pills, claims }: Layout,
  [x, y]: readonly [x: number, y: number],
  reachPx: number,
  except: Id | null = null,
): { readonly table: "claims" | "relations"; readonly id: Id } | null {
  const at = { x: x - reachPx, y: y - reachPx, width: 2 * reachPx, height: 2 * reachPx };
  for (const [id, box] of pills) if (id !== except && isTouching(box, at)) return { table: "relations", id };
  for (const [id, box] of claims) if (id !== except && isTouching(box, at)) return { table: "claims", id };
  return null;
}

/** A shape as the path that has its outline. */
interface Outline {
  readonly d: string;
  readonly fill?: ColourName | undefined;
  readonly stroke?: Stroke | undefined;
}

/**
 * The same drawing in few shapes: all that has one paint is one path, in the order in which the paints first occur.
 * What is laid over another shape must have another paint. Words are left out, and so are paths within groups.
 */
export function mergedByPaint(shapes: readonly Shape[]): PathShape[] {
  const paths = new Map<string, { outline: Outline; parts: string[] }>();
  for (const outline of outlinesOf(shapes, 0, 0)) {
    const paint = JSON.stringify([outline.fill, outline.stroke]);
    const known = paths.get(paint);
    if (known) known.parts.push(outline.d);
    else paths.set(paint, { outline, parts: [outline.d] });
  }
  return Array.from(paths.values(), ({ outline: { fill, stroke }, parts }) => ({
    shape: "path",
    d: parts.join(""),
    ...(fill ? { fill } : {}),
    ...(stroke ? { stroke } : {}),
  }));
}

function outlinesOf(shapes: readonly Shape[], dx: number, dy: number): Outline[] {
  return shapes.flatMap((shape) => {
    if (shape.shape === "group") return outlinesOf(shape.children, dx + shape.x, dy + shape.y);
    const d = outlineOf(shape, dx, dy);
    return d === null || shape.shape === "text" || shape.shape === "window"
      ? []
      : [{ d, fill: shape.fill, stroke: shape.stroke }];
  });
}

/** Null for words, and for a path within a group: only whole figures hold paths when they are small. */
function outlineOf(shape: Exclude<Shape, { shape: "group" }>, dx: number, dy: number): string | null {
  switch (shape.shape) {
    case "rect":
      return `M${shape.x + dx} ${shape.y + dy}h${shape.width}v${shape.height}h${-shape.width}z`;
    case "circle":
      return circle(shape.x + dx, shape.y + dy, shape.radius);
    case "path":
      return dx === 0 && dy === 0 ? shape.d : null;
    case "text":
    case "window":
      return null;
    default:
      return shape satisfies never;
  }
}

function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

/** Far away, so many claims and relations at most are drawn as boxes over a dimmed picture of the rest. */
const MOST_OVER = 400;

/** Whether what is to be shown in full can stand out from a picture of the whole map. */
export function standsOut(only: ReadonlySet<unknown> | null): boolean {
  return only !== null && only.size <= MOST_OVER;
}

import { measureText } from "@/lib/drawing/measure";
import type { GroupShape, Shape, TextShape, WindowShape } from "@/lib/drawing/shape";
import type { Box } from "@/lib/layout/layout";

/** Where a shape of a drawing stands: moved and scaled by the groups round it. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const here: Frame = { x: 0, y: 0, scale: 1 };

/** All groups with a name, with where their own zero point stands. */
export function namedGroups(shapes: readonly Shape[], frame = here): { group: GroupShape; frame: Frame }[] {
  return shapes.flatMap((shape) => {
    if (shape.shape === "window") return namedGroups(shape.children, through(frame, shape));
    if (shape.shape !== "group") return [];
    const inner = within(frame, shape);
    return [...(shape.name ? [{ group: shape, frame: inner }] : []), ...namedGroups(shape.children, inner)];
  });
}

/** Every text of a drawing. */
export function textsOf(shapes: readonly Shape[]): TextShape[] {
  return shapes.flatMap((shape) => {
    if (shape.shape === "group" || shape.shape === "window") return textsOf(shape.children);
    return shape.shape === "text" ? [shape] : [];
  });
}

/** The extent of each text, circle and rectangle: by measure, from ascender to descender; a path is left to the renderer, and a window counts whole. */
export function extentsOf(shapes: readonly Shape[], frame = here): { what: Shape; box: Box }[] {
  return shapes.flatMap((shape): { what: Shape; box: Box }[] => {
    if (shape.shape === "group") return extentsOf(shape.children, within(frame, shape));
    if (shape.shape === "window") return extentsOf([{ ...shape, shape: "rect", radius: 0 }], frame);
    const box = boxOf(shape);
    if (!box) return [];
    const { scale } = frame;
    return [
      {
        what: shape,
        box: {
          x: frame.x + box.x * scale,
          y: frame.y + box.y * scale,
          width: box.width * scale,
          height: box.height * scale,
        },
      },
    ];
  });
}

function within(frame: Frame, { x, y, scale = 1 }: Pick<GroupShape, "x" | "y" | "scale">): Frame {
  return { x: frame.x + x * frame.scale, y: frame.y + y * frame.scale, scale: frame.scale * scale };
}

/** Where a point of what a window shows stands on the outside. */
function through(frame: Frame, { x, y, width, view }: WindowShape): Frame {
  const scale = width / view.width;
  return within(frame, { x: x - view.x * scale, y: y - view.y * scale, scale });
}

function boxOf(shape: Exclude<Shape, GroupShape | WindowShape>): Box | null {
  switch (shape.shape) {
    case "rect":
      return shape;
    case "circle":
      return {
        x: shape.x - shape.radius,
        y: shape.y - shape.radius,
        width: 2 * shape.radius,
        height: 2 * shape.radius,
      };
    case "text": {
      const width = measureText(shape.text, shape);
      const before = { start: 0, middle: width / 2, end: width }[shape.anchor ?? "start"];
      return { x: shape.x - before, y: shape.y - 0.75 * shape.size, width, height: shape.size };
    }
    case "path":
      return null;
    default:
      return shape satisfies never;
  }
}

/** Whether one box lies in another, to a hundredth of a pixel. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - 0.01 &&
    inner.y >= outer.y - 0.01 &&
    inner.x + inner.width <= outer.x + outer.width + 0.01 &&
    inner.y + inner.height <= outer.y + outer.height + 0.01
  );
}

import { decimal, type Figure, type PathShape, type Shape, type TextShape } from "./shape";
import { type Face, LEAN, type SetRun, typeset } from "./typeset";

/** A figure whose words are outlines, so that every program draws them alike without fonts. */
export function outlined(figure: Figure, faces: readonly Face[]): Figure {
  return { ...figure, shapes: figure.shapes.map((shape) => outlinedShape(shape, faces)) };
}

function outlinedShape(shape: Shape, faces: readonly Face[]): Shape {
  switch (shape.shape) {
    case "text":
      return outlinedText(shape, faces);
    case "group":
    case "window":
      return { ...shape, children: shape.children.map((child) => outlinedShape(child, faces)) };
    case "rect":
    case "path":
    case "circle":
      return shape;
    default:
      return shape satisfies never;
  }
}

function outlinedText(shape: TextShape, faces: readonly Face[]): PathShape {
  const d = typeset(shape, faces)
    .map((run) => outlineOf(run, shape))
    .join("");
  return { shape: "path", d, fill: shape.colour };
}

const LETTERS = { moveTo: "M", lineTo: "L", quadraticCurveTo: "Q", bezierCurveTo: "C", closePath: "Z" } as const;

/** Letters grow upward in units of the font, the plane of a figure downward in px. */
function outlineOf({ face, x, glyphs }: SetRun, { size, y, slanted = false }: TextShape): string {
  const unit = size / face.font.unitsPerEm;
  const parts: string[] = [];
  let at = 0;
  for (const [i, glyph] of glyphs.glyphs.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = glyphs.positions[i] ?? {};
    const place = (right: number, up: number) => {
      const rise = (up + yOffset) * unit;
      return `${decimal(x + (at + right + xOffset) * unit + (slanted ? rise * LEAN : 0))} ${decimal(y - rise)}`;
    };
    for (const { command, args } of glyph.path.commands) {
      const points: string[] = [];
      for (let arg = 0; arg < args.length; arg += 2) points.push(place(args[arg] ?? 0, args[arg + 1] ?? 0));
      parts.push(`${LETTERS[command]}${points.join(" ")}`);
    }
    at += xAdvance;
  }
  return parts.join("");
}

import type { Direction } from "@/lib/argument/direction";
import type { Fidelity } from "@/lib/argument/rows";
import type { Size } from "@/lib/layout/layout";
import { isRightToLeft } from "@/lib/text/direction";
import { CHIP_HEIGHT, type ClaimFace, type ClaimText, claimFonts, fitClaim, LINE_HEIGHT } from "./claim-face";
import { drawFoldMark, drawMarks, drawStatus } from "./claim-marks";
import type { RectShape, Shape, Stroke, TextShape } from "./shape";
import { drawSwatch, SWATCH_STEP, SWATCH_WIDTH } from "./swatch";

const BORDER = 1.4;
const HEAVY_BORDER = 2.2;
/** By how much a claim that is said to be weak or strong has a lighter or heavier border, in px. */
const WEIGHTS = { weak: -0.6, middling: 0, strong: 1.3 } as const;
const RADIUS = 4;
const ROUND_RADIUS = 13;
const INSET = 4.5;

const dashes: Readonly<Record<Fidelity | "implicit", readonly number[] | undefined>> = {
  quotation: undefined,
  paraphrase: [9, 4],
  compression: [9, 3, 2, 3],
  interpretation: [1.6, 3.2],
  implicit: [4, 3.5],
};

/**
 * A claim's box with its words and marks, from its own upper left corner; `size` is the box's as laid out, and `direction`
 * tells on which side its reasons are folded away.
 */
export function drawClaim(face: ClaimFace, size: Size, direction: Direction = "up"): Shape[] {
  const text = fitClaim(face, size);
  return [
    ...(face.hiddenBelow > 0 ? drawStack(size) : []),
    ...drawBorder(face, size),
    ...(text.hasChipLine ? drawChipLine(face, text) : []),
    ...drawWords(face, text),
    ...(face.hiddenBelow > 0 ? drawFoldMark(face.hiddenBelow, size, direction) : []),
    ...(face.status ? drawStatus(face.status, size.width) : []),
  ];
}

/** The ring round a selected box or pill, outside its border. `radius` is the border's own. */
export function drawRing(size: Size, radius: number): Shape {
  return { ...inset(size, -3.5, radius + 3.5), stroke: { colour: "ring", width: 2 } };
}

/** The corner radius of a claim's box. */
export function radiusOf(face: ClaimFace): number {
  return face.implicit ? ROUND_RADIUS : RADIUS;
}

function drawBorder(face: ClaimFace, size: Size): Shape[] {
  const fill = face.conclusion ? "tint" : face.implicit ? "ground" : "box";
  const stroke = borderOf(face);
  if (!face.reported) return [{ ...inset(size, stroke.width / 2, radiusOf(face)), fill, stroke }];
  return [
    { ...inset(size, 0.7, radiusOf(face)), fill, stroke: { colour: stroke.colour, width: 1.1 } },
    { ...inset(size, INSET, Math.max(2.5, radiusOf(face) - INSET)), stroke },
  ];
}

function borderOf(face: ClaimFace): Stroke {
  const dash = dashes[face.implicit ? "implicit" : (face.fidelity ?? "quotation")];
  return {
    colour: face.conclusion ? "heavy" : "border",
    width: (face.conclusion ? HEAVY_BORDER : BORDER) + (face.strength ? WEIGHTS[face.strength] : 0),
    ...(dash ? { dash } : {}),
  };
}

function drawStack(size: Size): Shape[] {
  const edge = { ...inset(size, 0.7, RADIUS), fill: "box", stroke: { colour: "border", width: 1.1 } } as const;
  return [7, 3.5].map((away) => ({ ...edge, x: edge.x + away, y: edge.y + away }));
}

function drawChipLine(face: ClaimFace, text: ClaimText): Shape[] {
  const y = text.padding.y + 9.5;
  const shapes: Shape[] = [];
  if (face.number !== null) {
    shapes.push({
      shape: "text",
      x: text.padding.x,
      y,
      text: String(face.number),
      ...claimFonts.number,
      colour: "ink",
    });
  }
  shapes.push(
    ...face.swatches.map((swatch, i) => drawSwatch(swatch, text.swatchX + i * SWATCH_STEP + SWATCH_WIDTH / 2, y - 3.7)),
  );
  if (text.chip !== "") {
    const slanted = face.implicit ? { slanted: true } : {};
    shapes.push({
      shape: "text",
      x: text.chipX,
      y,
      text: isolated(text.chip),
      ...claimFonts.chip,
      colour: "soft",
      ...slanted,
    });
  }
  return [...shapes, ...drawMarks(text.marks, y)];
}

function drawWords(face: ClaimFace, text: ClaimText): TextShape[] {
  const leftward = isRightToLeft(face.text);
  const top = text.padding.y + (text.hasChipLine ? CHIP_HEIGHT : 0) + 12.5;
  return text.lines.flatMap((line, i) => {
    if (line === "") return [];
    return {
      shape: "text",
      x: leftward ? text.size.width - text.padding.x : text.padding.x,
      y: top + i * LINE_HEIGHT,
      text: leftward ? `\u2067${line}\u2069` : line,
      ...claimFonts.text,
      colour: "ink",
      ...(leftward ? { anchor: "end" } : {}),
      ...(face.implicit ? { slanted: true } : {}),
    };
  });
}

// Some programs draw every line from left to right unless its characters say otherwise; the isolate keeps its order.
function isolated(line: string): string {
  return isRightToLeft(line) ? `\u2067${line}\u2069` : line;
}

function inset(size: Size, by: number, radius: number): RectShape {
  return { shape: "rect", x: by, y: by, width: size.width - 2 * by, height: size.height - 2 * by, radius };
}

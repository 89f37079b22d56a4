import type { Size } from "@/lib/layout/layout";
import { isRightToLeft } from "@/lib/text/direction";
import { type ClaimFace, claimFonts } from "./claim-face";
import { type Font, measureText } from "./measure";
import type { Shape, Stroke, TextShape } from "./shape";
import { clipLine, fillLines } from "./text-lines";

/** On the screen, px: the words of a title, their lines, and the room round them. */
const WORDS = 10;
const LINE = 11.2;
const PADDING = { x: 4, y: 2 };

/**
 * A claim as a title, for a view from so far away that its words would be too small: its number and as much of its text as
 * its box has room for, in words as large on the screen as they are near by. `unit` is how many px of the map make one there.
 */
export function drawTitle(face: ClaimFace, size: Size, unit: number): Shape[] {
  const font: Font = { size: WORDS * unit, weight: "regular" };
  const room = { width: size.width - 2 * PADDING.x * unit, height: size.height - 2 * PADDING.y * unit };
  const most = Math.max(1, Math.floor(room.height / (LINE * unit)));
  const lines = linesOf(face, font, room.width, most);
  const top = (size.height - lines.length * LINE * unit) / 2 + 0.8 * LINE * unit;
  return [
    drawBox(face, size, unit),
    ...lines.flatMap((line, i) =>
      drawLine(line, { face, font, x: PADDING.x * unit, width: size.width, y: top + i * LINE * unit }),
    ),
  ];
}

/** The number and the text in so many lines at most; the last is cut where more would follow. */
function linesOf({ number, text }: ClaimFace, font: Font, widest: number, most: number): string[] {
  const lines = fillLines(number === null ? text : `${number} ${text}`, font, widest);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), clipLine(lines.slice(most - 1).join(" "), font, widest)];
}

interface Place {
  readonly face: ClaimFace;
  readonly font: Font;
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

/** A line of a title; the number at the head of the first is told apart as it is in the whole box. */
function drawLine(line: string, { face, font, x, width, y }: Place): TextShape[] {
  const slanted = face.implicit ? { slanted: true } : {};
  const words = { shape: "text", y, ...font, colour: "ink", ...slanted } as const;
  if (isRightToLeft(face.text)) return [{ ...words, x: width - x, text: `\u2067${line}\u2069`, anchor: "end" }];
  const number = face.number === null ? "" : `${face.number} `;
  if (number === "" || !line.startsWith(number)) return [{ ...words, x, text: line }];
  return [
    { shape: "text", x, y, text: number.trimEnd(), size: font.size, weight: claimFonts.number.weight, colour: "ink" },
    { ...words, x: x + 1.1 * measureText(number, font), text: line.slice(number.length) },
  ];
}

function drawBox(face: ClaimFace, { width, height }: Size, unit: number): Shape {
  const stroke: Stroke = {
    colour: face.conclusion ? "heavy" : "border",
    width: (face.conclusion ? 1.6 : 1) * unit,
    ...(face.implicit ? { dash: [3 * unit, 2 * unit] } : {}),
  };
  const fill = face.conclusion ? "tint" : face.implicit ? "ground" : "box";
  return { shape: "rect", x: 0, y: 0, width, height, radius: (face.implicit ? 5 : 2.5) * unit, fill, stroke };
}

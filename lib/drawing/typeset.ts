import { create, type Font, type GlyphRun } from "fontkit";
import type { FontFile } from "./font-file";
import type { Weight } from "./measure";
import { runsOf } from "./runs";
import { SLANT, type TextShape } from "./shape";

/** A font that is open for measuring and setting words. */
export interface Face {
  /** Its place among the fonts that were given. */
  readonly place: number;
  readonly weight: Weight;
  readonly font: Font;
}

/** Words of one font, set: where they begin, and their glyphs from left to right, in units of the font. */
export interface SetRun {
  readonly text: string;
  readonly face: Face;
  /** In px. */
  readonly x: number;
  readonly glyphs: GlyphRun;
}

/** By how much slanted words lean to the right for each px that they rise. */
export const LEAN = Math.tan((SLANT * Math.PI) / 180);

/** Fonts opened. Throws for a file that holds several. */
export function facesOf(fonts: readonly FontFile[]): Face[] {
  return fonts.map(({ weight, bytes }, place) => {
    const font = create(bytes as Parameters<typeof create>[0]);
    if (!("hasGlyphForCodePoint" in font)) throw new Error(`font ${place} is a collection of fonts`);
    return { place, weight, font };
  });
}

/** A line of text set in faces: in reading order of its scripts, each character in the first face that has it. */
export function typeset(shape: TextShape, faces: readonly Face[]): SetRun[] {
  const ofWeight = faces.filter(({ weight }) => weight === shape.weight);
  const runs = runsOf(shape.text, (cluster) => faceFor(ofWeight, cluster)).map(({ text, font: face }) => {
    const glyphs = face.font.layout(text);
    return { text, face, glyphs, width: (glyphs.advanceWidth / face.font.unitsPerEm) * shape.size };
  });
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  let x = shape.x - { start: 0, middle: width / 2, end: width }[shape.anchor ?? "start"];
  return runs.map((run) => {
    const set = { text: run.text, face: run.face, x, glyphs: run.glyphs };
    x += run.width;
    return set;
  });
}

/** The first face that has all of a character with its marks; else the first that has its letter; else the first. */
function faceFor(faces: readonly Face[], cluster: string): Face {
  const codes = Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
  const [letter = 0] = codes;
  const found =
    faces.find(({ font }) => codes.every((code) => font.hasGlyphForCodePoint(code))) ??
    faces.find(({ font }) => font.hasGlyphForCodePoint(letter)) ??
    faces[0];
  if (!found) throw new Error(`there is no font to write ${JSON.stringify(cluster)} with`);
  return found;
}

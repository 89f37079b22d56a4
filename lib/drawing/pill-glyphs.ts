import { type GroupShape, group, type Shape } from "./shape";
import type { Tone } from "./theme";

interface Glyph {
  readonly width: number;
  /** Drawn round its own middle. */
  readonly shapes: readonly Shape[];
}

/** The sign of each tone, the same on a pill with its word and without. */
export const glyphs: Readonly<Record<Tone, Glyph>> = {
  support: {
    width: 8.4,
    shapes: [{ shape: "path", d: "M-4.2 0H4.2M0 -4.2V4.2", stroke: { colour: "supportWord", width: 1.9 } }],
  },
  attack: {
    width: 8.4,
    shapes: [{ shape: "path", d: "M-4.2 0H4.2", stroke: { colour: "attackWord", width: 2.2 } }],
  },
  undercut: {
    width: 9.2,
    shapes: [
      { shape: "circle", x: 0, y: 0, radius: 4.2, stroke: { colour: "undercutWord", width: 1.5 } },
      { shape: "path", d: "M-2.9 2.9L2.9 -2.9", stroke: { colour: "undercutWord", width: 1.5 } },
    ],
  },
  condition: {
    width: 9.2,
    shapes: [{ shape: "path", d: "M0 -5L4.6 0L0 5L-4.6 0Z", stroke: { colour: "conditionWord", width: 1.5 } }],
  },
  rephrase: {
    width: 8.4,
    shapes: [{ shape: "path", d: "M-4.2 -2.2H4.2M-4.2 2.2H4.2", stroke: { colour: "rephraseWord", width: 1.7 } }],
  },
  preference: {
    width: 5.4,
    shapes: [{ shape: "path", d: "M-2.7 -4.4L2.7 0L-2.7 4.4", stroke: { colour: "preferenceWord", width: 1.8 } }],
  },
  unknown: {
    width: 5.2,
    shapes: [{ shape: "circle", x: 0, y: 0, radius: 2.6, fill: "unknownWord" }],
  },
};

/** The sign of a tone, its middle at `x`, `y`. */
export function drawGlyph(tone: Tone, x: number, y: number): GroupShape {
  return group(x, y, glyphs[tone].shapes);
}

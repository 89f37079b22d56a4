import { decimal, type Shape } from "./shape";
import type { Swatch } from "./theme";

/** Edge of a swatch, in px. */
export const SWATCH_WIDTH = 8;
/** From the left edge of one swatch to that of the next, in px. */
export const SWATCH_STEP = 11;

const H = SWATCH_WIDTH / 2;

const outlines: Readonly<Record<Swatch, (x: number, y: number) => string>> = {
  sand: (x, y) => `M${x - H} ${y - H}h8v8h-8Z`,
  moss: (x, y) => `M${x - H} ${y}a4 4 0 1 1 8 0a4 4 0 1 1 -8 0Z`,
  mist: (x, y) => `M${x} ${decimal(y - H - 0.6)}l4.6 4.6l-4.6 4.6l-4.6 -4.6Z`,
  slate: (x, y) => `M${x} ${y - H}l4.6 8h-9.2Z`,
  mauve: (x, y) => `M${decimal(x - H - 0.6)} ${decimal(y - 2.2)}h9.2v4.4h-9.2Z`,
  clay: (x, y) => `M${x} ${y + H}l4.6 -8h-9.2Z`,
};

/** A swatch round its middle. */
export function drawSwatch(swatch: Swatch, x: number, y: number): Shape {
  const d = outlines[swatch](decimalOf(x), decimalOf(y));
  return { shape: "path", d, fill: swatch, stroke: { colour: "soft", width: 1 } };
}

function decimalOf(value: number): number {
  return Number(decimal(value));
}

import type { Box } from "@/lib/layout/layout";
import type { Weight } from "./measure";
import type { ColourName } from "./theme";

/** A line round or along a shape. `dash`: lengths drawn and left out, in px; `round`: ends are round (else butt). */
export interface Stroke {
  readonly colour: ColourName;
  readonly width: number;
  readonly dash?: readonly number[];
  readonly round?: boolean;
}

interface Painted {
  readonly fill?: ColourName;
  readonly stroke?: Stroke;
}

export interface RectShape extends Painted {
  readonly shape: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** `d` in the notation of SVG paths. */
export interface PathShape extends Painted {
  readonly shape: "path";
  readonly d: string;
}

export interface CircleShape extends Painted {
  readonly shape: "circle";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** One line of text; `y` is its baseline, `x` the side that `anchor` names. Slanted text is skewed by {@link SLANT}. */
export interface TextShape {
  readonly shape: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: ColourName;
  readonly anchor?: "start" | "middle" | "end";
  readonly slanted?: boolean;
}

/** Shapes moved (and scaled) together. `name` is unique in a figure: `claim-…` or `relation-…` with the row's id. */
export interface GroupShape {
  readonly shape: "group";
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
  readonly name?: string;
  readonly children: readonly Shape[];
}

/** A part of another drawing, `view`, seen in a frame of the same proportions; nothing of it shows beyond the frame. */
export interface WindowShape {
  readonly shape: "window";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly view: Box;
  readonly children: readonly Shape[];
}

/** What a drawing is made of, back to front. Coordinates in px at 100 %, colours by name: a theme gives their values. */
export type Shape = RectShape | PathShape | CircleShape | TextShape | GroupShape | WindowShape;

/** A whole drawing: what of the plane it shows, what it is called, and its shapes back to front. */
export interface Figure {
  readonly bounds: Box;
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
}

/** Degrees by which slanted text leans. The shipped font has no italic, so it is skewed alike everywhere. */
export const SLANT = 11;

/** Shapes moved to a place. */
export function group(x: number, y: number, children: readonly Shape[], name?: string): GroupShape {
  return { shape: "group", x, y, children, ...(name === undefined ? {} : { name }) };
}

/** A number as it stands in a drawing: at most two decimals, no trailing zeros. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

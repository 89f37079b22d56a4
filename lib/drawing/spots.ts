import type { Id } from "@/lib/argument/rows";
import type { Box } from "@/lib/layout/layout";
import type { Figure, Shape } from "./shape";

/** Where a figure shows a claim or a relation, in px of the figure; one may be shown more than once. */
export interface Spot {
  readonly table: "claims" | "relations";
  readonly id: Id;
  /** What part it plays there ("Warrant"); empty where its notation says enough. */
  readonly part: string;
  readonly box: Box;
  /** Whether there is room for a sign beside it, but for no words. */
  readonly isTight?: boolean;
}

/** A figure in which claims and relations can be picked; `spots` in the order in which they are read. */
export interface SpottedFigure {
  readonly figure: Figure;
  readonly spots: readonly Spot[];
  /** What lies over the figure, and over the rings of what is picked in it. */
  readonly over?: readonly Shape[];
}

/** A figure with all that lies over it, as one picture. */
export function wholeFigure({ figure, over = [] }: SpottedFigure): Figure {
  return over.length === 0 ? figure : { ...figure, shapes: [...figure.shapes, ...over] };
}

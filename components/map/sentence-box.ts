import { CHIP_HEIGHT, LINE_HEIGHT, TEXT_WIDTH } from "@/lib/drawing/claim-face";
import type { Size } from "@/lib/layout/layout";

/** Px of the map between the border of a box and the words that are written in it. */
export const PADDING = { x: 11, y: 8 } as const;

/** The box in which the sentence of a new claim is begun. */
export const EMPTY_BOX: Size = {
  width: TEXT_WIDTH + 2 * PADDING.x,
  height: LINE_HEIGHT + CHIP_HEIGHT + 2 * PADDING.y,
};

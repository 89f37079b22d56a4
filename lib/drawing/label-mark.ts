import type { Size } from "@/lib/layout/layout";
import { statusShapes } from "./claim-marks";
import { type Font, measureText } from "./measure";
import { decimal, group, type Shape } from "./shape";

/** The mark of what evaluation says of a claim or step. */
export interface LabelFace {
  /** A label, or a strength from 0 to 1. */
  readonly is: "in" | "out" | "undecided" | number;
  readonly words: string;
  /** Whether a what-if has made it otherwise. */
  readonly isChanged: boolean;
}

const font: Font = { size: 10.5, weight: "semibold" };
const HEIGHT = 18;
const MARK = 12;

/** The size of a label's mark with its words, px. */
export function labelSize({ words }: LabelFace): Size {
  return { width: Math.ceil(measureText(words, font)) + MARK + 17, height: HEIGHT };
}

/** A label as a sign with words, on a ground of its own; its left end is at `x`, its middle at `y`. */
export function drawLabelFrom(face: LabelFace, x: number, y: number): Shape[] {
  const { width } = labelSize(face);
  const stroke = face.isChanged ? ({ colour: "ring", width: 1.8 } as const) : ({ colour: "border", width: 1 } as const);
  return [
    group(x, y - HEIGHT / 2, [
      { shape: "rect", x: 0, y: 0, width, height: HEIGHT, radius: HEIGHT / 2, fill: "box", stroke },
      drawLabelSign(face, 5 + MARK / 2, HEIGHT / 2),
      { shape: "text", x: MARK + 9, y: HEIGHT / 2 + 3.6, text: face.words, ...font, colour: "ink" },
    ]),
  ];
}

/**
 * A label where it stands, from the upper left corner of the box that it is about: across the upper edge of a claim, at
 * the end of a pill. `asidePx` leaves the corner of a claim free for another mark.
 */
export function drawLabelAt(face: LabelFace, size: Size, isStep: boolean, asidePx = 0): Shape[] {
  return isStep
    ? drawLabelFrom(face, size.width - 8, -2)
    : drawLabelFrom(face, size.width + 8 - asidePx - labelSize(face).width, -1);
}

/** The sign alone, 12 px wide, around a point. */
export function drawLabelSign({ is }: Pick<LabelFace, "is">, x: number, y: number): Shape {
  const shapes = typeof is === "number" ? strengthShapes(is) : statusShapes(is);
  return { ...group(x, y, shapes), scale: MARK / 18 };
}

/** A ring that is filled as far as the strength goes. */
function strengthShapes(share: number): Shape[] {
  const ring: Shape = {
    shape: "circle",
    x: 0,
    y: 0,
    radius: 8.1,
    fill: "ground",
    stroke: { colour: "undecided", width: 1.9 },
  };
  if (share <= 0) return [ring];
  if (share >= 0.999) return [{ ...ring, fill: "undecided" }];
  const [dx, dy] = [8.1 * Math.sin(2 * Math.PI * share), -8.1 * Math.cos(2 * Math.PI * share)];
  const d = `M0 0V-8.1A8.1 8.1 0 ${share > 0.5 ? 1 : 0} 1 ${decimal(dx)} ${decimal(dy)}Z`;
  return [ring, { shape: "path", d, fill: "undecided" }];
}

import type { Id } from "@/lib/argument/rows";
import type { Box } from "@/lib/layout/layout";
import { drawLabelFrom, drawLabelSign, type LabelFace, labelSize } from "./label-mark";
import { group, type Shape } from "./shape";
import type { Spot, SpottedFigure } from "./spots";

/** Width of a sign without words, on a ground of its own, px. */
const SIGN = 18;

/**
 * A figure with the labels of what it shows: across the upper right corner of a claim, as on the canvas, and above a step;
 * as a sign alone where there is no room for words. What is shown more than once is labelled each time. The bounds grow
 * where a label would be cut off.
 */
export function withLabels(drawn: SpottedFigure, labels: ReadonlyMap<Id, LabelFace>): SpottedFigure {
  const { figure, spots } = drawn;
  const found = spots.flatMap((spot) => {
    const face = labels.get(spot.id);
    return face ? [{ ...spot, face, at: placeOf(spot, face) }] : [];
  });
  if (found.length === 0) return drawn;
  const bounds = found.reduce((grown, { at }) => around(grown, at), figure.bounds);
  const over = found.flatMap(({ face, at, isTight }) => (isTight ? drawSign(face, at) : drawWords(face, at)));
  return { figure: { ...figure, bounds }, spots, over };
}

function placeOf({ table, box, isTight }: Spot, face: LabelFace): Box {
  const right = box.x + box.width + 8;
  if (isTight) return { x: right - SIGN + 2, y: box.y - SIGN / 2 - 1, width: SIGN, height: SIGN };
  const { width, height } = labelSize(face);
  const above = table === "claims" ? height / 2 + 1 : height + 2;
  return { x: right - width, y: box.y - above, width, height };
}

function drawWords(face: LabelFace, { x, y, height }: Box): Shape[] {
  return drawLabelFrom(face, x, y + height / 2);
}

function drawSign(face: LabelFace, { x, y, width, height }: Box): Shape[] {
  const [middle, centre] = [width / 2, height / 2];
  const stroke = { colour: face.isChanged ? "ring" : "border", width: face.isChanged ? 1.8 : 1 } as const;
  return [
    group(x, y, [
      { shape: "circle", x: middle, y: centre, radius: middle, fill: "box", stroke },
      drawLabelSign(face, middle, centre),
    ]),
  ];
}

/** Room round a label in which nothing of it is cut off, px. */
const ROOM = 8;

function around(bounds: Box, at: Box): Box {
  const x = Math.min(bounds.x, at.x - ROOM);
  const y = Math.min(bounds.y, at.y - ROOM);
  return {
    x,
    y,
    width: Math.max(bounds.x + bounds.width, at.x + at.width + ROOM) - x,
    height: Math.max(bounds.y + bounds.height, at.y + at.height + ROOM) - y,
  };
}

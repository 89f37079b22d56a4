import type { ArgumentMap } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import type { Revealed } from "@/lib/argument/scenes";
import type { MapDrawing, RelationFace } from "@/lib/drawing/map";
import type { Theme } from "@/lib/drawing/theme";
import type { Box, Point } from "@/lib/layout/layout";
import { type Attached, attached } from "./attached";

/** A map as it stands on slides: what is drawn, where each line is attached, and how px become EMU. */
export interface SlideFigure {
  readonly map: ArgumentMap;
  readonly drawing: MapDrawing;
  readonly attached: Attached;
  /** EMU to a px. */
  readonly scale: number;
  /** Where the upper left corner of the layout stands, EMU. */
  readonly corner: Point;
}

/** Points of type for each EMU. */
const EMU_PER_PT = 12_700;

/** Words of claims are at most this large on a slide, in points. */
const LARGEST = 18;
/** The size of claims' words as they are drawn, px. */
export const CLAIM_PX = 13;

/** Fits a drawn map into a frame of a slide, in EMU. */
export function fitFigure(map: ArgumentMap, drawing: MapDrawing, frame: Box): SlideFigure {
  const { bounds } = drawing.layout;
  const most = (LARGEST * EMU_PER_PT) / CLAIM_PX;
  const scale = Math.min(most, frame.width / bounds.width, frame.height / bounds.height);
  const corner: Point = [
    frame.x + (frame.width - bounds.width * scale) / 2 - bounds.x * scale,
    frame.y + (frame.height - bounds.height * scale) / 2 - bounds.y * scale,
  ];
  return { map, drawing, attached: attached(map, drawing.layout), scale, corner };
}

/** The size of type on the slide, in points, of words drawn `px` large. */
export function pointsOf({ scale }: Pick<SlideFigure, "scale">, px: number): number {
  return (px * scale) / EMU_PER_PT;
}

/** What of a figure a slide shows: all for null; `fresh` is the claim that has just come in. */
export interface View {
  readonly revealed: Revealed | null;
  readonly fresh: Id | null;
  readonly theme: Theme;
}

/** What the pill of a relation shows. */
export function faceOf({ drawing }: SlideFigure, relationId: Id): RelationFace {
  const face = drawing.relations.get(relationId);
  if (!face) throw new Error(`relation ${relationId} has no face`);
  return face;
}

/** A place of the layout on the slide, EMU. */
export function placeOf({ scale, corner }: SlideFigure, [x, y]: Point): Point {
  return [Math.round(corner[0] + x * scale), Math.round(corner[1] + y * scale)];
}

/** A box of the layout on the slide, EMU. */
export function frameOf(figure: SlideFigure, { x, y, width, height }: Box): Box {
  const [left, top] = placeOf(figure, [x, y]);
  const [right, bottom] = placeOf(figure, [x + width, y + height]);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

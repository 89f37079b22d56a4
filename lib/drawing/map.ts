import type { Id } from "@/lib/argument/rows";
import type { Box, Layout, Line, Stub } from "@/lib/layout/layout";
import { drawClaim, drawRing, radiusOf } from "./claim";
import type { ClaimFace } from "./claim-face";
import { drawLabelAt, type LabelFace } from "./label-mark";
import { drawPill, type PillFace } from "./pill";
import { drawDot, drawLine } from "./relation-line";
import { type Figure, group, type Shape } from "./shape";
import { drawStub } from "./stub";
import { toneOf } from "./theme";

/** A map as it is to be drawn: where everything stands, and what it shows. */
export interface MapDrawing {
  readonly layout: Layout;
  readonly claims: ReadonlyMap<Id, ClaimFace>;
  readonly relations: ReadonlyMap<Id, RelationFace>;
  /** Claims and relations with a ring. */
  readonly selected?: ReadonlySet<Id>;
  /** What evaluation says of claims and relations, where that is to be shown. */
  readonly labels?: ReadonlyMap<Id, LabelFace>;
  /** Room round the map, in px, for rings, marks and tabs that reach beyond what was laid out. 24 when absent. */
  readonly margin?: number;
  readonly title: string;
  readonly description: string;
}

export interface RelationFace extends PillFace {
  /** The number of the claim that it bears on, at last: through the steps it is about. Null where there is none. */
  readonly bearsOn: number | null;
}

/** A map as a figure: lines first, then cross links over them, pills and claims, and last what lies across their borders. */
export function drawMap(map: MapDrawing): Figure {
  const { layout } = map;
  const plain = layout.lines.filter((line) => line.role !== "cross");
  const cross = layout.lines.filter((line) => line.role === "cross");
  return {
    bounds: withMargin(layout.bounds, map.margin ?? 24),
    title: map.title,
    description: map.description,
    shapes: [
      ...[...plain, ...cross].flatMap((line) => drawLine(line, faceOfLine(map, line))),
      ...[...layout.pills].map(([id, box]) => drawRelation(map, id, box)),
      ...[...layout.claims].map(([id, box]) => drawClaimBox(map, id, box)),
      ...cross.flatMap((line) => drawDot(line, faceOfLine(map, line))),
      ...layout.stubs.flatMap((stub) => drawStubOf(map, stub)),
    ],
  };
}

function drawClaimBox(map: MapDrawing, id: Id, box: Box): Shape {
  const face = { ...getFace(map.claims, id), hiddenBelow: map.layout.hidden.get(id) ?? 0 };
  const ring = map.selected?.has(id) ? [drawRing(box, radiusOf(face))] : [];
  return group(
    box.x,
    box.y,
    [...drawClaim(face, box, map.layout.direction), ...ring, ...drawLabelOf(map, id, box)],
    `claim-${id}`,
  );
}

function drawRelation(map: MapDrawing, id: Id, box: Box): Shape {
  const ring = map.selected?.has(id) ? [drawRing(box, box.height / 2)] : [];
  const pill = drawPill(getFace(map.relations, id), box);
  return group(box.x, box.y, [...pill, ...ring, ...drawLabelOf(map, id, box)], `relation-${id}`);
}

function drawLabelOf(map: MapDrawing, id: Id, box: Box): Shape[] {
  const face = map.labels?.get(id);
  return face ? drawLabelAt(face, box, map.layout.pills.has(id)) : [];
}

function drawStubOf(map: MapDrawing, stub: Stub): Shape[] {
  const face = getFace(map.relations, stub.relationId);
  const owner = stub.end === "claim" ? map.layout.claims.get(stub.claimId) : map.layout.pills.get(stub.relationId);
  if (!owner) return [];
  const number = stub.end === "claim" ? face.bearsOn : getFace(map.claims, stub.claimId).number;
  return drawStub(stub, owner, number, toneOf(face.kind, face.onRelation));
}

function faceOfLine(map: MapDrawing, line: Line): RelationFace {
  return getFace(map.relations, line.relationId);
}

function getFace<T>(faces: ReadonlyMap<Id, T>, id: Id): T {
  const face = faces.get(id);
  if (!face) throw new Error(`the layout shows ${id}, which has no face`);
  return face;
}

function withMargin({ x, y, width, height }: Box, margin: number): Box {
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}

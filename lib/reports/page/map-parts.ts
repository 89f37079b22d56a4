import { type ArgumentMap, all } from "@/lib/argument/argument-map";
import { premisesOf } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import { drawClaim } from "@/lib/drawing/claim";
import { drawLabelAt } from "@/lib/drawing/label-mark";
import type { MapDrawing, RelationFace } from "@/lib/drawing/map";
import { drawPill } from "@/lib/drawing/pill";
import { drawDot, drawLine } from "@/lib/drawing/relation-line";
import type { Shape } from "@/lib/drawing/shape";
import { decimal } from "@/lib/drawing/shape";
import { drawStub } from "@/lib/drawing/stub";
import { escapeText, type WrittenColours, writeShapes } from "@/lib/drawing/svg";
import { type ColourName, themes, toneOf } from "@/lib/drawing/theme";
import type { Box, Line, Stub } from "@/lib/layout/layout";

/** A relation as the page's own script needs it: numbers of claims, and of relations in the list. */
export interface PageRelation {
  readonly premises: readonly number[];
  readonly claim: number | null;
  readonly relation: number | null;
}

/** A box that is drawn: number of the claim, or of the relation in the list, and left, top, width, height. */
type PageBox = readonly [of: number, x: number, y: number, width: number, height: number];

/** What the page's script works with; it is written into the page as JSON. */
export interface PageData {
  readonly bounds: Box;
  readonly claims: readonly PageBox[];
  readonly relations: readonly PageRelation[];
}

/** Colours by the names of properties, whose values the page has for day and night. */
const COLOURS = Object.fromEntries(
  Object.keys(themes.light).map((name) => [name, `var(--map-${name})`]),
) as unknown as WrittenColours;

const MARGIN = 24;

/** A map as the elements of an SVG, each claim, pill and line by itself, and the data that go with them. */
export function mapParts(map: ArgumentMap, drawing: MapDrawing): { readonly svg: string; readonly data: PageData } {
  const { layout } = drawing;
  const numbers = new Map(all(map, "claims").map(({ id, number }) => [id, number]));
  const shown = all(map, "relations").filter(({ id }) => layout.pills.has(id));
  const places = new Map(shown.map(({ id }, i) => [id, i]));
  const relations = shown.map(({ id, targetClaimId, targetRelationId }): PageRelation => {
    const premises = premisesOf(map, id).flatMap(({ claimId }) => numbers.get(claimId) ?? []);
    return {
      premises,
      claim: numbers.get(targetClaimId ?? "") ?? null,
      relation: places.get(targetRelationId ?? "") ?? null,
    };
  });
  const claims = [...layout.claims].map(
    ([id, { x, y, width, height }]): PageBox => [numbers.get(id) ?? 0, x, y, width, height],
  );
  const svg = drawnParts(
    drawing,
    (id) => numbers.get(id) ?? 0,
    (id) => places.get(id) ?? 0,
  );
  return { svg, data: { bounds: grown(layout.bounds), claims, relations } };
}

type Numbered = (id: Id) => number;

function drawnParts(drawing: MapDrawing, numberOf: Numbered, placeOf: Numbered): string {
  const { layout } = drawing;
  const face = (id: Id) => faceOf(drawing, id);
  const ofLine = (line: Line, shapes: readonly Shape[]) =>
    group(shapes, {
      r: placeOf(line.relationId),
      ...(line.claimId === null ? {} : { from: numberOf(line.claimId) }),
    });
  const cross = layout.lines.filter(({ role }) => role === "cross");
  const plain = layout.lines.filter(({ role }) => role !== "cross");
  return [
    '<g aria-hidden="true">',
    ...[...plain, ...cross].map((line) => ofLine(line, drawLine(line, face(line.relationId)))),
    ...[...layout.pills].map(([id, box]) =>
      group([...drawPill(face(id), box), ...labelOf(drawing, id, box)], { r: placeOf(id) }, box),
    ),
    "</g>",
    ...[...layout.claims].map(([id, box]) => claimPart(drawing, id, box, numberOf(id))),
    '<g aria-hidden="true">',
    ...cross.map((line) => ofLine(line, drawDot(line, face(line.relationId)))),
    ...layout.stubs.map((stub) =>
      group(stubShapes(drawing, stub), { r: placeOf(stub.relationId), from: numberOf(stub.claimId) }),
    ),
    "</g>",
  ].join("\n");
}

function claimPart(drawing: MapDrawing, id: Id, box: Box, number: number): string {
  const face = drawing.claims.get(id);
  if (!face) throw new Error(`claim ${id} has no face`);
  const shapes = drawClaim(face, box, drawing.layout.direction);
  const label = drawing.labels?.get(id)?.words;
  const name = `Claim ${number}: ${face.text}${label ? ` (${label})` : ""}`;
  const ring = `<rect class="ring" x="-4" y="-4" width="${box.width + 8}" height="${box.height + 8}" rx="8"/>`;
  const inside = ring + writeShapes([...shapes, ...labelOf(drawing, id, box)], COLOURS);
  return `<g class="claim" role="button" tabindex="-1" data-claim="${number}" aria-label="${escapeText(name)}" transform="${moved(box)}">${inside}</g>`;
}

function labelOf({ labels, layout }: MapDrawing, id: Id, box: Box): Shape[] {
  const label = labels?.get(id);
  return label ? drawLabelAt(label, box, layout.pills.has(id)) : [];
}

function stubShapes(drawing: MapDrawing, stub: Stub): Shape[] {
  const { layout, claims } = drawing;
  const face = faceOf(drawing, stub.relationId);
  const owner = stub.end === "claim" ? layout.claims.get(stub.claimId) : layout.pills.get(stub.relationId);
  const number = stub.end === "claim" ? face.bearsOn : (claims.get(stub.claimId)?.number ?? null);
  return owner ? drawStub(stub, owner, number, toneOf(face.kind, face.onRelation)) : [];
}

function group(
  shapes: readonly Shape[],
  { r, from }: { readonly r: number; readonly from?: number },
  box?: Box,
): string {
  const of = from === undefined ? "" : ` data-from="${from}"`;
  const place = box ? ` transform="${moved(box)}"` : "";
  return `<g data-r="${r}"${of}${place}>${writeShapes(shapes, COLOURS)}</g>`;
}

function moved({ x, y }: Box): string {
  return `translate(${decimal(x)} ${decimal(y)})`;
}

function faceOf(drawing: MapDrawing, id: Id): RelationFace {
  const face = drawing.relations.get(id);
  if (!face) throw new Error(`relation ${id} has no face`);
  return face;
}

function grown({ x, y, width, height }: Box): Box {
  return { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}

/** The values of a theme's colours for the properties that the drawing names. */
export function colourRules(theme: Readonly<Record<ColourName, string>>): string {
  return Object.entries(theme)
    .map(([name, value]) => `--map-${name}:${value}`)
    .join(";");
}

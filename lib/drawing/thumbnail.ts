import type { Id } from "@/lib/argument/rows";
import type { Box, Line, Point, Size } from "@/lib/layout/layout";
import type { ClaimFace } from "./claim-face";
import type { MapDrawing } from "./map";
import type { PillFace } from "./pill";
import { roundedPath } from "./polyline";
import { type Figure, group, type Shape, type Stroke } from "./shape";
import { type Tone, toneOf } from "./theme";

/** Room round the map in a thumbnail, in px of the thumbnail. */
const MARGIN = 14;
/** A small map is not blown up beyond this. */
const LARGEST = 0.36;

const NOWHERE: Point = [0, 0];

/** A map made small: boxes with bars for words, dots for pills, lines without heads. `size` is that of the picture. */
export function drawThumbnail(map: MapDrawing, size: Size): Figure {
  const { bounds } = map.layout;
  const room = { width: size.width - 2 * MARGIN, height: size.height - 2 * MARGIN };
  const scale = Math.min(LARGEST, room.width / Math.max(1, bounds.width), room.height / Math.max(1, bounds.height));
  const x = size.width / 2 - scale * (bounds.x + bounds.width / 2);
  const y = size.height / 2 - scale * (bounds.y + bounds.height / 2);
  return {
    bounds: { x: 0, y: 0, ...size },
    title: map.title,
    description: map.description,
    shapes: [{ ...group(x, y, drawSmall(map, 1 / scale)), scale: Math.round(scale * 1e5) / 1e5 }],
  };
}

/** A piece of a map that is too small to be read: a line, the dot of a relation, or a claim. */
export interface SmallPart {
  readonly is: "line" | "pill" | "claim";
  /** A point of it. */
  readonly at: Point;
  /** What it is drawn of: while these are the same as before, so is what is drawn. */
  readonly of: readonly unknown[];
  draw(): Shape[];
}

type SmallMap = Pick<MapDrawing, "layout" | "claims" | "relations">;

/**
 * What is drawn of a map when it is too small to be read, in the map's own px; what comes later lies over what comes before.
 * `unit` is how many of them make one px on the screen: lines and dots keep their size there, and grow no thicker.
 */
function drawSmall(map: SmallMap, unit: number): Shape[] {
  return drawSmallParts(map, unit).flatMap((part) => part.draw());
}

/**
 * The same piece by piece: lines first, then pills, then claims. With the tones of claims (none for conclusions and loose
 * ones), claims are dots in these; without, boxes with bars for words.
 */
export function drawSmallParts(map: SmallMap, unit: number, tones: ReadonlyMap<Id, Tone> | null = null): SmallPart[] {
  const lineUnit = Math.min(unit, 6);
  return [...lineParts(map, lineUnit), ...pillParts(map, lineUnit), ...claimParts(map, lineUnit, tones)];
}

function lineParts({ layout, relations }: SmallMap, unit: number): SmallPart[] {
  const pills = [...layout.pills.values()];
  return layout.lines.flatMap((line): SmallPart[] => {
    const face = relations.get(line.relationId);
    if (!face) return [];
    const [at = NOWHERE] = line.points;
    const ends = { own: layout.pills.get(line.relationId), struck: struckBy(line, face, pills) };
    const draw = () => drawSmallLine(line, face, ends, unit);
    return [{ is: "line", at, of: [line, face, ends.own, ends.struck, unit], draw }];
  });
}

function pillParts({ layout, relations }: SmallMap, unit: number): SmallPart[] {
  return Array.from(layout.pills).flatMap(([id, box]): SmallPart[] => {
    const face = relations.get(id);
    if (!face) return [];
    const draw = () => [dot(box, toneOf(face.kind, face.onRelation), unit)];
    return [{ is: "pill", at: [box.x, box.y], of: [box, face, unit], draw }];
  });
}

function claimParts({ layout, claims }: SmallMap, unit: number, tones: ReadonlyMap<Id, Tone> | null): SmallPart[] {
  return Array.from(layout.claims).flatMap(([id, box]): SmallPart[] => {
    const face = claims.get(id);
    if (!face) return [];
    const tone = tones?.get(id) ?? null;
    const shapes = () => (tones ? drawClaimDot(face, box, unit, tone) : drawSmallClaim(face, box, unit));
    const draw = () => [group(box.x, box.y, shapes())];
    return [{ is: "claim", at: [box.x, box.y], of: [box, face, tone, unit], draw }];
  });
}

/** A claim too small to be read: its box, and two bars for its words. `unit` as for the whole: map px a screen px. */
function drawSmallClaim(face: ClaimFace, size: Size, unit: number): Shape[] {
  const stroke: Stroke = {
    colour: face.conclusion ? "heavy" : "border",
    width: unit,
    ...(face.implicit ? { dash: [3 * unit, 2 * unit] } : {}),
  };
  const box = { shape: "rect", x: 0, y: 0, width: size.width, height: size.height, radius: 2.5 * unit } as const;
  const colour = face.conclusion ? "bar" : "faint";
  return [
    { ...box, fill: face.implicit ? "ground" : "box", stroke },
    wordBar(size, 0.36, 0.64, colour, unit),
    wordBar(size, 0.66, 0.42, colour, unit),
  ];
}

/**
 * A claim so small that only its part in the argument can be seen, by the tone of the step that it stands in: round, or
 * square for an attack, hollow where the claim is implicit. Null for a claim that stands in none: a conclusion, or a loose one.
 */
export function drawClaimDot(face: ClaimFace, { width, height }: Size, unit: number, tone: Tone | null): Shape[] {
  const colour = tone ?? (face.conclusion ? "heavy" : "faint");
  const radius = tone === "attack" ? 0 : Math.min(width, height) / 2;
  const look = { fill: face.implicit ? "ground" : colour, stroke: { colour, width: unit } } as const;
  return [{ shape: "rect", x: 0, y: 0, width, height, radius, ...look }];
}

/** A relation's pill too small to be read: a dot of its colour in the middle of its box. */
function dot(box: Box, tone: Tone, unit: number): Shape {
  const [x, y] = middleOf(box);
  return { shape: "circle", x, y, radius: 2.6 * unit, fill: tone };
}

function wordBar(size: Size, down: number, share: number, colour: "bar" | "faint", unit: number): Shape {
  const height = Math.min(1.6 * unit, size.height / 6);
  const x = 0.17 * size.width;
  return {
    shape: "rect",
    x,
    y: down * size.height - height / 2,
    width: share * size.width,
    height,
    radius: 0,
    fill: colour,
  };
}

/** The pills at the ends of a line: its own, and the one that it strikes. */
interface Ends {
  readonly own: Box | undefined;
  readonly struck: Box | undefined;
}

function struckBy({ role, points }: Line, face: PillFace, pills: readonly Box[]): Box | undefined {
  const last = points.at(-1);
  return role === "arrow" && face.onRelation && last ? pills.find((box) => isAt(last, box)) : undefined;
}

function drawSmallLine(line: Line, face: PillFace, ends: Ends, unit: number): Shape[] {
  const tone = toneOf(face.kind, face.onRelation);
  const dashed = line.role === "arrow" && (tone === "undercut" || tone === "condition");
  const stroke: Stroke = {
    colour: tone,
    width: (line.role === "bar" ? 2.4 : 1.4) * unit,
    ...(dashed ? { dash: tone === "undercut" ? [3 * unit, 2 * unit] : [5 * unit, 2 * unit, unit, 2 * unit] } : {}),
  };
  return [{ shape: "path", d: roundedPath(reachMiddles(line, ends)), stroke }];
}

/** The line lengthened to the middle of the pills at its ends: a dot is smaller than the pill that it stands for. */
function reachMiddles({ role, points }: Line, { own, struck }: Ends): Point[] {
  if (role === "bar") return [...points];
  const last = points.at(-1);
  const starts = role === "arrow" && own ? [middleOf(own)] : [];
  if (role !== "arrow") return [...points, ...(own && last && isAt(last, own) ? [middleOf(own)] : [])];
  return [...starts, ...points, ...(struck ? [middleOf(struck)] : [])];
}

function isAt([x, y]: Point, box: Box): boolean {
  return x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1;
}

function middleOf(box: Box): Point {
  return [box.x + box.width / 2, box.y + box.height / 2];
}

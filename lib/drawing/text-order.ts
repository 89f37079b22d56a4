import { type ArgumentMap, all } from "@/lib/argument/argument-map";
import { premisesOf, targetOf } from "@/lib/argument/graph";
import type { Id, Relation } from "@/lib/argument/rows";
import { type TextOrderRow, textOrderOf } from "@/lib/argument/text-order";
import type { Box, Head, Point } from "@/lib/layout/layout";
import { drawClaim } from "./claim";
import { measureClaim, plainFace } from "./claim-face";
import type { Faces } from "./faces";
import { drawHead, headRoom } from "./heads";
import { type Font, measureText } from "./measure";
import { drawPill, measurePill, plainPill } from "./pill";
import { roundedPath, shorten } from "./polyline";
import { group, type Shape, type Stroke } from "./shape";
import type { Spot, SpottedFigure } from "./spots";
import { balanceLines, clipLine } from "./text-lines";
import { type Bow, bowsOf, LANE } from "./text-order-lanes";
import { type Tone, toneOf } from "./theme";

const PLACE_WIDTH = 190;
const CLAIM_X = PLACE_WIDTH + 28;
const CLAIM_WIDTH = 300;
const LANES_X = CLAIM_X + CLAIM_WIDTH + 22 + 24;
/** Px between two claims: room for a pill. */
const GAP = 34;
const SOURCE_HEAD = 34;
const MARGIN = 24;
const PILL = 22;
const QUOTE_LINES = 3;
const fonts = {
  source: { size: 13, weight: "semibold" },
  place: { size: 10.5, weight: "semibold" },
  quote: { size: 10.5, weight: "regular" },
  told: { size: 11.5, weight: "regular" },
} as const satisfies Record<string, Font>;

/** What stands beside the words of a passage: "¶ 4 · Okafor"; empty where nothing is known. */
export type PlaceWords = (row: TextOrderRow) => string;

/** Where each claim of the column stands, from top to bottom. */
interface Column {
  readonly rows: readonly TextOrderRow[];
  readonly boxes: readonly Box[];
  readonly height: number;
}

/**
 * Claims in one column, as the texts say them, each beside its passage; relations are bows at the right, from their premises
 * to what they bear on. Those for which the bows leave no room are told in words below a premise.
 */
export function drawTextOrder(map: ArgumentMap, faces: Faces, title: string, placeWords: PlaceWords): SpottedFigure {
  const column = columnOf(textOrderOf(map), faces);
  const at = new Map(column.rows.map(({ claim }, i) => [claim.id, i]));
  const { bows, told } = bowsOf(
    all(map, "relations").map((relation) => {
      const premises = premisesOf(map, relation.id).flatMap(({ claimId }) => at.get(claimId) ?? []);
      return { relation, premises, target: at.get(targetOf(relation)) ?? null };
    }),
  );
  const shapes: Shape[] = [];
  const spots: Spot[] = [];
  drawColumn(shapes, spots, column, faces, placeWords);
  drawBows(shapes, spots, column, bows);
  drawTold(shapes, spots, column, told, map, at, faces);
  const lanes = Math.max(0, ...bows.map(({ lane }) => lane + 1));
  const width = LANES_X + lanes * LANE + MARGIN;
  const bounds = { x: -MARGIN, y: -MARGIN, width: width + MARGIN, height: column.height + 2 * MARGIN };
  const { length } = column.rows;
  const description = `${length} ${length === 1 ? "claim" : "claims"} in the order of the texts.`;
  return { figure: { bounds, title, description, shapes }, spots };
}

function columnOf(rows: readonly TextOrderRow[], faces: Faces): Column {
  let y = 0;
  const boxes = rows.map((row, i) => {
    if (opensSource(rows, i)) y += SOURCE_HEAD;
    const { size } = measureClaim(faces.claims.get(row.claim.id) ?? plainFace, CLAIM_WIDTH - 22);
    const box = { x: CLAIM_X, y, ...size };
    y += Math.max(size.height, placeHeight(row)) + GAP;
    return box;
  });
  return { rows, boxes, height: Math.max(40, y) };
}

function placeHeight({ span }: TextOrderRow): number {
  return span ? 17 + 14 * quoteLines(span.quote).length : 17;
}

/** Whether a row is the first of its source. */
function opensSource(rows: readonly TextOrderRow[], i: number): boolean {
  const source = rows[i]?.source;
  if (!source) return false;
  const before = rows.slice(0, i).findLast((row) => row.source !== null);
  return before?.source?.id !== source.id;
}

function drawColumn(shapes: Shape[], spots: Spot[], column: Column, faces: Faces, placeWords: PlaceWords): void {
  for (const [i, row] of column.rows.entries()) {
    const box = column.boxes[i];
    if (!box) continue;
    if (opensSource(column.rows, i)) shapes.push(...drawSourceHead(row, box.y - SOURCE_HEAD));
    shapes.push(...drawPlace(row, box.y, placeWords(row)));
    shapes.push(group(box.x, box.y, drawClaim(faces.claims.get(row.claim.id) ?? plainFace, box)));
    spots.push({ table: "claims", id: row.claim.id, part: "", box });
  }
}

function drawSourceHead({ source }: TextOrderRow, y: number): Shape[] {
  const text = clipLine(source?.title || "A text", fonts.source, CLAIM_X + CLAIM_WIDTH);
  return [
    { shape: "text", x: 0, y: y + 12, text, ...fonts.source, colour: "ink" },
    { shape: "rect", x: 0, y: y + 20, width: CLAIM_X + CLAIM_WIDTH, height: 1, radius: 0, fill: "hairline" },
  ];
}

function drawPlace({ span }: TextOrderRow, y: number, place: string): Shape[] {
  if (!span) return [{ shape: "text", x: 0, y: y + 12, text: "in no text", ...fonts.place, colour: "soft" }];
  return [
    { shape: "text", x: 0, y: y + 12, text: clipLine(place, fonts.place, PLACE_WIDTH), ...fonts.place, colour: "soft" },
    ...quoteLines(span.quote).map((line, i): Shape => {
      const text = clipLine(line, fonts.quote, PLACE_WIDTH);
      return { shape: "text", x: 0, y: y + 27 + i * 14, text, ...fonts.quote, colour: "soft" };
    }),
  ];
}

/** The words of a passage, cut after a few lines. */
function quoteLines(quote: string): string[] {
  const lines = balanceLines(quote, fonts.quote, PLACE_WIDTH);
  if (lines.length <= QUOTE_LINES) return lines;
  return [...lines.slice(0, QUOTE_LINES - 1), `${lines[QUOTE_LINES - 1]} …`];
}

/** The middle of the room below a row, where pills stand. */
function gapBelow(column: Column, row: number): number {
  const box = column.boxes[row];
  const next = column.boxes[row + 1];
  if (!box) return 0;
  const below = next ? next.y - (opensSource(column.rows, row + 1) ? SOURCE_HEAD : 0) : column.height;
  return Math.round(below - GAP / 2);
}

function laneX(lane: number): number {
  return LANES_X + lane * LANE;
}

function drawBows(shapes: Shape[], spots: Spot[], column: Column, bows: readonly Bow[]): void {
  const ports = portsOf(column, bows);
  const pills = new Map(bows.map((bow) => [bow.relation.id, gapBelow(column, bow.gap)]));
  for (const bow of bows) drawBowLines(shapes, column, bow, ports, pills);
  for (const { relation, lane } of bows) {
    const y = pills.get(relation.id) ?? 0;
    const box = { x: laneX(lane) - PILL / 2, y: y - PILL / 2, width: PILL, height: PILL };
    shapes.push(group(box.x, box.y, drawPill(plainPill(relation.kind, relation.targetRelationId !== null), box)));
    spots.push({ table: "relations", id: relation.id, part: "", box, isTight: true });
  }
}

type Ports = (row: number, relationId: Id) => number;

/** Where each line touches a claim's right border: evenly along it, those of farther lanes outside. */
function portsOf(column: Column, bows: readonly Bow[]): Ports {
  const at = new Map<number, Id[]>();
  for (const { relation, premises, target } of [...bows].sort((a, b) => a.lane - b.lane)) {
    for (const row of [...premises, ...(target === null ? [] : [target])]) {
      at.set(row, [...(at.get(row) ?? []), relation.id]);
    }
  }
  return (row, relationId) => {
    const box = column.boxes[row];
    const ids = at.get(row) ?? [];
    if (!box) return 0;
    return Math.round(box.y + (box.height * (ids.indexOf(relationId) + 1)) / (ids.length + 1));
  };
}

function drawBowLines(
  shapes: Shape[],
  column: Column,
  { relation, premises, target, lane, struckLane }: Bow,
  ports: Ports,
  pills: ReadonlyMap<Id, number>,
): void {
  const tone = toneOf(relation.kind, relation.targetRelationId !== null);
  const x = laneX(lane);
  const pillY = pills.get(relation.id) ?? 0;
  const rightOf = (row: number) => (column.boxes[row]?.x ?? 0) + (column.boxes[row]?.width ?? 0);
  for (const row of premises) {
    const y = ports(row, relation.id);
    const points: Point[] = [
      [rightOf(row), y],
      [x, y],
      [x, pillY],
    ];
    shapes.push(...drawStroke(roundedPath(points), tone, {}));
  }
  const head = headOf(relation);
  const level = target === null ? pillY : ports(target, relation.id);
  const tip: Point = [target === null ? laneX(struckLane ?? lane) + PILL / 2 : rightOf(target), level];
  const arrow: Point[] = target === null ? [[x, pillY], tip] : [[x, pillY], [x, level], tip];
  const d = roundedPath(shorten(arrow, headRoom[head]));
  shapes.push(...drawStroke(d, tone, dashOf(tone)));
  shapes.push(...drawHead(head, tip, [-1, 0], tone));
}

function drawStroke(d: string, tone: Tone, dash: { dash?: readonly number[] }): Shape[] {
  if (tone !== "rephrase") return [{ shape: "path", d, stroke: { colour: tone, width: 2, ...dash } }];
  const double: Stroke[] = [
    { colour: tone, width: 6 },
    { colour: "ground", width: 2.4 },
  ];
  return double.map((stroke) => ({ shape: "path", d, stroke }));
}

function dashOf(tone: Tone): { dash?: readonly number[] } {
  if (tone === "undercut") return { dash: [7, 4] };
  return tone === "condition" ? { dash: [9, 3.5, 2, 3.5] } : {};
}

function headOf({ kind, targetRelationId }: Relation): Head {
  switch (kind) {
    case "support":
      return "triangle";
    case "attack":
      return targetRelationId ? "circle" : "bar";
    case "onlyIf":
    case "unless":
      return "diamond";
    case "preference":
      return "chevron";
    case "unknown":
      return "ring";
    case "rephrase":
      return "none";
    default:
      return kind satisfies never;
  }
}

/** Between relations that are told in one row. */
const TOLD_GAP = 14;

/** Relations without a bow, as words below their first premise; of those for which there is no room, how many they are. */
function drawTold(
  shapes: Shape[],
  spots: Spot[],
  column: Column,
  told: readonly Relation[],
  map: ArgumentMap,
  at: ReadonlyMap<Id, number>,
  faces: Faces,
): void {
  const byRow = new Map<number, Relation[]>();
  for (const relation of told) {
    const row = at.get(premisesOf(map, relation.id)[0]?.claimId ?? "");
    if (row !== undefined) byRow.set(row, [...(byRow.get(row) ?? []), relation]);
  }
  for (const [row, relations] of byRow) {
    const y = gapBelow(column, row) - PILL / 2;
    let x = CLAIM_X;
    for (const [i, relation] of relations.entries()) {
      const left = relations.length - i;
      const { face, size, text, width } = toldWords(relation, faces);
      const more = { shape: "text", x, y: y + 15, text: `and ${left} more`, ...fonts.told, colour: "ink" } as const;
      const kept = left === 1 ? 0 : TOLD_GAP + measureText(more.text, fonts.told);
      if (x + width + kept > CLAIM_X + CLAIM_WIDTH) {
        shapes.push(more);
        break;
      }
      shapes.push(group(x, y, drawPill(face, size)));
      shapes.push({ shape: "text", x: x + size.width + 6, y: y + 15, text, ...fonts.told, colour: "ink" });
      spots.push({ table: "relations", id: relation.id, part: "", box: { x, y, ...size }, isTight: true });
      x += width + TOLD_GAP;
    }
  }
}

/** The pill of a relation, and the number that it bears on. */
function toldWords({ id, kind, targetRelationId }: Relation, faces: Faces) {
  const face = plainPill(kind, targetRelationId !== null);
  const size = measurePill(face);
  const onWhat = faces.relations.get(id)?.bearsOn;
  const text = onWhat ? `${targetRelationId ? "a step to " : ""}${onWhat}` : "a step";
  return { face, size, text, width: size.width + 6 + measureText(text, fonts.told) };
}

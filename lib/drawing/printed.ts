import { type ArgumentMap, rowsOf } from "@/lib/argument/argument-map";
import { directionOf } from "@/lib/argument/direction";
import { titleOf } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import { revealedBy } from "@/lib/argument/scenes";
import { layOut } from "@/lib/layout/lay-out";
import { sizesOf } from "./arrange";
import { claimFonts, TEXT_WIDTH } from "./claim-face";
import { claimFacesOf, type Faces, relationFacesOf, SHOW_ALL, type Shown } from "./faces";
import type { LabelFace } from "./label-mark";
import { drawMap, type MapDrawing } from "./map";
import { type Print, printFigure } from "./print";
import type { Figure } from "./shape";
import type { PrintRoom } from "./surround";

/** What of a map is drawn. */
export interface Extract {
  /** The claims that are drawn, with the relations among them; null for all. */
  readonly claims: ReadonlySet<Id> | null;
  /** Claims whose reasons are folded away. */
  readonly folded: ReadonlySet<Id>;
  readonly shown?: Shown;
  /** What evaluation says of claims and relations, where that is to be drawn. */
  readonly labels?: ReadonlyMap<Id, LabelFace>;
}

export const wholeMap: Extract = { claims: null, folded: new Set() };

/** How a figure stands on paper. */
export interface Paper {
  /** Width of the figure, or of a page where it is spread over pages; null for as wide as it comes. */
  readonly widthMm: number | null;
  /** Height of a page over which a figure is spread that is too large for one; null for one figure, made smaller until it fits. */
  readonly heightMm: number | null;
  /** Size of the words in claims, in points. */
  readonly pointSize: number;
  /** Words above the figure; null for none. */
  readonly caption: string | null;
  readonly hasLegend: boolean;
  /** Words at the foot: which map in which version of which day; null for none. */
  readonly stamp: string | null;
}

const PT_PER_MM = 72 / 25.4;
/** Rows of reasons are broken at this width where no paper asks for less, in px. */
const USUAL_ROW = 1500;

/**
 * A map as it is printed, laid out afresh: the same map and the same wishes give the same figure, whatever was on a
 * screen before. Null where there is no claim to draw.
 */
export function printMap(map: ArgumentMap, extract: Extract, paper: Paper): Print | null {
  const { scale, room } = roomOn(paper);
  const drawing = narrowest(map, extract, room.widthPx);
  if (drawing.layout.claims.size === 0) return null;
  return { ...printFigure(drawing, drawMap(drawing), room), scale };
}

/** Any other figure as it is printed: on one page, without a legend. */
export function printAsDrawn(figure: Figure, paper: Paper): Print {
  const { scale, room } = roomOn(paper);
  return { ...printFigure(null, figure, room), scale };
}

function roomOn(paper: Paper): { readonly scale: number; readonly room: PrintRoom } {
  const scale = paper.pointSize / claimFonts.text.size;
  const px = (mm: number | null) => (mm === null ? null : (mm * PT_PER_MM) / scale);
  return { scale, room: { ...paper, widthPx: px(paper.widthMm), heightPx: px(paper.heightMm) } };
}

/** How wide the lines in claims may be, from the usual to what narrow paper asks for, in px. */
const LINES = [TEXT_WIDTH, 172, 132];

/** With lines as long as usual where that has room, else with those that leave the map largest. */
function narrowest(map: ArgumentMap, extract: Extract, widthPx: number | null): MapDrawing {
  const usual = extracted(map, extract, widthPx ?? USUAL_ROW, TEXT_WIDTH);
  if (widthPx === null || usual.layout.bounds.width <= widthPx) return usual;
  const ways = LINES.map((line) => extracted(map, extract, widthPx, line));
  const least = Math.min(...ways.map(({ layout }) => layout.bounds.width));
  return ways.find(({ layout }) => layout.bounds.width <= Math.max(widthPx, least)) ?? usual;
}

/** A part of a map laid out afresh: rows of reasons at most `widthPx` wide, lines of words at most `widest` px. */
export function extracted(map: ArgumentMap, extract: Extract, widthPx: number, widest = TEXT_WIDTH): MapDrawing {
  const { claims, folded, shown = SHOW_ALL, labels } = extract;
  const faces: Faces = { claims: claimFacesOf(map, shown), relations: relationFacesOf(map, shown) };
  const rowLimit = Math.max(400, Math.min(USUAL_ROW, widthPx));
  const layout = layOut({
    rows: rowsWithin(map, claims),
    ...sizesOf(faces, { widest }),
    direction: directionOf(map),
    folded,
    rowLimit,
  });
  const title = titleOf(map);
  const [claimCount, stepCount] = [layout.claims.size, layout.pills.size];
  const description = `Argument map of ${claimCount} claim${claimCount === 1 ? "" : "s"} and ${stepCount} relation${stepCount === 1 ? "" : "s"}.`;
  return { layout, ...faces, title, description, ...(labels ? { labels } : {}) };
}

function rowsWithin(map: ArgumentMap, claims: ReadonlySet<Id> | null) {
  const rows = rowsOf(map);
  if (claims === null) return rows;
  const { relations } = revealedBy(map, claims);
  return {
    ...rows,
    claims: rows.claims.filter(({ id }) => claims.has(id)),
    relations: rows.relations.filter(({ id }) => relations.has(id)),
    premises: rows.premises.filter(({ claimId, relationId }) => claims.has(claimId) && relations.has(relationId)),
    places: rows.places.filter(({ id }) => claims.has(id)),
  };
}

import type { RelationKind } from "@/lib/argument/rows";
import type { Size } from "@/lib/layout/layout";
import { claimFonts, evenUp, MARK_WIDTH } from "./claim-face";
import { drawMarks } from "./claim-marks";
import { type Font, measureText } from "./measure";
import { drawGlyph, glyphs } from "./pill-glyphs";
import { decimal, type Shape, type Stroke } from "./shape";
import type { Strength } from "./strength";
import { clipLine } from "./text-lines";
import { type Tone, toneOf } from "./theme";

/** What the pill of a relation shows. */
export interface PillFace {
  readonly kind: RelationKind;
  /** Whether its target is a relation: an attack is then an undercut, a support a warrant. */
  readonly onRelation: boolean;
  readonly strength: Strength;
  /** Open critical questions of its scheme. */
  readonly openQuestions: number;
  /** What its scheme is called, small behind the word; null where it follows none. */
  readonly scheme: string | null;
  /** Talks about it that are open; 0 is not shown. */
  readonly comments: number;
}

/** A relation of which nothing is known but its kind. */
export function plainPill(kind: RelationKind, onRelation = false): PillFace {
  return { kind, onRelation, strength: null, openQuestions: 0, scheme: null, comments: 0 };
}

const HEIGHT = 22;
const GLYPH_GAP = 5.3;
const PIPS_WIDTH = 20;
const font: Font = { size: 11.5, weight: "semibold" };
const questionFont: Font = { size: 10, weight: "semibold" };
const schemeFont: Font = { size: 10, weight: "regular" };
/** A scheme's name is told in at most this many px. */
const LONGEST_SCHEME = 118;
const SCHEME_GAP = 6;
const COMMENTS_GAP = 7;

/** The word on a relation's pill. */
export function wordOf(kind: RelationKind, onRelation: boolean): string {
  switch (kind) {
    case "support":
      return onRelation ? "since" : "because";
    case "attack":
      return onRelation ? "undercut" : "but";
    case "onlyIf":
      return "only if";
    case "unless":
      return "unless";
    case "rephrase":
      return "same as";
    case "preference":
      return "over";
    case "unknown":
      return "relates ?";
    default:
      return kind satisfies never;
  }
}

/** The size of a relation's pill, in px; without its word (`compact`) it is a square that holds the glyph. Widths are even. */
export function measurePill(face: PillFace, compact = false): Size {
  if (compact) return { width: HEIGHT, height: HEIGHT };
  return { width: evenUp(contentWidth(face) + paddings(face).both), height: HEIGHT };
}

/** A relation's pill from its own upper left corner, without its word where `size` has no room for one. */
export function drawPill(face: PillFace, size: Size): Shape[] {
  const tone = toneOf(face.kind, face.onRelation);
  const compact = size.width < measurePill(face).width;
  return [
    ...drawOutline(tone, size),
    ...(compact ? [drawGlyph(tone, size.width / 2, size.height / 2)] : drawContent(face, tone, size)),
    ...(face.openQuestions > 0 ? drawQuestions(face.openQuestions) : []),
  ];
}

function drawContent(face: PillFace, tone: Tone, size: Size): Shape[] {
  const padding = paddings(face);
  const x = padding.left + (size.width - padding.both - contentWidth(face)) / 2;
  const colour = `${tone}Word` as const;
  const middle = size.height / 2;
  const wordX = x + glyphs[tone].width + GLYPH_GAP;
  const commentsX = x + contentWidth(face) - commentsWidth(face);
  return [
    drawGlyph(tone, x + glyphs[tone].width / 2, middle),
    { shape: "text", x: wordX, y: middle + 4.1, text: wordOf(face.kind, face.onRelation), ...font, colour },
    ...drawScheme(face, wordX, middle + 3.7, colour),
    ...drawPips(face.strength, commentsX - PIPS_WIDTH + 6, middle, tone),
    ...drawComments(face.comments, commentsX + COMMENTS_GAP, middle + 3.7),
  ];
}

function contentWidth(face: PillFace): number {
  const word = measureText(wordOf(face.kind, face.onRelation), font);
  const pips = face.strength ? PIPS_WIDTH : 0;
  return (
    glyphs[toneOf(face.kind, face.onRelation)].width + GLYPH_GAP + word + schemeWidth(face) + pips + commentsWidth(face)
  );
}

function commentsWidth({ comments }: PillFace): number {
  return comments === 0 ? 0 : COMMENTS_GAP + MARK_WIDTH + measureText(String(comments), claimFonts.count);
}

function schemeWidth({ scheme }: PillFace): number {
  return scheme === null ? 0 : SCHEME_GAP + measureText(clippedScheme(scheme), schemeFont);
}

function clippedScheme(scheme: string): string {
  return clipLine(scheme, schemeFont, LONGEST_SCHEME);
}

function drawScheme(face: PillFace, wordX: number, y: number, colour: `${Tone}Word`): Shape[] {
  if (face.scheme === null) return [];
  const x = wordX + measureText(wordOf(face.kind, face.onRelation), font) + SCHEME_GAP;
  return [{ shape: "text", x, y, text: clippedScheme(face.scheme), ...schemeFont, colour }];
}

// The arrow of a preference needs room for its point.
function paddings(face: PillFace): { left: number; both: number } {
  return face.kind === "preference" ? { left: 11, both: 26 } : { left: 10.75, both: 21.5 };
}

function drawComments(count: number, x: number, y: number): Shape[] {
  return count === 0 ? [] : drawMarks([{ kind: "comments", count, x }], y);
}

function drawPips(strength: Strength, x: number, y: number, tone: Tone): Shape[] {
  if (strength === null) return [];
  const filled = { weak: 1, middling: 2, strong: 3 }[strength];
  const colour = `${tone}Word` as const;
  return [0, 1, 2].map((i) => ({
    shape: "circle",
    x: x + i * 6,
    y,
    radius: 2.1,
    stroke: { colour, width: 1 },
    ...(i < filled ? { fill: colour } : {}),
  }));
}

function drawQuestions(open: number): Shape[] {
  const text = `?${open}`;
  const width = measureText(text, questionFont) + 8;
  const x = -width + 8;
  return [
    { shape: "rect", x, y: -10.5, width, height: 15, radius: 3, fill: "box", stroke: { colour: "soft", width: 1.2 } },
    { shape: "text", x: x + width / 2, y: 0.6, text, ...questionFont, colour: "ink", anchor: "middle" },
  ];
}

function drawOutline(tone: Tone, size: Size): Shape[] {
  const stroke: Stroke = { colour: tone, width: 1.6, ...(tone === "undercut" ? { dash: [5, 2.6] } : {}) };
  const outline: Shape = { shape: "path", d: outlineOf(tone, size), fill: `${tone}Fill`, stroke };
  if (tone !== "rephrase") return [outline];
  return [outline, { shape: "path", d: roundOutline(size, 3.4), stroke: { colour: tone, width: 1 } }];
}

function outlineOf(tone: Tone, size: Size): string {
  const { width, height } = size;
  const [left, top, right, bottom, middle] = [0.8, 0.8, width - 0.8, height - 0.8, height / 2].map(decimal);
  switch (tone) {
    case "attack":
      return `M${left} ${top}H${right}V${bottom}H${left}Z`;
    case "condition":
      return `M${left} ${middle}L8.8 ${top}H${decimal(width - 8.8)}L${right} ${middle}L${decimal(width - 8.8)} ${bottom}H8.8Z`;
    case "preference":
      return `M${left} ${top}H${decimal(width - 9.8)}L${right} ${middle}L${decimal(width - 9.8)} ${bottom}H${left}Z`;
    case "support":
    case "undercut":
    case "rephrase":
    case "unknown":
      return roundOutline(size, 0.8);
    default:
      return tone satisfies never;
  }
}

/** Round at the ends; where the layout has made it higher, so as to let more lines come in, round at the corners. */
function roundOutline({ width, height }: Size, inset: number): string {
  const round = Math.min(height, HEIGHT) / 2;
  const radius = decimal(round - inset);
  const [left, right, top, bottom] = [round, width - round, inset, height - inset].map(decimal);
  const arc = `A${radius} ${radius} 0 0 1`;
  if (height <= HEIGHT) return `M${left} ${top}H${right}${arc} ${right} ${bottom}H${left}${arc} ${left} ${top}Z`;
  const [near, far, upper, lower] = [inset, width - inset, round, height - round].map(decimal);
  return `M${left} ${top}H${right}${arc} ${far} ${upper}V${lower}${arc} ${right} ${bottom}H${left}${arc} ${near} ${lower}V${upper}${arc} ${left} ${top}Z`;
}

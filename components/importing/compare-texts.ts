import type { Change } from "@/lib/text/clean-up";
import { type Block, blockAt, type Content } from "@/lib/text/content";
import type { Prepared } from "@/workers/preparing-task";
import { firstWhere, type Reach, type Sides, type Slice, slicesOf } from "./slices";
import type { NamedTurn } from "./speakers";

/** Some words of a paragraph; `change` names what happens to them, null where nothing does. */
export interface Piece {
  readonly text: string;
  readonly change: Change | null;
}

/** A paragraph as found, or a slice of one that is very long; its changed pieces are what goes. */
export interface FoundParagraph {
  /** Counted from 1; null for what goes on from the slice above. */
  readonly number: number | null;
  readonly start: number;
  readonly pieces: readonly Piece[];
}

/** A paragraph as it will be, or a slice of one; its changed pieces are what comes. */
export interface CleanParagraph {
  readonly start: number;
  readonly isHeading: boolean;
  readonly marker: string;
  readonly pieces: readonly Piece[];
  /** Whose turn begins here; null where none does. */
  readonly speaker: string | null;
  /** Whether it goes on from the slice above. */
  readonly isMore: boolean;
}

/**
 * Paragraphs as found beside those that they become; one side may be empty. The words of a row are cut out when they are
 * first asked for, since most rows of a long text are never seen.
 */
export interface Row {
  readonly key: number;
  /** Where its words as found begin. */
  readonly start: number;
  readonly found: readonly FoundParagraph[];
  readonly clean: readonly CleanParagraph[];
  readonly isChanged: boolean;
  /** Whether a turn begins in it. */
  readonly isSpoken: boolean;
  /** How many paragraphs each side shows, and how many characters. */
  readonly size: { readonly found: Size; readonly clean: Size };
}

interface Size {
  readonly paragraphs: number;
  readonly characters: number;
}

/** Rows that are shown, or that are folded because nothing changes in them. */
export type Stretch =
  | { readonly kind: "rows"; readonly rows: readonly Row[] }
  | { readonly kind: "fold"; readonly rows: readonly Row[]; readonly paragraphs: number };

/** What stands in place of a line end that goes. */
export const LINE_END = "↵";

/**
 * Sets a text as found beside what it will be, paragraph by paragraph, in order; very long ones in slices. Costs the number
 * of paragraphs and changes, not the length of the text.
 */
export function compareTexts(
  found: Content,
  { content, changes }: Pick<Prepared, "content" | "changes">,
  turns: readonly NamedTurn[],
): Row[] {
  const speakers = new Map(turns.map(({ start, speaker }) => [blockAt(content.blocks, start), speaker]));
  const sides = { found, clean: content, changes, speakers };
  return slicesOf(sides).map((slice, key) => rowOf(key, slice, sides));
}

interface SpokenSides extends Sides {
  readonly speakers: ReadonlyMap<number, string>;
}

/**
 * Folds stretches of rows without changes, but for the row on either side of a change, and rows in which somebody begins
 * to speak. A text without any change stays as it is.
 */
export function foldRows(rows: readonly Row[]): Stretch[] {
  const isAnyChanged = rows.some(({ isChanged }) => isChanged);
  const isShown = (i: number) =>
    !isAnyChanged || [rows[i - 1], rows[i], rows[i + 1]].some((row) => row?.isChanged) || (rows[i]?.isSpoken ?? false);
  const stretches: { kind: Stretch["kind"]; rows: Row[] }[] = [];
  rows.forEach((row, i) => {
    const kind = isShown(i) ? "rows" : "fold";
    const last = stretches.at(-1);
    if (last?.kind === kind) last.rows.push(row);
    else stretches.push({ kind, rows: [row] });
  });
  return stretches.map(({ kind, rows: inside }) =>
    kind === "rows" ? { kind, rows: inside } : { kind, rows: inside, paragraphs: countParagraphs(inside) },
  );
}

function countParagraphs(rows: readonly Row[]): number {
  return rows.reduce((sum, { size }) => sum + size.found.paragraphs, 0);
}

function rowOf(key: number, { found, clean }: Slice, sides: SpokenSides): Row {
  let words: Pick<Row, "found" | "clean"> | null = null;
  const cut = () => {
    words ??= { found: foundParagraphs(sides, found), clean: cleanParagraphs(sides, clean) };
    return words;
  };
  return {
    key,
    start: found.start,
    get found() {
      return cut().found;
    },
    get clean() {
      return cut().clean;
    },
    isChanged: touches(sides.changes, found, ({ at }) => at) || touches(sides.changes, clean, ({ cleanAt }) => cleanAt),
    isSpoken: isSpoken(sides, clean),
    size: { found: sizeOf(found), clean: sizeOf(clean) },
  };
}

function sizeOf({ from, to, start, end }: Reach): Size {
  return { paragraphs: to - from, characters: end - start };
}

function isSpoken({ speakers, clean }: SpokenSides, { from, to, start }: Reach): boolean {
  for (let block = from; block < to; block++)
    if (speakers.has(block) && (clean.blocks[block]?.start ?? 0) >= start) return true;
  return false;
}

type PlaceOf = (change: Change) => readonly [number, number];

// Changes ascend on either side, those that leave nothing behind too.
function touches(changes: readonly Change[], { from, to, start, end }: Reach, placeOf: PlaceOf): boolean {
  if (from === to) return false;
  for (let i = firstWhere(changes, (change) => placeOf(change)[1] > start); i < changes.length; i++) {
    const change = changes[i];
    if (!change) return false;
    const [left, right] = placeOf(change);
    if (left >= end) return false;
    if (left < right) return true;
  }
  return false;
}

function foundParagraphs({ found: { plain, blocks }, changes }: Sides, stretch: Reach): FoundParagraph[] {
  return blocks.slice(stretch.from, stretch.to).map((block, k): FoundParagraph => {
    const number = stretch.from + k;
    const [start, end] = [Math.max(block.start, stretch.start), Math.min(block.end, stretch.end)];
    const next = number + 1 < stretch.to ? blocks[number + 1] : undefined;
    const pieces = piecesOf(plain, start, end, changes, ({ at }) => at);
    // A gap between lines of one row that goes is shown where it stood.
    const gap = next ? changeIn(changes, end, next.start) : null;
    return {
      number: start === block.start ? number + 1 : null,
      start,
      pieces: gap ? [...pieces, { text: LINE_END, change: gap }] : pieces,
    };
  });
}

function cleanParagraphs(
  { clean: { plain, blocks }, changes, speakers }: SpokenSides,
  stretch: Reach,
): CleanParagraph[] {
  return blocks.slice(stretch.from, stretch.to).map((block, k): CleanParagraph => {
    const [start, end] = [Math.max(block.start, stretch.start), Math.min(block.end, stretch.end)];
    const isMore = start > block.start;
    return {
      start,
      isHeading: block.kind === "heading",
      marker: isMore ? "" : markerOf(block),
      pieces: piecesOf(plain, start, end, changes, ({ cleanAt }) => cleanAt),
      speaker: isMore ? null : (speakers.get(stretch.from + k) ?? null),
      isMore,
    };
  });
}

function markerOf(block: Block): string {
  if (block.kind === "item") return block.marker;
  return block.kind === "note" ? block.label : "";
}

function piecesOf(plain: string, start: number, end: number, changes: readonly Change[], placeOf: PlaceOf): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const first = firstWhere(changes, (change) => placeOf(change)[1] > start);
  for (let i = first; i < changes.length; i++) {
    const change = changes[i];
    if (!change) break;
    const [from, to] = placeOf(change);
    if (from >= end) break;
    const [left, right] = [Math.max(from, start), Math.min(to, end)];
    if (left >= right) continue;
    if (left > at) pieces.push({ text: plain.slice(at, left), change: null });
    pieces.push({ text: plain.slice(left, right), change });
    at = right;
  }
  if (at < end) pieces.push({ text: plain.slice(at, end), change: null });
  return pieces;
}

// Only a change of the gap itself: what reaches into words is shown there.
function changeIn(changes: readonly Change[], start: number, end: number): Change | null {
  const change = changes[firstWhere(changes, ({ at }) => at[1] > start)];
  return change && change.at[0] >= start && change.at[1] <= end && change.before.trim() === "" ? change : null;
}

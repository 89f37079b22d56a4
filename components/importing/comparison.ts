import type { Change } from "@/lib/text/clean-up";
import { type Block, blockAt, type Content } from "@/lib/text/content";
import type { Prepared } from "@/workers/preparing-task";
import type { NamedTurn } from "./speakers";

/** Some words of a paragraph; `change` names what happens to them, null where nothing does. */
export interface Piece {
  readonly text: string;
  readonly change: Change | null;
}

/** A paragraph as found, with its number from 1; its changed pieces are what goes. */
export interface FoundParagraph {
  readonly number: number;
  readonly pieces: readonly Piece[];
}

/** A paragraph as it will be; its changed pieces are what comes. */
export interface CleanParagraph {
  readonly start: number;
  readonly isHeading: boolean;
  readonly marker: string;
  readonly pieces: readonly Piece[];
  /** Whose turn begins here; null where none does. */
  readonly speaker: string | null;
}

/** Paragraphs as found beside those that they become; one side may be empty. */
export interface Row {
  readonly key: number;
  readonly found: readonly FoundParagraph[];
  readonly clean: readonly CleanParagraph[];
  readonly isChanged: boolean;
}

/** Rows that are shown, or that are folded because nothing changes in them. */
export type Stretch =
  | { readonly kind: "rows"; readonly rows: readonly Row[] }
  | { readonly kind: "fold"; readonly rows: readonly Row[]; readonly paragraphs: number };

/** What stands in place of a line end that goes. */
export const LINE_END = "↵";

/** Sets a text as found beside what it will be, paragraph by paragraph, in order. Costs the length of the text. */
export function compareTexts(
  found: Content,
  { content, changes }: Pick<Prepared, "content" | "changes">,
  turns: readonly NamedTurn[],
): Row[] {
  const speakers = new Map(turns.map(({ start, speaker }) => [blockAt(content.blocks, start), speaker]));
  return pairsOf(found.blocks, content.blocks, cleanOffsets(changes)).map(([from, to, cleanFrom, cleanTo]) =>
    rowOf(
      from,
      foundParagraphs(found, changes, from, to),
      cleanParagraphs(content, changes, speakers, cleanFrom, cleanTo),
    ),
  );
}

type Pair = readonly [from: number, to: number, cleanFrom: number, cleanTo: number];

// Blocks that share words stand in one pair; what goes without a trace stands alone.
function pairsOf(found: readonly Block[], clean: readonly Block[], toClean: (offset: number) => number): Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < found.length || j < clean.length) {
    const [from, cleanFrom] = [i, j];
    let reach = i < found.length ? toClean(found[i++]?.end ?? 0) : (clean[j++]?.end ?? 0);
    for (let grown = -1; grown !== i + j; ) {
      grown = i + j;
      while ((clean[j]?.start ?? Number.POSITIVE_INFINITY) < reach) reach = Math.max(reach, clean[j++]?.end ?? 0);
      while (i < found.length && toClean(found[i]?.start ?? 0) < reach)
        reach = Math.max(reach, toClean(found[i++]?.end ?? 0));
    }
    pairs.push([from, i, cleanFrom, j]);
  }
  return pairs;
}

/**
 * Folds stretches of rows without changes, but for the row on either side of a change, and rows in which somebody begins
 * to speak. A text without any change stays as it is.
 */
export function foldRows(rows: readonly Row[]): Stretch[] {
  const isAnyChanged = rows.some(({ isChanged }) => isChanged);
  const isShown = (i: number) =>
    !isAnyChanged ||
    [rows[i - 1], rows[i], rows[i + 1]].some((row) => row?.isChanged) ||
    (rows[i]?.clean.some(({ speaker }) => speaker !== null) ?? false);
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
  return rows.reduce((sum, { found }) => sum + found.length, 0);
}

function rowOf(key: number, found: readonly FoundParagraph[], clean: readonly CleanParagraph[]): Row {
  const isChanged = [...found, ...clean].some(({ pieces }) => pieces.some(({ change }) => change !== null));
  return { key, found, clean, isChanged };
}

function foundParagraphs({ plain, blocks }: Content, changes: readonly Change[], from: number, to: number) {
  return blocks.slice(from, to).map(({ start, end }, k): FoundParagraph => {
    const next = from + k + 1 < to ? blocks[from + k + 1] : undefined;
    const pieces = piecesOf(plain, start, end, changes, ({ at }) => at);
    // A gap between lines of one row that goes is shown where it stood.
    const gap = next ? changeIn(changes, end, next.start) : null;
    return { number: from + k + 1, pieces: gap ? [...pieces, { text: LINE_END, change: gap }] : pieces };
  });
}

function cleanParagraphs(
  { plain, blocks }: Content,
  changes: readonly Change[],
  speakers: ReadonlyMap<number, string>,
  from: number,
  to: number,
) {
  return blocks.slice(from, to).map(
    (block, k): CleanParagraph => ({
      start: block.start,
      isHeading: block.kind === "heading",
      marker: markerOf(block),
      pieces: piecesOf(plain, block.start, block.end, changes, ({ cleanAt }) => cleanAt),
      speaker: speakers.get(from + k) ?? null,
    }),
  );
}

function markerOf(block: Block): string {
  if (block.kind === "item") return block.marker;
  return block.kind === "note" ? block.label : "";
}

function piecesOf(
  plain: string,
  start: number,
  end: number,
  changes: readonly Change[],
  placeOf: (change: Change) => readonly [number, number],
): Piece[] {
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

// What a found offset is in the clean text; of what was replaced, where the replacement begins.
function cleanOffsets(changes: readonly Change[]): (offset: number) => number {
  return (offset) => {
    const change = changes[firstWhere(changes, ({ at }) => at[0] > offset) - 1];
    if (!change) return offset;
    return offset < change.at[1] ? change.cleanAt[0] : change.cleanAt[1] + offset - change.at[1];
  };
}

function firstWhere(changes: readonly Change[], test: (change: Change) => boolean): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const change = changes[middle];
    if (change && test(change)) high = middle;
    else low = middle + 1;
  }
  return low;
}

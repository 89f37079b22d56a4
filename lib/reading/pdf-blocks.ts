import type { Part, Setting } from "./parts";
import type { BlockFlow, Flow } from "./pdf-columns";
import type { Line } from "./pdf-lines";

/** A page as it is composed: what it holds in reading order, and how it is numbered. */
export interface PdfPage {
  readonly label: string;
  readonly flows: readonly Flow[];
}

/** The type that most of a document is set in. */
interface Body {
  readonly size: number;
  readonly font: string;
  /** Sizes of headings, the largest first. */
  readonly larger: readonly number[];
}

/**
 * The blocks of the pages of a PDF. A paragraph keeps its lines, with the hyphens at their ends; one that a page breaks
 * is two blocks. What is set larger is a heading, what hangs from a bullet an item. Only tags tell a note: what stands small
 * at the foot of a page without them is a paragraph there, for it may as well be a caption, a source or the small print.
 */
export function pdfParts(pages: readonly PdfPage[]): Part[] {
  const body = bodyOf(pages);
  let tables = 0;
  return pages.flatMap(({ label, flows }) => {
    const numbers = new Map<number, number>();
    const numberOf = (table: number) => {
      const number = numbers.get(table) ?? tables++;
      numbers.set(table, number);
      return number;
    };
    const parts = flows.flatMap((flow) => {
      if (flow.kind === "lines") return linesParts(flow.lines, body);
      return flow.kind === "table" ? tableParts(flow.rows, tables++) : blockPart(flow, body, numberOf);
    });
    const [first, ...rest] = parts;
    const page = { at: 0, label };
    return first
      ? [{ ...first, pages: [page] }, ...rest]
      : [{ setting: { kind: "paragraph" }, text: "", pages: [page] }];
  });
}

function bodyOf(pages: readonly PdfPage[]): Body {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  for (const { text, size, font } of runningLines(pages)) {
    sizes.set(rounded(size), (sizes.get(rounded(size)) ?? 0) + text.length);
    fonts.set(font, (fonts.get(font) ?? 0) + text.length);
  }
  const size = mostOf(sizes) ?? 0;
  const larger = [...sizes.keys()].filter((one) => one > 1.13 * size).sort((a, b) => b - a);
  return { size, font: mostOf(fonts) ?? "", larger };
}

// Tables are often set smaller than the text that they stand in.
function runningLines(pages: readonly PdfPage[]): readonly Line[] {
  const flows = pages.flatMap((page) => page.flows);
  const running = flows.filter((flow) => flow.kind !== "table" && !isCell(flow)).flatMap(linesIn);
  return running.length >= 12 ? running : flows.flatMap(linesIn);
}

function linesIn(flow: Flow): readonly Line[] {
  return flow.kind === "table" ? flow.rows.flat(2) : flow.lines;
}

function isCell(flow: Flow): boolean {
  return flow.kind === "block" && flow.setting.kind === "cell";
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

function mostOf<K>(counts: ReadonlyMap<K, number>): K | undefined {
  return [...counts].reduce<[K, number] | undefined>(
    (best, one) => (best && best[1] >= one[1] ? best : one),
    undefined,
  )?.[0];
}

function tableParts(rows: readonly (readonly (readonly Line[])[])[], table: number): Part[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((lines, column): Part[] => {
      const text = lines.map((line) => line.text).join("\n");
      return text === "" ? [] : [{ setting: { kind: "cell", table, row, column, isHeader: false }, text }];
    }),
  );
}

// The tags of some programs call titles and items paragraphs, which their size and their bullets tell.
function blockPart({ setting, lines }: BlockFlow, body: Body, numberOf: (table: number) => number): Part {
  const text = lines.map((line) => line.text).join("\n");
  const [first] = lines;
  if (setting.kind === "cell") return { setting: { ...setting, table: numberOf(setting.table) }, text };
  if (setting.kind === "item") return itemPart(setting, text);
  if (setting.kind !== "paragraph" || setting.part || !first) return { setting, text };
  const level = levelBySize(first, lines, body);
  return bulletPart(text) ?? { setting: level === null ? setting : { kind: "heading", level }, text };
}

// Where the marker stands among the words of its item.
function itemPart(setting: Extract<Setting, { kind: "item" }>, text: string): Part {
  const [found = "", marker] = (setting.marker === "•" && (BULLET.exec(text) ?? ITEM_NUMBER.exec(text))) || [];
  return { setting: { ...setting, marker: marker ?? setting.marker }, text: text.slice(found.length) };
}

function bulletPart(text: string): Part | null {
  const bullet = BULLET.exec(text);
  return (
    bullet && {
      setting: { kind: "item", depth: 1, marker: bullet[1] ?? "•" },
      text: text.slice(bullet[0].length),
    }
  );
}

function linesParts(lines: readonly Line[], body: Body): Part[] {
  const column = columnOf(lines);
  const blocks = runsOf(lines, column).flatMap((run) => blocksOf(run, { ...column, isRagged: isVerse(run, column) }));
  return blocks.map((block, i) => partOf(block, blocks[i - 1]?.at(-1), column, body));
}

// Lines of one size that follow each other closely.
function runsOf(lines: readonly Line[], column: Column): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const before = runs.at(-1)?.at(-1);
    if (before && !isApart(line, before, column)) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs;
}

function isApart(line: Line, before: Line, { leading }: Column): boolean {
  const gap = line.y - before.y;
  const isSameSize = Math.abs(line.size - before.size) < 0.12 * before.size;
  return gap <= 0 || gap > 1.3 * Math.max(leading, 1.1 * before.size) || !isSameSize;
}

function blocksOf(run: readonly Line[], column: Column): Line[][] {
  const blocks: Line[][] = [];
  for (const line of run) {
    const block = blocks.at(-1);
    if (block && !beginsBlock(line, block, column)) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

// Lines that end where they like, and not for want of room.
function isVerse(run: readonly Line[], column: Column): boolean {
  const pairs = run.slice(1).filter((line, i) => hadRoom(line, run[i], column)).length;
  return run.length > 2 && pairs > 0.5 * (run.length - 1);
}

/** Whether the first word of a line would have fitted on the one before. */
function hadRoom(line: Line, before: Line | undefined, { left, right }: Column): boolean {
  const room = right - (before?.right ?? right);
  return room > line.firstWord + 0.6 * line.size && room > 0.12 * (right - left);
}

/** How the lines of a column stand. */
interface Column {
  readonly left: number;
  readonly right: number;
  /** The usual distance of baselines. */
  readonly leading: number;
  /** Whether its lines end where they like, as in verse. */
  readonly isRagged: boolean;
}

function columnOf(lines: readonly Line[]): Column {
  const lefts = new Map<number, number>();
  for (const { left, text } of lines) lefts.set(Math.round(left), (lefts.get(Math.round(left)) ?? 0) + text.length);
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const gaps = new Map<number, number>();
  for (const [i, { y, size }] of lines.entries()) {
    const gap = y - (lines[i - 1]?.y ?? y);
    if (gap > 0.5 * size && gap < 3 * size) gaps.set(rounded(gap), (gaps.get(rounded(gap)) ?? 0) + 1);
  }
  const size = lines[0]?.size ?? 10;
  const usual = [...gaps].filter(([, count]) => count >= 0.3 * Math.max(...gaps.values())).map(([gap]) => gap);
  const leading = usual.length > 0 ? Math.min(...usual) : 1.25 * size;
  return { left: mostOf(lefts) ?? left, right, leading, isRagged: false };
}

const BULLET = /^([•◦▪■●○‣⁃∙·])\s*(?=\S)/;
const ITEM_NUMBER = /^(\(?\d{1,3}[.)])\s+(?=\S)/;
const NUMBERED = /^(\(?\d{1,3}[.)]|\([a-z]{1,4}\)|[a-z][.)]|§\s?\d+)\s+\S/;

function beginsBlock(line: Line, block: readonly Line[], column: Column): boolean {
  const [first] = block;
  const before = block.at(-1);
  if (!first || !before || BULLET.test(line.text)) return true;
  const hadPlace = hadRoom(line, before, column);
  // "12. On the other hand" begins an item only where the words before have come to an end.
  const isEnded = hadPlace || /[.:;!?]["”’)]?$/.test(before.text);
  if (NUMBERED.test(line.text) && isEnded && line.left <= first.left + 0.5 * line.size) return true;
  if (line.isRightToLeft || column.isRagged) return false;
  // Indented against a line that was not.
  if (block.length > 1 && line.left > before.left + 0.8 * line.size && !isMarked(first)) return true;
  return hadPlace && !goesOn(line, before);
}

// A word that is parted, or a small letter after no stop.
function goesOn(line: Line, before: Line): boolean {
  return (
    /\p{L}[-\u2010\u00ad]$/u.test(before.text) || (/^\p{Ll}/u.test(line.text) && !/[.:;!?]["”’)]?$/.test(before.text))
  );
}

function isMarked({ text }: Line): boolean {
  return BULLET.test(text) || NUMBERED.test(text);
}

function partOf(block: readonly Line[], before: Line | undefined, column: Column, body: Body): Part {
  const text = block.map((line) => line.text).join("\n");
  const [first] = block;
  return (
    bulletPart(text) ?? { setting: first ? settingOf(first, block, before, column, body) : { kind: "paragraph" }, text }
  );
}

function settingOf(first: Line, block: readonly Line[], before: Line | undefined, column: Column, body: Body): Setting {
  const level = headingLevel(first, block, before, column, body);
  if (level !== null) return { kind: "heading", level };
  if (NUMBERED.test(first.text) && /^[\d(a-z]/.test(first.text)) return { kind: "item", depth: 1, marker: "" };
  return { kind: "paragraph" };
}

function headingLevel(
  first: Line,
  block: readonly Line[],
  before: Line | undefined,
  column: Column,
  body: Body,
): number | null {
  const text = textOf(block);
  if (block.length > 4 || !/\p{L}/u.test(text)) return null;
  const level = levelBySize(first, block, body);
  if (level !== null) return level;
  // In the same size but another face, alone, apart from what is above, and no sentence.
  const isOther = block.every((line) => line.font !== body.font) && first.size >= 0.95 * body.size;
  const isAlone = before === undefined || first.y - before.y > 1.3 * column.leading || first.y < before.y;
  if (!isOther || !isAlone || isSentence(text) || block.length > 2 || text.length > 120) return null;
  return Math.min(body.larger.length + 1, 6);
}

function levelBySize(first: Line, block: readonly Line[], body: Body): number | null {
  const text = textOf(block);
  const rank = body.larger.indexOf(rounded(first.size));
  if (rank < 0 || block.length > 4 || !/\p{L}/u.test(text)) return null;
  return first.size > 1.4 * body.size || !isSentence(text) ? Math.min(rank + 1, 6) : null;
}

function textOf(block: readonly Line[]): string {
  return block.map((line) => line.text).join(" ");
}

function isSentence(text: string): boolean {
  return /[.,;:!?…]["”’)]?$/.test(text) || /^\p{Ll}/u.test(text);
}

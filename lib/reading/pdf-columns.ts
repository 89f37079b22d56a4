import type { Setting } from "./parts";
import { type Line, lineOf } from "./pdf-lines";

/** A block of which the file itself says how it is set. Its tables are counted from 0 on each page. */
export interface BlockFlow {
  readonly kind: "block";
  readonly setting: Setting;
  readonly lines: readonly Line[];
}

/** What a page holds, in reading order: lines that follow each other, a table of rows and columns, or a block. */
export type Flow =
  | BlockFlow
  | { readonly kind: "lines"; readonly lines: readonly Line[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly Line[])[])[] };

interface Band {
  readonly left: number;
  readonly right: number;
}

/** Columns of prose have at least so many lines. */
const MIN_COLUMN = 4;

/** Lines of prose, those of two paragraphs too, stand no farther apart than so many type sizes. */
const MAX_APART = 2.8;

/**
 * The reading order of rows of lines. Where an empty strip parts lines that fill their columns, the columns are read one
 * after the other; where it parts short ones, row for row, they are a table.
 */
export function flowsOf(rows: readonly (readonly Line[])[], depth = 0): Flow[] {
  const flows: Flow[] = [];
  let loose: Line[] = [];
  const flush = () => {
    if (loose.length > 0) flows.push({ kind: "lines", lines: loose });
    loose = [];
  };
  for (let i = 0; i < rows.length; ) {
    const columns = depth < 4 ? columnsFrom(rows, i) : null;
    if (columns) {
      flush();
      for (const column of columns.parts) flows.push(...flowsOf(rowsIn(rows.slice(i, columns.end), column), depth + 1));
      i = columns.end;
      continue;
    }
    const table = tableFrom(rows, i);
    if (table) {
      flush();
      flows.push({ kind: "table", rows: table.rows });
      i = table.end;
      continue;
    }
    // Words that are far apart without a reason that shows are one line all the same.
    const row = rows[i] ?? [];
    if (row.length > 0) loose.push(lineOf(row));
    i += 1;
  }
  flush();
  return flows;
}

function rowsIn(rows: readonly (readonly Line[])[], { left, right }: Band): Line[][] {
  return rows
    .map((row) => row.filter((line) => (line.left + line.right) / 2 >= left && (line.left + line.right) / 2 < right))
    .filter((row) => row.length > 0);
}

// The longest run of rows from one on that leaves a strip empty, if what stands on both sides is prose.
function columnsFrom(rows: readonly (readonly Line[])[], start: number): { parts: Band[]; end: number } | null {
  let end = start;
  let strip: Band | null = null;
  let covered: Band[] = [];
  for (let i = start; i < rows.length; i++) {
    const next = coverage([...covered, ...(rows[i] ?? [])]);
    const gap = widestGap(next);
    if (!gap && next.length > 0 && i > start && strip) break;
    if (!gap && isWide(next, rows)) break;
    covered = next;
    strip = gap ?? strip;
    end = i + 1;
  }
  const gap = widestGap(covered);
  if (!gap) return null;
  const middle = (gap.left + gap.right) / 2;
  const parts: Band[] = [
    { left: Number.NEGATIVE_INFINITY, right: middle },
    { left: middle, right: Number.POSITIVE_INFINITY },
  ];
  const sides = parts.map((part) => rowsIn(rows.slice(start, end), part));
  if (!sides.every(isProse)) return null;
  const isRightToLeft = sides.flat(2).filter((line) => line.isRightToLeft).length * 2 > sides.flat(2).length;
  return { parts: isRightToLeft ? parts.reverse() : parts, end };
}

function isWide(covered: readonly Band[], rows: readonly (readonly Line[])[]): boolean {
  const all = coverage(rows.flat());
  const whole = (all.at(-1)?.right ?? 0) - (all[0]?.left ?? 0);
  const [first] = covered;
  return covered.length === 1 && first !== undefined && first.right - first.left > 0.6 * whole;
}

function coverage(lines: readonly Band[]): Band[] {
  const bands: { left: number; right: number }[] = [];
  for (const { left, right } of [...lines].sort((a, b) => a.left - b.left)) {
    const last = bands.at(-1);
    if (last && left <= last.right) last.right = Math.max(last.right, right);
    else bands.push({ left, right });
  }
  return bands;
}

const MIN_GUTTER = 7;

function widestGap(covered: readonly Band[]): Band | null {
  const gaps = covered.slice(1).map(({ left }, i) => ({ left: covered[i]?.right ?? left, right: left }));
  const wide = gaps.filter(({ left, right }) => right - left >= MIN_GUTTER);
  return wide.reduce<Band | null>(
    (best, gap) => (best && best.right - best.left >= gap.right - gap.left ? best : gap),
    null,
  );
}

// Lines of prose are long, mostly fill their column, and follow each other closely.
function isProse(rows: readonly (readonly Line[])[]): boolean {
  const lines = rows.flat();
  if (lines.length < MIN_COLUMN) return false;
  const [first, ...others] = coverage(lines);
  if (!first) return false;
  const width = (others.at(-1)?.right ?? first.right) - first.left;
  const full = lines.filter(({ left, right }) => right - left > 0.6 * width).length;
  // In type sizes: letters of some scripts are twice as wide as those of others.
  const meanWidth = lines.reduce((sum, { left, right, size }) => sum + (right - left) / size, 0) / lines.length;
  const close = rows
    .slice(1)
    .filter(([line], i) => line && line.y - (rows[i]?.[0]?.y ?? line.y) < MAX_APART * line.size).length;
  return full >= 0.4 * lines.length && meanWidth > 9 && close >= 0.55 * (rows.length - 1);
}

/** Rows of a table at least, and the distance of the next one in type sizes at most. */
const MIN_ROWS = 3;
const MAX_LEADING = 4;

// A run of rows that are mostly cut by the same empty strips.
function tableFrom(
  rows: readonly (readonly Line[])[],
  start: number,
): { rows: readonly (readonly (readonly Line[])[])[]; end: number } | null {
  if ((rows[start]?.length ?? 0) < 2) return null;
  let end = start;
  let last = start;
  let covered: Band[] = [];
  for (let i = start; i < rows.length; i++) {
    const row = rows[i] ?? [];
    const [line] = row;
    const before = rows[i - 1]?.[0];
    if (i > start && line && before && line.y - before.y > MAX_LEADING * line.size) break;
    const next = coverage([...covered, ...row]);
    if (next.length < 2 || (next.length < covered.length && row.length === 1)) break;
    covered = next;
    end = i + 1;
    if (row.length > 1) last = end;
  }
  const run = rows.slice(start, last);
  const cut = run.filter((row) => row.length > 1).length;
  if (end - start < MIN_ROWS || cut < MIN_ROWS || cut < 0.5 * run.length) return null;
  const columns = coverage(run.flat());
  return columns.length < 2 ? null : { rows: mergedRows(run, columns), end: last };
}

// A row that has nothing in the first column and stands close below goes on with the cells above it.
function mergedRows(run: readonly (readonly Line[])[], columns: readonly Band[]): Line[][][] {
  const merged: Line[][][] = [];
  let y = Number.NEGATIVE_INFINITY;
  for (const row of run) {
    const cells = columns.map(({ left, right }) => row.filter((line) => line.left >= left && line.right <= right));
    const [line] = row;
    const above = merged.at(-1);
    if (above && line && cells[0]?.length === 0 && line.y - y < 1.35 * line.size) {
      cells.forEach((cell, i) => above[i]?.push(...cell));
    } else merged.push(cells);
    y = line?.y ?? y;
  }
  return merged;
}

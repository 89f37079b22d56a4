import type { Line } from "./lines";

const COLUMN_GAP = /[ \u00a0]{3,}|[ \u00a0]*\t[ \t\u00a0]*/g;

/** The lines, by index, that are rows of a table set with spaces or tabulators: two or more whose columns begin alike. */
export function tableLines(lines: readonly Pick<Line, "text" | "indent" | "kind">[]): ReadonlySet<number> {
  const rows = new Set<number>();
  let above: Columns | null = null;
  for (const [i, line] of lines.entries()) {
    const columns = line.kind === "code" ? null : columnsOf(line);
    if (above && columns && isAlike(above, columns)) rows.add(i - 1).add(i);
    above = columns;
  }
  return rows;
}

interface Columns {
  readonly starts: readonly number[];
  readonly isTabbed: boolean;
}

function columnsOf({ text, indent }: Pick<Line, "text" | "indent">): Columns | null {
  // "Q    Mr. President": what stands before a question is no column.
  const gaps = [...text.matchAll(COLUMN_GAP)].filter(({ index }) => !/^[QA]\.?(?:\s*:)?$/.test(text.slice(0, index)));
  if (gaps.length === 0 || gaps.length > 12) return null;
  return {
    starts: gaps.map(({ index, 0: gap }) => indent + index + gap.length),
    isTabbed: gaps.every(([gap]) => gap.includes("\t")),
  };
}

// Justified lines have wide gaps as well, but at other places on each line.
function isAlike(a: Columns, b: Columns): boolean {
  if (a.isTabbed && b.isTabbed) return a.starts.length === b.starts.length;
  const shared = a.starts.filter((start) => b.starts.includes(start)).length;
  return shared > 0 && 2 * shared >= Math.min(a.starts.length, b.starts.length);
}

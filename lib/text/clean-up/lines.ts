import type { Block, Content } from "../content";

/** A line of a text as found that holds more than white space. */
export interface Line {
  /** Where its words begin and end in the found text, without white space around them. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The block that it stands in: its index in the found content, and its kind. */
  readonly block: number;
  readonly kind: Block["kind"];
  readonly part: Block["part"];
  /** How many empty lines stand before it; 0 for the next line below. */
  readonly blanks: number;
  /** White space before its words on the line, in columns (a tabulator is 4, an ideographic space 2). */
  readonly indent: number;
  /** Whether a new page begins between the line before and this one. */
  readonly startsPage: boolean;
}

/**
 * The lines of a found text, in order. Code stands as one line, whatever it holds, and so does a cell of a table:
 * their line ends mean something.
 */
export function linesOf(found: Content): Line[] {
  const lines: Line[] = [];
  const pages = (found.pages ?? []).map(({ at }) => at);
  let nextPage = 0;
  for (const [block, { kind, part, start, end }] of found.blocks.entries()) {
    for (const stretch of stretchesOf(found.plain, kind, start, end)) {
      const before = found.plain.slice(lines.at(-1)?.end ?? 0, stretch.start);
      const page = nextPage;
      while (nextPage < pages.length && (pages[nextPage] ?? 0) <= stretch.start) nextPage++;
      lines.push({
        ...stretch,
        text: found.plain.slice(stretch.start, stretch.end),
        block,
        kind,
        part,
        blanks: Math.max(0, countBreaks(before) - 1),
        indent: columnsOf(before.slice(before.lastIndexOf("\n") + 1)),
        startsPage: lines.length > 0 && (nextPage > page || before.includes("\f")),
      });
    }
  }
  return lines;
}

function stretchesOf(plain: string, kind: Block["kind"], start: number, end: number): { start: number; end: number }[] {
  if (kind === "code" || kind === "cell") return [{ start, end }];
  const stretches: { start: number; end: number }[] = [];
  for (let from = start; from < end; ) {
    const at = plain.indexOf("\n", from);
    const until = at < 0 || at > end ? end : at;
    const line = plain.slice(from, until);
    const words = line.trim();
    if (words !== "") {
      const indent = line.length - line.trimStart().length;
      stretches.push({ start: from + indent, end: from + indent + words.length });
    }
    from = until + 1;
  }
  return stretches;
}

function countBreaks(gap: string): number {
  let breaks = 0;
  for (let at = gap.indexOf("\n"); at >= 0; at = gap.indexOf("\n", at + 1)) breaks++;
  return breaks;
}

/** How far a text moves on in a line, in columns: a tabulator is 4, an ideographic space 2. */
export function columnsOf(space: string): number {
  let columns = 0;
  for (const character of space)
    columns += character === "\t" ? 4 : character === "\u3000" ? 2 : character === "\f" ? 0 : 1;
  return columns;
}

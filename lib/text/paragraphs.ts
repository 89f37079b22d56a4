import type { Block } from "./content";

/**
 * The paragraphs of a plain text: runs of lines parted by lines that are empty or hold only white space.
 * Each stretch begins and ends at a word, and keeps the line ends between.
 */
export function paragraphsOf(plain: string): Block[] {
  const blocks: Block[] = [];
  let start: number | null = null;
  for (let from = 0; from < plain.length; ) {
    const until = endOfLine(plain, from);
    const line = plain.slice(from, until);
    const words = line.trim();
    if (words !== "") {
      if (start !== null) blocks.pop();
      start ??= from + line.indexOf(words);
      blocks.push({ kind: "paragraph", start, end: from + line.trimEnd().length });
    } else start = null;
    from = until + 1;
  }
  return blocks;
}

function endOfLine(plain: string, from: number): number {
  const at = plain.indexOf("\n", from);
  return at < 0 ? plain.length : at;
}

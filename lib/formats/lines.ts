import type { Block } from "@/lib/text/content";

/** Each line that holds words as a paragraph: how a text without blocks of its own is set. */
export function linesOf(plain: string): Block[] {
  const blocks: Block[] = [];
  for (const { 0: line, index } of plain.matchAll(/[^\n]+/g))
    if (line.trim() !== "") blocks.push({ kind: "paragraph", start: index, end: index + line.length });
  return blocks;
}

import type { Block, Content } from "./content";
import { editsBetween } from "./diff";
import { edited, shiftOf, type TextEdit, type TextEdits } from "./edits";

/** A change that could not be taken over, because the words were changed otherwise meanwhile. */
export interface Unmerged {
  /** Where the words stand in the newer text. */
  readonly at: number;
  /** What stood there, what the draft says, and what the newer text says. */
  readonly old: string;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * A draft that was made from one text, carried over to another text that was made from it meanwhile: both changes
 * together. Where both changed the same words those of the newer text stay, and the draft's are listed.
 */
export function rebased(base: Content, draft: Content, newer: Content): { content: Content; unmerged: Unmerged[] } {
  const mine = editsBetween(base.plain, draft.plain);
  const theirs = editsBetween(base.plain, newer.plain);
  const shift = shiftOf(theirs);
  const free = mine.filter((edit) => !theirs.some((other) => meet(edit, other)));
  const carried = free.map(({ start, end, insert }): TextEdit => {
    const from = shift.offset(start, 1);
    return { start: from, end: Math.max(from, shift.offset(end, start === end ? 1 : -1)), insert };
  });
  const unmerged = mine
    .filter((edit) => theirs.some((other) => meet(edit, other) && !isSame(edit, other)))
    .map((edit) => unmergedOf(edit, base.plain, newer.plain, theirs));
  return { content: reset(newer, carried), unmerged };
}

/** Whether two edits of one text want the same words, or the same place between them. */
function meet(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.insert === b.insert;
}

function unmergedOf({ start, end, insert }: TextEdit, old: string, newer: string, theirs: TextEdits): Unmerged {
  const met = theirs.filter((other) => meet({ start, end, insert }, other));
  const from = Math.min(start, ...met.map((other) => other.start));
  const to = Math.max(end, ...met.map((other) => other.end));
  const shift = shiftOf(theirs);
  const at = shift.offset(from, -1);
  return {
    at,
    old: old.slice(from, to),
    mine: old.slice(from, start) + insert + old.slice(end, to),
    theirs: newer.slice(at, Math.max(at, shift.offset(to, 1))),
  };
}

/** A content after edits of its plain text: its blocks with the words that they have then, new paragraphs set as such. */
export function reset(content: Content, edits: TextEdits): Content {
  const plain = edited(content.plain, edits);
  const shift = shiftOf(edits);
  const moved = content.blocks.map(
    (block): Block => ({
      ...block,
      start: shift.offset(block.start, 1),
      end: shift.offset(block.end, -1),
    }),
  );
  const pages = content.pages?.map((page) => ({ ...page, at: shift.offset(page.at, 1) }));
  return { plain, blocks: covering(plain, joinedWhere(moved, content, plain)), ...(pages ? { pages } : {}) };
}

/** Blocks between which a line ended before, and ends no longer, are one. */
function joinedWhere(moved: readonly Block[], { plain: old, blocks }: Content, plain: string): Block[] {
  const all: Block[] = [];
  moved.forEach((block, i) => {
    const last = all.at(-1);
    const hadLine = old.slice(blocks[i - 1]?.end ?? 0, blocks[i]?.start).includes("\n");
    const isJoined = last && hadLine && last.end > last.start && !plain.slice(last.end, block.start).includes("\n");
    if (isJoined) all[all.length - 1] = { ...last, end: Math.max(last.end, block.end) };
    else all.push(block);
  });
  return all;
}

/** Blocks without empty ones, parted at blank lines that have come into them, and with paragraphs for words that stand in none. */
function covering(plain: string, blocks: readonly Block[]): Block[] {
  const all: Block[] = [];
  let at = 0;
  for (const block of blocks) {
    all.push(...pieces(plain, { kind: "paragraph", start: at, end: Math.max(at, block.start) }));
    all.push(...pieces(plain, { ...block, start: Math.max(at, block.start) }));
    at = Math.max(at, block.end);
  }
  return [...all, ...pieces(plain, { kind: "paragraph", start: at, end: plain.length })];
}

function pieces(plain: string, block: Block): Block[] {
  const words = plain.slice(block.start, Math.max(block.start, block.end));
  if (block.kind === "code") return words.trim() === "" ? [] : [block];
  return [...words.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)].map((found) => {
    const start = block.start + found.index;
    return { ...block, start, end: start + found[0].trimEnd().length };
  });
}

import type { Block, Content } from "@/lib/text/content";
import { splitsPair } from "@/lib/text/extent";

/** A stretch of a block that is set as one element. Chunks of one block follow each other without a gap. */
export interface Chunk {
  readonly block: Block;
  /** The number of the block's paragraph, from 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Chunks that are laid out and painted together, or not at all while they are far from sight. */
export type Section = readonly Chunk[];

// A browser lays out a block whole, so one of ten thousand words costs as much as ten thousand words at each change.
const MAX_CHUNK = 6_000;
const CHUNK = 4_000;
const SECTION_BLOCKS = 3;
const SECTION_LENGTH = 1_800;
// A table is kept together as long as it is no burden.
const TABLE_BLOCKS = 600;

/** Cuts a content into sections for display. Long blocks are cut at white space, or in mid-word when they have none. */
export function sectionsOf(content: Content): Section[] {
  const sections: Chunk[][] = [];
  let length = SECTION_LENGTH;
  for (const chunk of content.blocks.flatMap((block, i) => chunksOf(content.plain, block, i + 1))) {
    const last = sections.at(-1);
    const size = chunk.end - chunk.start;
    const isOfTable = last !== undefined && goesOn(last.at(-1), chunk) && last.length < TABLE_BLOCKS;
    if (last && ((last.length < SECTION_BLOCKS && length + size <= SECTION_LENGTH) || isOfTable)) last.push(chunk);
    else sections.push([chunk]);
    length = sections.at(-1) === last ? length + size : size;
  }
  return sections;
}

/** The last chunk of the table row that a chunk stands in; the chunk itself where it stands in none. */
export function rowEnd(chunks: readonly Chunk[], index: number): number {
  const here = chunks[index]?.block;
  if (here?.kind !== "cell") return index;
  let end = index;
  for (let next = chunks[end + 1]?.block; isInRow(next, here); next = chunks[end + 1]?.block) end++;
  return end;
}

function isInRow(block: Block | undefined, { table, row }: { readonly table: number; readonly row: number }): boolean {
  return block?.kind === "cell" && block.table === table && block.row === row;
}

function goesOn(before: Chunk | undefined, { block }: Chunk): boolean {
  return block.kind === "cell" && before?.block.kind === "cell" && before.block.table === block.table;
}

function chunksOf(plain: string, block: Block, number: number): Chunk[] {
  const chunks: Chunk[] = [];
  let { start } = block;
  while (block.end - start > MAX_CHUNK) {
    const end = cutBefore(plain, start + CHUNK, start);
    chunks.push({ block, number, start, end });
    start = end;
  }
  return [...chunks, { block, number, start, end: block.end }];
}

// After the last white space before a place; never inside what is one character to a reader.
function cutBefore(plain: string, place: number, floor: number): number {
  for (let at = place; at > floor + CHUNK / 2; at--) if (/\s/.test(plain.charAt(at - 1))) return at;
  let at = place;
  while (
    at > floor + 1 &&
    (splitsPair(plain, at) || /^[\p{M}\u200d]/u.test(plain.slice(at, at + 2)) || plain.charAt(at - 1) === "\u200d")
  )
    at--;
  return at;
}

import { blockAt, type Content } from "@/lib/text/content";
import { type Extent, endOf, type Stretch, splitsPair, startOf } from "@/lib/text/extent";

/** A bit of a text, and whether it belongs to a passage. */
export interface Bit {
  readonly at: number;
  readonly words: string;
  readonly isMarked: boolean;
}

/** So much of a long paragraph is shown before and after a passage. */
const AROUND = 600;

/**
 * The paragraphs round an extent, as bits that are of the passage and bits that are not. Where they are long they are cut,
 * which a mark of omission tells.
 */
export function paragraphBits(content: Content, extent: Extent, around = AROUND): Bit[] {
  const [start, end] = [startOf(extent), endOf(extent)];
  const opening = content.blocks[blockAt(content.blocks, start)]?.start ?? 0;
  const closing = content.blocks[blockAt(content.blocks, Math.max(start, end - 1))]?.end ?? content.plain.length;
  const from = wordStart(content.plain, Math.max(opening, start - around), start);
  const to = wordEnd(content.plain, Math.min(closing, end + around), end);
  const bits = bitsOf(content.plain, from, to, extent);
  return bits.map((bit, i) => {
    const isCutBefore = i === 0 && !bit.isMarked && from > opening;
    const isCutBehind = i === bits.length - 1 && !bit.isMarked && to < closing;
    return { ...bit, words: `${isCutBefore ? "… " : ""}${bit.words}${isCutBehind ? " …" : ""}` };
  });
}

/** The number of the paragraph that an extent begins in, from 1. */
export function paragraphOf(content: Content, extent: Extent): number {
  return blockAt(content.blocks, startOf(extent)) + 1;
}

function bitsOf(plain: string, from: number, to: number, extent: Extent): Bit[] {
  const bits: Bit[] = [];
  const add = ([start, end]: Stretch, isMarked: boolean) =>
    start < end && bits.push({ at: start, words: plain.slice(start, end), isMarked });
  let at = from;
  for (const stretch of extent) {
    add([at, stretch[0]], false);
    add(stretch, true);
    at = stretch[1];
  }
  add([at, to], false);
  return bits;
}

function wordStart(plain: string, from: number, limit: number): number {
  if (from === 0 || /\s/.test(plain[from - 1] ?? "")) return from;
  const space = plain.slice(from, limit).search(/\s/);
  return space >= 0 ? from + space + 1 : splitsPair(plain, from) ? from + 1 : from;
}

function wordEnd(plain: string, to: number, limit: number): number {
  if (to === plain.length || /\s/.test(plain[to] ?? "")) return to;
  const space = plain.slice(limit, to).lastIndexOf(" ");
  return space >= 0 ? limit + space : splitsPair(plain, to) ? to - 1 : to;
}

import { blockAt, type Content } from "@/lib/text/content";
import { type Extent, startOf } from "@/lib/text/extent";
import { endAfter, startBefore } from "@/lib/text/sentences";
import { byPlace, type Highlight } from "./highlight";

// A block may be a book on one line; a sentence is sought this far around.
const REACH = 5_000;

/** Where the sentence after an offset ends, passing into the next block where this one is at its end. */
export function sentenceEnd({ plain, blocks }: Content, offset: number): number {
  const here = blockAt(blocks, offset);
  const block = offset < (blocks[here]?.end ?? 0) ? blocks[here] : blocks[here + 1];
  if (!block) return offset;
  const from = Math.max(block.start, offset - REACH);
  return (
    from + endAfter(plain.slice(from, Math.min(block.end, from + 2 * REACH)), Math.max(0, offset - from), "sentence")
  );
}

/** Where the sentence before an offset starts, passing into the block before where this one is at its start. */
export function sentenceStart({ plain, blocks }: Content, offset: number): number {
  const here = blockAt(blocks, offset);
  const block = offset > (blocks[here]?.start ?? 0) ? blocks[here] : blocks[here - 1];
  if (!block) return offset;
  const to = Math.min(block.end, offset);
  const from = Math.max(block.start, to - 2 * REACH);
  return from + startBefore(plain.slice(from, to), to - from, "sentence");
}

/** Where the paragraph after (1) or before (-1) an offset ends or starts. */
export function paragraphEdge({ plain, blocks }: Content, offset: number, direction: 1 | -1): number {
  const here = blockAt(blocks, offset);
  const block = blocks[here];
  if (direction === 1) return (block && offset < block.end ? block.end : blocks[here + 1]?.end) ?? plain.length;
  return (block && offset > block.start ? block.start : blocks[here - 1]?.start) ?? 0;
}

/** The highlight that begins next after an offset (1), or last before it (-1), going round at the ends of the text. */
export function findNextHighlight(
  highlights: Iterable<Highlight>,
  from: { readonly offset: number; readonly spanId: string | null },
  direction: 1 | -1,
): Highlight | null {
  const ordered = [...highlights].sort(byPlace);
  if (direction === -1) ordered.reverse();
  const here = ordered.findIndex(({ spanId, extent }) => spanId === from.spanId && startOf(extent) === from.offset);
  if (here >= 0) return ordered[(here + 1) % ordered.length] ?? null;
  const isPast = (extent: Extent) => (startOf(extent) - from.offset) * direction > 0;
  return ordered.find(({ extent }) => isPast(extent)) ?? ordered[0] ?? null;
}

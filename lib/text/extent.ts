import { z } from "zod";

/** A stretch of a text: `[start, end)` in UTF-16 code units, 0 ≤ start < end. */
export type Stretch = readonly [start: number, end: number];

/** One or more stretches, ascending, neither overlapping nor touching (as PostgreSQL's `int4multirange` keeps them). */
export type Extent = readonly Stretch[];

/** What stands in a quote between two stretches of a discontinuous extent. */
export const GAP = " … ";

/** The largest offset that a text may have: the largest text that is read, 4 Mi UTF-16 code units. */
export const MAX_OFFSET = 4 * 1024 * 1024;

const offset = z.int().min(0).max(MAX_OFFSET);

/** Parses an extent at the door; a wrong one is refused with the path of its fault. */
export const extentSchema: z.ZodType<Extent> = z
  .array(z.tuple([offset, offset]))
  .min(1)
  .max(1000)
  .refine(isExtent, "stretches must be ascending, not empty, and must not touch");

/** Whether stretches ascend, none is empty, and no two overlap or touch. An empty list is no extent. */
export function isExtent(stretches: readonly Stretch[]): boolean {
  if (stretches.length === 0) return false;
  return stretches.every(([start, end], i) => {
    const before = stretches[i - 1];
    return start >= 0 && start < end && (before === undefined || before[1] < start);
  });
}

/** The extent that covers all the given stretches: sorted, with overlapping and touching ones made one. */
export function mergeStretches(stretches: readonly Stretch[]): Extent {
  const merged: [number, number][] = [];
  for (const [start, end] of [...stretches].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Where an extent begins. */
export function startOf(extent: Extent): number {
  return stretchAt(extent, 0)[0];
}

/** Where an extent ends. */
export function endOf(extent: Extent): number {
  return stretchAt(extent, extent.length - 1)[1];
}

/** Whether two extents are the same stretches. */
export function sameExtent(a: Extent, b: Extent): boolean {
  return a.length === b.length && a.every(([start, end], i) => b[i]?.[0] === start && b[i]?.[1] === end);
}

/** The exact words of an extent; stretches of a discontinuous one are parted by {@link GAP}. */
export function quoteOf(text: string, extent: Extent): string {
  return extent.map(([start, end]) => text.slice(start, end)).join(GAP);
}

/** The words of each stretch of a passage, of which the text itself may hold what parts them in its quote. */
export function piecesOf({ extent, quote }: { readonly extent: Extent; readonly quote: string }): readonly string[] {
  let at = 0;
  return extent.map(([start, end]) => {
    const from = at;
    at += end - start + GAP.length;
    return quote.slice(from, from + end - start);
  });
}

/** The words around an extent: up to 64 code units before its start and after its end, never half of a surrogate pair. */
export function contextOf(text: string, extent: Extent): { prefix: string; suffix: string } {
  const [start, end] = [startOf(extent), endOf(extent)];
  const from = Math.max(0, start - 64);
  const to = Math.min(text.length, end + 64);
  return {
    prefix: text.slice(splitsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, splitsPair(text, to) ? to - 1 : to),
  };
}

/** Whether an offset lies between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}

function stretchAt(extent: Extent, index: number): Stretch {
  const stretch = extent[index];
  if (!stretch) throw new RangeError(`extent has no stretch ${index}: ${JSON.stringify(extent)}`);
  return stretch;
}

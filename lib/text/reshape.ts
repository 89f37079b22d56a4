import { blockAt, type Content } from "./content";
import { type Extent, endOf, isExtent, mergeStretches, type Stretch, sameExtent, startOf } from "./extent";
import { endAfter, startBefore } from "./sentences";

/** One end of one stretch of an extent. */
export interface Edge {
  readonly stretch: number;
  readonly side: "start" | "end";
}

/** How far an edge goes at one step. */
export type StepUnit = "character" | "word";

/** A block may be a book on one line; the next word or character is sought this far around. */
const REACH = 1_000;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The offset where an edge lies. Throws for a stretch that is not there. */
export function offsetAt(extent: Extent, { stretch, side }: Edge): number {
  const found = extent[stretch];
  if (!found) throw new RangeError(`extent has no stretch ${stretch}: ${JSON.stringify(extent)}`);
  return side === "start" ? found[0] : found[1];
}

/**
 * The extent after one of its edges was brought to an offset. An edge that comes to the next stretch takes it in; one
 * that would pass the other end of its own stretch stops one character before it.
 */
export function moveEdge(content: Content, extent: Extent, edge: Edge, offset: number): Extent {
  const found = extent[edge.stretch];
  if (!found) return extent;
  const wanted = wholeCharacter(content, offset, edge.side);
  const moved: Stretch =
    edge.side === "start"
      ? [Math.min(wanted, characterBefore(content, found[1])), found[1]]
      : [found[0], Math.max(wanted, characterAfter(content, found[0]))];
  const next = mergeStretches(extent.map((stretch, i) => (i === edge.stretch ? moved : stretch)));
  return isExtent(next) && next.every(([start, end]) => start >= 0 && end <= content.plain.length) ? next : extent;
}

/**
 * The extent after one of its edges went one word or character on (1) or back (-1); the same one where that would leave
 * its stretch without a word.
 */
export function stepEdge(content: Content, extent: Extent, edge: Edge, step: 1 | -1, unit: StepUnit): Extent {
  const from = offsetAt(extent, edge);
  if (unit === "character") return moveEdge(content, extent, edge, characterStep(content, from, step));
  const to = wordStep(content, from, step, edge.side);
  const other = offsetAt(extent, { ...edge, side: edge.side === "start" ? "end" : "start" });
  const isLeft = edge.side === "start" ? to < other : to > other;
  return isLeft ? moveEdge(content, extent, edge, to) : extent;
}

/** What is left of an extent without these stretches, white space at its new ends left out; null where nothing is. */
export function without(plain: string, extent: Extent, taken: readonly Stretch[]): Extent | null {
  const left = taken.reduce<readonly Stretch[]>((rest, gap) => rest.flatMap((one) => lessOf(one, gap)), extent);
  const words = left.flatMap((stretch) => trimmed(plain, stretch));
  return words.length === 0 ? null : mergeStretches(words);
}

/** The two extents before and after an offset; null where one of them would have no words. */
export function splitAt(plain: string, extent: Extent, offset: number): readonly [Extent, Extent] | null {
  const before = without(plain, extent, [[offset, Number.MAX_SAFE_INTEGER]]);
  const after = without(plain, extent, [[0, offset]]);
  return before && after && !sameExtent(before, after) ? [before, after] : null;
}

/** The stretch of an extent that an offset lies in or at the end of; null where it lies in none. */
export function findStretchAt(extent: Extent, offset: number): number | null {
  const found = extent.findIndex(([start, end]) => start <= offset && offset <= end);
  return found < 0 ? null : found;
}

/** Whether an offset lies between the beginning and the end of an extent. */
export function isWithin(extent: Extent, offset: number): boolean {
  return startOf(extent) <= offset && offset <= endOf(extent);
}

function lessOf([start, end]: Stretch, [from, to]: Stretch): Stretch[] {
  const parts: Stretch[] = [
    [start, Math.min(end, from)],
    [Math.max(start, to), end],
  ];
  return parts.filter(([low, high]) => low < high);
}

function trimmed(plain: string, [start, end]: Stretch): Stretch[] {
  const words = plain.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? [[from, to]] : [];
}

// The beginning of a passage goes from one beginning of a word to another, its end from end to end.
function wordStep(content: Content, from: number, step: 1 | -1, side: Edge["side"]): number {
  const [low, high] = windowAt(content, from, step);
  const part = content.plain.slice(low, high);
  const at = from - low;
  if (side === "end" && step === 1) return low + endAfter(part, at, "word");
  if (side === "start" && step === -1) return low + startBefore(part, at, "word");
  if (side === "start") return low + startBefore(part, endAfter(part, endAfter(part, at, "word"), "word"), "word");
  return low + endBefore(part, at);
}

/** Where the word before an offset ends, where it does not end at the offset itself; the beginning where there is none. */
function endBefore(part: string, at: number): number {
  for (let start = startBefore(part, at, "word"); ; start = startBefore(part, start, "word")) {
    const end = endAfter(part, start, "word");
    if (end < at) return end;
    if (start === 0) return 0;
  }
}

function characterStep(content: Content, from: number, step: 1 | -1): number {
  return step === 1 ? characterAfter(content, from) : characterBefore(content, from);
}

function characterAfter({ plain }: Content, offset: number): number {
  const part = plain.slice(offset, offset + REACH);
  const [first] = graphemes.segment(part);
  return offset + (first?.segment.length ?? 0);
}

function characterBefore(content: Content, offset: number): number {
  return offset <= 0 ? 0 : wholeCharacter(content, offset - 1, "start");
}

/** The offset itself, or where the character that it lies in starts or ends. */
function wholeCharacter({ plain, blocks }: Content, offset: number, side: Edge["side"]): number {
  const at = Math.max(0, Math.min(offset, plain.length));
  const low = Math.max(0, blocks[blockAt(blocks, at)]?.start ?? 0, at - REACH);
  const part = plain.slice(low, at + REACH);
  const found = graphemes.segment(part).containing(at - low);
  if (!found || found.index === at - low) return at;
  return low + found.index + (side === "end" ? found.segment.length : 0);
}

/** The block around an offset, or the next in the direction of a step where it lies at the edge of its own. */
function windowAt({ plain, blocks }: Content, offset: number, step: 1 | -1): Stretch {
  const here = blockAt(blocks, offset);
  const [first, last] = [blocks[step === -1 ? Math.max(0, here - 1) : here], blocks[step === 1 ? here + 1 : here]];
  return [
    Math.max(first?.start ?? 0, offset - REACH),
    Math.min((last ?? blocks[here])?.end ?? plain.length, offset + REACH),
  ];
}

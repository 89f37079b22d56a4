import type { Change } from "@/lib/text/clean-up";
import { type Block, blockAt, type Content } from "@/lib/text/content";
import { leastThat } from "@/lib/text/halving";

/** A text as found, as it will be, and the changes between, in order of place. */
export interface Sides {
  readonly found: Content;
  readonly clean: Content;
  readonly changes: readonly Change[];
}

/**
 * A text as found beside what it will be, in order: paragraphs that share words stand together, what goes without a trace
 * stands alone, and very long paragraphs are cut, on both sides at the same words.
 */
export function slicesOf(sides: Sides): Slice[] {
  const toClean = cleanOffsets(sides.changes);
  return pairsOf(sides.found.blocks, sides.clean.blocks, toClean).flatMap((pair) => sliced(pair, sides, toClean));
}

/** A stretch `[start, end)` of a text over the blocks `[from, to)`; it may begin and end inside a block. Empty where both are the same. */
export interface Reach {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Words as found, and what they become. */
export interface Slice {
  readonly found: Reach;
  readonly clean: Reach;
}

/** So many characters are set in one row, about; what is longer is sliced. */
const MOST = 4000;

// Both sides are cut where nothing changes: at the end of a block, or between two words.
function sliced([from, to, cleanFrom, cleanTo]: Pair, sides: Sides, toClean: (offset: number) => number): Slice[] {
  const found = wholeOf(sides.found.blocks, from, to);
  const clean = wholeOf(sides.clean.blocks, cleanFrom, cleanTo);
  if (found.end - found.start <= 2 * MOST || cleanFrom === cleanTo) return [{ found, clean }];
  const slices: Slice[] = [];
  let [start, cleanStart] = [found.start, clean.start];
  while (start < found.end) {
    const end = cutAfter(start, found.end, sides);
    const cleanEnd = end === found.end ? clean.end : Math.min(clean.end, Math.max(cleanStart, toClean(end)));
    slices.push({
      found: within(sides.found.blocks, from, to, start, end),
      clean: within(sides.clean.blocks, cleanFrom, cleanTo, cleanStart, cleanEnd),
    });
    [start, cleanStart] = [end, cleanEnd];
  }
  return slices;
}

function wholeOf(blocks: readonly Block[], from: number, to: number): Reach {
  return {
    from,
    to,
    start: blocks[from]?.start ?? 0,
    end: from < to ? (blocks[to - 1]?.end ?? 0) : (blocks[from]?.start ?? 0),
  };
}

function cutAfter(start: number, end: number, { found: { plain }, changes }: Sides): number {
  if (end - start <= 2 * MOST) return end;
  const space = plain.slice(start + MOST, start + 2 * MOST).search(/\s/);
  const cut = start + MOST + Math.max(0, space + 1);
  const change = changes[firstWhere(changes, ({ at }) => at[1] > cut)];
  return change && change.at[0] < cut ? Math.min(end, change.at[1]) : cut;
}

function within(blocks: readonly Block[], from: number, to: number, start: number, end: number): Reach {
  if (start >= end) return { from, to: from, start, end: start };
  const before = blockAt(blocks, start);
  const first = (blocks[before]?.end ?? 0) <= start ? before + 1 : before;
  return { from: Math.max(from, first), to: Math.min(to, blockAt(blocks, end - 1) + 1), start, end };
}

type Pair = readonly [from: number, to: number, cleanFrom: number, cleanTo: number];

// Blocks that share words stand in one pair; what goes without a trace stands alone.
function pairsOf(found: readonly Block[], clean: readonly Block[], toClean: (offset: number) => number): Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < found.length || j < clean.length) {
    const [from, cleanFrom] = [i, j];
    let reach = i < found.length ? toClean(found[i++]?.end ?? 0) : (clean[j++]?.end ?? 0);
    for (let grown = -1; grown !== i + j; ) {
      grown = i + j;
      while ((clean[j]?.start ?? Number.POSITIVE_INFINITY) < reach) reach = Math.max(reach, clean[j++]?.end ?? 0);
      while (i < found.length && toClean(found[i]?.start ?? 0) < reach)
        reach = Math.max(reach, toClean(found[i++]?.end ?? 0));
    }
    pairs.push([from, i, cleanFrom, j]);
  }
  return pairs;
}

// What a found offset is in the clean text; of what was replaced, where the replacement begins.
function cleanOffsets(changes: readonly Change[]): (offset: number) => number {
  return (offset) => {
    const change = changes[firstWhere(changes, ({ at }) => at[0] > offset) - 1];
    if (!change) return offset;
    return offset < change.at[1] ? change.cleanAt[0] : change.cleanAt[1] + offset - change.at[1];
  };
}

/** The index of the first change that passes a test which all after it pass, too; their number where none does. */
export function firstWhere(changes: readonly Change[], test: (change: Change) => boolean): number {
  return leastThat(0, changes.length, (i) => {
    const change = changes[i];
    return change !== undefined && test(change);
  });
}

import { type Extent, startOf } from "@/lib/text/extent";
import { findWithin, type Interval, type Intervals } from "@/lib/text/intervals";
import type { Highlight } from "./highlight";

/** The deepest level that has an underline and a shade of its own. */
export const MAX_LEVEL = 3;

/** How deep a highlight lies below the words: 1 for one that holds no other, up to {@link MAX_LEVEL}. */
export type Levels = (highlight: Highlight) => number;

/** The stretches of highlights, as intervals. */
export function stretchesOf(highlights: Iterable<Highlight>): Interval<Highlight>[] {
  return Array.from(highlights).flatMap((value) => value.extent.map(([start, end]) => ({ start, end, value })));
}

/** The highlights that share a place with an extent, each once. */
export function overlapping(index: Intervals<Highlight>, extent: Extent): Set<Highlight> {
  return new Set(extent.flatMap(([start, end]) => findWithin(index, start, end).map(({ value }) => value)));
}

/**
 * The levels of the highlights in an index, each found when it is first asked for: only those near sight ever are.
 * A highlight lies one level below the deepest of the smaller ones that it overlaps, so that each of them has an
 * underline of its own.
 */
export function levelsIn(index: Intervals<Highlight>): Levels {
  const known = new Map<Highlight, number>();
  return (highlight) => {
    const level = known.get(highlight) ?? levelOf(highlight, index, MAX_LEVEL);
    known.set(highlight, level);
    return level;
  };
}

/** The level of a highlight, or `most` where it is deeper. */
function levelOf(highlight: Highlight, index: Intervals<Highlight>, most: number): number {
  let level = 1;
  for (const other of most > 1 ? overlapping(index, highlight.extent) : []) {
    if (other.spanId === highlight.spanId || bySize(other, highlight) > 0) continue;
    level = Math.max(level, 1 + levelOf(other, index, most - 1));
    if (level === most) break;
  }
  return level;
}

/** Smaller highlights before larger ones; of two as large, the one that starts later lies inside the other. */
export function bySize(a: Highlight, b: Highlight): number {
  return (
    lengthOf(a.extent) - lengthOf(b.extent) || startOf(b.extent) - startOf(a.extent) || (a.spanId < b.spanId ? 1 : -1)
  );
}

function lengthOf(extent: Extent): number {
  return extent.reduce((sum, [start, end]) => sum + end - start, 0);
}

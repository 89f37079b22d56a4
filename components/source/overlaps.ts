import { type Extent, startOf } from "@/lib/text/extent";
import { findWithin, type Interval, type Intervals } from "@/lib/text/intervals";
import type { Highlight } from "./highlight";

/** The deepest level that has an underline and a shade of its own. */
export const MAX_LEVEL = 3;

/** How deep each highlight lies below the words, by span: 1 for one that holds no other, up to {@link MAX_LEVEL}. */
export type Levels = ReadonlyMap<string, number>;

/** The stretches of highlights, as intervals. */
export function stretchesOf(highlights: Iterable<Highlight>): Interval<Highlight>[] {
  return Array.from(highlights).flatMap((value) => value.extent.map(([start, end]) => ({ start, end, value })));
}

/** The highlights that share a place with an extent, each once. */
export function overlapping(index: Intervals<Highlight>, extent: Extent): Set<Highlight> {
  return new Set(extent.flatMap(([start, end]) => findWithin(index, start, end).map(({ value }) => value)));
}

/**
 * The levels after some highlights changed: those of `touched` (what changed and all that overlaps it, twice over) are
 * found anew, those of the spans that are `gone` are dropped.
 * A highlight lies one level below the deepest of the smaller ones that it overlaps, so that each of them has an
 * underline of its own.
 */
export function levelsAfter(
  before: Levels,
  index: Intervals<Highlight>,
  touched: Iterable<Highlight>,
  gone: readonly string[],
): Map<string, number> {
  const levels = new Map(before);
  for (const spanId of gone) levels.delete(spanId);
  for (const highlight of [...touched].sort(bySize)) levels.set(highlight.spanId, levelOf(highlight, index, levels));
  return levels;
}

function levelOf(highlight: Highlight, index: Intervals<Highlight>, levels: Levels): number {
  let level = 1;
  for (const [start, end] of highlight.extent) {
    for (const { value: other } of findWithin(index, start, end)) {
      if (other === highlight || bySize(other, highlight) > 0) continue;
      level = Math.max(level, 1 + (levels.get(other.spanId) ?? 1));
      if (level >= MAX_LEVEL) return MAX_LEVEL;
    }
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

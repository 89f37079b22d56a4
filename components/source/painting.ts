import { Decoration, DecorationSet } from "prosemirror-view";
import { mergeStretches, type Stretch, sameExtent } from "@/lib/text/extent";
import { findWithin, type Intervals, indexIntervals, reindex } from "@/lib/text/intervals";
import { type Piece, piecesOf } from "@/lib/text/pieces";
import { type Highlight, type HighlightRole, shortNameOf } from "./highlight";
import { bySize, type Levels, levelsIn, MAX_LEVEL, overlapping, stretchesOf } from "./overlaps";
import { chunkStretch, offsetOf, positionOf, rangesOf, type Shown } from "./positions";

/**
 * The highlights of a shown text, and how they are painted: in disjoint pieces, so that no two decorations ever overlap,
 * and only in the chunks that have come near the reader's eyes.
 */
export interface Painting {
  readonly highlights: ReadonlyMap<string, Highlight>;
  readonly index: Intervals<Highlight>;
  readonly levels: Levels;
  /** The chunks that are painted, by their index. */
  readonly chunks: ReadonlySet<number>;
  readonly decorations: DecorationSet;
}

const nothing = indexIntervals<Highlight>([]);

/** A text without highlights. */
export const unpainted: Painting = {
  highlights: new Map(),
  index: nothing,
  levels: levelsIn(nothing),
  chunks: new Set(),
  decorations: DecorationSet.empty,
};

/**
 * The painting after the highlights became those of a list. Only what changed, and what overlaps it, is painted anew; the same
 * decorations are given back when nothing did. Of two highlights with one span the last holds.
 */
export function repaint(painting: Painting, shown: Shown, list: readonly Highlight[]): Painting {
  const highlights = new Map(list.map((highlight) => [highlight.spanId, highlight]));
  const { gone, come } = replacedBetween(painting.highlights, highlights);
  if (gone.length === 0 && come.length === 0) return painting;
  const index = reindex(painting.index, new Set(gone), stretchesOf(come));
  const next = { ...painting, highlights, index, levels: levelsIn(index) };
  if (painting.chunks.size === 0) return next;
  const changed = [...come, ...gone].filter((one) => !looksTheSame(one, painting.highlights, highlights));
  if (changed.length === 0) return next;
  const touched = reached(changed, painting.index, index, highlights);
  const moved = [...touched].filter((one) => next.levels(one) !== levelBefore(one, painting));
  const dirty = mergeStretches([...changed, ...moved].flatMap(({ extent }) => extent));
  return { ...next, decorations: repainted(next, shown, dirty) };
}

function levelBefore({ spanId }: Highlight, { highlights, levels }: Painting): number | null {
  const before = highlights.get(spanId);
  return before ? levels(before) : null;
}

/** The painting with these chunks painted too; the same painting when they all are. */
export function paintChunks(painting: Painting, shown: Shown, chunks: readonly number[]): Painting {
  const missing = chunks.filter((chunk) => !painting.chunks.has(chunk));
  if (missing.length === 0) return painting;
  const fresh = missing.flatMap((chunk) => painted(painting, shown, chunkStretch(shown, chunk)));
  return {
    ...painting,
    chunks: new Set([...painting.chunks, ...missing]),
    decorations: painting.decorations.add(shown.doc, fresh),
  };
}

/**
 * How a piece is painted, as class names: its hue, its depth, and an underline for each level that lies there.
 * Those that stand back count only where all do.
 */
export function classOf({ values: all }: Piece<Highlight>, levels: Levels): string {
  const shown = all.filter(({ isDim }) => !isDim);
  const values = shown.length > 0 ? shown : all;
  const roles: (HighlightRole | undefined)[] = [];
  let outermost = values[0];
  for (const one of values) {
    roles[levels(one)] = one.role;
    if (outermost && isFurtherOut(one, outermost, levels)) outermost = one;
  }
  const lines = roles.map((role, level) => (role ? ` hl-u${level}-${role}` : "")).join("");
  const depth = Math.min(MAX_LEVEL, values.length);
  return `hl k-${outermost?.role} hl-d${depth} hl-m${roles.length - 1}${lines}${shown.length > 0 ? "" : " hl-dim"}`;
}

function isFurtherOut(a: Highlight, b: Highlight, levels: Levels): boolean {
  return (levels(a) - levels(b) || bySize(a, b)) > 0;
}

type Highlights = ReadonlyMap<string, Highlight>;

// What is another value now, though it may look as before: the index names values.
function replacedBetween(before: Highlights, after: Highlights): Record<"gone" | "come", Highlight[]> {
  return {
    gone: [...before.values()].filter((was) => after.get(was.spanId) !== was),
    come: [...after.values()].filter((one) => before.get(one.spanId) !== one),
  };
}

function looksTheSame({ spanId }: Highlight, before: Highlights, after: Highlights): boolean {
  const [was, is] = [before.get(spanId), after.get(spanId)];
  return (
    was !== undefined &&
    is !== undefined &&
    was.role === is.role &&
    was.numbers.join() === is.numbers.join() &&
    was.isDim === is.isDim &&
    sameExtent(was.extent, is.extent)
  );
}

// A change shifts the levels of what overlaps it, and those the levels of what overlaps them; there levels end.
function reached(
  changed: readonly Highlight[],
  before: Intervals<Highlight>,
  after: Intervals<Highlight>,
  highlights: ReadonlyMap<string, Highlight>,
): Set<Highlight> {
  const found = new Set(changed);
  for (let step = 1; step < MAX_LEVEL; step++) {
    for (const { extent } of [...found]) {
      for (const one of overlapping(before, extent)) found.add(one);
      for (const one of overlapping(after, extent)) found.add(one);
    }
  }
  return new Set([...found].filter((one) => highlights.get(one.spanId) === one));
}

function repainted(painting: Painting, shown: Shown, dirty: readonly Stretch[]): DecorationSet {
  const { chunks, decorations } = painting;
  const near = [...chunks].flatMap((chunk) => within(dirty, chunkStretch(shown, chunk)));
  const stale = near.flatMap(([start, end]) => staleIn(decorations, shown, start, end));
  const whole = mergeStretches([
    ...near,
    ...stale.map(({ from, to }): Stretch => [offsetOf(shown, from), offsetOf(shown, to)]),
  ]);
  const fresh = whole.flatMap((stretch) => painted(painting, shown, stretch));
  return decorations.remove(stale).add(shown.doc, fresh);
}

function within(stretches: readonly Stretch[], [from, to]: Stretch): Stretch[] {
  return stretches
    .map(([start, end]): Stretch => [Math.max(start, from), Math.min(end, to)])
    .filter(([start, end]) => start < end);
}

function staleIn(decorations: DecorationSet, shown: Shown, start: number, end: number): Decoration[] {
  const [from, to] = [positionOf(shown, start, 1), positionOf(shown, end, -1)];
  return decorations.find(from, to).filter((one) => one.from < to && one.to > from);
}

function painted({ index, levels }: Painting, shown: Shown, [start, end]: Stretch): Decoration[] {
  const clipped = findWithin(index, start, end).map((one) => ({
    start: Math.max(one.start, start),
    end: Math.min(one.end, end),
    value: one.value,
  }));
  return piecesOf(clipped).flatMap((piece) => {
    const looks = { class: classOf(piece, levels) };
    const ranges = rangesOf(shown, piece.start, piece.end);
    return ranges.map(({ from, to }, i) =>
      Decoration.inline(from, to, {
        ...looks,
        ...(i === 0 ? begun(piece) : {}),
        ...(i === ranges.length - 1 ? ended(piece) : {}),
      }),
    );
  });
}

// What a piece says to those who hear the text (source.css): which highlights begin with it, and which end.
function begun({ start, values }: Piece<Highlight>): Record<string, string> {
  const names = values.filter(({ extent }) => extent.some(([from]) => from === start)).map(shortNameOf);
  return names.length > 0 ? { "data-begins": `[${names.join("; ")}: ` } : {};
}

function ended({ end, values }: Piece<Highlight>): Record<string, string> {
  const ends = values.filter(({ extent }) => extent.some(([, to]) => to === end));
  const names = ends.map(({ numbers }) => (numbers.length > 0 ? `end of claim ${numbers.join(" and ")}` : "end"));
  return names.length > 0 ? { "data-ends": ` ${names.join("; ")}]` } : {};
}

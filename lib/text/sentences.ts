/** The units that reading moves by. */
export type Unit = "word" | "sentence";

const segmenters: Readonly<Record<Unit, Intl.Segmenter>> = {
  word: new Intl.Segmenter(undefined, { granularity: "word" }),
  sentence: new Intl.Segmenter(undefined, { granularity: "sentence" }),
};

/**
 * Where the next sentence or word of a text ends after an offset; the end of the text when none does.
 * White space after a sentence belongs to what follows.
 */
export function endAfter(text: string, offset: number, unit: Unit): number {
  return stretchesOf(text, unit).find(([, end]) => end > offset)?.[1] ?? text.length;
}

/** Where the last sentence or word before an offset starts; 0 when none does. */
export function startBefore(text: string, offset: number, unit: Unit): number {
  return stretchesOf(text, unit).findLast(([start]) => start < offset)?.[0] ?? 0;
}

/** The word or sentence that lies at an offset, as `[start, end)`; null where white space or a mark stands alone. */
export function findUnitAt(text: string, offset: number, unit: Unit): readonly [number, number] | null {
  return stretchesOf(text, unit).find(([start, end]) => start <= offset && offset < end) ?? null;
}

// Hard-wrapped lines end no sentence: a line end counts as a space.
function stretchesOf(text: string, unit: Unit): (readonly [number, number])[] {
  const segments = [...segmenters[unit].segment(text.replace(/\n/g, " "))];
  const kept = unit === "word" ? segments.filter(({ isWordLike }) => isWordLike) : segments;
  return kept.flatMap(({ index, segment }) => {
    const words = segment.trimEnd();
    const indent = words.length - words.trimStart().length;
    return words.trim() === "" ? [] : [[index + indent, index + words.length] as const];
  });
}

const clusters = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Widths in em of what Commissioner lacks, first match wins: those of common fallback fonts, rounded up. */
const estimates: readonly (readonly [RegExp, number])[] = [
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}/u, 1.4],
  [/^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u, 0],
  [/^\p{Mc}/u, 0.5],
  [
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u,
    1,
  ],
  [/^\p{Script=Arabic}/u, 0.56],
  [/^[\p{Script=Hebrew}\p{Script=Thai}\p{Script=Lao}\p{Script=Georgian}\p{Script=Armenian}]/u, 0.64],
  [/^\p{White_Space}/u, 0.5],
  [/^\p{P}/u, 0.7],
];

/**
 * An upper estimate, in em, of the width of characters that the shipped font lacks.
 * Counts what a reader sees as one character once, so that a family joined of four emoji is one emoji wide.
 */
export function estimateEm(text: string): number {
  let em = 0;
  for (const { segment } of clusters.segment(text)) em += clusterEm(segment);
  return em;
}

function clusterEm(cluster: string): number {
  return estimates.find(([pattern]) => pattern.test(cluster))?.[1] ?? 0.95;
}

/** The parts of a text that may not be torn apart: a letter with its marks, an emoji with all it is joined of. */
export function clustersOf(text: string): string[] {
  return Array.from(clusters.segment(text), ({ segment }) => segment);
}

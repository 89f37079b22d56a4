import { commissioner } from "./commissioner";
import { estimateEm } from "./other-scripts";

/** A cut of Commissioner: the regular or the semibold weight (400, 600), and its size in px. Slanted text has the same widths. */
export interface Font {
  readonly size: number;
  readonly weight: Weight;
}

export const WEIGHTS = ["regular", "semibold"] as const;
export type Weight = (typeof WEIGHTS)[number];

interface Metrics {
  readonly indexOf: ReadonlyMap<number, number>;
  readonly widths: Readonly<Record<Weight, readonly number[]>>;
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly kerning: readonly (readonly number[])[];
}

let known: Metrics | null = null;

/**
 * How wide a line of text is drawn, in px.
 * What Commissioner has is read from its own tables, kerning included; other characters are estimated, rather too wide.
 */
export function measureText(text: string, font: Font): number {
  const metrics = metricsOnce();
  const widths = metrics.widths[font.weight];
  let units = 0;
  let outside = "";
  let before = -1;
  // Only a text with marks of its own can be composed further, and asking is slow.
  for (const character of /[\u0300-\uffff]/.test(text) ? text.normalize("NFC") : text) {
    const index = metrics.indexOf.get(character.codePointAt(0) ?? 0) ?? -1;
    if (index === -1) outside += character;
    else units += (widths[index] ?? 0) + kerningOf(metrics, before, index);
    before = index;
  }
  const em =
    units / commissioner.unitsPerEm + (outside ? estimateEm(outside) * (font.weight === "semibold" ? 1.08 : 1) : 0);
  return em * font.size;
}

function kerningOf(metrics: Metrics, before: number, index: number): number {
  if (before === -1) return 0;
  return metrics.kerning[metrics.first[before] ?? 0]?.[metrics.second[index] ?? 0] ?? 0;
}

function metricsOnce(): Metrics {
  known ??= readMetrics();
  return known;
}

function readMetrics(): Metrics {
  return {
    indexOf: new Map(readRanges(commissioner.characters).map((code, i) => [code, i])),
    widths: { regular: readRuns(commissioner.regular), semibold: readRuns(commissioner.semibold) },
    first: readRuns(commissioner.first),
    second: readRuns(commissioner.second),
    kerning: commissioner.kerning.map(readRuns),
  };
}

function readRanges(ranges: string): number[] {
  return ranges.split(" ").flatMap((range) => {
    const [from = 0, to = from] = range.split("-").map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

function readRuns(runs: string): number[] {
  return runs.split(" ").flatMap((run) => {
    const [value = 0, count = 1] = run.split("*").map(Number);
    return new Array<number>(count).fill(value);
  });
}

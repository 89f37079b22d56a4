import { lastAtMost, leastThat } from "@/lib/text/halving";
import { plainOf } from "@/lib/text/plain";

/** A text as Warrant keeps it, and where the offsets of the file land in it. */
export interface Landing {
  readonly plain: string;
  /** From an offset in UTF-16 code units of the text as found to one of `plain`; outside it, the nearest edge. */
  readonly at: (offset: number) => number;
}

/** A text in the one spelling that offsets count (see `plainOf`), or the sentence that refuses it. */
export function landText(found: string): { ok: true; landing: Landing } | { ok: false; reason: string } {
  const read = plainOf(found);
  if (!read.ok) return read;
  const { plain } = read;
  return { ok: true, landing: { plain, at: plain === found ? within(plain) : moved(found, plain) } };
}

function within(plain: string): (offset: number) => number {
  return (offset) => Math.max(0, Math.min(plain.length, offset));
}

/** Characters that are put together in normal form C stand together in one cluster. */
const CLUSTER = /\r\n|\P{M}[\p{M}\u1160-\u11ff]*|\p{M}+/gu;

function moved(found: string, plain: string): (offset: number) => number {
  const starts: number[] = [];
  const lands: number[] = [];
  let landed = 0;
  for (const { 0: cluster, index } of found.matchAll(CLUSTER)) {
    starts.push(index);
    lands.push(landed);
    landed += index === 0 && cluster === "\ufeff" ? 0 : spelt(cluster).length;
  }
  // Should a cluster ever be cut wrongly, the text before an offset is spelt anew: slow, but right.
  if (landed !== plain.length)
    return (offset) => spelt(found.slice(0, Math.max(0, offset)).replace(/^\ufeff/, "")).length;
  return (offset) => {
    if (offset >= found.length) return plain.length;
    const i = lastAtMost(starts.length, (at) => starts[at] ?? 0, offset);
    const inside = offset - (starts[i] ?? 0);
    const end = lands[i + 1] ?? plain.length;
    return Math.min((lands[i] ?? 0) + Math.max(0, inside), end);
  };
}

function spelt(words: string): string {
  return words.replace(/\r\n?/g, "\n").normalize("NFC");
}

/** Turns offsets in code points of a text into UTF-16 code units; beyond its end, its end. */
export function unitsOfCodePoints(text: string): (codePoints: number) => number {
  const pairs = pairsOf(text);
  return (codePoints) => {
    if (codePoints <= 0) return 0;
    const before = leastThat(0, pairs.length, (i) => (pairs[i] ?? 0) - i >= codePoints);
    return Math.min(codePoints + before, text.length);
  };
}

/** Turns offsets in UTF-16 code units of a text into code points. */
export function codePointsOfUnits(text: string): (units: number) => number {
  const pairs = pairsOf(text);
  return (units) => units - leastThat(0, pairs.length, (i) => (pairs[i] ?? 0) >= units);
}

/** Where the surrogate pairs of a text begin. */
function pairsOf(text: string): number[] {
  return Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
}

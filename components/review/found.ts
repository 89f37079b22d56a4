import type { Span } from "@/lib/argument/rows";
import type { Content } from "@/lib/text/content";
import { type Shift, shiftOf } from "@/lib/text/edits";
import { type Extent, quoteOf, startOf } from "@/lib/text/extent";
import type { Candidate } from "@/lib/text/reanchor";
import type { AnchoringThread } from "@/workers/anchoring";

/** What was found for a passage: its places, best first, and where the edits alone would put it. */
export interface Found {
  readonly candidates: readonly Candidate[];
  /** Offset in the newest text near which the words stood. */
  readonly near: number;
}

const shifts = new WeakMap<Content, WeakMap<Content, Shift>>();
const founds = new WeakMap<Span, { readonly now: Content; readonly found: Found }>();

/** Looks for places of passages of one text in the newest; what is found is kept for each passage as it is. */
export async function findAll(
  thread: AnchoringThread,
  spans: readonly Span[],
  old: Content,
  now: Content,
): Promise<void> {
  const shift = await shiftBetween(thread, old, now);
  const extents = spans.map(({ extent }) => extent);
  const found = await thread.run({ kind: "seek", old: old.plain, now: now.plain, extents });
  spans.forEach((span, i) => {
    const candidates = withUntouched(found[i] ?? [], shift.extent(span.extent), now);
    founds.set(span, { now, found: { candidates, near: shift.offset(startOf(span.extent), 1) } });
  });
}

/** What was found for a passage, if anybody has looked already; null otherwise. */
export function keptFor(span: Span, now: Content): Found | null {
  const kept = founds.get(span);
  return kept?.now === now ? kept.found : null;
}

/** Words that no edit has touched are certain, whatever was changed round them. */
function withUntouched(candidates: readonly Candidate[], extent: Extent | null, now: Content): readonly Candidate[] {
  if (!extent) return candidates;
  const rest = candidates.filter((each) => !each.extent.some(([start, end]) => overlaps(extent, start, end)));
  return [{ extent, quote: quoteOf(now.plain, extent), score: 1 }, ...rest];
}

function overlaps(extent: Extent, start: number, end: number): boolean {
  return extent.some((other) => start < other[1] && other[0] < end);
}

async function shiftBetween(thread: AnchoringThread, old: Content, now: Content): Promise<Shift> {
  const kept = shifts.get(old)?.get(now);
  if (kept) return kept;
  const shift = shiftOf(await thread.run({ kind: "differ", old: old.plain, now: now.plain }));
  const ofOld = shifts.get(old) ?? new WeakMap<Content, Shift>();
  shifts.set(old, ofOld.set(now, shift));
  return shift;
}

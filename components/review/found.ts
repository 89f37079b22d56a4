import type { Span } from "@/lib/argument/rows";
import type { Content } from "@/lib/text/content";
import { type Extent, quoteOf, startOf } from "@/lib/text/extent";
import { type Candidate, type Reanchoring, reanchoringOf } from "@/lib/text/reanchor";

/** What was found for a passage: its places, best first, and where the edits alone would put it. */
export interface Found {
  readonly candidates: readonly Candidate[];
  /** Offset in the newest text near which the words stood. */
  readonly near: number;
}

const ready = new WeakMap<Content, WeakMap<Content, Reanchoring>>();
const founds = new WeakMap<Span, { readonly now: Content; readonly found: Found }>();

/** Places of a passage in the newest text; made once for a passage as it is, and kept. */
export function foundFor(span: Span, old: Content, now: Content): Found {
  const kept = founds.get(span);
  if (kept?.now === now) return kept.found;
  const found = find(span.extent, old, now);
  founds.set(span, { now, found });
  return found;
}

/** What was found for a passage, if anybody has looked already; null otherwise. */
export function keptFor(span: Span, now: Content): Found | null {
  const kept = founds.get(span);
  return kept?.now === now ? kept.found : null;
}

function find(extent: Extent, old: Content, now: Content): Found {
  const { shift, candidates } = reanchoringBetween(old, now);
  return {
    candidates: withUntouched(candidates(extent), shift.extent(extent), now),
    near: shift.offset(startOf(extent), 1),
  };
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

function reanchoringBetween(old: Content, now: Content): Reanchoring {
  const ofOld = ready.get(old) ?? new WeakMap<Content, Reanchoring>();
  ready.set(old, ofOld);
  const kept = ofOld.get(now) ?? reanchoringOf(old.plain, now.plain);
  ofOld.set(now, kept);
  return kept;
}

import { type ArgumentMap, all, get } from "@/lib/argument/argument-map";
import { claimsIn, comparePositions, positionOf, textOf } from "@/lib/argument/graph";
import type { Claim, Id, Source, SourceText, Span } from "@/lib/argument/rows";

/** A passage that has no certain place in the newest text of its source. */
export interface Waiting {
  readonly span: Span;
  readonly source: Source;
  /** The text that its words were taken from, and the newest one. */
  readonly text: SourceText;
  readonly newest: SourceText;
  readonly claims: readonly Claim[];
}

/** What a notice offers when passages wait. */
export const REVIEW = "Review";

/** Whether a passage waits to be placed, is lost, or stands in a text that is not the newest of its source. */
export function isWaiting(map: ArgumentMap, span: Span): boolean {
  return span.state !== "firm" || textOf(map, get(map, "sourceTexts", span.textId).sourceId).id !== span.textId;
}

/** Every passage without a certain place, in the order of the sources; those marked as lost come last. */
export function waitingIn(map: ArgumentMap): Waiting[] {
  const newest = newestTexts(map);
  return all(map, "spans")
    .filter(({ state, textId }) => state !== "firm" || !newest.has(textId))
    .map((span) => ({ span, position: positionOf(map, span) }))
    .sort((a, b) => rank(a.span) - rank(b.span) || comparePositions(a.position, b.position))
    .map(({ span }) => waitingOf(map, span));
}

/** How many passages wait, those marked as lost left out; of one source, or of all. */
export function countWaiting(map: ArgumentMap, sourceId: Id | null): number {
  const newest = newestTexts(map);
  return all(map, "spans").filter((span) => {
    const waits = span.state === "review" || (span.state === "firm" && !newest.has(span.textId));
    return waits && (sourceId === null || get(map, "sourceTexts", span.textId).sourceId === sourceId);
  }).length;
}

function waitingOf(map: ArgumentMap, span: Span): Waiting {
  const text = get(map, "sourceTexts", span.textId);
  const source = get(map, "sources", text.sourceId);
  return { span, source, text, newest: textOf(map, source.id), claims: claimsIn(map, span.id) };
}

function newestTexts(map: ArgumentMap): ReadonlySet<Id> {
  return new Set(all(map, "sources").map(({ id }) => textOf(map, id).id));
}

function rank({ state }: Span): number {
  return state === "lost" ? 1 : 0;
}

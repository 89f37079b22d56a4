import { uuidv7 } from "uuidv7";
import { type ArgumentMap, get, referring } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { inferFidelity } from "@/lib/argument/fidelity";
import { voicesOf } from "@/lib/argument/graph";
import type { Anchor, Id, RelationKind, SourceText, Span } from "@/lib/argument/rows";
import { contextOf, type Extent, quoteOf, sameExtent } from "@/lib/text/extent";
import type { Picked } from "./desk";
import { speakerOf } from "./speaking";

/** Words of a source text, and the whole text that they stand in. */
export interface Words {
  readonly text: SourceText;
  readonly plain: string;
  readonly extent: Extent;
}

/** What a gesture on words comes to: the actions that carry it out, and what is picked after them. */
export interface WordsGesture {
  readonly actions: readonly Action[];
  readonly pick: Picked;
  /** A claim that was made; its sentence is ready to be edited. */
  readonly newClaimId: Id | null;
}

/** A new claim in these words. */
export function claimFrom(map: ArgumentMap, words: Words): WordsGesture {
  const { actions, claimId } = anchoredClaim(map, words);
  return { actions, pick: { table: "claims", id: claimId }, newClaimId: claimId };
}

/** A new claim in these words that bears on a claim or a relation. */
export function claimOn(map: ArgumentMap, words: Words, on: Picked, kind: RelationKind): WordsGesture {
  const { actions, claimId } = anchoredClaim(map, words);
  const target = on.table === "relations" ? { relationId: on.id } : { claimId: on.id };
  const relation: Action = { type: "addRelation", id: uuidv7(), kind, target, premises: [{ id: uuidv7(), claimId }] };
  return { actions: [...actions, relation], pick: { table: "claims", id: claimId }, newClaimId: claimId };
}

/** Ties a claim that is there to these words too. */
export function tieTo(map: ArgumentMap, words: Words, claimId: Id): WordsGesture {
  const { actions, spanId } = spanFor(map, words);
  const fidelity = inferFidelity(get(map, "claims", claimId).text, quoteOf(words.plain, words.extent));
  return {
    actions: [...actions, ...anchored(map, words, { claimId, spanId, fidelity })],
    pick: { table: "claims", id: claimId },
    newClaimId: null,
  };
}

/** Highlights the words and claims nothing. No actions where they are highlighted already. */
export function highlightOnly(map: ArgumentMap, words: Words): WordsGesture {
  const { actions, spanId } = spanFor(map, words);
  return { actions, pick: { table: "spans", id: spanId }, newClaimId: null };
}

/** Lets a passage cover these words instead. */
export function reshape(spanId: Id, words: Words): Action {
  return { type: "moveSpan", id: spanId, ...spanFields(words) };
}

/** Parts a passage in two, the second of which bears the same claims, as near and in the same voices. */
export function splitPassage(
  map: ArgumentMap,
  span: Span,
  words: Omit<Words, "extent">,
  parts: readonly [Extent, Extent],
) {
  const [first, second] = parts;
  const spanId = uuidv7();
  const actions: Action[] = [
    reshape(span.id, { ...words, extent: first }),
    { type: "addSpan", id: spanId, textId: words.text.id, ...spanFields({ ...words, extent: second }) },
    ...referring(map, "anchors", "spanId", span.id).flatMap((anchor) => sameAnchor(map, anchor, spanId)),
  ];
  return { actions, spanId };
}

function sameAnchor(map: ArgumentMap, anchor: Anchor, spanId: Id): Action[] {
  const { claimId, fidelity, note } = anchor;
  const anchorId = uuidv7();
  const voices = voicesOf(map, anchor.id).map(({ speakerId, act }) => ({ id: uuidv7(), speakerId, act }));
  const add: Action = { type: "addAnchor", id: anchorId, claimId, spanId, fidelity, note };
  return voices.length === 0 ? [add] : [add, { type: "setVoices", anchorId, voices }];
}

/** The words as the sentence of a claim: line ends become spaces. */
export function sentenceFrom(quote: string): string {
  return quote.replace(/\s+/g, " ").trim().slice(0, 4000).toWellFormed();
}

function anchoredClaim(map: ArgumentMap, words: Words): { actions: Action[]; claimId: Id } {
  const claimId = uuidv7();
  const { actions, spanId } = spanFor(map, words);
  const quote = quoteOf(words.plain, words.extent);
  const text = sentenceFrom(quote);
  const claim: Action = { type: "addClaim", id: claimId, text };
  const fidelity = inferFidelity(text, quote);
  return {
    actions: [...actions, claim, ...anchored(map, words, { claimId, spanId, fidelity })],
    claimId,
  };
}

/** The anchor of a claim in these words; whose turn they stand in asserts it, until somebody writes another chain. */
function anchored(
  map: ArgumentMap,
  { text, extent }: Words,
  anchor: Omit<Action<"addAnchor">, "type" | "id">,
): Action[] {
  const id = uuidv7();
  const speakerId = speakerOf(map, text.id, extent);
  const add: Action = { type: "addAnchor", id, ...anchor };
  if (speakerId === null) return [add];
  return [add, { type: "setVoices", anchorId: id, voices: [{ id: uuidv7(), speakerId, act: "asserts" }] }];
}

/** The span of exactly these words: one that is there, or a new one. */
function spanFor(map: ArgumentMap, words: Words): { actions: Action[]; spanId: Id } {
  const spans = referring(map, "spans", "textId", words.text.id);
  const known = spans.find(({ extent }) => sameExtent(extent, words.extent));
  if (known) return { actions: [], spanId: known.id };
  const id = uuidv7();
  return { actions: [{ type: "addSpan", id, textId: words.text.id, ...spanFields(words) }], spanId: id };
}

function spanFields({ plain, extent }: Words) {
  return {
    extent: extent.map(([start, end]): [number, number] => [start, end]),
    quote: quoteOf(plain, extent),
    ...contextOf(plain, extent),
  };
}

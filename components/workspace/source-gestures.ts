import { uuidv7 } from "uuidv7";
import { type ArgumentMap, get, referring } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { inferFidelity } from "@/lib/argument/fidelity";
import { voicesOf } from "@/lib/argument/graph";
import type { Anchor, Id, RelationKind, SourceText, Span } from "@/lib/argument/rows";
import { contextOf, type Extent, quoteOf, sameExtent, splitsPair } from "@/lib/text/extent";
import type { Picked } from "./desk";
import { speakerOf } from "./speaking";

/** Words of a source text, and the whole text that they stand in. */
export interface Words {
  readonly text: SourceText;
  readonly plain: string;
  readonly extent: Extent;
}

/** Words of a source text that are, or will be, a passage of the map. */
export type Passage = Pick<Span, "id" | "textId" | "extent" | "quote">;

/** What a gesture on words comes to: the actions that carry it out, and what is picked after them. */
export interface WordsGesture {
  readonly actions: readonly Action[];
  readonly pick: Picked;
  /** A claim that was made; its sentence is ready to be edited. */
  readonly newClaimId: Id | null;
}

/** A new claim in these words. */
export function claimFrom(map: ArgumentMap, words: Words): WordsGesture {
  const { actions, passage } = passageOf(map, words);
  return after(actions, claimIn(map, passage));
}

/** A new claim in these words that bears on a claim or a relation. */
export function claimOn(map: ArgumentMap, words: Words, on: Picked, kind: RelationKind): WordsGesture {
  const gesture = claimFrom(map, words);
  const target = on.table === "relations" ? { relationId: on.id } : { claimId: on.id };
  const premises = [{ id: uuidv7(), claimId: gesture.pick.id }];
  return { ...gesture, actions: [...gesture.actions, { type: "addRelation", id: uuidv7(), kind, target, premises }] };
}

/** Ties a claim that is there to these words too. */
export function tieTo(map: ArgumentMap, words: Words, claimId: Id): WordsGesture {
  const { actions, passage } = passageOf(map, words);
  return after(actions, tieIn(map, passage, claimId));
}

/** A new claim in the words of a passage. */
export function claimIn(map: ArgumentMap, passage: Passage): WordsGesture {
  const claimId = uuidv7();
  const text = sentenceFrom(passage.quote);
  const claim: Action = { type: "addClaim", id: claimId, text };
  return {
    actions: [claim, ...anchored(map, passage, claimId, text)],
    pick: { table: "claims", id: claimId },
    newClaimId: claimId,
  };
}

/** Ties a claim that is there to a passage. */
export function tieIn(map: ArgumentMap, passage: Passage, claimId: Id): WordsGesture {
  const { text } = get(map, "claims", claimId);
  return {
    actions: anchored(map, passage, claimId, text),
    pick: { table: "claims", id: claimId },
    newClaimId: null,
  };
}

function after(actions: readonly Action[], gesture: WordsGesture): WordsGesture {
  return { ...gesture, actions: [...actions, ...gesture.actions] };
}

/** Highlights the words and claims nothing. No actions where they are highlighted already. */
export function highlightOnly(map: ArgumentMap, words: Words): WordsGesture {
  const { actions, passage } = passageOf(map, words);
  return { actions, pick: { table: "spans", id: passage.id }, newClaimId: null };
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

/** A claim says so many characters at most. */
export const LONGEST_SENTENCE = 4000;

/** The words as the sentence of a claim: line ends become spaces, and what is too long ends early. */
export function sentenceFrom(quote: string): string {
  const line = quote.replace(/\s+/g, " ").trim();
  return line.slice(0, LONGEST_SENTENCE - (splitsPair(line, LONGEST_SENTENCE) ? 1 : 0)).toWellFormed();
}

/** The anchor of a claim in a passage; whose turn its words stand in asserts it, until somebody writes another chain. */
function anchored(
  map: ArgumentMap,
  { id: spanId, textId, extent, quote }: Passage,
  claimId: Id,
  text: string,
): Action[] {
  const id = uuidv7();
  const speakerId = speakerOf(map, textId, extent);
  const add: Action = { type: "addAnchor", id, claimId, spanId, fidelity: inferFidelity(text, quote) };
  if (speakerId === null) return [add];
  return [add, { type: "setVoices", anchorId: id, voices: [{ id: uuidv7(), speakerId, act: "asserts" }] }];
}

/** The passage of exactly these words: one that is there, or a new one. */
function passageOf(map: ArgumentMap, words: Words): { readonly actions: readonly Action[]; readonly passage: Passage } {
  const spans = referring(map, "spans", "textId", words.text.id);
  const known = spans.find(({ extent }) => sameExtent(extent, words.extent));
  if (known) return { actions: [], passage: known };
  const passage = { id: uuidv7(), textId: words.text.id, ...spanFields(words) };
  return { actions: [{ type: "addSpan", ...passage }], passage };
}

function spanFields({ plain, extent }: Words) {
  return {
    extent: extent.map(([start, end]): [number, number] => [start, end]),
    quote: quoteOf(plain, extent),
    ...contextOf(plain, extent),
  };
}

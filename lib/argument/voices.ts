import { endOf, startOf } from "@/lib/text/extent";
import { type ArgumentMap, all, find, get, referring } from "./argument-map";
import { premisesOf, targetOf, voicesOf } from "./graph";
import type { Act, Id, Span } from "./rows";

/**
 * Whose voice is sought: what a speaker says in their own voice, or what they report of another; `of` null is of
 * anybody.
 */
export type VoiceFilter =
  | { readonly speakerId: Id; readonly as: "own" }
  | { readonly speakerId: Id; readonly as: "reporter"; readonly of: Id | null };

/** What a filter leaves in full view; all else is dimmed. `passages` counts spans, of which some may hold no claim. */
export interface Voiced {
  readonly claims: ReadonlySet<Id>;
  readonly relations: ReadonlySet<Id>;
  readonly spans: ReadonlySet<Id>;
}

/** A filter that finds something, with how many passages it finds. */
export interface VoiceChoice {
  readonly filter: VoiceFilter;
  readonly passages: number;
}

/** One speaker of a chain and what they do in saying it. */
interface Link {
  readonly speakerId: Id;
  readonly act: Act;
}

/** A passage, what claim is tied to it (null for a highlight alone), and who says it there, outermost first. */
interface Said {
  readonly spanId: Id;
  readonly claimId: Id | null;
  readonly chain: readonly Link[];
}

/**
 * What a filter finds. A speaker says in their own voice what no later link of the chain says: alone, or published by
 * somebody whom the turn of the text shows not to be speaking there. Who has written no chain is heard as the speaker of
 * the turn. A relation is seen where its target and a premise are.
 */
export function voicedBy(map: ArgumentMap, filter: VoiceFilter): Voiced {
  const found = saidIn(map).filter(({ chain }) => isHeard(chain, filter));
  const claims = new Set(found.flatMap(({ claimId }) => claimId ?? []));
  return { claims, relations: relationsAmong(map, claims), spans: new Set(found.map(({ spanId }) => spanId)) };
}

/** Every filter that finds something, by the names of the speakers: own voice first, then whom they report of. */
export function voiceChoices(map: ArgumentMap): VoiceChoice[] {
  const spansBy = new Map<string, { readonly filter: VoiceFilter; readonly spans: Set<Id> }>();
  for (const { spanId, chain } of saidIn(map)) {
    for (const filter of filtersOf(chain)) {
      const key = keyOf(filter);
      const known = spansBy.get(key) ?? { filter, spans: new Set<Id>() };
      known.spans.add(spanId);
      spansBy.set(key, known);
    }
  }
  const choices = [...spansBy.values()].map(({ filter, spans }) => ({ filter, passages: spans.size }));
  return choices
    .filter((choice) => !isOnlyOne(choice.filter, choices))
    .sort((a, b) => compareNames(namesOf(map, a.filter), namesOf(map, b.filter)));
}

/** A filter in a few words: "Lavrov, in their own voice", "Lavrov, reporting the United States". */
export function filterWords(map: ArgumentMap, filter: VoiceFilter): string {
  const name = nameOf(map, filter.speakerId);
  if (filter.as === "own") return `${name}, in their own voice`;
  return filter.of === null ? `${name}, reporting others` : `${name}, reporting ${nameOf(map, filter.of)}`;
}

/** Whether a filter still has its speakers. */
export function isAnswerable(map: ArgumentMap, filter: VoiceFilter): boolean {
  const others = filter.as === "reporter" && filter.of !== null ? [filter.of] : [];
  return [filter.speakerId, ...others].every((id) => find(map, "speakers", id) !== undefined);
}

function saidIn(map: ArgumentMap): Said[] {
  const turns = turnFinder(map);
  return all(map, "spans").flatMap((span): Said[] => {
    const speaker = turns(span);
    const spoken: readonly Link[] = speaker ? [{ speakerId: speaker, act: "asserts" }] : [];
    const anchors = referring(map, "anchors", "spanId", span.id);
    if (anchors.length === 0) return [{ spanId: span.id, claimId: null, chain: spoken }];
    return anchors.map(({ id, claimId }) => {
      const chain = voicesOf(map, id);
      return { spanId: span.id, claimId, chain: chain.length === 0 ? spoken : fromSpeaker(chain, speaker) };
    });
  });
}

/** The chain from whoever speaks in the turn on: who stands before them has only published it. */
function fromSpeaker(chain: readonly Link[], speaker: Id | null): readonly Link[] {
  const at = chain.findIndex(({ speakerId }) => speakerId === speaker);
  return at > 0 ? chain.slice(at) : chain;
}

function isHeard(chain: readonly Link[], filter: VoiceFilter): boolean {
  const at = chain.findIndex(({ speakerId }) => speakerId === filter.speakerId);
  if (at < 0) return false;
  if (filter.as === "own") return chain.length === 1;
  const told = chain.slice(at + 1);
  if (filter.of === null) return told.length > 0;
  return told.some(({ speakerId }) => speakerId === filter.of);
}

/** Every filter that a chain passes. */
function filtersOf(chain: readonly Link[]): VoiceFilter[] {
  const [only] = chain;
  if (only && chain.length === 1) return [{ speakerId: only.speakerId, as: "own" }];
  return chain.slice(0, -1).flatMap(({ speakerId }, i): VoiceFilter[] => {
    const told = [...new Set(chain.slice(i + 1).map((link) => link.speakerId))];
    return [null, ...told].map((of) => ({ speakerId, as: "reporter", of }));
  });
}

/** Whether a filter by reports of anybody finds what that by reports of one other finds, for there is but one other. */
function isOnlyOne({ speakerId, ...filter }: VoiceFilter, choices: readonly VoiceChoice[]): boolean {
  if (filter.as === "own" || filter.of !== null) return false;
  const named = choices.filter((one) => one.filter.speakerId === speakerId && one.filter.as === "reporter");
  return named.length === 2;
}

function keyOf(filter: VoiceFilter): string {
  return `${filter.speakerId} ${filter.as} ${filter.as === "reporter" ? filter.of : ""}`;
}

function relationsAmong(map: ArgumentMap, claims: ReadonlySet<Id>): Set<Id> {
  const seen = new Set<Id>();
  const isSeen = (id: Id): boolean => claims.has(id) || seen.has(id);
  // A relation on a relation is seen after that one.
  for (let before = -1; before < seen.size; ) {
    before = seen.size;
    for (const relation of all(map, "relations")) {
      if (seen.has(relation.id) || !isSeen(targetOf(relation))) continue;
      if (premisesOf(map, relation.id).some(({ claimId }) => claims.has(claimId))) seen.add(relation.id);
    }
  }
  return seen;
}

/** Who speaks where a span stands: the turn that it lies in whole; null where there is none. */
function turnFinder(map: ArgumentMap): (span: Span) => Id | null {
  const byText = new Map<Id, ReturnType<typeof turnsOf>>();
  return ({ textId, extent }) => {
    const turns = byText.get(textId) ?? turnsOf(map, textId);
    byText.set(textId, turns);
    return turns.find(({ start, end }) => start <= startOf(extent) && endOf(extent) <= end)?.speakerId ?? null;
  };
}

function turnsOf(map: ArgumentMap, textId: Id) {
  return referring(map, "turns", "textId", textId);
}

function nameOf(map: ArgumentMap, id: Id): string {
  return get(map, "speakers", id).name;
}

function namesOf(map: ArgumentMap, filter: VoiceFilter): [string, string] {
  const of = filter.as === "own" ? "" : filter.of === null ? "\u0001" : `\u0002${nameOf(map, filter.of)}`;
  return [nameOf(map, filter.speakerId), of];
}

function compareNames(a: readonly [string, string], b: readonly [string, string]): number {
  return a[0] !== b[0] ? (a[0] < b[0] ? -1 : 1) : a[1] < b[1] ? -1 : Number(a[1] > b[1]);
}

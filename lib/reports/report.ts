import { type ArgumentMap, all, find, get, referring } from "@/lib/argument/argument-map";
import { nameOfMap } from "@/lib/argument/graph";
import { byOrder } from "@/lib/argument/order";
import type { Claim, Id, Source, Span } from "@/lib/argument/rows";
import { openQuestionsOf } from "@/lib/argument/schemes/open-questions";
import { type Piece, plainWords, sentencesAbout, stepWords, voiceChain } from "@/lib/argument/sentences";
import { bibliographyOf } from "@/lib/citing/bibliography";
import { styleOf } from "@/lib/citing/styles";
import { blockAt, type Content } from "@/lib/text/content";
import { startOf } from "@/lib/text/extent";
import { type ReportedComment, reportedTalk } from "./comments";
import type { Quotation } from "./quotation";

/** A claim with all that a report tells of it. */
export interface ReportedClaim {
  readonly id: Id;
  readonly number: number;
  readonly text: string;
  readonly isImplicit: boolean;
  /** What evaluation says of it; null where that is not asked. */
  readonly label: string | null;
  /** What bears on it, a sentence each, in which claims stand by their numbers. */
  readonly sentences: readonly (readonly Piece[])[];
  readonly quotations: readonly Quotation[];
  readonly note: string;
  /** What was said of it, of the steps to it and of the passages that it rests on; none where that is not wanted. */
  readonly comments: readonly ReportedComment[];
}

/** A question that a step leaves open. */
export interface ReportedQuestion {
  /** "the step from 2 and 3 to 1". */
  readonly step: string;
  readonly question: string;
}

/** A map in words: what every report is written from. */
export interface Report {
  readonly title: string;
  /** Which version of which day; null where that is not wanted. */
  readonly stamp: string | null;
  /** What the figure shows, for those who do not see it. */
  readonly description: string;
  readonly claims: readonly ReportedClaim[];
  readonly questions: readonly ReportedQuestion[];
  /** Sources in the style and order of the map's bibliography. */
  readonly sources: readonly string[];
  /** What was said of the map, its texts, and whatever belongs to no claim; null where comments are not wanted. */
  readonly comments: readonly ReportedComment[] | null;
}

/** What a report is made with, beside the map. */
export interface ReportWishes {
  readonly stamp: string | null;
  readonly hasQuotations: boolean;
  /** The claims that are told; null for all. */
  readonly claims: ReadonlySet<Id> | null;
  /** Texts by hash, for the paragraphs of quotations; those that are not at hand may be missing. */
  readonly contents: ReadonlyMap<string, Content>;
  /** What evaluation says of claims, in words. */
  readonly labels?: ReadonlyMap<Id, string>;
  /** The names of those who talked about the map, by person; null where comments are not wanted. */
  readonly talkers?: ReadonlyMap<string, string> | null;
}

/** A map as a report: its claims by number, the argument in sentences, the words it rests on, what is open, its sources, what was said. */
export function reportOf(map: ArgumentMap, wishes: ReportWishes): Report {
  const claims = all(map, "claims")
    .filter(({ id }) => wishes.claims?.has(id) ?? true)
    .sort((a, b) => a.number - b.number);
  const [row] = all(map, "maps");
  const told = new Set(claims.map(({ id }) => id));
  const talk = wishes.talkers ? reportedTalk(map, wishes.talkers, told) : null;
  return {
    title: nameOfMap(row?.title),
    stamp: wishes.stamp,
    description:
      `Argument map of ${claims.length} ${claims.length === 1 ? "claim" : "claims"}. ${claims[0] ? `Claim ${claims[0].number}: ${claims[0].text}` : ""}`.trim(),
    claims: claims.map((claim) => reportedClaim(map, claim, wishes, talk?.underClaims.get(claim.id) ?? [])),
    questions: questionsIn(map, told),
    sources: sourcesIn(map, row?.settings.citationStyle),
    comments: talk?.elsewhere ?? null,
  };
}

function reportedClaim(
  map: ArgumentMap,
  claim: Claim,
  { hasQuotations, contents, labels }: ReportWishes,
  comments: readonly ReportedComment[],
): ReportedClaim {
  const anchors = hasQuotations ? referring(map, "anchors", "claimId", claim.id) : [];
  return {
    id: claim.id,
    number: claim.number,
    text: claim.text,
    isImplicit: claim.implicit,
    label: labels?.get(claim.id) ?? null,
    sentences: sentencesOn(map, claim.id),
    quotations: anchors.map(({ id, spanId, fidelity }) => {
      const span = get(map, "spans", spanId);
      return { spanId, words: span.quote, voice: voiceChain(map, id), fidelity, place: placeOf(map, span, contents) };
    }),
    note: claim.note,
    comments,
  };
}

/** What bears on a claim and on the steps to it; what it does for others is told where those stand. */
function sentencesOn(map: ArgumentMap, claimId: Id): (readonly Piece[])[] {
  const about = sentencesAbout(map, claimId);
  return about
    .filter(({ relation }) =>
      referring(map, "premises", "relationId", relation.id).every((row) => row.claimId !== claimId),
    )
    .map(({ pieces }) => pieces);
}

function placeOf(map: ArgumentMap, span: Span, contents: ReadonlyMap<string, Content>): string {
  const text = get(map, "sourceTexts", span.textId);
  const content = contents.get(text.sha256);
  // The number stays on the line of its sign.
  const paragraph = content ? `¶\u00a0${blockAt(content.blocks, startOf(span.extent)) + 1}` : "";
  return [...shortCitation(get(map, "sources", text.sourceId)), paragraph].filter((part) => part !== "").join(", ");
}

function shortCitation({ title, citation }: Source): string[] {
  return [citation.author || citation.title || title, citation.date ?? ""];
}

function questionsIn(map: ArgumentMap, claims: ReadonlySet<Id>): ReportedQuestion[] {
  return openQuestionsOf(map).flatMap(({ relation, items }) => {
    const premises = referring(map, "premises", "relationId", relation.id);
    if (!premises.some(({ claimId }) => claims.has(claimId))) return [];
    const step = plainWords(stepWords(map, relation));
    return items.map(({ question }) => ({ step, question: question.ask }));
  });
}

function sourcesIn(map: ArgumentMap, style: string | undefined): string[] {
  const sources = all(map, "sources").sort(byOrder);
  if (sources.length === 0) return [];
  const language = find(map, "sources", sources[0]?.id)?.citation.language;
  return bibliographyOf(sources, styleOf(style), language).map(({ text }) => text);
}

import { type ArgumentMap, all } from "../argument-map";
import { keptByClaim } from "../kept";
import type { Claim } from "../rows";
import { type Hint, hint } from "./hint";
import { indicatorsIn } from "./indicators";

/** Boxes that hold more than one sentence. */
export function severalSentences(map: ArgumentMap): Hint[] {
  return all(map, "claims").flatMap((claim) => {
    const count = sentencesIn(claim, null);
    if (count < 2) return [];
    const sentence = `${claim.number} holds ${count} sentences. What bears on a box bears on all of it, so each should say one thing.`;
    return [hint("severalSentences", claim.id, sentence, { claimIds: [claim.id] })];
  });
}

const sentencesIn = keptByClaim((text) => countSentences(text));

const segmenter = new Intl.Segmenter(undefined, { granularity: "sentence" });
const END = /[.!?。！？؟।]["”’»)\]]*\s*$/u;
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]|‘[^’]*’(?!\p{L})|\([^)]*\)/gu;
/** Words that end in a full stop without ending a sentence, and single letters. */
const ABBREVIATION =
  /(?:^|[\s(.])(?:\p{L}|mr|mrs|ms|dr|prof|st|vs|etc|no|nos|art|arts|para|paras|sec|vol|ed|eds|p|pp|ca|cf|al|gen|col|gov|sen|rep|jr|sr|hon|inc|ltd|co|approx|nr|abs|bzw|usw|bspw|vgl|sog|ff|mme|sra|sres|ст|им|гг|др|тов|п|пп|тыс|млн|млрд|руб|стр)\.\s*$/iu;

/**
 * How many sentences a claim holds. What is quoted or in brackets is part of the sentence round it; abbreviations,
 * initials and dots of omission end none.
 */
export function countSentences(text: string): number {
  const trimmed = text.trim();
  // Nearly every claim has no mark of an end but its last, and needs no closer look.
  if (!/[.!?。！？؟।]./su.test(trimmed)) return 1;
  const bare = trimmed.replace(QUOTED, (quoted) => "x".repeat(quoted.length)).replace(/\s/g, " ");
  const segments = [...segmenter.segment(bare)].map(({ segment }) => segment);
  return segments.reduce((count, segment, i) => {
    const next = segments[i + 1];
    return next !== undefined && isEnd(segment, next) ? count + 1 : count;
  }, 1);
}

function isEnd(segment: string, next: string): boolean {
  return END.test(segment) && !/(\.\.\.|…)\s*$/.test(segment) && !ABBREVIATION.test(segment) && /\p{L}{2}/u.test(next);
}

/** Boxes in which a word draws a conclusion or gives a reason: that is a step, which belongs between two boxes. */
export function indicatorsInBoxes(map: ArgumentMap, language: string | null): Hint[] {
  return all(map, "claims").flatMap((claim) => {
    const first = firstStep(claim, language);
    if (!first) return [];
    const word = claim.text.slice(first.start, first.end);
    return [
      hint("indicator", `${claim.id}/${word.toLowerCase()}`, sayIndicator(claim, first.start, word), {
        claimIds: [claim.id],
      }),
    ];
  });
}

const firstStep = keptByClaim((text, language) =>
  indicatorsIn(text, language).find(({ certain, kind }) => certain && (kind === "premise" || kind === "conclusion")),
);

function sayIndicator(claim: Claim, at: number, word: string): string {
  const isFirst = claim.text.slice(0, at).trim() === "";
  return isFirst
    ? `${claim.number} begins with “${word}”. The line to its neighbour says that already; or the box holds both a reason and what follows from it.`
    : `${claim.number} has “${word}” inside. That is a step from a reason to what follows from it: in two boxes, each can be questioned by itself.`;
}

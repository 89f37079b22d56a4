import { inferLanguage } from "@/lib/text/language";
import { type ArgumentMap, get } from "../argument-map";
import { alikeClaims } from "./alike";
import { indicatorsInBoxes, severalSentences } from "./boxes";
import { circles } from "./circles";
import { HINT_KINDS, type Hint, type HintKind } from "./hint";
import { loneReasons, looseTerms, missingTerms } from "./reasons";
import { misquotations, unanswered, unfounded } from "./standing";

type Finder = (map: ArgumentMap, language: string | null) => Hint[];

const finders: Readonly<Record<HintKind, Finder>> = {
  misquoted: misquotations,
  circle: circles,
  unanswered,
  unfounded,
  severalSentences,
  indicator: indicatorsInBoxes,
  missingTerm: missingTerms,
  looseTerm: looseTerms,
  loneReason: loneReasons,
  alike: alikeClaims,
};

/** All kinds of hints, in the order of `HINT_KINDS`. */
export const ALL_HINT_KINDS = Object.keys(HINT_KINDS) as readonly HintKind[];

/**
 * What a second look at a map may be worth, kind by kind; within a kind by the number of the claim that it is about.
 * `language` (BCP 47) is that of the claims; where it is left out, it is told from their words. Asking for one kind at a
 * time lets a caller give way between them. What is found about the words of a claim is kept with its row, so that a
 * second run costs little more than what has changed.
 */
export function hintsOf(
  map: ArgumentMap,
  kinds: readonly HintKind[] = ALL_HINT_KINDS,
  language: string | null = languageOf(map),
): Hint[] {
  return kinds.flatMap((kind) => byNumber(map, finders[kind](map, language)));
}

/** As much of the claims tells their language, in code units. */
const SAMPLE = 6000;

/** The language that most of a map's claims are in; null when it cannot be told. */
export function languageOf(map: ArgumentMap): string | null {
  let sample = "";
  for (const { text } of map.tables.claims.values()) {
    if (sample.length > SAMPLE) break;
    sample += `${text}\n`;
  }
  return inferLanguage(sample);
}

function byNumber(map: ArgumentMap, hints: readonly Hint[]): Hint[] {
  const first = ({ claimIds }: Hint) => Math.min(...claimIds.map((id) => get(map, "claims", id).number));
  return hints
    .map((hint) => ({ hint, number: first(hint) }))
    .sort((a, b) => a.number - b.number || (a.hint.key < b.hint.key ? -1 : 1))
    .map(({ hint }) => hint);
}

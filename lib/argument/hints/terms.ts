import { stemsOf } from "@/lib/text/stems";
import { keptByClaim } from "./kept";

/** A word of a claim that says something by itself. */
export interface Term {
  /** The same for all forms of the word, and mostly for the words of its family ("allies", "alliance"). */
  readonly family: string;
  readonly stem: string;
  /** As it stands in the claim. */
  readonly word: string;
}

/** Words that stemming and lists of empty words let pass, and that claims have in common without being about them. */
const FAINT = new Set(
  stemsOf(
    "should must would could might shall need ought one two first every each any some many much more most thing way case make take get put use go come say tell know think want let keep become also still even ever yet already always often only just rather quite really whatever whichever whoever itself themselves himself herself others other will no nor form kind sort similar same generally usually sometimes hardly nearly possible",
    "en",
  ),
);

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu;
/** Scripts that write words without spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** How much of a long word its family shares. */
const BEGINNING = 4;

/** The terms of a claim, each once, in order. `language` (BCP 47): null, or an unknown one, leaves endings as they are. */
export const termsOf = keptByClaim(findTerms);

/** The stem of each word that was met, by language; null for a word that says nothing. As long as a vocabulary. */
const stemsByWord = new Map<string | null, Map<string, string | null>>();

function stemOf(word: string, language: string | null): string | null {
  const stems = stemsByWord.get(language) ?? new Map<string, string | null>();
  stemsByWord.set(language, stems);
  const known = stems.get(word);
  if (known !== undefined) return known;
  const [stem = null] = stemsOf(word, language);
  stems.set(word, stem);
  return stem;
}

function findTerms(text: string, language: string | null): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const word of wordsOf(text)) {
    const stem = stemOf(word.toLowerCase(), language);
    if (stem === null || isMark(stem) || (language === "en" && FAINT.has(stem))) continue;
    if (!terms.has(stem)) terms.set(stem, { stem, family: familyOf(stem, language), word });
  }
  return [...terms.values()];
}

/** A single letter says nothing; a figure does. */
function isMark(stem: string): boolean {
  return stem.length < 2 && !/\p{N}/u.test(stem);
}

function wordsOf(text: string): string[] {
  if (!UNSPACED.test(text)) return text.match(WORD) ?? [];
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

// "Unsafe" is of the family of "safe": what denies a word speaks of the same thing.
function familyOf(stem: string, language: string | null): string {
  const bare = language === "en" && stem.length > 4 ? stem.replace(/^(un|non)/, "") : stem;
  return bare.slice(0, BEGINNING).replace(/(?<=...)e$/, "");
}

import { INDICATOR_WORDS, type IndicatorKind, type IndicatorWords } from "./indicator-words";

/** A word in a text that shows how sentences hang together. Offsets are UTF-16 code units, `[start, end)`. */
export interface Indicator {
  readonly start: number;
  readonly end: number;
  readonly kind: IndicatorKind;
  /** False for a word that as often means something else ("since 1990", "so many"). */
  readonly certain: boolean;
}

/** The languages (BCP 47, without region) whose indicator words are known. */
export const INDICATOR_LANGUAGES: readonly string[] = Object.keys(INDICATOR_WORDS);

const KINDS = ["premise", "conclusion", "contrast", "condition"] as const;

/** How surely a word is an indicator: always, only after a comma, or never quite. */
type Surety = "always" | "afterComma" | "never";

interface Meaning {
  readonly kind: IndicatorKind;
  readonly surety: Surety;
}

interface Lexicon {
  readonly phrases: RegExp;
  /** By the phrase in lower case; null for one that shows nothing. */
  readonly meanings: ReadonlyMap<string, Meaning | null>;
}

/**
 * Where a text has indicator words, in order and without overlap; the longest phrase counts. `language` is a BCP 47 tag;
 * empty for one whose words are not known, and for null.
 */
export function indicatorsIn(text: string, language: string | null): Indicator[] {
  const lexicon = findLexicon(language?.split("-")[0] ?? "");
  if (!lexicon) return [];
  const lower = lowered(text);
  const found: Indicator[] = [];
  const { phrases, meanings } = lexicon;
  // One expression for all texts: a new one for each (matchAll) would be slow to begin with every time.
  phrases.lastIndex = 0;
  for (let match = phrases.exec(lower); match; match = phrases.exec(lower)) {
    const [phrase] = match;
    const meaning = meanings.get(bare(phrase));
    if (meaning && !isInsideWord(lower, match.index)) found.push(indicatorAt(lower, match.index, phrase, meaning));
  }
  return found;
}

function indicatorAt(text: string, start: number, phrase: string, { kind, surety }: Meaning): Indicator {
  const certain = surety === "always" || (surety === "afterComma" && isAfterComma(text, start));
  return { start, end: start + phrase.length, kind, certain };
}

/** Made when a language is first asked for, for it takes a while. */
const lexicons = new Map<string, Lexicon>();

function findLexicon(language: string): Lexicon | null {
  const words = INDICATOR_WORDS[language];
  if (!words) return null;
  const lexicon = lexicons.get(language) ?? lexiconOf(words);
  lexicons.set(language, lexicon);
  return lexicon;
}

function lexiconOf(words: IndicatorWords): Lexicon {
  const meanings: Map<string, Meaning | null> = new Map();
  for (const kind of KINDS) {
    for (const word of words[kind]) meanings.set(bare(word.replace(/[?~]$/, "")), { kind, surety: suretyOf(word) });
  }
  for (const phrase of words.plain) meanings.set(bare(phrase), null);
  return { phrases: anyOf([...meanings.keys()]), meanings };
}

function suretyOf(word: string): Surety {
  if (word.endsWith("?")) return "never";
  return word.endsWith("~") ? "afterComma" : "always";
}

/** An expression that finds any of the phrases, the longest that fits, where no letter follows that would go on with it. */
function anyOf(phrases: readonly string[]): RegExp {
  const runsOn = (phrase: string) => /^\p{Script=Han}|'$/u.test(phrase);
  const [whole, elided] = [phrases.filter((phrase) => !runsOn(phrase)), phrases.filter(runsOn)];
  const ends = whole.length > 0 ? [`(?:${oneOf(whole)})(?![\\p{L}\\p{N}\\p{M}])`] : [];
  return new RegExp([...ends, ...(elided.length > 0 ? [oneOf(elided)] : [])].join("|"), "gu");
}

function oneOf(phrases: readonly string[]): string {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  return longestFirst.map((phrase) => phrase.replace(/ /g, ",?\\s+").replace(/'/g, "['’]")).join("|");
}

/** In lower case where that keeps the offsets; much faster to search than without regard to case. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** Whether a letter stands before an offset; in Chinese, which parts no words, that tells nothing. */
function isInsideWord(text: string, at: number): boolean {
  return /(?!\p{Script=Han})[\p{L}\p{N}\p{M}]$/u.test(text.slice(Math.max(0, at - 2), at));
}

function bare(phrase: string): string {
  return phrase.toLowerCase().replace(/,?\s+/g, " ").replace(/’/g, "'");
}

function isAfterComma(text: string, at: number): boolean {
  return /[,;،，；—–]\s*$/.test(text.slice(Math.max(0, at - 3), at));
}

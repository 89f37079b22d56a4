import { stemsOf } from "@/lib/text/stems";
import { keptByClaim } from "../kept";

/** A word of a claim that says something by itself. */
export interface Term {
  /** The same for all forms of the word, and mostly for the words of its family ("allies", "alliance"). */
  readonly family: string;
  readonly stem: string;
  /** As it stands in the claim. */
  readonly word: string;
}

/** Words that stemming and lists of empty words let pass, and that claims have in common without being about them. */
const FAINT_WORDS: Readonly<Record<string, string>> = {
  en: "should must would could might shall need ought one two first every each any some many much more most thing way case make take get put use go come say tell know think want let keep become also still even ever yet already always often only just rather quite really whatever whichever whoever itself themselves himself herself others other will no nor form kind sort similar same generally usually sometimes hardly nearly possible may its their his her our your my whose own per via upon within among between toward towards about",
  de: "muss müssen soll sollen sollte kann können könnte darf dürfen niemand jeder jede jedes seine ihre alle viele mehr anderer andere",
  fr: "doit doivent devrait peut peuvent pourrait faut nul aucun chaque tout tous autre autres plus très être",
  es: "debe deben debería puede pueden podría hay nadie ninguno cada todo todos otro otros más muy",
  pt: "deve devem deveria pode podem poderia ninguém nenhum cada todo todos outro outros mais muito",
  it: "deve devono dovrebbe può possono potrebbe nessuno ogni tutto tutti altro altri più molto",
  nl: "moet moeten zou kan kunnen mag mogen niemand elk elke alle ander andere meer",
  pl: "musi muszą powinien powinna powinno może mogą nikt każdy wszyscy inny inne więcej",
  ru: "должен должна должно должны может могут можно нельзя нужно никто каждый каждая все другой других более свой свою своей",
  uk: "повинен повинна повинні має мають може можуть можна не треба ніхто кожен кожна всі інший інших більше свій свою",
};

const faintStems = new Map<string, ReadonlySet<string>>();

/** The stems of the faint words of a language (its first subtag), made when they are first asked for. */
function faintStemsOf(language: string): ReadonlySet<string> {
  const known = faintStems.get(language) ?? new Set(stemsOf(FAINT_WORDS[language] ?? "", language));
  faintStems.set(language, known);
  return known;
}

function isFaint(stem: string, language: string | null): boolean {
  return faintStemsOf(language?.split("-")[0] ?? "").has(stem);
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu;
/** Of "l'alliance" the second part is the word. */
const ELIDED = /^(?:fr|it|ca)\b/;
const PART = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts that write words without spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** How much of a long word its family shares. */
const BEGINNING = 4;

/** The terms of a claim, each once, in order. `language` (BCP 47): null, or an unknown one, leaves endings as they are. */
export const termsOf = keptByClaim(findTerms);

/** The stem of each word that was met, by language; null for a word that says nothing. Forgotten when it grows too long. */
const stemsByWord = new Map<string, string | null>();
const VOCABULARY = 50_000;

function stemOf(word: string, language: string | null): string | null {
  const key = `${language}/${word}`;
  const known = stemsByWord.get(key);
  if (known !== undefined) return known;
  if (stemsByWord.size >= VOCABULARY) stemsByWord.clear();
  const [stem = null] = stemsOf(word, language);
  stemsByWord.set(key, stem);
  return stem;
}

function findTerms(text: string, language: string | null): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const word of wordsOf(text, language)) {
    const stem = stemOf(word.toLowerCase(), language);
    if (stem === null || isMark(stem) || isFaint(stem, language)) continue;
    if (!terms.has(stem)) terms.set(stem, { stem, family: familyOf(stem, language), word });
  }
  return [...terms.values()];
}

/** A single letter says nothing; a figure does. */
function isMark(stem: string): boolean {
  return stem.length < 2 && !/\p{N}/u.test(stem);
}

function wordsOf(text: string, language: string | null): string[] {
  if (!UNSPACED.test(text)) return text.match(ELIDED.test(language ?? "") ? PART : WORD) ?? [];
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

// "Unsafe" is of the family of "safe": what denies a word speaks of the same thing.
function familyOf(stem: string, language: string | null): string {
  const bare = language === "en" && stem.length > 4 ? stem.replace(/^(un|non)/, "") : stem;
  return bare.slice(0, BEGINNING).replace(/(?<=...)e$/, "");
}

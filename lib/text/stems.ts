import { stemmer as arabic } from "@orama/stemmers/arabic";
import { stemmer as danish } from "@orama/stemmers/danish";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as greek } from "@orama/stemmers/greek";
import { stemmer as hungarian } from "@orama/stemmers/hungarian";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as romanian } from "@orama/stemmers/romanian";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { stemmer as turkish } from "@orama/stemmers/turkish";
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian";
import * as stopwords from "stopword";

/** How a language forms its words: what is left of one without its endings, and which say nothing by themselves. */
interface Grammar {
  readonly stem: (word: string) => string;
  readonly empty: ReadonlySet<string>;
}

const grammar = (stem: Grammar["stem"], empty: readonly string[]): Grammar => ({ stem, empty: new Set(empty) });

const grammars: Readonly<Record<string, Grammar>> = {
  ar: grammar(arabic, stopwords.ara),
  da: grammar(danish, stopwords.dan),
  nl: grammar(dutch, stopwords.nld),
  en: grammar(english, stopwords.eng),
  fi: grammar(finnish, stopwords.fin),
  fr: grammar(french, stopwords.fra),
  de: grammar(german, stopwords.deu),
  el: grammar(greek, stopwords.ell),
  hu: grammar(hungarian, stopwords.hun),
  it: grammar(italian, stopwords.ita),
  nb: grammar(norwegian, stopwords.nob),
  pt: grammar(portuguese, stopwords.por),
  ro: grammar(romanian, stopwords.ron),
  ru: grammar(russian, stopwords.rus),
  es: grammar(spanish, stopwords.spa),
  sv: grammar(swedish, stopwords.swe),
  tr: grammar(turkish, stopwords.tur),
  uk: grammar(ukrainian, stopwords.ukr),
};

/** Any other language: words as they stand. */
const plain: Grammar = { stem: (word) => word, empty: new Set() };

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/**
 * The words of a text that say something, each without case, accents and endings, in order.
 * `language` is a BCP 47 tag; null, or one whose words we cannot take apart, leaves endings as they are.
 */
export function stemsOf(text: string, language: string | null): string[] {
  const stemOf = tellingOf(language);
  const stems: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text.toLowerCase())) {
    const stem = isWordLike ? stemOf(segment) : null;
    if (stem !== null) stems.push(stem);
  }
  return stems;
}

const tellings = new Map<string, (word: string) => string | null>();

/** What a word in lower case says, without accents and endings; null for one that says nothing by itself. */
function tellingOf(language: string | null): (word: string) => string | null {
  const key = language?.split("-")[0] ?? "";
  const { stem, empty } = grammars[key] ?? plain;
  const known =
    tellings.get(key) ??
    remembered((segment) => {
      const word = segment.replace(/['’]s?$/, "");
      return word.length === 0 || empty.has(word) ? null : withoutAccents(stem(word));
    });
  tellings.set(key, known);
  return known;
}

const stemmers = new Map<string, (word: string) => string>();

/**
 * What is left of a word of a language without case and endings; of a language whose words we cannot take apart, without
 * case alone.
 */
export function stemmerOf(language: string | null): (word: string) => string {
  const key = language?.split("-")[0] ?? "";
  const { stem } = grammars[key] ?? plain;
  const known = stemmers.get(key) ?? remembered((word) => stem(word.toLowerCase().replace(/['’]s?$/, "")));
  stemmers.set(key, known);
  return known;
}

/** A text has few words, each of them often. */
function remembered<T extends string | null>(made: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const after = made(word);
    if (known.size > MOST_WORDS) known.clear();
    known.set(word, after);
    return after;
  };
}

const MOST_WORDS = 200_000;

function withoutAccents(word: string): string {
  return /^[\0-\x7f]*$/.test(word) ? word : word.normalize("NFD").replace(/\p{M}/gu, "");
}

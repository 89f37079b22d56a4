import type { Stretch } from "./extent";
import { type Folding, foldingOf } from "./folding";
import { stemmerOf } from "./stems";
import { isWord, tokensOf } from "./tokens";

/** A text made ready to be searched more than once. */
export interface Searchable {
  readonly plain: string;
  /** The text with its letters folded: no case, no accents, one space for any white space. */
  readonly folded: string;
  /** For each code unit of `folded`, the offset in the text where its character starts; one more for the end. */
  readonly from: Uint32Array;
  /** BCP 47; null where it is not known. */
  readonly language: string | null;
}

/** How words are sought. */
export interface FindOptions {
  /** At most so many places, 10,000 unless told. */
  readonly limit?: number;
  /** Only where no letter or digit follows or goes before. */
  readonly wholeWords?: boolean;
  /** Also in their other forms: "alliance" finds "alliances". Whole words then. */
  readonly forms?: boolean;
}

const MOST = 10_000;

/** Makes a text ready to be searched; costs about as much as a hundred searches. `language` is a BCP 47 tag. */
export function searchable(text: string, language: string | null = null): Searchable {
  return { plain: text, language, ...fold(text, foldingOf(language)) };
}

/**
 * Where a text says what is sought, first to last, without overlaps.
 * Letters match in either case, and with or without accents where the language takes them for the same letter; any run
 * of white space matches any other, so that words are found across line ends. Typographic quotes and hyphens match the
 * plain ones. Empty for nothing sought.
 */
export function findAll(text: Searchable, sought: string, options: FindOptions = {}): Stretch[] {
  const limit = options.limit ?? MOST;
  if (options.forms) return findForms(text, sought, limit);
  const needle = fold(sought.trim(), foldingOf(text.language)).folded;
  if (needle === "") return [];
  const found: Stretch[] = [];
  for (let at = 0; found.length < limit; ) {
    const hit = text.folded.indexOf(needle, at);
    if (hit < 0) break;
    at = hit + needle.length;
    const stretch: Stretch = [text.from[hit] ?? 0, endAt(text, at)];
    if (!options.wholeWords || isWhole(text.plain, stretch)) found.push(stretch);
    else at = hit + 1;
  }
  return found;
}

/** The end of the character that the last of the folded units before `at` came from. */
function endAt({ from }: Searchable, at: number): number {
  const last = from[at - 1] ?? 0;
  let next = at;
  while (next < from.length - 1 && from[next] === last) next++;
  return from[next] ?? last;
}

// Where words are written without spaces, only a dictionary knows where one ends.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const words = new Intl.Segmenter(undefined, { granularity: "word" });
const AROUND = 60;

function isWhole(plain: string, [start, end]: Stretch): boolean {
  return isBoundary(plain, start) && isBoundary(plain, end);
}

function isBoundary(plain: string, offset: number): boolean {
  const [before, after] = [characterBefore(plain, offset), characterAt(plain, offset)];
  if (!isWord(before) && !/^\p{M}/u.test(before)) return true;
  if (!isWord(after) && !/^\p{M}/u.test(after)) return true;
  if (!UNSPACED.test(before) || !UNSPACED.test(after)) return UNSPACED.test(before) !== UNSPACED.test(after);
  const low = Math.max(0, offset - AROUND);
  return words.segment(plain.slice(low, offset + AROUND)).containing(offset - low)?.index === offset - low;
}

function characterAt(plain: string, offset: number): string {
  return offset < plain.length ? String.fromCodePoint(plain.codePointAt(offset) ?? 0) : "";
}

function characterBefore(plain: string, offset: number): string {
  const unit = plain.charAt(offset - 1);
  return /[\udc00-\udfff]/.test(unit) ? characterAt(plain, offset - 2) : unit;
}

const wordLists = new WeakMap<Searchable, WordList>();

/** The words of a text in order, and which of them have a form. */
interface WordList {
  /** The forms of each word: what is left of it without endings, as written and without its accents. */
  readonly forms: readonly (readonly string[])[];
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Where among the words those of a form stand, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Places of the sought words one after the other, each in any of its forms. */
function findForms(text: Searchable, sought: string, limit: number): Stretch[] {
  const wanted = wordListOf(sought, text.language).forms;
  const [first] = wanted;
  if (first === undefined) return [];
  const list = wordLists.get(text) ?? wordListOf(text.plain, text.language);
  wordLists.set(text, list);
  const found: Stretch[] = [];
  for (const at of placesOfAny(list, first)) {
    if (found.length >= limit) break;
    const start = list.starts[at] ?? 0;
    if (start < (found.at(-1)?.[1] ?? 0) || !wanted.every((forms, i) => isOneOf(forms, list.forms[at + i]))) continue;
    found.push([start, list.ends[at + wanted.length - 1] ?? start]);
  }
  return found;
}

function placesOfAny({ places }: WordList, forms: readonly string[]): readonly number[] {
  const lists = forms.map((form) => places.get(form) ?? []);
  if (lists.length === 1) return lists[0] ?? [];
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

function isOneOf(forms: readonly string[], of: readonly string[] | undefined): boolean {
  return forms.some((form) => of?.includes(form));
}

function wordListOf(text: string, language: string | null): WordList {
  const formsOf = formsIn(language);
  const forms: (readonly string[])[] = [];
  const [starts, ends]: [number[], number[]] = [[], []];
  const places = new Map<string, number[]>();
  let at = 0;
  for (const token of tokensOf(text)) {
    if (isWord(token)) {
      const own = formsOf(token);
      for (const form of own) {
        const list = places.get(form);
        if (list) list.push(forms.length);
        else places.set(form, [forms.length]);
      }
      forms.push(own);
      starts.push(at);
      ends.push(at + token.length);
    }
    at += token.length;
  }
  return { forms, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), places };
}

// Who writes a word without its accents misleads those who take its ending off, so it is tried both ways.
function formsIn(language: string | null): (word: string) => readonly string[] {
  const [stem, folding] = [stemmerOf(language), foldingOf(language)];
  const bare = (word: string) => Array.from(word, folding).join("");
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const forms = [...new Set([bare(stem(word)), bare(stem(bare(word)))])];
    known.set(word, forms);
    return forms;
  };
}

function fold(text: string, folding: Folding): Pick<Searchable, "folded" | "from"> {
  const folded: string[] = [];
  const from: number[] = [];
  let offset = 0;
  let space = false;
  for (const character of text) {
    const letters = folding(character);
    const isSpace = letters === " ";
    if (!isSpace || !space) {
      for (let i = 0; i < letters.length; i++) from.push(offset);
      folded.push(letters);
    }
    if (letters !== "") space = isSpace;
    offset += character.length;
  }
  from.push(offset);
  return { folded: folded.join(""), from: Uint32Array.from(from) };
}

import type { Stretch } from "./extent";
import { type Folding, foldingOf } from "./folding";
import { isWord } from "./tokens";

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
}

/** So many places are found unless another limit is told. */
export const MOST_FOUND = 10_000;

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
  const limit = options.limit ?? MOST_FOUND;
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

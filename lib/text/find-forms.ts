import type { Stretch } from "./extent";
import { type FindOptions, findAll, MOST_FOUND, type Searchable } from "./find";
import { foldingOf } from "./folding";
import { stemmerOf } from "./stems";
import { isWord, tokensOf } from "./tokens";

/** How words are sought, and whether in their other forms too: "alliance" finds "alliances". Whole words then. */
export interface FindFormsOptions extends FindOptions {
  readonly forms?: boolean;
}

/** Where a text says what is sought, as `findAll`; in any form of the words where that is asked for. */
export function findInForms(text: Searchable, sought: string, options: FindFormsOptions = {}): Stretch[] {
  return options.forms ? findForms(text, sought, options.limit ?? MOST_FOUND) : findAll(text, sought, options);
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

import type { Stretch } from "./extent";

/** A text made ready to be searched more than once. */
export interface Searchable {
  /** The text with its letters folded: no case, no accents, one space for any white space. */
  readonly folded: string;
  /** For each code unit of `folded`, the offset in the text where its character starts; one more for the end. */
  readonly from: Uint32Array;
}

/** Makes a text ready to be searched; costs about as much as a hundred searches. */
export function searchable(text: string): Searchable {
  return fold(text);
}

/**
 * Where a text says what is sought, first to last, without overlaps; at most `limit` places.
 * Letters match in either case and with or without accents; any run of white space matches any other, so that words
 * are found across line ends. Typographic quotes and hyphens match the plain ones. Empty for nothing sought.
 */
export function findAll({ folded, from }: Searchable, sought: string, limit = 10_000): Stretch[] {
  const needle = fold(sought.trim()).folded;
  if (needle === "") return [];
  const found: Stretch[] = [];
  for (let at = 0; found.length < limit; ) {
    const hit = folded.indexOf(needle, at);
    if (hit < 0) break;
    at = hit + needle.length;
    found.push([from[hit] ?? 0, from[at] ?? 0]);
  }
  return found;
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "‐": "-",
  "‑": "-",
  "–": "-",
};

function fold(text: string): Searchable {
  const folded: string[] = [];
  const from: number[] = [];
  let offset = 0;
  let space = false;
  for (const character of text) {
    const isSpace = /\s/.test(character);
    const letters = isSpace ? (space ? "" : " ") : foldCharacter(character);
    for (let i = 0; i < letters.length; i++) from.push(offset);
    folded.push(letters);
    space = isSpace;
    offset += character.length;
  }
  from.push(offset);
  return { folded: folded.join(""), from: Uint32Array.from(from) };
}

function foldCharacter(character: string): string {
  if (character < "\u0080") return character.toLowerCase();
  return LOOKALIKES[character] ?? character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

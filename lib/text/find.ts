import type { Stretch } from "./extent";

/**
 * Where a text says what is sought, first to last, without overlaps; at most `limit` places.
 * Letters match in either case and with or without accents; any run of white space matches any other, so that words
 * are found across line ends. Typographic quotes and hyphens match the plain ones. Empty for nothing sought.
 */
export function findAll(text: string, sought: string, limit = 10_000): Stretch[] {
  const needle = fold(sought.trim());
  if (needle.folded === "") return [];
  const hay = fold(text);
  const found: Stretch[] = [];
  for (let at = 0; found.length < limit; ) {
    const hit = hay.folded.indexOf(needle.folded, at);
    if (hit < 0) break;
    at = hit + needle.folded.length;
    const start = hay.from[hit] ?? 0;
    found.push([start, hay.from[at] ?? text.length]);
  }
  return found;
}

interface Folded {
  readonly folded: string;
  /** For each code unit of `folded`, the offset in the text where its character starts; one more for the end. */
  readonly from: Uint32Array;
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

function fold(text: string): Folded {
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

import { isUnspaced } from "./punctuation";

// Widths in hundredths of an em, about as text faces set them; typewriters set all alike.
const NARROW = "ijlI.,:;!'|` \u00a0";
const SLIM = 'frt()[]{}/\\-"“”°ſІіїј';
const WIDE = "mwMWЖжМмФфШшЩщЮюЫыЪъ@%&ÆŒ";

/** How wide a text is when it is set: by letters that are all alike, or by letters about as wide as in print. */
export type Measure = (text: string) => number;

/** The width of a text in columns: 2 for a Chinese, Japanese or Korean character, 0 for a combining mark. */
export const columns: Measure = (text) => {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
};

/** The width of a text in print, about, in the same order of size as its columns. */
export const printed: Measure = (text) => {
  let width = 0;
  for (const character of text) width += PRINTED[character.charCodeAt(0)] ?? MARKS[character] ?? columnsOf(character);
  return width;
};

const MARKS: Readonly<Record<string, number>> = { "’": 0.52, "‘": 0.52, "“": 0.68, "”": 0.68, "—": 1.55, "…": 1.55 };

// By code unit, for the letters that most texts are made of.
const PRINTED: readonly number[] = Array.from({ length: 0x530 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (NARROW.includes(character)) return 0.52;
  if (SLIM.includes(character)) return 0.68;
  if (WIDE.includes(character)) return 1.55;
  return /[A-ZА-ЯÀ-ÞΑ-Ω]/.test(character) ? 1.3 : /\p{M}/u.test(character) ? 0 : 1;
});

function columnsOf(character: string): number {
  if (character <= "\u02ff") return character === "\u00ad" ? 0 : 1;
  if (/\p{M}/u.test(character)) return 0;
  return isUnspaced(character) && !/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(character)
    ? 2
    : 1;
}

/** The first piece of a line that a line end could not have parted: up to a space or behind a hyphen. */
export function firstPiece(text: string): string {
  const end = text.search(/[ \t]|[-‐–—](?=[\p{L}\p{N}])/u);
  if (isUnspaced(text.charAt(0))) return text.slice(0, 1);
  return end < 0
    ? text
    : text.charAt(end) === " " || text.charAt(end) === "\t"
      ? text.slice(0, end)
      : text.slice(0, end + 1);
}

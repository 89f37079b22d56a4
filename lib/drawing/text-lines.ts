import { leastThat } from "@/lib/text/halving";
import { type Font, measureText } from "./measure";
import { clustersOf } from "./other-scripts";

/** A piece of text that stays on one line; `space` tells whether a space parts it from the next. */
interface Piece {
  readonly text: string;
  readonly width: number;
  readonly space: boolean;
}

/** A text in lines, and the least width, in px, that sets it in these. */
export interface SetText {
  readonly lines: string[];
  readonly width: number;
}

/** {@link setText}, where only the lines are asked for. */
export function balanceLines(text: string, font: Font, widest: number): string[] {
  return setText(text, font, widest).lines;
}

/**
 * A text set in lines: as few as `widest` px allow, then made as even as they can be: the least width with that many lines.
 * Runs of white space count as one space; a word that is too long is broken between letters. An empty text has one empty
 * line. Letters may stand closer together on a line than each by itself: then the width is more than any line takes.
 */
export function setText(text: string, font: Font, widest: number): SetText {
  const pieces = piecesOf(text, font, widest);
  const space = measureText(" ", font);
  const fewest = fill(pieces, space, widest).length;
  const longest = Math.max(0, ...pieces.map((piece) => piece.width));
  const fits = (width: number) => fill(pieces, space, width).length <= fewest;
  const least = leastThat(Math.floor(longest), Math.ceil(widest), fits);
  const lines = fill(pieces, space, least).map(join);
  return { lines, width: Math.max(least, ...lines.map((line) => measureText(line, font))) };
}

/** The lines of a text no wider than `widest` px, each as full as it goes. */
export function fillLines(text: string, font: Font, widest: number): string[] {
  return fill(piecesOf(text, font, widest), measureText(" ", font), widest).map(join);
}

/** A text on one line: cut at a letter, with an ellipsis, where it would be wider than `widest` px. */
export function clipLine(text: string, font: Font, widest: number): string {
  const line = oneSpaced(text);
  if (measureText(line, font) <= widest) return line;
  const kept = clustersOf(line);
  while (kept.length > 0 && measureText(`${kept.join("").trimEnd()}…`, font) > widest) kept.pop();
  return `${kept.join("").trimEnd()}…`;
}

function fill(pieces: readonly Piece[], space: number, widest: number): Piece[][] {
  const lines: Piece[][] = [[]];
  let width = 0;
  for (const piece of pieces) {
    const line = lines.at(-1);
    const gap = line?.at(-1)?.space ? space : 0;
    if (line?.length && width + gap + piece.width > widest) {
      lines.push([piece]);
      width = piece.width;
    } else {
      line?.push(piece);
      width += gap + piece.width;
    }
  }
  return lines;
}

function join(line: readonly Piece[]): string {
  return line.map(({ text, space }, i) => (space && i < line.length - 1 ? `${text} ` : text)).join("");
}

function piecesOf(text: string, font: Font, widest: number): Piece[] {
  const words = oneSpaced(text).split(" ");
  return words.flatMap((word, i) => {
    const pieces = partsOf(word).flatMap((part) => {
      const piece = pieceOf(part, font);
      return piece.width > widest ? clustersOf(part).map((cluster) => pieceOf(cluster, font)) : [piece];
    });
    const last = pieces.length - 1;
    return pieces.map((piece, j) => (j === last && i < words.length - 1 ? { ...piece, space: true } : piece));
  });
}

function pieceOf(text: string, font: Font): Piece {
  return { text, width: measureText(text, font), space: false };
}

// A no-break space is no white space here: it holds two words together.
function oneSpaced(text: string): string {
  return text.replace(/[\t-\r \u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/gu, " ").trim();
}

const wide = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}";
const opens = "\\p{Ps}\\p{Pi}";
const closes = "\\p{Pe}\\p{Pf}\\p{M}\\p{Po}\\p{Cf}ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ々〻";

/**
 * Where a word without spaces may be broken: after a hyphen or slash between letters, at dashes, at a zero-width space,
 * and between the characters of scripts that write no spaces, never before what closes nor after what opens.
 * Source: the classes HY, B2, BA, SY, ZW and ID of Unicode Standard Annex 14.
 */
const breaks = new RegExp(
  [
    "(?<=\\p{L}[-/\\u2010])(?=\\p{L})",
    "(?<=[\\p{L}\\p{N}][\\u2013\\u2014])(?=[\\p{L}\\p{N}])",
    "(?<=\\u200b)",
    `(?<=[${wide}][\\p{M}]*)(?![${closes}]|$)`,
    `(?<=[${wide}][${closes}]+)(?=[${wide}])`,
    `(?<!^|[${opens}])(?=[${wide}])(?![${closes}])`,
  ].join("|"),
  "u",
);

/** What a word must hold for any of them to apply: most words hold none of it, and this is quickly seen. */
const breakable = new RegExp(`[-/\\u2010\\u2013\\u2014\\u200b${wide}]`, "u");

function partsOf(word: string): string[] {
  return breakable.test(word) ? word.split(breaks).filter((part) => part !== "") : [word];
}

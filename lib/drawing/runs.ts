import bidiFactory from "bidi-js";
import { clustersOf } from "./other-scripts";

/** Words of one font that are read in one direction, as they stand beside others from left to right. */
export interface Run<F> {
  /** In the order in which it is read, for a script that is read leftward; as it stands for all others. */
  readonly text: string;
  readonly font: F;
}

interface Stretch<F> {
  text: string;
  readonly font: F;
  readonly level: number;
}

const bidi = bidiFactory();

/** Marks that order what stands round them and are not drawn themselves. */
const MARKS = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/;
const LEFTWARD = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A line of text as runs from left to right. `fontOf` chooses the font of what a reader sees as one character.
 * Source of the order: Unicode Standard Annex 9, rules L2 and L4.
 */
export function runsOf<F>(line: string, fontOf: (cluster: string) => F): Run<F>[] {
  const stretches = stretchesOf(line, fontOf);
  return inOrder(stretches).map(({ text, font, level }) => ({ font, text: level % 2 === 1 ? leftward(text) : text }));
}

/** Scripts whose letters change their shape or place beside others, so that what is drawn does not tell what is written. */
const SHAPED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether the letters of a run are drawn otherwise than they are written. */
export function isShaped(text: string): boolean {
  return SHAPED.test(text);
}

/** What a glyph stands for: the code points that it was made of, none where it goes with the one before. */
interface Glyph {
  readonly codePoints: readonly number[];
}

/** Glyphs that stand together for some characters; `from` and `to` (excluded) are places among all glyphs of the run. */
export interface Syllable {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A virama: what follows it is written into the same syllable. */
const VIRAMA = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2]$/;

/**
 * Which glyphs of a run stand for which of its characters, as small as can be told. `glyphs` are as they stand, from left
 * to right. One syllable for the whole run where the glyphs cannot be told apart.
 */
export function syllablesOf(text: string, glyphs: readonly Glyph[]): Syllable[] {
  const isLeftward = LEFTWARD.test(text);
  const read = isLeftward ? [...glyphs].reverse() : glyphs;
  const found = readSyllables(text, read);
  if (!found) return [{ text, from: 0, to: glyphs.length }];
  if (!isLeftward) return found;
  return found.map(({ text, from, to }) => ({ text, from: glyphs.length - to, to: glyphs.length - from })).reverse();
}

/** In the order in which the run is read; null where there are more characters than glyphs stand for, or fewer. */
function readSyllables(text: string, glyphs: readonly Glyph[]): Syllable[] | null {
  const syllables: Syllable[] = [];
  let [part, waiting, from] = ["", 0, 0];
  let at = 0;
  // How many characters a glyph stands for is told surely, which they are is not: letters may share a shape.
  for (const next of writtenTogether(text)) {
    part += next;
    waiting += Array.from(next).length;
    while (waiting > 0 && at < glyphs.length) waiting -= glyphs[at++]?.codePoints.length ?? 0;
    while (glyphs[at]?.codePoints.length === 0) at++;
    if (waiting > 0) return null;
    // A glyph that stands for more than was waiting joins two letters, and so their syllables.
    if (waiting < 0) continue;
    syllables.push({ text: part, from, to: at });
    [part, from] = ["", at];
  }
  return part === "" && at === glyphs.length ? syllables : null;
}

function writtenTogether(text: string): string[] {
  const together: string[] = [];
  for (const cluster of clustersOf(text)) {
    const last = together.at(-1);
    if (last !== undefined && VIRAMA.test(last)) together[together.length - 1] = last + cluster;
    else together.push(cluster);
  }
  return together;
}

function stretchesOf<F>(line: string, fontOf: (cluster: string) => F): Stretch<F>[] {
  const { levels } = bidi.getEmbeddingLevels(line, "ltr");
  const stretches: Stretch<F>[] = [];
  let at = 0;
  for (const cluster of clustersOf(line)) {
    const level = levels[at] ?? 0;
    at += cluster.length;
    if (MARKS.test(cluster)) continue;
    const font = fontOf(cluster);
    const last = stretches.at(-1);
    if (last && last.font === font && last.level === level) last.text += cluster;
    else stretches.push({ text: cluster, font, level });
  }
  return stretches;
}

/** From the highest level down, whatever stands at least so high is turned round. */
function inOrder<F>(stretches: readonly Stretch<F>[]): Stretch<F>[] {
  let ordered = [...stretches];
  const highest = Math.max(0, ...ordered.map(({ level }) => level));
  for (let level = highest; level > 0; level--) ordered = turnedFrom(ordered, level);
  return ordered;
}

function turnedFrom<F>(stretches: readonly Stretch<F>[], level: number): Stretch<F>[] {
  const turned: Stretch<F>[] = [];
  let waiting: Stretch<F>[] = [];
  for (const stretch of stretches) {
    if (stretch.level >= level) waiting.unshift(stretch);
    else {
      turned.push(...waiting, stretch);
      waiting = [];
    }
  }
  return [...turned, ...waiting];
}

/** Brackets face the other way; what no script turns by itself is turned here. */
function leftward(text: string): string {
  const mirrored = clustersOf(text).map((cluster) => bidi.getMirroredCharacter(cluster) ?? cluster);
  return (LEFTWARD.test(text) ? mirrored : mirrored.reverse()).join("");
}

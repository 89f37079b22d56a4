import { findLabel } from "../speaker-label";
import type { LiveLine } from "./draft";
import { isFinished, wordsOf } from "./punctuation";
import { mainScript, scriptOf } from "./scripts";
import { type SiteKind, siteKind } from "./site-lines";

/** Where the words of a text lie among its lines: `[first, end)`, by their place in the list. Before and after is the head and the foot of the page. */
export interface Zones {
  readonly first: number;
  readonly end: number;
  readonly kinds: readonly SiteKind[];
  /** The first line that names a speaker; -1 when none does. */
  readonly speaks: number;
}

/**
 * Finds where the words of a text begin and end. A line is of the text when it ends a sentence, or names a speaker, or
 * is long, in the script that most of the text is in, and is nothing that sites put round a text.
 */
export function zonesOf(lines: readonly LiveLine[]): Zones {
  const kinds = lines.map((line) => siteKind(line.text));
  const speaks = lines.findIndex(({ text }, i) => kinds[i] === null && findLabel(text)?.isSure === true);
  return { ...boundsOf(lines), kinds, speaks };
}

/** Where the words of a text begin and end, `[first, end)`; all lines when none is of the text for certain. */
export function boundsOf(lines: readonly LiveLine[]): { readonly first: number; readonly end: number } {
  const script = mainScript(lines);
  const isSpeech = (line: LiveLine) =>
    !line.part && isSaid(line.text) && siteKind(line.text) === null && isIn(line.text, script);
  const first = lines.findIndex(isSpeech);
  return first < 0 ? { first: 0, end: lines.length } : { first, end: lines.findLastIndex(isSpeech) + 1 };
}

function isSaid(text: string): boolean {
  if (findLabel(text) !== null) return true;
  if (isFinished(text)) return wordsOf(text).length > 0;
  return /\p{Ll}{2}[.!?…]["”’»)]?\s+["“«„(]?[\p{Lu}\p{Lo}]/u.test(text) || text.length > 200;
}

function isIn(text: string, script: string | null): boolean {
  const own = scriptOf(text);
  return script === null || own === null || own === script;
}

import { isEnglishWord } from "../english";
import type { Decision, Draft, Finding } from "./draft";

const SOFT_HYPHEN = "\u00ad";

/** Letters that printing ties together, and shapes of letters that depend on their place in a word. */
const TIED = /[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufbb1\ufbd3-\ufbff\ufe70-\ufe72\ufe74\ufe76-\ufefc]/g;

/** Characters that show nothing and part nothing: soft hyphens, byte order marks in the midst of a text, and marks that turn words round. */
const UNSEEN = /[\u00ad\ufeff\u202d\u202e]/g;

/** A word with one sign of which a file does not say what it stands for, as of the ligatures that LaTeX sets. */
const UNKNOWN = /(?<![\p{L}\ufffd])(\p{L}*)\ufffd(\p{L}*)(?![\p{L}\ufffd])/gu;

const LIGATURES = ["ff", "fi", "fl", "ffi", "ffl"];

/**
 * Mends letters: a ligature becomes the letters that it stands for, an unknown sign those that alone make an English word, soft hyphens, stray byte order marks and marks that make words read backwards go.
 * Zero-width joiners stay: Persian and emoji need them.
 */
export function mendLetters({ lines }: Draft): Finding {
  const decisions: Decision[] = [];
  for (const { start, text, kind } of lines) {
    if (kind === "code") continue;
    for (const { index, 0: tied } of text.matchAll(TIED)) {
      decisions.push(spell(start + index, tied.normalize("NFKC")));
    }
    for (const { index, 1: head = "", 2: tail = "" } of text.matchAll(UNKNOWN)) {
      const [only, other] = LIGATURES.filter((letters) => isEnglishWord(`${head}${letters}${tail}`.toLowerCase()));
      if (only !== undefined && other === undefined && head + tail !== "")
        decisions.push(spell(start + index + head.length, only));
    }
    for (const { index } of text.matchAll(UNSEEN)) {
      decisions.push(spell(start + index, ""));
    }
  }
  return { decisions, doubts: [] };
}

/** A text as it reads with its letters mended. */
export function mended(text: string): string {
  return text.replace(TIED, (tied) => tied.normalize("NFKC")).replaceAll(SOFT_HYPHEN, "");
}

function spell(start: number, after: string): Decision {
  return { do: "spell", start, end: start + 1, after };
}

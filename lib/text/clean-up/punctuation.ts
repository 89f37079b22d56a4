const CLOSERS = "\"'”’»›)]}」』】）〉》";
const OPENERS = "\"'“‘„‚«‹([{「『【（〈《¿¡";
const STOPS = ".!?…。！？؟۔։।⸮";

/** Words that are written with a full stop and end no sentence by it, in lower case, without the stop. */
const SHORTENED = new Set(
  "mr mrs ms dr prof gen col capt lt sgt sen rep gov hon rev st no nos art arts vs cf vol pp fig sec ch para e.g i.e hr fr nr abs bzw vgl sog d.h z.b m mme mlle av тов r г гг стр ст им т.е т.к sr sra srta núm pág".split(
    " ",
  ),
);

/** Where a text ends when closing quotes and brackets, and the number of a note after a full stop, are left out. */
function coreEnd(text: string): number {
  let end = text.length;
  while (end > 0 && CLOSERS.includes(text.charAt(end - 1))) end--;
  const digits = endOfLetters(text, end);
  if (
    digits < end &&
    end - digits <= 3 &&
    STOPS.includes(text.charAt(digits - 1)) &&
    /\p{Ll}|\p{Lo}/u.test(text.charAt(digits - 2))
  )
    end = digits;
  while (end > 0 && CLOSERS.includes(text.charAt(end - 1))) end--;
  return end;
}

function endOfLetters(text: string, from: number): number {
  let at = from;
  while (at > 0 && /[0-9]/.test(text.charAt(at - 1))) at--;
  return at;
}

/** Whether a text ends where a sentence may end: with a full stop or its like, that belongs to no shortened word. */
export function isFinished(text: string): boolean {
  const end = coreEnd(text);
  const last = text.charAt(end - 1);
  if (end === 0 || !STOPS.includes(last)) return false;
  if (last !== ".") return true;
  const word =
    text
      .slice(Math.max(0, end - 12), end - 1)
      .split(/[\s\u00a0(“"]/)
      .at(-1) ?? "";
  // "So do I." ends a sentence, an initial does not.
  // "He said no." and "Question: No." end one, and "Resolution No." goes on.
  if (/^no$/i.test(word)) return word !== "No" || !/\p{L}[\s\u00a0]No\.$/u.test(text.slice(Math.max(0, end - 6), end));
  if (word === "I") return /\p{Ll} I\.$/u.test(text.slice(Math.max(0, end - 6), end));
  return !SHORTENED.has(word.toLowerCase()) && !/^\p{Lu}$/u.test(word);
}

/**
 * Whether a text ends in a mark after which a list, a quotation or a verse may stand on lines of its own; the last entry
 * but one of a list, or of what a treaty recites, has a word after it: "; and".
 */
export function isLeadingOn(text: string): boolean {
  return /[:;：；]$/.test(text.slice(0, coreEnd(text)).slice(-1)) || /[;；]\s\p{L}{1,4}$/u.test(text.slice(-8));
}

/** How the first letter of a text is written; what has neither case (a digit, a Chinese or Arabic letter) is "none". */
export function firstCase(text: string): "lower" | "upper" | "none" {
  let at = 0;
  while (at < text.length && OPENERS.includes(text.charAt(at))) at++;
  const first = String.fromCodePoint(text.codePointAt(at) ?? 32);
  if (/\p{Ll}/u.test(first)) return "lower";
  return /\p{Lu}|\p{Lt}/u.test(first) ? "upper" : "none";
}

/** Whether a line tells what happens while somebody speaks: "[Applause]", "(Laughter.)". */
export function isDirection(text: string): boolean {
  return /^\[[^[\]]{1,80}\]$|^\([^()]{1,80}\)$/.test(text);
}

/** The words of a text: runs of letters, marks and digits, with apostrophes and hyphens inside. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}

/** Whether a text holds a letter of any script. */
export function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Whether a character belongs to a script that is written without spaces between words. */
export function isUnspaced(character: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u.test(
    character,
  );
}

import { isUnspaced } from "./punctuation";

/** Words after which a hyphen before them belongs to a compound that is cut short: "short- and medium-range". */
const AND = new Set(
  "and or to und oder bis bzw sowie et ou à y o e и или и/или en of i lub och eller og ve veya".split(" "),
);

/** What two lines of one paragraph are put together with: a space, or nothing. */
export function glueOf(before: string, after: string): "" | " " {
  const [last, first] = [before.slice(-1), after.charAt(0)];
  if (isHyphen(last) && /[\p{L}\p{N}]/u.test(before.slice(-2, -1))) return startsWithAnd(after) ? " " : "";
  if (isUnspaced(last) && isUnspaced(first)) return "";
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(last + first) &&
    isWide(last) !== isWide(first)
  )
    return /[\u3000-\u303f\uff00-\uffef]/.test(last + first) ? "" : " ";
  if (last === "—" && !/\s/.test(before.slice(-2, -1))) return "";
  if (last === "/" && /[\p{L}\p{N}]/u.test(before.slice(-2, -1)) && /[\p{L}\p{N}]/u.test(first)) return "";
  if (last === "–" && /\d/.test(before.slice(-2, -1)) && /\d/.test(first)) return "";
  return last === "\u05be" ? "" : " ";
}

/** Whether a character is a hyphen that may stand inside a word. */
export function isHyphen(character: string): boolean {
  return (
    character === "-" || character === "\u2010" || character === "\u2011" || character === "\u00ad" || character === "¬"
  );
}

/** Whether a text goes on with a word that joins two, so that a hyphen before it stands for a part left out. */
export function startsWithAnd(text: string): boolean {
  const word = /^[\p{L}/]+(?=[\s,]|$)/u.exec(text)?.[0];
  return word !== undefined && AND.has(word.toLowerCase());
}

function isWide(character: string): boolean {
  return isUnspaced(character);
}

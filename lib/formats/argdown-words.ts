import type { JsonValue } from "./json";

/** What Argdown would take for marks, for shortcodes (`:heart:`, `.->.`) or for the fence of front matter. */
const TAKEN = /[\\@#*_[\]<>{}/]|[.:](?=[^\s.:]*[.:])|={3,}/g;

/** Words as they stand in a sentence of Argdown, on one line. */
export function sentenceOf(words: string): string {
  return words
    .replace(TAKEN, (run) => run.replace(/./g, "\\$&"))
    .replace(/\s+/gu, " ")
    .trim();
}

/** How some words of a sentence are set: bold, in italics, as a link. The first and the last character belong to them. */
export interface Setting {
  readonly type: string;
  readonly start: number;
  readonly stop: number;
  readonly url?: string;
}

/**
 * A sentence of Argdown with its words set as a file had them, outer settings before inner ones. Marks of the one sign
 * that touch each other would be read as another mark, so there the inner one takes the other sign.
 * Null where the reference parser would not read it so again.
 */
export function setSentence(words: string, settings: readonly Setting[]): string | null {
  const chars = words.split("");
  for (const { index, 0: run } of words.matchAll(TAKEN)) chars.fill(`\\${run[0]}`, index, index + run.length);
  const [opening, closing] = [chars.map(() => ""), chars.map(() => "")];
  /** Where the settings stop that hold the next one. */
  const within: number[] = [];
  for (const { type, start, stop, url } of settings) {
    const [first, last] = [words[start] ?? " ", words[stop] ?? " "];
    const isApart = url !== undefined || /^[ ).,!?;:-]/.test(chars[stop + 1] ?? " ");
    while ((within.at(-1) ?? start) < start) within.pop();
    const isAcross = stop > (within.at(-1) ?? stop);
    if (stop < start || first === " " || last === " " || isAcross || !isApart) return null;
    within.push(stop);
    if (url !== undefined) for (let at = start; at <= stop; at++) chars[at] = words[at] ?? "";
    const [before = "", behind = ""] = [opening[start], closing[stop]];
    const touched = before.slice(-1) + behind.slice(0, 1);
    const mark = (type === "bold" ? ["**", "__"] : ["_", "*"]).find(([sign = ""]) => !touched.includes(sign));
    if (url === undefined && mark === undefined) return null;
    opening[start] = before + (url === undefined ? mark : "[");
    closing[stop] = (url === undefined ? mark : `](${url})`) + behind;
  }
  return chars.map((char, at) => opening[at] + char + closing[at]).join("");
}

/** What the reference parser passes over: a comment of either kind, of one line or several. */
const COMMENT = /<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|\/\/.*/g;

/** The comments in what stands between other words, each with its place in them. */
export function commentsIn(between: string): readonly { readonly at: number; readonly words: string }[] {
  return [...between.matchAll(COMMENT)].map(({ index, 0: words }) => ({ at: index, words: words.trimEnd() }));
}

/** Whether a file holds nothing but comments. */
export function isUnsaid(text: string): boolean {
  return text.replace(COMMENT, "").trim() === "";
}

/** Whatever words, as a comment. */
export function commentOf(words: string): string {
  return `/* ${words.replaceAll("*/", "* /")} */`;
}

/** Comments in a block of their own, a line or more each; what is no comment is left out. */
export function commentBlock(comments: readonly string[]): string {
  return comments.filter((words) => commentsIn(words)[0]?.words === words).join("\n");
}

/** Whether words come back as they were from a sentence: on one line, without runs of spaces or spaces at the edges. */
export function isSentence(words: string): boolean {
  return words !== "" && words === words.trim() && !/[^\S ]| {2}|\p{Cc}/u.test(words);
}

const HARMFUL = /[{}=\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A value as YAML that is also JSON, safe between the braces and fences of Argdown. */
export function dataOf(value: JsonValue): string {
  const quoted = (words: string) =>
    JSON.stringify(words).replace(HARMFUL, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `[${value.map(dataOf).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${quoted(key)}: ${dataOf(inner)}`)
    .join(", ")}}`;
}

const LONGEST_TITLE = 48;

/** Titles of one kind, none of which is given twice. */
export class Titles {
  private readonly taken = new Set<string>();

  /** A title that stands between brackets: the beginning of some words, with a number behind it where it is taken. */
  of(words: string, otherwise: string): string {
    const bare = words.replace(/[^\p{L}\p{M}\p{N} ,'’–-]+/gu, " ").replace(/\s+/gu, " ");
    const begun = bare.slice(0, LONGEST_TITLE + 1);
    const cut = begun.length > LONGEST_TITLE ? begun.slice(0, begun.lastIndexOf(" ", LONGEST_TITLE) + 1) : begun;
    const title = (cut || begun.slice(0, LONGEST_TITLE)).toWellFormed().replace(/^[ ,'’–-]+|[ ,'’–-]+$/gu, "");
    return this.free(isReserved(title) ? otherwise : title);
  }

  /** A title as a file had it, with a number behind it where it is taken. */
  free(title: string): string {
    let [free, count] = [title, 1];
    while (this.taken.has(free)) {
      count += 1;
      free = `${title} (${count})`;
    }
    this.taken.add(free);
    return free;
  }
}

/** Titles that the parser gives itself, and names under which every object of JavaScript has something. */
export function isReserved(title: string): boolean {
  return title === "" || /^Untitled \d+$/.test(title) || title in Object.prototype;
}

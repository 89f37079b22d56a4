import type { JsonValue } from "./json";

/** What Argdown would take for marks of its own, wherever it stands in a sentence. */
const MARK = /[\\@#*_[\]<>{}/]/g;

/** What looks like a shortcode (`:heart:`, `.->.`) or like the fence of front matter. */
const SHORTCODE = /[.:](?=[^\s.:]*[.:])/g;
const FENCE = /={3,}/g;

/** Words as they stand in a sentence of Argdown, on one line. */
export function sentenceOf(words: string): string {
  return words
    .replace(MARK, "\\$&")
    .replace(SHORTCODE, "\\$&")
    .replace(FENCE, (run) => run.replaceAll("=", "\\="))
    .replace(/\s+/gu, " ")
    .trim();
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

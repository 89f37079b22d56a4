import type { Format } from "@/lib/reading/reading";
import type { Change, CleanUpRule } from "@/lib/text/clean-up";

/** The rules in the order in which they are shown, as a person calls them. */
export const RULE_NAMES: readonly (readonly [CleanUpRule, string])[] = [
  ["furniture", "Page furniture"],
  ["codes", "Time codes, line numbers"],
  ["captions", "Caption inside a sentence"],
  ["doubled", "Sentence broken by a page"],
  ["capitals", "Capital at a sentence start"],
  ["unwrap", "Unwrap hard-wrapped lines"],
  ["hyphens", "Join hyphenated words"],
  ["letters", "Ligatures, soft hyphens, marks that turn words round"],
  ["spaces", "Doubled and odd spaces"],
  ["blank-lines", "Empty lines"],
];

/** Kinds of document as a person calls them. */
export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  txt: "text file",
  md: "Markdown",
  html: "web page",
  mhtml: "saved web page",
  docx: "Word document",
  odt: "OpenDocument text",
  epub: "EPUB book",
  pdf: "PDF",
  tei: "TEI",
};

/** Charsets that are offered beside the one that was found. */
export const CHARSETS: readonly string[] = [
  "UTF-8",
  "UTF-16LE",
  "UTF-16BE",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "ISO-8859-2",
  "ISO-8859-5",
  "KOI8-R",
  "macintosh",
  "IBM866",
  "GB18030",
  "BIG5",
  "SHIFT_JIS",
  "EUC-JP",
  "EUC-KR",
];

/** A number with a noun in the form that goes with it: "1 word", "3,648 words". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

const NEAR = 24;

/** A change in one line: the words that go, or the old and the new form, or where white space changes. */
export function describeChange(found: string, { before, after, at: [start, end] }: Change): string {
  const goes = before.replace(/\s+/g, " ").trim();
  if (after.trim() === "" && goes !== "") return goes;
  const left = /\S*\s?\S*$/.exec(found.slice(Math.max(0, start - NEAR), start))?.[0] ?? "";
  const right = /^\S*\s?\S*/.exec(found.slice(end, end + NEAR))?.[0] ?? "";
  if (goes === "") return `${left} ${/\n/.test(before) ? "↵" : "␣"} ${right}`.trim();
  const head = /\S*$/.exec(left)?.[0] ?? "";
  const tail = /^\S*/.exec(right)?.[0] ?? "";
  const old = `${head}${before}${tail}`.replace(/\n+/g, "↵");
  return `${old} → ${head}${after}${tail}`;
}

import { unzipSync, zipSync } from "fflate";
import { decodeText } from "@/lib/reading/charset";
import { plainName } from "@/lib/text/plain";
import type { TextFile } from "./format";

/** Files of a folder or zip, by their path in it. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What was odd about the zip that it came in, in a sentence. */
  readonly odd?: string;
}

/** What unpacking may give at most: a zip of a few bytes can hold any amount of nothing. */
const MAX_BYTES = 1_000_000_000;
const MAX_FILES = 100_000;

/** Whether bytes are a zip. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The files of a zip, or the sentence that refuses it. Folders and what systems put beside files are passed over; so are
 * hidden files, which the first of the others tells of.
 */
export function unpacked(bytes: Uint8Array): { ok: true; files: PackedFile[] } | { ok: false; reason: string } {
  try {
    const { size, names, hidden } = listOf(bytes);
    if (size > MAX_BYTES || names.length > MAX_FILES)
      return { ok: false, reason: "The zip holds more than any corpus: over 1 GB, or over 100,000 files." };
    const entries = Object.entries(unzipSync(bytes, { filter: ({ name }) => isWanted(name) && !isHidden(name) }));
    if (entries.length === 0 && hidden.length > 0)
      return { ok: false, reason: `There are only hidden files in it: ${few(hidden)}.` };
    const odd = oddityOf(names, hidden);
    const [first, ...others] = entries.map(([path, inner]): PackedFile => ({ path, bytes: inner }));
    return { ok: true, files: first ? [odd === "" ? first : { ...first, odd }, ...others] : [] };
  } catch (error) {
    // fflate's errors bear a code; what is no zip, or a broken one, is told by them.
    if (error instanceof Error && "code" in error) return { ok: false, reason: "The zip is broken, or not whole." };
    throw error;
  }
}

/** Whether it is a file, and not what a system put beside it. */
function isWanted(name: string): boolean {
  return !name.endsWith("/") && !/(^|\/)(__MACOSX\/|\._[^/]*$|\.DS_Store$)/.test(name);
}

/** Whether its name, or that of a folder that it lies in, begins with a dot. A path may begin with “./”. */
function isHidden(name: string): boolean {
  return name.split("/").some((part) => /^\.[^.]|^\.\../.test(part));
}

/** What the list of a zip says of its files, without unpacking them. */
function listOf(bytes: Uint8Array) {
  let size = 0;
  const [names, hidden]: [string[], string[]] = [[], []];
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isWanted(name)) return false;
      if (isHidden(name)) hidden.push(name);
      else names.push(name);
      size += isHidden(name) ? 0 : originalSize;
      return false;
    },
  });
  return { size, names, hidden };
}

/** What a reader should know of a zip beside its files; empty where that is nothing. */
function oddityOf(names: readonly string[], hidden: readonly string[]): string {
  const seen = new Set<string>();
  const doubled = new Set(names.filter((name) => seen.size === seen.add(name).size));
  return [
    hidden.length > 0 ? `Hidden files in the zip are passed over: ${few(hidden)}.` : "",
    doubled.size > 0 ? `Files of one name in the zip, of which the last is read: ${few([...doubled])}.` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** The first of many names, and how many more there are. */
function few(names: readonly string[]): string {
  const more = names.length - 5;
  return `${names.slice(0, 5).map(plainName).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** A zip of files; the same files give the same bytes. */
export function packed(files: readonly TextFile[]): Uint8Array {
  const encoder = new TextEncoder();
  const entries = files.map(({ name, text }) => [name, encoder.encode(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 6 });
}

/**
 * A file as its characters: in UTF-8, or as a byte order mark or XML says; a mark is off. Where its bytes spell nothing
 * so, they are read as what they look like, and that is told. `path` may have folders before the name.
 */
export function textFile({ path, bytes, odd }: PackedFile): TextFile {
  const name = path.replace(/^.*[/\\]/, "");
  const { text, spelling } = spelled(bytes);
  const told = [odd, spelling].filter((sentence) => sentence !== undefined).join(" ");
  return { name, text, ...(told === "" ? {} : { spelling: told }) };
}

function spelled(bytes: Uint8Array): Omit<TextFile, "name"> {
  const text = new TextDecoder().decode(bytes);
  if (!text.includes("\ufffd") && !text.includes("\0")) return { text };
  const declared = /^<\?xml[^>]* encoding=["']([\w.-]+)/.exec(text)?.[1] ?? null;
  const decoded = decodeText(bytes, { declared });
  if (!decoded.ok) return { text, spelling: decoded.reason };
  const { charset } = decoded;
  const isSaid = declared !== null || /^UTF/.test(charset);
  const spelling = decoded.problem ?? (isSaid ? null : `It is no UTF-8, and is read as ${charset}.`);
  return { text: decoded.text, ...(spelling === null ? {} : { spelling }) };
}

/**
 * Paths put together into those of one map each: a text and its annotations (.txt and .ann of one name), the tables of
 * one folder (.csv) where one of them tells of others, and each other file by itself; in the order of the first of each.
 */
export function togetherByName(paths: readonly string[]): readonly (readonly string[])[] {
  const known = new Set(paths);
  const tabled = new Set(paths.filter((path) => isTableOfOthers(path)).map(folderOf));
  const sets = new Map<string, string[]>();
  for (const path of paths) {
    const isTable = /\.csv$/i.test(path) && tabled.has(folderOf(path));
    const key = isTable ? `${folderOf(path)}*.csv` : isAnnotated(path, known) ? path.slice(0, -4) : path;
    const set = sets.get(key);
    if (set) set.push(path);
    else sets.set(key, [path]);
  }
  return [...sets.values()];
}

function folderOf(path: string): string {
  return path.replace(/[^/\\]*$/, "");
}

/** Whether it is a table that says nothing by itself: of relations between claims, of texts, of passages, of a title. */
function isTableOfOthers(path: string): boolean {
  const name = path.slice(folderOf(path).length);
  return /(relations|texts|spans)[^/\\]*\.csv$/i.test(name) || /^map\.csv$/i.test(name);
}

function isAnnotated(path: string, known: ReadonlySet<string>): boolean {
  if (path.endsWith(".ann")) return known.has(`${path.slice(0, -4)}.txt`);
  return path.endsWith(".txt") && known.has(`${path.slice(0, -4)}.ann`);
}

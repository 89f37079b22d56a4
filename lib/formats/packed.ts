import { type UnzipFileInfo, unzipSync, zipSync } from "fflate";
import { decodeText } from "@/lib/reading/charset";
import type { TextFile } from "./format";

/** Files of a folder or zip, by their path in it. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What unpacking may give at most: a zip of a few bytes can hold any amount of nothing. */
const MAX_BYTES = 1_000_000_000;
const MAX_FILES = 100_000;

/** Whether bytes are a zip. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The files of a zip, or the sentence that refuses it. Folders and what systems put beside files are passed over. */
export function unpacked(bytes: Uint8Array): { ok: true; files: PackedFile[] } | { ok: false; reason: string } {
  try {
    if (isTooLarge(bytes))
      return { ok: false, reason: "The zip holds more than any corpus: over 1 GB, or over 100,000 files." };
    const entries = Object.entries(unzipSync(bytes, { filter: isWanted }));
    return { ok: true, files: entries.map(([path, inner]) => ({ path, bytes: inner })) };
  } catch (error) {
    // fflate's errors bear a code; what is no zip, or a broken one, is told by them.
    if (error instanceof Error && "code" in error) return { ok: false, reason: "The zip is broken, or not whole." };
    throw error;
  }
}

function isWanted({ name }: UnzipFileInfo): boolean {
  return !name.endsWith("/") && !/(^|\/)(__MACOSX|\.)/.test(name);
}

/** Whether the list of a zip names more than may be unpacked; nothing of it is. */
function isTooLarge(bytes: Uint8Array): boolean {
  let [total, count] = [0, 0];
  unzipSync(bytes, {
    filter: (file) => {
      total += isWanted(file) ? file.originalSize : 0;
      count += isWanted(file) ? 1 : 0;
      return false;
    },
  });
  return total > MAX_BYTES || count > MAX_FILES;
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
export function textFile(path: string, bytes: Uint8Array): TextFile {
  const name = path.replace(/^.*[/\\]/, "");
  const text = new TextDecoder().decode(bytes);
  if (!text.includes("\ufffd") && !text.includes("\0")) return { name, text };
  const declared = /^<\?xml[^>]* encoding=["']([\w.-]+)/.exec(text)?.[1] ?? null;
  const decoded = decodeText(bytes, { declared });
  if (!decoded.ok) return { name, text, spelling: decoded.reason };
  const { charset } = decoded;
  const isSaid = declared !== null || /^UTF/.test(charset);
  const spelling = decoded.problem ?? (isSaid ? null : `It is no UTF-8, and is read as ${charset}.`);
  return { name, text: decoded.text, ...(spelling === null ? {} : { spelling }) };
}

/**
 * Paths put together into those of one map each: a text and its annotations (.txt and .ann of one name), the tables of
 * one folder (.csv), and each other file by itself; in the order of the first of each.
 */
export function togetherByName(paths: readonly string[]): readonly (readonly string[])[] {
  const known = new Set(paths);
  const sets = new Map<string, string[]>();
  for (const path of paths) {
    const key = /\.csv$/i.test(path)
      ? `${path.replace(/[^/\\]*$/, "")}*.csv`
      : isAnnotated(path, known)
        ? path.slice(0, -4)
        : path;
    const set = sets.get(key);
    if (set) set.push(path);
    else sets.set(key, [path]);
  }
  return [...sets.values()];
}

function isAnnotated(path: string, known: ReadonlySet<string>): boolean {
  if (path.endsWith(".ann")) return known.has(`${path.slice(0, -4)}.txt`);
  return path.endsWith(".txt") && known.has(`${path.slice(0, -4)}.ann`);
}

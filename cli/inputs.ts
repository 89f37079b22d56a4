import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { buffer } from "node:stream/consumers";
import type { TextFile } from "@/lib/formats/format";
import { mapsAmong, openPacked } from "@/lib/formats/opened";
import { isZip, textFile, togetherByName } from "@/lib/formats/packed";
import { whyUnreadable } from "./asked";

/** The files of one map, as far as they could be read. */
export interface Input {
  /** How the person knows it: the path, within a zip after a colon. */
  readonly said: string;
  /** Its path below what was named, without extension: where its output goes in a folder. */
  readonly name: string;
  readonly files: readonly TextFile[];
  readonly refused: string | null;
}

const MAX_BYTES = 256 * 1024 * 1024;

/** What was named, map by map: files, folders with all that is in them, zips, and `-` for standard input. One at a time. */
export async function* inputsOf(named: readonly string[]): AsyncGenerator<Input> {
  const single: string[] = [];
  for (const path of named) if (path !== "-" && !(await isFolder(path))) single.push(path);
  const sets = togetherByName(single);
  for (const path of named) {
    if (path === "-") yield* fromBytes("standard input", "map", new Uint8Array(await buffer(process.stdin)));
    else if (!single.includes(path)) yield* fromFolder(path);
    else {
      const set = sets.find(([first]) => first === path);
      if (set) yield* fromFiles(set, (file) => basename(file));
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    // Whatever cannot be looked at is told when it is read.
    whyUnreadable(error);
    return false;
  }
}

async function* fromFolder(folder: string): AsyncGenerator<Input> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const set of togetherByName(paths)) yield* fromFiles(set, (file) => relative(folder, file));
}

async function* fromFiles(paths: readonly string[], nameOf: (path: string) => string): AsyncGenerator<Input> {
  const [first = ""] = paths;
  const files: TextFile[] = [];
  for (const path of paths) {
    const bytes = await bytesOf(path);
    if (typeof bytes === "string") return yield { said: path, name: stem(nameOf(path)), files: [], refused: bytes };
    if (isZip(bytes)) return yield* fromZip(path, stem(nameOf(path)), bytes);
    files.push(textFile({ path, bytes }));
  }
  yield { said: first, name: stem(nameOf(first)), files, refused: null };
}

async function* fromBytes(said: string, name: string, bytes: Uint8Array): AsyncGenerator<Input> {
  if (isZip(bytes)) yield* fromZip(said, name, bytes);
  else yield { said, name, files: [textFile({ path: name, bytes })], refused: null };
}

/** What lies in a zip, or the sheets of a spreadsheet. */
async function* fromZip(said: string, name: string, bytes: Uint8Array): AsyncGenerator<Input> {
  const opened = await openPacked(name, bytes);
  if (!opened.ok) return yield { said, name, files: [], refused: opened.reason };
  const maps = mapsAmong(opened.files);
  for (const { path, files } of maps) {
    const isWhole = maps.length === 1;
    yield {
      said: isWhole ? said : `${said}: ${path}`,
      name: isWhole ? name : safe(stem(path)),
      files,
      refused: null,
    };
  }
}

/** A path of a zip that leads nowhere but below. */
function safe(path: string): string {
  return path
    .split(/[/\\]/)
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .join(sep)
    .replaceAll(":", "_");
}

function stem(path: string): string {
  return path.replace(/(\.warrant)?\.[A-Za-z0-9]+$/, "") || "map";
}

async function bytesOf(path: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) return `The file has ${Math.round(size / 1_000_000)} MB, more than any map has.`;
    return new Uint8Array(await readFile(path));
  } catch (error) {
    return whyUnreadable(error);
  }
}

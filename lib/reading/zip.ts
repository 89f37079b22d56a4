import { Inflate } from "fflate";
import { type Problem, type Refusal, refuse } from "./reading";

/** A zipped document: its files by name, unpacked one by one when they are asked for. */
export interface Archive {
  readonly ok: true;
  readonly names: ReadonlySet<string>;
  /** What is missing of a broken archive. */
  readonly problems: readonly Problem[];
  /** The bytes of a file; null when there is none of that name. Throws `Unreadable` for one that cannot be unpacked. */
  find(name: string): Uint8Array | null;
}

/** Why a file of an archive cannot be unpacked: one sentence for the person who brought it. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

const MAX_ENTRIES = 20_000;
/** Bytes that all files of one archive may unpack to, and how often more than they were packed in. */
const MAX_TOTAL = 256 * 1024 * 1024;
const MAX_RATIO = 200;
const RATIO_FROM = 4 * 1024 * 1024;
/** What is inflated at once: a bomb shows after each. */
const STEP = 16 * 1024;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Opens a zip archive. Names are only keys: nothing is ever written under them. One that broke off is opened as far as
 * it goes, which its problems say. What is unpacked is counted while it grows and stopped at a limit.
 */
export function openArchive(bytes: Uint8Array): Archive | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = centralEntries(bytes, view);
  const entries = listed ?? localEntries(bytes, view);
  if (entries.length === 0)
    return refuse("The file is damaged: it begins like a zipped document but holds no whole file.");
  if (entries.length > MAX_ENTRIES)
    return refuse(`The file holds ${entries.length} files, more than any document needs.`);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const problems = listed ? [] : [broken(byName.size)];
  const unpacked = new Map<string, Uint8Array>();
  let total = 0;
  return {
    ok: true,
    names: new Set(byName.keys()),
    problems,
    find(name) {
      const entry = byName.get(name);
      if (!entry) return null;
      const known = unpacked.get(name);
      if (known) return known;
      const found = unpack(entry, bytes, view, MAX_TOTAL - total);
      if (isCut(entry, view)) problems.push(cutOff(name));
      total += found.length;
      unpacked.set(name, found);
      return found;
    },
  };
}

function broken(count: number): Problem {
  return {
    where: "the whole file",
    what: `The file is cut off: its list of contents is missing. Of what it held, ${count} parts stand before the break; all that came after is lost.`,
  };
}

function cutOff(name: string): Problem {
  return { where: name, what: "The file breaks off in the middle of this part; what came after is lost." };
}

// The last file of a broken archive may reach beyond its end.
function isCut(entry: Entry, view: DataView): boolean {
  return dataStart(view, entry.offset) + entry.packed > view.byteLength;
}

// The list at the end names all files. Null when it is not there, or points beyond the file.
function centralEntries(bytes: Uint8Array, view: DataView): Entry[] | null {
  const end = endRecord(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  // What stands before the archive shifts all offsets.
  const shift = Math.max(0, end - size - view.getUint32(end + 16, true));
  let at = end - size;
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at < 0 || at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return null;
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    entries.push({
      name: nameAt(bytes, at + 46, nameLength ?? 0),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true) + shift,
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function endRecord(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (view.getUint32(at, true) === END) return at;
  return null;
}

// Without the list, files are found one after the other, up to the first that is not whole.
function localEntries(bytes: Uint8Array, view: DataView): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 30 <= view.byteLength && view.getUint32(at, true) === LOCAL; ) {
    const flags = view.getUint16(at + 6, true);
    const data = dataStart(view, at);
    if (data >= view.byteLength) break;
    const packed = flags & 8 ? lengthUntilNext(view, data) : view.getUint32(at + 18, true);
    const name = nameAt(bytes, at + 30, view.getUint16(at + 26, true));
    entries.push({ name, flags, method: view.getUint16(at + 8, true), packed, offset: at });
    at = data + packed + (flags & 8 ? 16 : 0);
  }
  return entries;
}

// A file whose length stands behind it ends before the record that says so; without one it is cut off.
function lengthUntilNext(view: DataView, from: number): number {
  for (let at = from; at + 4 <= view.byteLength; at++) if (view.getUint32(at, true) === 0x08074b50) return at - from;
  return view.byteLength - from + 1;
}

function dataStart(view: DataView, offset: number): number {
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

function nameAt(bytes: Uint8Array, start: number, length: number): string {
  return new TextDecoder()
    .decode(bytes.subarray(start, start + length))
    .replaceAll("\\", "/")
    .replace(/^\/+/, "");
}

function unpack(entry: Entry, bytes: Uint8Array, view: DataView, room: number): Uint8Array {
  const { name, flags, method, packed, offset } = entry;
  if (flags & 1)
    throw new Unreadable("The file is protected with a password; save it without one and bring it in again.");
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw new Unreadable(damaged(name));
  const start = dataStart(view, offset);
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data;
  if (method !== 8) throw new Unreadable(`Its part ${name} is packed in a way that Warrant does not know.`);
  return inflate(data, name, room, isCut(entry, view));
}

function inflate(data: Uint8Array, name: string, room: number, isBroken: boolean): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  for (let at = 0; at < data.length; at += STEP) {
    const next = Math.min(at + STEP, data.length);
    push(stream, data.subarray(at, next), !isBroken && next === data.length, name);
    if (size > room || (size > RATIO_FROM && size > MAX_RATIO * next)) throw new Unreadable(tooLarge(name, size, next));
  }
  return joined(pieces, size);
}

function push(stream: Inflate, piece: Uint8Array, isLast: boolean, name: string): void {
  try {
    stream.push(piece, isLast);
  } catch (error) {
    // Wrong data and data that end too soon are told by plain errors with a code.
    if (error instanceof Error && "code" in error) throw new Unreadable(damaged(name), { cause: error });
    throw error;
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function damaged(name: string): string {
  return `The file is damaged: its part ${name} cannot be unpacked.`;
}

function tooLarge(name: string, size: number, packed: number): string {
  const grown = `${Math.round(size / 1_000_000)} MB out of ${Math.max(1, Math.round(packed / 1000))} kB`;
  return `The file is refused: its part ${name} unpacked to ${grown} and was still growing, which no document does.`;
}

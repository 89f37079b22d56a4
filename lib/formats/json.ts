import { type ParseError, parseTree, printParseErrorCode, visit } from "jsonc-parser";
import type { Remark } from "./format";

/** A JSON object whose fields are not known yet. */
export type JsonObject = { readonly [key: string]: JsonValue };
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A file taken apart as JSON, with the fields that stand twice in one object, of which the last counts; or where and why it is none. */
export type JsonReading =
  | { readonly ok: true; readonly value: JsonValue; readonly doubled: readonly Remark[] }
  | { readonly ok: false; readonly where: string; readonly reason: string };

/** What is nested deeper is no file of this field, and would break whoever walks through it. */
const MAX_DEPTH = 2000;

/** Data nested deeper are kept beside a map as their text: Warrant's own files are flat. */
const MAX_KEPT_DEPTH = 12;

/** Takes JSON apart. Null characters and halves of characters, which no database keeps, become replacement characters. */
export function parseJson(text: string): JsonReading {
  const { deepAt, fields } = surveyed(text);
  if (deepAt !== null)
    return { ok: false, where: placeIn(text, deepAt), reason: `The file is nested more than ${MAX_DEPTH} deep.` };
  try {
    const value: JsonValue = JSON.parse(text);
    const doubled = fieldsIn(value) < fields ? doubledFields(text) : [];
    return { ok: true, value: mayHoldHalves(text) ? whole(value) : value, doubled };
  } catch (error) {
    if (error instanceof SyntaxError) return faultOf(text);
    throw error;
  }
}

function fieldsIn(value: JsonValue): number {
  if (typeof value !== "object" || value === null) return 0;
  const inner = Object.values(value);
  return inner.reduce((count: number, one) => count + fieldsIn(one), isList(value) ? 0 : inner.length);
}

function doubledFields(text: string): readonly Remark[] {
  const told: Remark[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectProperty: (name, _offset, _length, line, column) => {
      const seen = open.at(-1);
      if (seen?.has(name))
        told.push({
          where: `line ${line + 1}, column ${column + 1}`,
          what: `The field “${name}” stands there twice; the last counts.`,
        });
      seen?.add(name);
    },
    onObjectEnd: () => {
      open.pop();
    },
  });
  return told;
}

function faultOf(text: string): JsonReading {
  if (text.trim() === "") return { ok: false, where: "", reason: "The file is empty." };
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const { error, offset, length } = errors[0] ?? { error: 1, offset: 0, length: 0 };
  const isOpen = printParseErrorCode(error).startsWith("UnexpectedEnd");
  const isCutOff = (isOpen ? offset + length : offset) >= text.trimEnd().length;
  const reason = isCutOff
    ? "The file breaks off in the middle: it is not whole."
    : `The file is not JSON (${printParseErrorCode(error)}).`;
  return { ok: false, where: placeIn(text, offset), reason };
}

/** "line 3, column 5" of an offset, both counted from 1. */
export function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return `line ${line}, column ${offset - before.lastIndexOf("\n")}`;
}

/** Where a text is nested too deep, null where it is not, and how many fields its objects have if it is JSON. */
function surveyed(text: string, most = MAX_DEPTH): { readonly deepAt: number | null; readonly fields: number } {
  let [depth, fields] = [0, 0];
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isQuoted) {
      if (unit === 0x5c) i += 1;
      else if (unit === 0x22) isQuoted = false;
    } else if (unit === 0x22) isQuoted = true;
    else if (unit === 0x3a) fields += 1;
    else if (unit === 0x7b || unit === 0x5b) {
      depth += 1;
      if (depth > most) return { deepAt: i, fields };
    } else if (unit === 0x7d || unit === 0x5d) depth -= 1;
  }
  return { deepAt: null, fields };
}

function mayHoldHalves(text: string): boolean {
  return /\\u(0000|d[89a-f])/i.test(text) || text.includes("\0") || !text.isWellFormed();
}

/** Data as they are kept beside a map; deep ones as their text, which {@link unpackedJson} takes apart again. */
export function keptJson(value: JsonValue): JsonValue {
  if (isStorable(value, MAX_KEPT_DEPTH)) return value;
  const text = JSON.stringify(value);
  const isDeep = surveyed(text, MAX_KEPT_DEPTH).deepAt !== null;
  return cleanJson(isDeep ? { deep: text } : value);
}

/** Whether data can be kept as they are: as JSON gives them, not deep, without null characters and halves of characters. */
function isStorable(value: JsonValue | undefined, depth: number): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0");
  if (typeof value !== "object" || value === null) return value !== undefined;
  if (depth === 0) return false;
  if (isList(value)) return value.every((inner) => isStorable(inner, depth - 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.entries(value).every(([key, inner]) => isStorable(key, depth) && isStorable(inner, depth - 1));
}

/** Data as they were before they were kept. */
export function unpackedJson(value: JsonValue): JsonValue {
  const text = isObject(value) && Object.keys(value).length === 1 ? value.deep : undefined;
  const parsed = typeof text === "string" ? parseJson(text) : null;
  return parsed?.ok ? parsed.value : value;
}

/** Data as JSON gives them back, without null characters and halves of characters. */
export function cleanJson(value: JsonValue): JsonValue {
  const text = JSON.stringify(value);
  const plain: JsonValue = JSON.parse(text);
  return mayHoldHalves(text) ? whole(plain) : plain;
}

function whole(value: JsonValue): JsonValue {
  if (typeof value === "string") return wholeWords(value);
  if (isList(value)) return value.map(whole);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [wholeWords(key), whole(inner)]));
}

/** A string that every database keeps: null characters and halves of characters become replacement characters. */
export function wholeWords(words: string): string {
  return words.toWellFormed().replaceAll("\0", "\ufffd");
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The members of a list under a key; what is no list is empty. */
export function listAt(object: JsonObject, key: string): readonly JsonValue[] {
  const value = object[key];
  return isList(value) ? value : [];
}

/**
 * The objects of a list under a key; what is no list is empty, and what is no object is passed over. For data that are
 * kept beside a map: of a file that is read, `MapBuilder.objectsAt` tells what was passed over.
 */
export function objectsAt(object: JsonObject, key: string): readonly JsonObject[] {
  return listAt(object, key).filter(isObject);
}

/** The object under a key, or an empty one. */
export function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isObject(value) ? value : {};
}

/** A string or number under a key as a string; null when it is neither. */
export function wordsAt(object: JsonObject, key: string): string | null {
  const value = object[key];
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
}

/** A number under a key, also one written as a string; null when it is none. */
export function numberAt(object: JsonObject, key: string): number | null {
  const words = wordsAt(object, key);
  const number = words === null || words.trim() === "" ? Number.NaN : Number(words);
  return Number.isFinite(number) ? number : null;
}

/** An object without some of its fields. */
export function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/** JSON as it is written to files: indented by two, with a line break at the end. */
export function writtenJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { z } from "zod";
import { find, mapFromRows, valueAt } from "@/lib/argument/argument-map";
import { rowsSchema } from "@/lib/argument/command";
import { insert } from "@/lib/argument/edit";
import { type Known, nothingKnown } from "@/lib/argument/known";
import { type Id, type Row, type Rows, references, SAID_OF_MAPS, TABLES, type TableName } from "@/lib/argument/rows";
import { brokenReference, brokenRule } from "@/lib/argument/rules";
import { type Content, contentSchema, sha256Of } from "@/lib/text/content";

/** A whole map with the texts that it rests on: what Warrant's own JSON holds. Nothing is lost on the way. */
export interface WarrantFile {
  readonly rows: Rows;
  readonly contents: readonly Content[];
}

/** What came of reading: the map, or one sentence with the path of the first fault, such as `rows.claims.3.text`. */
export type WarrantReading =
  | ({ readonly ok: true } & WarrantFile)
  | { readonly ok: false; readonly path: string; readonly reason: string };

/**
 * The version of the format that is written. Files of version 1 know no schemes, roles, groups and what came with them,
 * files of version 2 nothing that was said of a map, files of version 3 nothing that was suggested.
 */
const VERSION = 4;

const fileSchema = z.strictObject({
  format: z.literal("warrant"),
  version: z.literal(VERSION),
  rows: rowsSchema,
  contents: z.array(contentSchema),
});

/** Writes a map as Warrant's own JSON: the same map gives the same bytes. */
export function writeWarrant({ rows, contents }: WarrantFile): string {
  const sorted = [...contents].sort((a, b) => (sha256Of(a) < sha256Of(b) ? -1 : 1));
  return `${JSON.stringify({ format: "warrant", version: VERSION, rows: sortedRows(rows), contents: sorted.map(sortKeys) }, null, 2)}\n`;
}

function sortedRows(rows: Rows): Record<TableName, unknown[]> {
  const sorted = (table: TableName) => [...rows[table]].sort((a, b) => (a.id < b.id ? -1 : 1)).map(sortKeys);
  return Object.fromEntries(TABLES.map((table) => [table, sorted(table)])) as Record<TableName, unknown[]>;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}

/** Reads Warrant's own JSON. Everything is checked, down to the words of each quotation; the first fault is told. */
export function readWarrant(json: string): WarrantReading {
  if (isTooDeep(json)) return fault("", "it is nested deeper than any map.");
  const errors: ParseError[] = [];
  const tree = parseTree(json, errors, { disallowComments: true });
  const [error] = errors;
  if (error || !tree) return fault("", error ? notJson(json, error) : "The file is empty.");
  const doubled = doubledKey(tree);
  if (doubled !== null) return fault(doubled, "This field stands there twice.");
  const parsed = fileSchema.safeParse(upgraded(JSON.parse(json)));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fault(issue?.path.join(".") ?? "", sentence(issue?.message ?? "it is not as it should be"));
  }
  const { rows, contents } = parsed.data;
  return brokenRow(rows, contents) ?? { ok: true, rows, contents };
}

const olderFile = z.looseObject({
  version: z.literal([1, 2, 3]),
  rows: z.record(z.string(), z.unknown()).optional(),
});

/** An older file with the tables and columns that it could not know, empty; any other value as it is. */
function upgraded(file: unknown): unknown {
  const parsed = olderFile.safeParse(file);
  if (!parsed.success) return file;
  const { version, rows } = parsed.data;
  if (!rows) return { ...parsed.data, version: VERSION };
  const known = version === 1 ? withSchemes(rows) : rows;
  const added = version === 3 ? PROPOSED : SAID_OF_MAPS;
  return { ...parsed.data, version: VERSION, rows: { ...known, ...empty(added) } };
}

function withSchemes(rows: Readonly<Record<string, unknown>>) {
  return {
    ...rows,
    ...empty(ADDED_TABLES),
    relations: withColumn(rows.relations, "scheme"),
    premises: withColumn(rows.premises, "role"),
  };
}

function empty(tables: readonly TableName[]): Record<string, unknown[]> {
  return Object.fromEntries(tables.map((table) => [table, []]));
}

const PROPOSED: readonly TableName[] = ["suggestions", "proposals"];

const ADDED_TABLES: readonly TableName[] = [
  "questions",
  "groups",
  "groupings",
  "scenes",
  "scenarios",
  "assumptions",
  "dismissals",
  "foreignData",
];

function withColumn(rows: unknown, column: string): unknown {
  return Array.isArray(rows) ? rows.map((row) => (typeof row === "object" ? { [column]: null, ...row } : row)) : rows;
}

function fault(path: string, what: string): Extract<WarrantReading, { ok: false }> {
  return {
    ok: false,
    path,
    reason: path
      ? `This is no map that Warrant can read: at ${path}: ${what}`
      : `This is no map that Warrant can read: ${what}`,
  };
}

function sentence(message: string): string {
  return message.endsWith(".") ? message : `${message}.`;
}

function notJson(json: string, { error, offset }: ParseError): string {
  const before = json.slice(0, offset).split("\n");
  return `it is not JSON (${printParseErrorCode(error)} in line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}).`;
}

/** Parsers recurse, so what is nested without end is turned away first. */
function isTooDeep(json: string): boolean {
  const scanner = createScanner(json, true);
  let depth = 0;
  while (scanner.getPosition() < json.length && depth <= 20) {
    scanner.scan();
    const first = json[scanner.getTokenOffset()];
    if (first === "{" || first === "[") depth += 1;
    if (first === "}" || first === "]") depth -= 1;
  }
  return depth > 20;
}

/** The path of a field that an object has twice; JSON itself would silently take the second. */
function doubledKey(root: Node): string | null {
  const queue: { node: Node; path: string }[] = [{ node: root, path: "" }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { node, path } = next;
    const seen = new Set<string>();
    for (const [i, child] of (node.children ?? []).entries()) {
      const [key, value] = child.type === "property" ? (child.children ?? []) : [undefined, child];
      const name = key ? String(key.value) : String(i);
      const inner = path ? `${path}.${name}` : name;
      if (key && seen.has(name)) return inner;
      seen.add(name);
      if (value) queue.push({ node: value, path: inner });
    }
  }
  return null;
}

function brokenRow(rows: Rows, contents: readonly Content[]): WarrantReading | null {
  if (rows.maps.length !== 1) return fault("rows.maps", "there must be one row.");
  const plain = new Map(contents.map((content) => [sha256Of(content), content.plain]));
  return doubledRow(rows) ?? danglingRow(rows) ?? missingContent(rows, plain) ?? brokenByRules(rows, plain);
}

function doubledRow(rows: Rows): WarrantReading | null {
  for (const table of TABLES) {
    const i = firstDoubled(rows[table].map(({ id }) => id));
    if (i >= 0) return fault(`rows.${table}.${i}.id`, "another row has this id.");
  }
  const i = firstDoubled(rows.claims.map(({ number }) => number));
  return i < 0 ? null : fault(`rows.claims.${i}.number`, "another claim has this number.");
}

function firstDoubled(values: readonly unknown[]): number {
  const seen = new Set<unknown>();
  return values.findIndex((value) => {
    const isDoubled = seen.has(value);
    seen.add(value);
    return isDoubled;
  });
}

function danglingRow(rows: Rows): WarrantReading | null {
  const ids = new Map<TableName, ReadonlySet<Id>>(
    TABLES.map((table) => [table, new Set(rows[table].map(({ id }) => id))]),
  );
  for (const table of TABLES) {
    for (const [column, named] of Object.entries(references[table])) {
      const i = rows[table].findIndex((row: Row) => {
        const id = valueAt(row, column);
        return id !== null && !ids.get(named)?.has(id);
      });
      if (i >= 0) return fault(`rows.${table}.${i}.${column}`, `there is no such row in ${named}.`);
    }
  }
  return null;
}

function missingContent(rows: Rows, plain: ReadonlyMap<string, string>): WarrantReading | null {
  const i = rows.sourceTexts.findIndex(({ sha256 }) => !plain.has(sha256));
  return i < 0 ? null : fault(`rows.sourceTexts.${i}.sha256`, "no text of the file has this hash.");
}

function brokenByRules(rows: Rows, plain: ReadonlyMap<string, string>): WarrantReading | null {
  const map = mapFromRows(rows);
  const known: Known = { ...nothingKnown, text: (sha256) => plain.get(sha256) };
  for (const table of TABLES) {
    for (const [i, { id }] of rows[table].entries()) {
      const row = find(map, table, id);
      const change = row && [insert(table, row)];
      const broken = change && (brokenReference(map, change) ?? brokenRule(map, change, known));
      if (broken) return fault(`rows.${table}.${i}`, broken.reason);
    }
  }
  return null;
}

import { type Document, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Remark } from "./format";
import { cleanJson, type JsonValue } from "./json";

/** YAML taken apart, with the fields that stand twice in one place, of which the last counts; or where and why it is none. */
export type YamlReading =
  | { readonly ok: true; readonly value: JsonValue; readonly doubled: readonly Remark[] }
  | { readonly ok: false; readonly where: string; readonly reason: string };

/** Takes YAML apart. `firstLine` is the number that its first line has in the file. */
export function parseYaml(text: string, firstLine = 1): YamlReading {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { uniqueKeys: false, logLevel: "silent", lineCounter });
  const placeOf = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return `line ${line + firstLine - 1}, column ${col}`;
  };
  const refused = (offset: number, why: string): YamlReading => {
    return { ok: false, where: placeOf(offset), reason: `The file is not YAML (${why}).` };
  };
  const [error] = document.errors;
  if (error) return refused(error.pos[0], error.code.toLowerCase().replaceAll("_", " "));
  const astray = strayAlias(document);
  if (astray !== null) return refused(astray, "what * names is not set before, or holds itself");
  const value = dataIn(document);
  if (value === undefined) return refused(0, "what * names is repeated without end");
  const doubled = doubledFields(document).map(({ name, at }) => ({
    where: placeOf(at),
    what: `The field “${name}” stands there twice; the last counts.`,
  }));
  return { ok: true, value: cleanJson(value), doubled };
}

/** Where the first alias stands that names nothing, or what it stands in; null where there is none. */
function strayAlias(document: Document): number | null {
  let at: number | null = null;
  visit(document, {
    Alias: (_, alias, path) => {
      const named = alias.resolve(document);
      if (named && !path.includes(named)) return undefined;
      at = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}

/** The data of a document; undefined where its aliases would make more of them than any file holds. */
function dataIn(document: Document): JsonValue | undefined {
  try {
    return (document.toJS({ maxAliasCount: 100 }) ?? null) as JsonValue;
  } catch (error) {
    // The library's guard against files that grow without end.
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function doubledFields(document: Document): readonly { readonly name: string; readonly at: number }[] {
  const found: { name: string; at: number }[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) found.push({ name, at: key.range?.[0] ?? 0 });
        seen.add(name);
      }
    },
  });
  return found;
}

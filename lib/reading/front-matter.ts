import { type Document, isAlias, parseDocument, visit } from "yaml";
import type { FoundCitation, Problem } from "./reading";

/** What stands above a Markdown text, between lines of three hyphens. */
export interface FrontMatter {
  /** The text without it. */
  readonly body: string;
  readonly citation: FoundCitation;
  readonly problems: readonly Problem[];
}

const FRAMED = /^---[ \t]*\n((?:[^\n]*\n){1,200}?)(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const ENTRY = /^[\p{L}_][\p{L}\p{N}_-]*[ \t]*:(?:[ \t]|$)/mu;

/** The fields of a citation, by the names that people give them there. */
const NAMES: ReadonlyMap<string, keyof FoundCitation> = new Map(
  Object.entries({
    title: "title",
    author: "author",
    authors: "author",
    publisher: "publisher",
    date: "date",
    url: "address",
    link: "address",
    source: "address",
    lang: "language",
    language: "language",
  } as const),
);

/** Takes off what stands above a Markdown text about it; null where nothing does. `plain` is as `plainOf` gives it. */
export function frontMatterOf(plain: string): FrontMatter | null {
  const framed = FRAMED.exec(plain);
  const written = framed?.[1];
  if (!framed || written === undefined || !ENTRY.test(written)) return null;
  // Values stay as they are written: a date is not to become another one in another time zone.
  const document = parseDocument(written, { schema: "failsafe" });
  if (document.errors.length > 0 || hasAliases(document)) return null;
  const entries = Object.entries((document.toJS() ?? {}) as Record<string, unknown>);
  const known = entries.flatMap(([name, value]) => {
    const [field, words] = [NAMES.get(name.toLowerCase()), wordsOf(value)];
    return field && words ? [[field, words] as const] : [];
  });
  const others = entries.filter(([name]) => !NAMES.has(name.toLowerCase())).map(([name]) => name);
  return {
    body: plain.slice(framed[0].length),
    citation: Object.fromEntries(known),
    problems: others.length > 0 ? [{ where: "above the text", what: `Left out: ${others.join(", ")}.` }] : [],
  };
}

function wordsOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  return Array.isArray(value) ? value.flatMap((one) => wordsOf(one) || []).join("; ") : "";
}

// Names for parts that come again are for programs, and a bomb can be made of them.
function hasAliases(document: Document): boolean {
  let has = false;
  visit(document, (_, node) => {
    has ||= isAlias(node);
    return has ? visit.BREAK : undefined;
  });
  return has;
}

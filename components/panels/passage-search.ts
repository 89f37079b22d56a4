import type { ArgumentMap } from "@/lib/argument/argument-map";
import { citePlace } from "@/lib/argument/citing";
import { sourcesOf, textOf } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import { blockAt, type Content } from "@/lib/text/content";
import type { Stretch } from "@/lib/text/extent";
import { findAll, type Searchable, searchable } from "@/lib/text/find";

/** Words found in a source, with enough around them to be recognised. */
export interface FoundPassage {
  readonly textId: Id;
  readonly extent: readonly [Stretch];
  readonly quote: string;
  readonly place: string;
}

const SHORTEST = 3;
const MOST = 8;
const AROUND = 36;

/** Where words stand in the sources whose texts are there, in text order, at most 8; none for fewer than 3 characters. */
export function findPassages(
  map: ArgumentMap,
  contents: ReadonlyMap<string, Content>,
  words: string,
): readonly FoundPassage[] {
  const sought = words.trim();
  if (sought.length < SHORTEST) return [];
  const found: FoundPassage[] = [];
  for (const source of sourcesOf(map)) {
    const text = textOf(map, source.id);
    const content = contents.get(text.sha256);
    if (!content) continue;
    for (const stretch of findAll(searchableOf(content), sought, { limit: MOST - found.length })) {
      const paragraph = blockAt(content.blocks, stretch[0]) + 1;
      const { before, words: hit, after } = lineAround(content, stretch);
      const quote = `${before}${hit}${after}`.trim();
      found.push({ textId: text.id, extent: [stretch], quote, place: citePlace(source, paragraph) });
    }
    if (found.length >= MOST) return found;
  }
  return found;
}

const prepared = new WeakMap<Content, Searchable>();

/** A content made ready to be searched, once. */
function searchableOf(content: Content): Searchable {
  const known = prepared.get(content) ?? searchable(content.plain);
  prepared.set(content, known);
  return known;
}

/** Found words with some of those around them, in one line. */
export interface Line {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The words with some of those around them in their paragraph, cut at spaces. */
export function lineAround({ plain, blocks }: Content, [start, end]: Stretch): Line {
  const { start: low, end: high } = blocks[blockAt(blocks, start)] ?? { start: 0, end: plain.length };
  const before = plain.slice(Math.max(low, start - AROUND), start);
  const after = plain.slice(end, Math.max(end, Math.min(high, end + AROUND)));
  const from = start - AROUND > low ? before.replace(/^\S*\s/, "… ") : before;
  const to = end + AROUND < high ? after.replace(/\s\S*$/, " …") : after;
  return { before: inLine(from).trimStart(), words: inLine(plain.slice(start, end)), after: inLine(to).trimEnd() };
}

function inLine(text: string): string {
  return text.replace(/\s+/g, " ").toWellFormed();
}

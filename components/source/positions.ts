import type { Node } from "prosemirror-model";
import type { Content } from "@/lib/text/content";
import type { Stretch } from "@/lib/text/extent";
import { type Chunk, type Section, sectionsOf } from "./chunks";
import { sourceSchema } from "./schema";

/** Which side of a seam between two chunks is meant: where the one ends (-1), or where the next begins (1). */
export type Side = -1 | 1;

/** A content as it is shown, and where each offset of it stands there. */
export interface Shown {
  readonly doc: Node;
  readonly content: Content;
  readonly sections: readonly Section[];
  /** The chunks of all sections, in order. */
  readonly chunks: readonly Chunk[];
  /** Where the first character of each chunk stands in the document. */
  readonly heads: Int32Array;
}

/** Sets a content as a document of sections and blocks. */
export function shownOf(content: Content): Shown {
  const sections = sectionsOf(content);
  const chunks = sections.flat();
  return {
    doc: sourceSchema.node(
      "doc",
      null,
      sections.map((section) => sectionNode(section, content.plain)),
    ),
    content,
    sections,
    chunks,
    heads: headsOf(sections),
  };
}

/** The position in the document of an offset. One between two blocks is moved to where the next begins or the last ends. */
export function positionOf(shown: Shown, offset: number, side: Side): number {
  const index = chunkIndexAt(shown, offset, side);
  const chunk = shown.chunks[index];
  const head = shown.heads[index];
  if (!chunk || head === undefined) throw new RangeError(`no chunk ${index} at offset ${offset}`);
  return head + Math.min(Math.max(offset, chunk.start), chunk.end) - chunk.start;
}

/** The offset at a position of the document. One between two blocks is moved to the end of the block before it. */
export function offsetOf({ chunks, heads }: Shown, position: number): number {
  const index = lastAtMost(heads.length, (i) => heads[i] ?? 0, position);
  const chunk = chunks[index];
  const head = heads[index];
  if (!chunk || head === undefined) throw new RangeError(`no chunk ${index} at position ${position}`);
  return Math.min(chunk.start + Math.max(0, position - head), chunk.end);
}

/** The parts of `[start, end)` that lie in chunks, one for each chunk, as positions. */
export function rangesOf(shown: Shown, start: number, end: number): { from: number; to: number; chunk: number }[] {
  const ranges: { from: number; to: number; chunk: number }[] = [];
  for (let i = chunkIndexAt(shown, start, 1); i < shown.chunks.length; i++) {
    const chunk = shown.chunks[i];
    const head = shown.heads[i];
    if (!chunk || head === undefined || chunk.start >= end) break;
    const from = head + Math.max(start, chunk.start) - chunk.start;
    const to = head + Math.min(end, chunk.end) - chunk.start;
    if (from < to) ranges.push({ from, to, chunk: i });
  }
  return ranges;
}

/** The stretch of the text that a section shows, with the space between its blocks. */
export function sectionStretch({ sections }: Shown, index: number): Stretch {
  const [first, last] = [sections[index]?.[0], sections[index]?.at(-1)];
  if (!first || !last) throw new RangeError(`no section ${index}`);
  return [first.start, last.end];
}

/** The chunk that an offset stands in; between two, the one on the given side. */
export function chunkIndexAt({ chunks }: Shown, offset: number, side: Side): number {
  const index = lastAtMost(chunks.length, (i) => chunks[i]?.start ?? 0, side === -1 ? offset - 1 : offset);
  const chunk = chunks[index];
  // Past the end of a block the next one is meant, unless there is none or the end is.
  const isPast = chunk !== undefined && side === 1 && offset >= chunk.end;
  return isPast && index + 1 < chunks.length ? index + 1 : index;
}

function sectionNode(section: Section, plain: string): Node {
  const lines = section.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / 60) + 0.5, 0);
  return sourceSchema.node(
    "section",
    { lines: Math.round(lines) },
    section.map((chunk) => blockNode(chunk, plain)),
  );
}

function blockNode({ block, number, start, end }: Chunk, plain: string): Node {
  const place = { number: start === block.start ? number : 0 };
  const text = sourceSchema.text(plain.slice(start, end));
  switch (block.kind) {
    case "heading":
      return sourceSchema.node("heading", { ...place, level: block.level }, text);
    case "item":
      return sourceSchema.node(
        "item",
        { ...place, depth: block.depth, marker: start === block.start ? block.marker : "" },
        text,
      );
    case "cell":
      return sourceSchema.node("paragraph", place, text);
    case "note":
      return sourceSchema.node("item", { ...place, depth: 1, marker: start === block.start ? block.label : "" }, text);
    case "paragraph":
    case "quote":
    case "code":
      return sourceSchema.node(block.kind, place, text);
    default:
      return block satisfies never;
  }
}

// Each node opens and closes with a token, a document's own apart.
function headsOf(sections: readonly Section[]): Int32Array {
  const heads: number[] = [];
  let position = 0;
  for (const section of sections) {
    position += 1;
    for (const { start, end } of section) {
      heads.push(position + 1);
      position += end - start + 2;
    }
    position += 1;
  }
  return Int32Array.from(heads);
}

function lastAtMost(length: number, at: (i: number) => number, limit: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (at(middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

import type { Node } from "prosemirror-model";
import type { Content } from "@/lib/text/content";
import { isRightToLeft } from "@/lib/text/direction";
import type { Stretch } from "@/lib/text/extent";
import { lastAtMost } from "@/lib/text/halving";
import { type Chunk, type Section, sectionsOf } from "./chunks";
import { sourceSchema } from "./schema";
import { tableEnd, tableNode } from "./table-nodes";

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
  /** The first chunk of each section. */
  readonly firsts: Int32Array;
}

/** Sets a content as a document of sections and blocks. */
export function shownOf(content: Content): Shown {
  const sections = sectionsOf(content);
  const doc = sourceSchema.node(
    "doc",
    null,
    sections.map((section) => sectionNode(section, content.plain)),
  );
  return { doc, content, sections, chunks: sections.flat(), heads: headsOf(doc), firsts: firstsOf(sections) };
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

/** The stretch of the text that a chunk shows. */
export function chunkStretch({ chunks }: Shown, index: number): Stretch {
  const chunk = chunks[index];
  if (!chunk) throw new RangeError(`no chunk ${index}`);
  return [chunk.start, chunk.end];
}

/** The section that an offset stands in; between two, the one on the given side. */
export function sectionIndexAt(shown: Shown, offset: number, side: Side): number {
  const { firsts } = shown;
  return lastAtMost(firsts.length, (i) => firsts[i] ?? 0, chunkIndexAt(shown, offset, side));
}

/** The chunk that an offset stands in; between two, the one on the given side. */
function chunkIndexAt({ chunks }: Shown, offset: number, side: Side): number {
  const index = lastAtMost(chunks.length, (i) => chunks[i]?.start ?? 0, side === -1 ? offset - 1 : offset);
  const chunk = chunks[index];
  // Past the end of a block the next one is meant, unless there is none or the end is.
  const isPast = chunk !== undefined && side === 1 && offset >= chunk.end;
  return isPast && index + 1 < chunks.length ? index + 1 : index;
}

function sectionNode(section: Section, plain: string): Node {
  const lines = section.reduce((sum, chunk) => sum + linesOf(chunk), 0);
  return sourceSchema.node("section", { lines: Math.round(lines) }, nodesOf(section, plain));
}

// Cells of a row stand side by side.
function linesOf({ block, start, end }: Chunk): number {
  return block.kind === "cell" ? 0.6 : Math.ceil((end - start) / 60) + 0.5;
}

function nodesOf(section: Section, plain: string): Node[] {
  const nodes: Node[] = [];
  for (let i = 0; i < section.length; ) {
    const chunk = section[i];
    if (!chunk) break;
    const end = tableEnd(section, i);
    nodes.push(end > i ? tableNode(section.slice(i, end), (cell) => blockNode(cell, plain)) : blockNode(chunk, plain));
    i = Math.max(i + 1, end);
  }
  return nodes;
}

function blockNode({ block, number, start, end }: Chunk, plain: string): Node {
  const isFirst = start === block.start;
  const direction = isFirst ? "auto" : isRightToLeft(plain.slice(block.start, block.end)) ? "rtl" : "ltr";
  const place = { number: isFirst ? number : 0, part: block.part ?? "", direction };
  const text = sourceSchema.text(plain.slice(start, end));
  switch (block.kind) {
    case "heading":
      return sourceSchema.node("heading", { ...place, level: block.level }, text);
    case "item":
      return sourceSchema.node("item", { ...place, depth: block.depth, marker: isFirst ? block.marker : "" }, text);
    case "note":
      return sourceSchema.node("note", { ...place, marker: isFirst ? block.label : "" }, text);
    case "cell":
      return sourceSchema.node("entry", place, text);
    case "paragraph":
    case "quote":
    case "code":
      return sourceSchema.node(block.kind, place, text);
    default:
      return block satisfies never;
  }
}

// One head for each chunk, in order: each is a node that holds text.
function headsOf(doc: Node): Int32Array {
  const heads: number[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock) heads.push(position + 1);
    return !node.isTextblock;
  });
  return Int32Array.from(heads);
}

function firstsOf(sections: readonly Section[]): Int32Array {
  const firsts = new Int32Array(sections.length);
  let chunk = 0;
  sections.forEach(({ length }, i) => {
    firsts[i] = chunk;
    chunk += length;
  });
  return firsts;
}

import type { Node } from "prosemirror-model";
import { type Block, type Content, PAGE_PARTS } from "@/lib/text/content";
import { editsBetween } from "@/lib/text/diff";
import { shiftOf } from "@/lib/text/edits";
import { editorSchema } from "./editor-schema";

/** A content as a document that can be edited. */
export function editorDocOf({ plain, blocks }: Content): Node {
  const nodes = blocks.map((block, i) => {
    const before = plain.slice(blocks[i - 1]?.end ?? 0, block.start);
    return nodeOf(block, before, plain.slice(block.start, block.end));
  });
  return editorSchema.node("doc", null, nodes);
}

function nodeOf(block: Block, before: string, words: string): Node {
  const attrs = { before, part: block.part ?? "", ...settingOf(block) };
  return editorSchema.node(block.kind, attrs, words === "" ? [] : editorSchema.text(words));
}

function settingOf(block: Block): Record<string, unknown> {
  switch (block.kind) {
    case "heading":
      return { level: block.level };
    case "item":
      return { depth: block.depth, marker: block.marker };
    case "cell":
      return { table: block.table, row: block.row, column: block.column, isHeader: block.isHeader };
    case "note":
      return { marker: block.label };
    case "paragraph":
    case "quote":
    case "code":
      return {};
    default:
      return block satisfies never;
  }
}

/**
 * The content that a document says: empty blocks left out, words in normal form C and without half characters. Pages of
 * the text that it was made from move with their words.
 */
export function contentOf(doc: Node, from: Content): Content {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let at = 0;
  const put = (words: string) => {
    parts.push(words);
    at += words.length;
  };
  doc.forEach((node) => {
    const words = node.textContent.toWellFormed().replaceAll("\0", "").normalize("NFC");
    if (words.trim() === "") return;
    if (blocks.length > 0) put(spaceBefore(node));
    blocks.push(blockOf(node, at, at + words.length));
    put(words);
  });
  put(from.plain.slice(from.blocks.at(-1)?.end));
  const plain = parts.join("");
  return { plain, blocks, ...pagesIn(plain, from) };
}

/** A block that came of parting the first one has nothing before it yet. */
function spaceBefore({ attrs }: Node): string {
  const before = String(attrs.before);
  return /\s/.test(before) ? before : "\n\n";
}

function blockOf({ type, attrs }: Node, start: number, end: number): Block {
  const part = PAGE_PARTS.find((each) => each === attrs.part);
  const at = { start, end, ...(part ? { part } : {}) };
  switch (type.name) {
    case "heading":
      return { kind: "heading", level: attrs.level, ...at };
    case "item":
      return { kind: "item", depth: attrs.depth, marker: attrs.marker, ...at };
    case "cell": {
      const { table, row, column, isHeader } = attrs;
      return { kind: "cell", table, row, column, isHeader, ...at };
    }
    case "note":
      return { kind: "note", label: attrs.marker, ...at };
    case "quote":
    case "code":
    case "paragraph":
      return { kind: type.name, ...at };
    default:
      throw new Error(`no block is called ${type.name}`);
  }
}

function pagesIn(plain: string, { plain: old, pages }: Content): Pick<Content, "pages"> {
  if (!pages) return {};
  const { offset } = shiftOf(editsBetween(old, plain));
  return { pages: pages.map((page) => ({ ...page, at: offset(page.at, 1) })) };
}

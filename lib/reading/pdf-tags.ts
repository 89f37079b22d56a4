import type { StructTreeNode } from "pdfjs-dist/types/src/display/api";
import type { Setting } from "./parts";
import type { MarkedFragment } from "./pdf-fragments";

/** Words that the tags of a PDF put together, in order. `setting` is null where they do not say how those are set. */
export interface TaggedBlock {
  readonly setting: Setting | null;
  readonly words: readonly MarkedFragment[];
}

/** The words of a page by the stretch of it that they are marked as; those that a block takes are taken out. */
export type MarkedWords = Map<string, readonly MarkedFragment[]>;

interface Walk {
  readonly words: MarkedWords;
  tables: number;
}

/** How deep lists, how wide and how long tables, and how long the labels of items and notes may be. */
const [MAX_DEPTH, MAX_COLUMN, MAX_ROW, LONGEST_LABEL] = [20, 1000, 200_000, 20];

/**
 * The blocks of a page as the tags of its file set them, in the order that the tags tell; tables are counted from 0 on
 * each page. What no tag names stays in `words`.
 */
export function taggedBlocks(tree: StructTreeNode, words: MarkedWords): TaggedBlock[] {
  return blocksIn(tree, null, { words, tables: 0 });
}

const NOTES = new Set(["Note", "FENote"]);

/** What is set apart from what stands round it; anything else runs on. */
const APART = new Set(
  "Document DocumentFragment Part Art Sect Div Aside TOC TOCI Index BlockQuote P H H1 H2 H3 H4 H5 H6 Title L LI LBody Caption Table Form".split(
    " ",
  ),
);

function blocksIn(node: StructTreeNode, within: Setting | null, walk: Walk): TaggedBlock[] {
  const [blocks, notes]: [TaggedBlock[], TaggedBlock[]] = [[], []];
  let setting = within;
  let words: MarkedFragment[] = [];
  const add = (...more: readonly TaggedBlock[]) => {
    if (more.length > 0) setting = withoutMarker(within);
    blocks.push(...more);
  };
  const end = () => {
    if (words.length > 0) add({ setting, words });
    words = [];
  };
  const visit = (child: StructTreeNode["children"][number]) => {
    if (!isNode(child)) words.push(...taken(child.id, walk));
    // A note hangs on a word in the midst of its paragraph.
    else if (NOTES.has(child.role)) notes.push(...noteIn(child, walk));
    else if (!APART.has(child.role)) child.children.forEach(visit);
    else {
      end();
      add(...blocksAs(child, setting, walk));
    }
  };
  node.children.forEach(visit);
  end();
  return [...blocks, ...notes];
}

type Child = StructTreeNode["children"][number];

function isNode(child: Child): child is StructTreeNode {
  return "children" in child;
}

function taken(id: string, { words }: Walk): readonly MarkedFragment[] {
  const found = words.get(id) ?? [];
  words.delete(id);
  return found;
}

// Only the first block of an item hangs from its marker.
function withoutMarker(setting: Setting | null): Setting | null {
  return setting?.kind === "item" ? { ...setting, marker: "" } : setting;
}

function blocksAs(node: StructTreeNode, within: Setting | null, walk: Walk): TaggedBlock[] {
  if (node.role === "LI") return itemIn(node, within, walk);
  if (node.role === "Table") return tableIn(node, within, walk);
  return blocksIn(node, settingOf(node.role, within), walk);
}

function settingOf(role: string, within: Setting | null): Setting | null {
  if (within?.kind === "cell" || within?.kind === "note") return within;
  const level = role === "Title" ? "1" : /^H([1-6])$/.exec(role)?.[1];
  if (level) return { kind: "heading", level: Number(level) };
  if (role === "BlockQuote") return { kind: "quote" };
  if (role === "L") return { kind: "item", depth: Math.min(MAX_DEPTH, depthOf(within) + 1), marker: "" };
  return within ?? (/^(P|Caption|TOCI)$/.test(role) ? { kind: "paragraph" } : null);
}

function depthOf(setting: Setting | null): number {
  return setting?.kind === "item" ? setting.depth : 0;
}

function itemIn(item: StructTreeNode, within: Setting | null, walk: Walk): TaggedBlock[] {
  if (within?.kind !== "item") return blocksIn(item, within, walk);
  return blocksIn(item, { ...within, marker: labelOf(item, walk) || "•" }, walk);
}

function noteIn(note: StructTreeNode, walk: Walk): TaggedBlock[] {
  return blocksIn(note, { kind: "note", label: labelOf(note, walk) }, walk);
}

// A label is no part of the words; one that is too long for a label is.
function labelOf(node: StructTreeNode, walk: Walk): string {
  const ids = node.children
    .filter(isNode)
    .filter(({ role }) => role === "Lbl")
    .flatMap(contentIn);
  const text = ids
    .flatMap((id) => walk.words.get(id) ?? [])
    .map((one) => one.text)
    .join("")
    .trim();
  if (text.length > LONGEST_LABEL) return "";
  for (const id of ids) taken(id, walk);
  return text;
}

function contentIn({ children }: StructTreeNode): string[] {
  return children.flatMap((child) => (isNode(child) ? contentIn(child) : [child.id]));
}

// What has a single row or column is no table, whatever lays it out as one.
function tableIn(table: StructTreeNode, within: Setting | null, walk: Walk): TaggedBlock[] {
  const captions = table.children.filter(isNode).filter(({ role }) => role === "Caption");
  const above = captions.flatMap((caption) => blocksIn(caption, { kind: "paragraph" }, walk));
  const rows = rowsIn(table).map((row) => row.children.filter(isNode).filter(({ role }) => /^T[HD]$/.test(role)));
  const isGrid = rows.length > 1 && rows.some((row) => row.length > 1);
  const number = isGrid ? walk.tables++ : 0;
  const cells = rows.flatMap((row, r) =>
    row.flatMap((cell, column) => {
      const place = { table: number, row: Math.min(r, MAX_ROW), column: Math.min(column, MAX_COLUMN) };
      return blocksIn(cell, isGrid ? { kind: "cell", ...place, isHeader: cell.role === "TH" } : within, walk);
    }),
  );
  return [...above, ...cells];
}

function rowsIn(node: StructTreeNode): StructTreeNode[] {
  const children = node.children.filter(isNode);
  return children.flatMap((child) =>
    child.role === "TR" ? [child] : /^T(Head|Body|Foot)$/.test(child.role) ? rowsIn(child) : [],
  );
}

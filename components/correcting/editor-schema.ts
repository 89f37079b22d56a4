import { type DOMOutputSpec, type Node, type NodeSpec, Schema } from "prosemirror-model";

/** What of a block is no words: `before` is the white space between it and the block before. */
const attrs = {
  before: { default: "\n\n" },
  part: { default: "" },
  level: { default: 1 },
  depth: { default: 1 },
  marker: { default: "" },
  table: { default: 0 },
  row: { default: 0 },
  column: { default: 0 },
  isHeader: { default: false },
};

function block(tags: readonly string[], toDOM: (node: Node) => DOMOutputSpec): NodeSpec {
  return {
    group: "block",
    content: "text*",
    marks: "",
    whitespace: "pre",
    attrs,
    parseDOM: tags.map((tag) => ({ tag })),
    toDOM,
  };
}

/** A text as it is corrected: its blocks one after the other, each with plain words, so that nothing else can be typed. */
export const editorSchema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: block(["p"], () => ["p", { dir: "auto" }, 0]),
    heading: {
      ...block([], ({ attrs: { level } }) => [`h${Math.min(6, level + 1)}`, { dir: "auto", "data-level": level }, 0]),
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    },
    quote: block(["blockquote"], () => ["blockquote", { dir: "auto" }, 0]),
    item: block(["li"], ({ attrs: { depth, marker } }) => [
      "p",
      { dir: "auto", class: "item", "data-marker": marker, style: `--depth: ${Number(depth)}` },
      0,
    ]),
    code: block(["pre"], () => ["pre", { dir: "ltr" }, 0]),
    cell: block([], ({ attrs: { row, column, isHeader } }) => [
      "p",
      { dir: "auto", class: isHeader ? "cell header" : "cell", "data-at": `${row + 1} · ${column + 1}` },
      0,
    ]),
    note: block([], ({ attrs: { marker } }) => ["p", { dir: "auto", class: "note", "data-marker": marker }, 0]),
    text: {},
  },
});

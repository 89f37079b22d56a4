import { type DOMOutputSpec, type Node, type NodeSpec, Schema } from "prosemirror-model";

function block(toDOM: (node: Node) => DOMOutputSpec): NodeSpec {
  return {
    group: "block",
    content: "text*",
    marks: "",
    selectable: false,
    // `number` is 0 in all but the first chunk of a block.
    attrs: { number: { default: 0 }, level: { default: 1 }, depth: { default: 1 }, marker: { default: "" } },
    toDOM,
  };
}

function looks(node: Node): Record<string, string> {
  const { number } = node.attrs;
  return number === 0 ? { class: "src-cont", dir: "auto" } : { "data-n": String(number), dir: "auto" };
}

/**
 * A text as it is shown: sections (which never show) of blocks of plain text.
 * Nothing is ever edited here; highlights are decorations.
 */
export const sourceSchema = new Schema({
  nodes: {
    doc: { content: "section+" },
    section: {
      content: "block+",
      selectable: false,
      attrs: { lines: { default: 1 } },
      toDOM: (node) => ["div", { class: "src-section", style: `--lines: ${node.attrs.lines}` }, 0],
    },
    paragraph: block((node) => ["p", looks(node), 0]),
    // The first level belongs to the page's own title.
    heading: block((node) => [
      `h${Math.min(6, node.attrs.level + 1)}`,
      { ...looks(node), "data-level": String(node.attrs.level) },
      0,
    ]),
    quote: block((node) => ["blockquote", looks(node), 0]),
    item: block((node) => [
      "p",
      { ...looks(node), class: "src-item", "data-marker": node.attrs.marker, style: `--depth: ${node.attrs.depth}` },
      0,
    ]),
    code: block((node) => ["pre", { ...looks(node), dir: "ltr" }, 0]),
    text: {},
  },
});

import { type DOMOutputSpec, type Node, type NodeSpec, Schema } from "prosemirror-model";

function block(toDOM: (node: Node) => DOMOutputSpec, group = "block"): NodeSpec {
  return {
    group,
    content: "text*",
    marks: "",
    selectable: false,
    // `number` is 0 in all but the first chunk of a block.
    attrs: {
      number: { default: 0 },
      level: { default: 1 },
      depth: { default: 1 },
      marker: { default: "" },
      part: { default: "" },
      // All chunks of a block run as the block does, whatever they begin with.
      direction: { default: "auto" },
    },
    toDOM,
  };
}

// `classes` are for the first chunk of a block and the others alike.
function looks(node: Node, classes = ""): Record<string, string> {
  const { number, part, direction } = node.attrs;
  const around: Record<string, string> = part ? { "data-part": part } : {};
  const names = `${classes} ${number === 0 ? "src-cont" : ""}`.trim();
  return {
    ...around,
    ...(names ? { class: names } : {}),
    ...(number === 0 ? {} : { "data-n": String(number) }),
    dir: direction,
  };
}

/**
 * A text as it is shown: sections (which never show) of blocks of plain text. A table holds rows of cells, a cell entries,
 * which are blocks; a gap stands for columns in which a row has nothing.
 * Nothing is ever edited here; highlights are decorations.
 */
export const sourceSchema = new Schema({
  nodes: {
    doc: { content: "section+" },
    section: {
      content: "(block | table)+",
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
      {
        ...looks(node, "src-item"),
        "data-marker": node.attrs.marker,
        style: `--depth: ${node.attrs.depth}; --letters: ${node.attrs.marker.length}`,
      },
      0,
    ]),
    note: block((node) => ["p", { ...looks(node, "src-note"), role: "note", "data-marker": node.attrs.marker }, 0]),
    table: {
      content: "row+",
      selectable: false,
      attrs: { isWide: { default: false } },
      toDOM: (node) => [
        "div",
        // What is moved sideways must be in reach of the keyboard.
        node.attrs.isWide
          ? { class: "src-table src-wide", tabindex: "0", role: "group", "aria-label": "Wide table" }
          : { class: "src-table" },
        ["table", ["tbody", 0]],
      ],
    },
    row: { content: "(cell | gap)+", selectable: false, toDOM: () => ["tr", 0] },
    cell: {
      content: "entry+",
      selectable: false,
      attrs: { isHeader: { default: false } },
      toDOM: (node) => [node.attrs.isHeader ? "th" : "td", 0],
    },
    gap: {
      selectable: false,
      attrs: { columns: { default: 1 } },
      toDOM: (node) => ["td", { colspan: String(node.attrs.columns) }],
    },
    entry: block((node) => ["p", looks(node, "src-entry"), 0], "entries"),
    code: block((node) => ["pre", { ...looks(node), dir: "ltr" }, 0]),
    text: {},
  },
});

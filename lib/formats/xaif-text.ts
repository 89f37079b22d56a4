import type { Stretch } from "@/lib/text/extent";

/** A text whose markup is off, and which stretches of it (in UTF-16 code units) are marked with which nodes. */
export interface UnmarkedText {
  readonly text: string;
  readonly marks: ReadonlyMap<string, readonly Stretch[]>;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

const PIECE = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)([^>]*)>|&(#x?[0-9a-f]+|[a-z]+);?|[^<&]+|[<&]/gi;

/**
 * Takes the markup off the text of an xAIF file: `<br>` is a line break, `<span id="node…">` marks a node; spans may
 * nest. Some programs write the id of the node alone.
 */
export function unmarked(html: string): UnmarkedText {
  const marks = new Map<string, Stretch[]>();
  const open: { id: string | null; start: number }[] = [];
  const close = (end: number) => {
    const { id, start } = open.pop() ?? { id: null, start: 0 };
    if (id !== null && start < end) marks.set(id, [...(marks.get(id) ?? []), [start, end]]);
  };
  let text = "";
  for (const [piece, slash, name, attributes = "", entity] of html.matchAll(PIECE)) {
    if (entity !== undefined) text += decoded(entity) ?? piece;
    else if (name === undefined) text += piece.startsWith("<!--") ? "" : piece;
    else if (/^br$/i.test(name)) text += "\n";
    else if (/^(p|div)$/i.test(name)) text += slash && text !== "" && !text.endsWith("\n") ? "\n" : "";
    else if (/^span$/i.test(name)) {
      if (slash) close(text.length);
      else open.push({ id: /\bid\s*=\s*["']?(?:node)?([^"'\s>]+)/i.exec(attributes)?.[1] ?? null, start: text.length });
    }
  }
  while (open.length > 0) close(text.length);
  return { text, marks };
}

function decoded(entity: string): string | null {
  if (!entity.startsWith("#")) return Object.hasOwn(NAMED, entity) ? (NAMED[entity] ?? null) : null;
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
}

/** Puts the markup of an xAIF file round the marked stretches of a text; those that cross are cut into pieces. */
export function marked(text: string, marks: readonly { readonly node: string; readonly stretch: Stretch }[]): string {
  const borders = [...new Set([0, text.length, ...marks.flatMap(({ stretch }) => stretch)])].sort((a, b) => a - b);
  const starting = new Map<number, string[]>();
  const ending = new Map<number, Set<string>>();
  for (const { node, stretch } of marks) {
    starting.set(stretch[0], [...(starting.get(stretch[0]) ?? []), node]);
    ending.set(stretch[1], (ending.get(stretch[1]) ?? new Set()).add(node));
  }
  let open: readonly string[] = [];
  let html = "";
  for (const [i, at] of borders.entries()) {
    open = [...open.filter((node) => !ending.get(at)?.has(node)), ...(starting.get(at) ?? [])];
    const words = text.slice(at, borders[i + 1] ?? at);
    if (words === "") continue;
    const opened = open.map((node) => `<span class="highlighted" id="node${escaped(node)}">`).join("");
    html += `${opened}${escaped(words).replaceAll("\n", "<br>")}${"</span>".repeat(open.length)}`;
  }
  return html;
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

import type { Code, List, Nodes, RootContent, Table } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Content } from "@/lib/text/content";
import { type Definitions, definitionsIn, phraseText } from "./markdown-phrase";
import { type Part, partsContent, type Setting } from "./parts";
import type { Problem } from "./reading";

/** What Markdown says: its content, its first heading, and what its marks said that the text does not carry. */
export interface Marked {
  readonly ok: true;
  readonly content: Content;
  readonly title: string | null;
  readonly problems: readonly Problem[];
}

/** Larger texts, and those with more marks in one paragraph or deeper in one line, take too long to take apart. */
const MAX_LENGTH = 1024 * 1024;
const MAX_MARKS = 1000;
const DEEP_LINE = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])){30}/m;
const MAX_DEPTH = 20;

/**
 * Takes Markdown (CommonMark with GitHub's tables, footnotes, strikes and task lists) apart into words and blocks.
 * Line ends inside a paragraph stay; addresses of links follow their words in parentheses; raw HTML stays visible.
 * `plain` is a text as `plainOf` gives it. `reason` says why a text is better read as it stands.
 */
export function markdownContent(plain: string): Marked | { ok: false; reason: string } {
  const reason = tooInvolved(plain);
  if (reason) return { ok: false, reason };
  const root = fromMarkdown(plain, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const walk: Walk = { plain, definitions: definitionsIn(root), problems: [] };
  const parts = [...partsOf(root.children, { depth: 0, marker: "", quoted: false, lead: "" }, walk)];
  return { ok: true, content: partsContent(parts), title: titleOf(parts), problems: walk.problems };
}

interface Walk {
  readonly plain: string;
  readonly definitions: Definitions;
  readonly problems: Problem[];
}

/** Where a block stands: `depth` of lists, the list `marker` and the words (`lead`) that its first paragraph takes. */
interface Standing {
  readonly depth: number;
  readonly marker: string;
  readonly quoted: boolean;
  readonly lead: string;
}

function tooInvolved(plain: string): string | null {
  const asItStands = "it is kept as it stands, with marks such as * and # among the words";
  if (plain.length > MAX_LENGTH) return `The file is very long; ${asItStands}.`;
  if (DEEP_LINE.test(plain)) return `Its lists or quotations are nested too deep; ${asItStands}.`;
  const crowded = plain.split(/\n[ \t]*\n/).some((part) => (part.match(/[*_~[]/g)?.length ?? 0) > MAX_MARKS);
  return crowded ? `One paragraph holds more than ${MAX_MARKS} marks; ${asItStands}.` : null;
}

function* partsOf(nodes: readonly RootContent[], standing: Standing, walk: Walk): Generator<Part> {
  for (const [i, node] of nodes.entries()) yield* partsIn(node, i === 0 ? standing : following(standing), walk);
}

function* partsIn(node: RootContent, standing: Standing, walk: Walk): Generator<Part> {
  switch (node.type) {
    case "blockquote":
      return yield* partsOf(node.children, { ...standing, quoted: true }, walk);
    case "list":
      return yield* itemParts(node, standing, walk);
    case "table":
      return yield* rowParts(node, standing, walk);
    case "footnoteDefinition":
      return yield* partsOf(node.children, { ...standing, lead: `[${node.label ?? node.identifier}] ` }, walk);
    case "definition":
      // One that a link uses is told there.
      if (walk.definitions.used.has(node.identifier)) return;
      return yield part(settingAt(standing), sourceOf(node, walk), standing);
    case "heading":
      return yield part({ kind: "heading", level: node.depth }, phraseOf(node, walk), standing);
    case "code":
      noteKindOfCode(node, walk);
      return yield part({ kind: "code" }, node.value, standing);
    case "thematicBreak":
    case "yaml":
      return yield part(settingAt(standing), sourceOf(node, walk), standing);
    default:
      return yield part(settingAt(standing), phraseOf(node, walk), standing);
  }
}

function* itemParts(list: List, standing: Standing, walk: Walk): Generator<Part> {
  const depth = Math.min(standing.depth + 1, MAX_DEPTH);
  for (const [i, item] of list.children.entries()) {
    const marker = markerOf(item.checked ?? null, list.ordered ? (list.start ?? 1) + i : null);
    yield* partsOf(item.children, { ...standing, depth, marker, lead: i === 0 ? standing.lead : "" }, walk);
  }
}

function* rowParts(table: Table, standing: Standing, walk: Walk): Generator<Part> {
  for (const [i, row] of table.children.entries()) {
    const text = row.children.map((cell) => phraseOf(cell, walk)).join(" | ");
    yield part({ kind: "paragraph" }, text, i === 0 ? standing : following(standing));
  }
}

function part(setting: Setting, text: string, standing: Standing): Part {
  return { setting, text: standing.lead + text };
}

function following(standing: Standing): Standing {
  return { ...standing, marker: "", lead: "" };
}

function settingAt({ depth, marker, quoted }: Standing): Setting {
  if (depth > 0) return { kind: "item", depth, marker };
  return quoted ? { kind: "quote" } : { kind: "paragraph" };
}

function noteKindOfCode(code: Code, walk: Walk): void {
  if (!code.lang) return;
  const words = code.meta ? `${code.lang} ${code.meta}` : code.lang;
  note(code, `“${words}”, which names the kind of code, is left out.`, walk);
}

function markerOf(checked: boolean | null, ordinal: number | null): string {
  const box = checked === null ? "" : checked ? "☑" : "☐";
  if (ordinal !== null) return box === "" ? `${ordinal}.` : `${ordinal}. ${box}`;
  return box || "•";
}

function phraseOf(node: Nodes, walk: Walk): string {
  return phraseText(node, walk.definitions, (picture) =>
    note(picture, "A picture is not shown; its words and its address stand in the text.", walk),
  );
}

function note(node: Nodes, what: string, walk: Walk): void {
  walk.problems.push({ where: `line ${node.position?.start.line ?? 1}`, what });
}

function sourceOf(node: Nodes, walk: Walk): string {
  return walk.plain.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function titleOf(parts: readonly Part[]): string | null {
  const level = (wanted: number) => parts.find(({ setting }) => setting.kind === "heading" && setting.level === wanted);
  const heading = level(1) ?? parts.find(({ setting }) => setting.kind === "heading");
  return heading?.text.replace(/\s+/g, " ").trim().slice(0, 200) || null;
}

import { type ArgumentMap, all, get, referring } from "@/lib/argument/argument-map";
import { textOf } from "@/lib/argument/graph";
import { byOrder } from "@/lib/argument/order";
import type { Id, Source } from "@/lib/argument/rows";
import { escapeText } from "@/lib/drawing/svg";
import type { Block, Content } from "@/lib/text/content";

/** A passage that claims rest on: stretches of it, and the numbers of the claims. */
interface Passage {
  readonly spanId: Id;
  readonly claims: readonly number[];
}

interface MarkedStretch extends Passage {
  readonly start: number;
  readonly end: number;
}

/** The texts of a map as parts of a page, and what of them is not there. */
export interface PageTexts {
  readonly html: string;
  /** Passages that stand in one of the texts. */
  readonly marked: ReadonlySet<Id>;
  /** Titles of sources whose text is not at hand. */
  readonly missing: readonly string[];
}

/** The newest text of each source with its passages marked; `claims` tells which claims are in the page (null for all). */
export function pageTexts(
  map: ArgumentMap,
  contents: ReadonlyMap<string, Content>,
  claims: ReadonlySet<Id> | null,
): PageTexts {
  const marked = new Set<Id>();
  const missing: string[] = [];
  const parts = all(map, "sources")
    .sort(byOrder)
    .map((source) => {
      const text = textOf(map, source.id);
      const content = contents.get(text.sha256);
      if (!content) {
        missing.push(source.title);
        return textPart(source, '<p class="note">This text was not at hand when the page was made.</p>');
      }
      const stretches = stretchesIn(map, text.id, claims);
      for (const { spanId } of stretches) marked.add(spanId);
      return textPart(source, blocksHtml(content, stretches));
    });
  return { html: parts.join("\n"), marked, missing };
}

function textPart({ title }: Source, html: string): string {
  return `<article class="text"><h3 dir="auto">${escapeText(title || "Untitled text")}</h3>\n${html}</article>`;
}

function stretchesIn(map: ArgumentMap, textId: Id, wanted: ReadonlySet<Id> | null): MarkedStretch[] {
  return referring(map, "spans", "textId", textId)
    .flatMap((span) => {
      const anchors = span.state === "lost" ? [] : referring(map, "anchors", "spanId", span.id);
      const told = anchors.filter(({ claimId }) => wanted?.has(claimId) ?? true);
      const claims = [...new Set(told.map(({ claimId }) => get(map, "claims", claimId).number))].sort((a, b) => a - b);
      return claims.length === 0 ? [] : span.extent.map(([start, end]) => ({ spanId: span.id, claims, start, end }));
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function blocksHtml({ plain, blocks }: Content, stretches: readonly MarkedStretch[]): string {
  const html: string[] = [];
  const seen = new Set<Id>();
  let next = 0;
  let open: MarkedStretch[] = [];
  for (const [i, block] of blocks.entries()) {
    for (let stretch = stretches[next]; stretch && stretch.start < block.end; stretch = stretches[++next])
      open.push(stretch);
    open = open.filter(({ end }) => end > block.start);
    html.push(blockHtml(block, blocks[i - 1], blocks[i + 1], wordsHtml(plain, block, open, seen)));
  }
  return html.join("\n");
}

/** The words of a block, cut wherever a passage begins or ends, so that passages may overlap. */
function wordsHtml(plain: string, { start, end }: Block, open: readonly MarkedStretch[], seen: Set<Id>): string {
  const within = (at: number) => at > start && at < end;
  const cuts = new Set([start, end, ...open.flatMap((stretch) => [stretch.start, stretch.end].filter(within))]);
  const places = [...cuts].sort((a, b) => a - b);
  return places
    .slice(0, -1)
    .map((from, i) => {
      const to = places[i + 1] ?? end;
      const words = escapeText(plain.slice(from, to));
      const passages = open.filter((stretch) => stretch.start <= from && stretch.end >= to);
      return passages.length === 0 ? words : markHtml(words, passages, seen);
    })
    .join("");
}

/** The first piece of a passage can be reached with the keyboard, and led to. */
function markHtml(words: string, passages: readonly Passage[], seen: Set<Id>): string {
  const numbers = [...new Set(passages.flatMap(({ claims }) => claims))].join(" ");
  const fresh = passages.filter(({ spanId }) => !seen.has(spanId));
  for (const { spanId } of fresh) seen.add(spanId);
  const spans = passages.map(({ spanId }) => spanId).join(" ");
  const reached =
    fresh.length > 0 ? ` tabindex="0" role="button" aria-label="${words}, claim ${numbers.replaceAll(" ", ", ")}"` : "";
  return `<mark data-claims="${numbers}" data-spans="${spans}"${reached}>${words}</mark>`;
}

function blockHtml(block: Block, before: Block | undefined, after: Block | undefined, words: string): string {
  switch (block.kind) {
    case "paragraph":
      return `<p dir="auto">${words}</p>`;
    case "heading":
      return `<h4 dir="auto">${words}</h4>`;
    case "quote":
      return `<blockquote dir="auto">${words}</blockquote>`;
    case "item":
      return `<p class="item depth-${Math.min(block.depth, 6)}" dir="auto">${escapeText(block.marker || "•")} ${words}</p>`;
    case "code":
      return `<pre>${words}</pre>`;
    case "note":
      return `<p class="note" dir="auto">${escapeText(block.label)} ${words}</p>`;
    case "cell":
      return cellHtml(block, before, after, words);
    default:
      return block satisfies never;
  }
}

type Cell = Extract<Block, { kind: "cell" }>;

function cellHtml(cell: Cell, before: Block | undefined, after: Block | undefined, words: string): string {
  const name = cell.isHeader ? "th" : "td";
  const opens = startOfCell(cell, before);
  const closes = startOfCell(cell, after);
  return [
    opens.table ? "<table>" : "",
    opens.row ? "<tr>" : "",
    opens.cell ? `<${name} dir="auto">` : "<br>",
    words,
    closes.cell ? `</${name}>` : "",
    closes.row ? "</tr>" : "",
    closes.table ? "</table>" : "",
  ].join("");
}

/** Whether a table, row or cell is parted from the block beside it. */
function startOfCell(cell: Cell, beside: Block | undefined) {
  const table = beside?.kind !== "cell" || beside.table !== cell.table;
  const row = table || beside.row !== cell.row;
  return { table, row, cell: row || beside.column !== cell.column };
}

import type { Page } from "@/lib/text/content";
import { Composition } from "./composition";
import { gridOf, isDataTable } from "./html-table";
import { type Element, findElement, isElement, type Markup, textOf } from "./markup";
import { type Numbering, numeralOf } from "./numerals";
import { hasRole, isHidden, pageBreakLabel, partOf } from "./page-parts";
import type { Part, Setting } from "./parts";
import type { Problem } from "./reading";

/** What a page holds: its blocks, the pages that begin after the last, and what the text does not carry. */
export interface HtmlParts {
  readonly parts: readonly Part[];
  readonly pages: readonly Page[];
  readonly problems: readonly Problem[];
}

/** What is known of a page from the book that it is in. */
export interface HtmlOptions {
  readonly firstTable?: number;
  readonly pageAt?: (id: string) => string | null;
}

type PagePart = Setting["part"];

/** Where an element stands. `depth` counts lists; `marker` is for the next block only. */
interface Standing {
  readonly depth: number;
  readonly isQuoted: boolean;
  readonly part: PagePart;
  readonly isInArticle: boolean;
  /** The label of the note that it stands in; null outside of notes. */
  readonly note: string | null;
}

interface Walk {
  readonly composition: Composition;
  readonly where: string;
  readonly pageAt: (id: string) => string | null;
  readonly problems: Problem[];
  /** What the next block is set as, where that holds for one block only: the first of a list item. */
  marker: string;
  tables: number;
  isVerbatim: boolean;
}

const MAX_LIST_DEPTH = 20;

const NUMBERINGS: Readonly<Record<string, Numbering>> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

// Nothing in them is read as words of the page.
const SILENT = new Set(
  "head script style template noscript iframe object embed audio video canvas select datalist textarea input svg meter progress map rp frameset annotation annotation-xml".split(
    " ",
  ),
);

const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table caption tbody thead tfoot tr td th ul optgroup option".split(
    " ",
  ),
);

/**
 * The blocks of a page, or of what stands in one element of it, in document order. Scripts, styles and what is hidden
 * are left out. What the page calls its navigation, header, footer or aside stays, and is marked as such.
 * `where` names the file in problems; `firstTable` is the number of its first table; `pageAt` knows which page begins at
 * the element of an id.
 */
export function htmlParts(
  root: Element,
  where: string,
  { firstTable = 0, pageAt = () => null }: HtmlOptions = {},
): HtmlParts & { readonly tables: number } {
  const walk: Walk = {
    composition: new Composition(),
    where,
    pageAt,
    problems: [],
    marker: "",
    tables: firstTable,
    isVerbatim: false,
  };
  const standing: Standing = { depth: 0, isQuoted: false, part: undefined, isInArticle: false, note: null };
  visitAll(root.children, standing, walk);
  endBlock(standing, walk);
  const { parts, pages } = walk.composition;
  return { parts, pages, problems: walk.problems, tables: walk.tables };
}

function visitAll(nodes: readonly Markup[], standing: Standing, walk: Walk): void {
  for (const node of nodes) {
    if (isElement(node)) visit(node, standing, walk);
    else if (walk.isVerbatim) walk.composition.addVerbatim(node);
    else walk.composition.add(node);
  }
}

function visit(element: Element, standing: Standing, walk: Walk): void {
  const { name } = element;
  if (SILENT.has(name)) return noteSilent(element, walk);
  if (isHidden(element)) return noteHidden(element, walk);
  const page = pageBreakLabel(element);
  if (page !== null) return walk.composition.beginPage(page);
  const { id } = element.attributes;
  const begun = id ? walk.pageAt(id) : null;
  if (BLOCKS.has(name) || hasRole(element, "doc-footnote", "footnote")) {
    return visitBlock(element, standing, walk, begun);
  }
  if (begun !== null) walk.composition.beginPage(begun);
  visitInline(element, standing, walk);
}

function visitInline(element: Element, standing: Standing, walk: Walk): void {
  const { composition } = walk;
  switch (element.name) {
    case "br":
      // Two of them part paragraphs.
      return composition.isAtBreak ? endBlock(standing, walk) : composition.breakLine();
    case "img":
      return noteAt(walk, "A picture is not shown.");
    case "q":
      composition.add("“");
      visitAll(element.children, standing, walk);
      return composition.add("”");
    case "a":
      return visitLink(element, standing, walk);
    case "sup": {
      const [link, ...others] = element.children.filter((child) => isElement(child) || child.trim() !== "");
      const isLink = link && isElement(link) && link.name === "a" && others.length === 0;
      if (isLink) return visitLink(link, standing, walk, true);
      return element.children.some(isElement)
        ? visitAll(element.children, standing, walk)
        : composition.addRaised(textOf(element));
    }
    case "rt":
      composition.add("(");
      visitAll(element.children, standing, walk);
      return composition.add(")");
    case "button":
    case "label":
      // What stands beside it is no part of the same word.
      composition.add(" ");
      visitAll(element.children, standing, walk);
      return composition.add(" ");
    default:
      return visitAll(element.children, standing, walk);
  }
}

// The mark of a note is told from the word before it, and the way back from a note is no word of it.
function visitLink(element: Element, standing: Standing, walk: Walk, isRaised = false): void {
  const words = textOf(element).trim();
  const isWithin = element.attributes.href?.startsWith("#") === true;
  if (hasRole(element, "backlink") || (isWithin && /^(?:[↩↑⤴^]\ufe0e?)+$/u.test(words))) return;
  const isMark = (isWithin && (isRaised || findElement(element, "sup") !== null)) || hasRole(element, "noteref");
  if (isMark && /^(?:\d{1,4}|[a-z]|[*†‡]{1,3})$/i.test(words)) return walk.composition.add(`[${words}]`);
  return visitAll(element.children, standing, walk);
}

function visitBlock(element: Element, standing: Standing, walk: Walk, page: string | null = null): void {
  endBlock(standing, walk);
  if (page !== null) walk.composition.beginPage(page);
  const within = standingIn(element, standing);
  switch (element.name) {
    case "table":
      return visitTable(element, within, walk);
    case "ol":
    case "ul":
    case "menu":
    case "dir":
      return visitList(element, within, walk);
    case "pre":
      return visitPre(element, within, walk);
    default:
      visitAll(element.children, within, walk);
      return endBlock(within, walk, /^h([1-6])$/.exec(element.name)?.[1]);
  }
}

function standingIn(element: Element, standing: Standing): Standing {
  const { name } = element;
  const isQuoted = standing.isQuoted || name === "blockquote";
  const isInArticle = standing.isInArticle || name === "article" || name === "main";
  // The foot of a quotation says whose it is.
  const part = name === "main" ? undefined : (partOf(element, standing.isInArticle || isQuoted) ?? standing.part);
  const isNote = hasRole(element, "doc-footnote", "footnote", "endnote", "rearnote", "footnotes", "endnotes");
  const note = standing.note ?? (isNote || NOTES.test(element.attributes.class ?? "") ? "" : null);
  return { ...standing, isQuoted, isInArticle, part, note };
}

/** How pages name the place of their notes. */
const NOTES = /(^|\s)(footnotes|endnotes)(\s|$)/;

function endBlock(standing: Standing, walk: Walk, level?: string): void {
  const { composition } = walk;
  if (!composition.hasWords) return composition.end({ kind: "paragraph" });
  const setting = settingAt(standing, walk, level);
  composition.end(standing.part ? { ...setting, part: standing.part } : setting);
  walk.marker = "";
}

function settingAt({ depth, isQuoted, note }: Standing, walk: Walk, level?: string): Setting {
  if (level) return { kind: "heading", level: Number(level) };
  if (note !== null) return { kind: "note", label: walk.marker.replace(/\.$/, "") || note };
  if (walk.isVerbatim) return { kind: "code" };
  if (depth > 0) return { kind: "item", depth, marker: walk.marker };
  return { kind: isQuoted ? "quote" : "paragraph" };
}

function visitList(list: Element, standing: Standing, walk: Walk): void {
  const depth = Math.min(standing.depth + 1, MAX_LIST_DEPTH);
  const isNotes = /(^|\s)(references|footnotes|endnotes)(\s|$)/.test(list.attributes.class ?? "");
  const within = { ...standing, depth, note: standing.note ?? (isNotes ? "" : null) };
  let ordinal = Number.parseInt(list.attributes.start ?? "1", 10) || 1;
  for (const item of list.children) {
    if (!isElement(item) || item.name !== "li") {
      visitAll([item], within, walk);
      continue;
    }
    endBlock(within, walk);
    ordinal = Number.parseInt(item.attributes.value ?? "", 10) || ordinal;
    walk.marker = list.name === "ol" ? markerOf(ordinal, list.attributes.type) : "•";
    ordinal += "reversed" in list.attributes ? -1 : 1;
    if (!isHidden(item)) visitBlock(item, within, walk);
    endBlock(within, walk);
    walk.marker = "";
  }
  endBlock(within, walk);
}

function markerOf(ordinal: number, type = "1"): string {
  return `${numeralOf(ordinal, NUMBERINGS[type] ?? "decimal")}.`;
}

function visitPre(element: Element, standing: Standing, walk: Walk): void {
  walk.isVerbatim = true;
  visitAll(element.children, standing, walk);
  endBlock(standing, walk);
  walk.isVerbatim = false;
}

function visitTable(table: Element, standing: Standing, walk: Walk): void {
  if (!isDataTable(table)) {
    visitAll(table.children, standing, walk);
    return endBlock(standing, walk);
  }
  for (const caption of table.children) {
    if (isElement(caption) && caption.name === "caption") visit(caption, standing, walk);
  }
  const number = walk.tables++;
  for (const { row, column, isHeader, element } of gridOf(table)) {
    const inner = htmlParts(element, walk.where, { firstTable: walk.tables, pageAt: walk.pageAt });
    walk.problems.push(...inner.problems);
    for (const { text, pages } of inner.parts) {
      const setting: Setting = { kind: "cell", table: number, row, column, isHeader };
      walk.composition.parts.push({
        setting: standing.part ? { ...setting, part: standing.part } : setting,
        text,
        ...(pages ? { pages } : {}),
      });
    }
  }
}

function noteAt(walk: Walk, what: string): void {
  walk.problems.push({ where: walk.where, what });
}

function noteHidden(element: Element, walk: Walk): void {
  if (textOf(element).trim() !== "") noteAt(walk, "A part that the page hides from its readers is left out.");
}

function noteSilent({ name }: Element, walk: Walk): void {
  if (name === "iframe") noteAt(walk, "A frame shows another page, which is not asked for.");
  else if (name === "object" || name === "embed") noteAt(walk, "An embedded object is not shown.");
  else if (name === "audio" || name === "video") noteAt(walk, "A sound or film is not shown.");
  else if (name === "svg") noteAt(walk, "A picture is not shown.");
}

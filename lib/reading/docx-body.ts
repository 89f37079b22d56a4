import type { Composition } from "./composition";
import type { Numberer } from "./docx-numbering";
import { listPlace, outlineLevel, type ParagraphStyle, valAt } from "./docx-styles";
import { childrenOf, type Element, elementsIn, findChild, findElement, findPath, isElement, textOf } from "./markup";
import type { Part, Setting } from "./parts";
import type { Problem } from "./reading";

/** What the body of a Word document refers to, and how its pages are numbered. */
export interface DocxContext {
  readonly styleOf: (id: string | undefined) => ParagraphStyle;
  readonly numberer: Numberer;
  /** The paragraphs of a note, and the label that its mark shows; null when there is none. */
  readonly noteOf: (
    kind: "footnote" | "endnote",
    id: string,
  ) => { readonly label: string; readonly content: Element } | null;
  /** What a foreign part that the body takes in holds, already read. */
  readonly chunkOf: (id: string, firstTable: number) => { readonly parts: readonly Part[]; readonly tables: number };
  /** The number of the page that begins next; null when the file does not say where pages begin. */
  readonly nextPage: (() => string) | null;
  /** A section has ended. */
  readonly endSection: () => void;
  readonly problems: Problem[];
}

interface Standing {
  readonly part: Setting["part"];
  /** The label of the note that it stands in. */
  readonly note: string | null;
}

interface Walk {
  readonly context: DocxContext;
  readonly composition: Composition;
  waiting: { label: string; content: Element }[];
  boxes: Element[];
  tables: number;
  /** Within a table, where notes and boxes wait for its end. */
  isInTable: boolean;
}

/** Composes the blocks of a story of a Word document: its body, a header, a footer. Notes follow what refers to them. */
export function composeDocx(
  root: Element,
  context: DocxContext,
  composition: Composition,
  part?: Setting["part"],
): void {
  const walk: Walk = { context, composition, waiting: [], boxes: [], tables: 0, isInTable: false };
  walkBlocks(root, { part, note: null }, walk);
}

function walkBlocks(parent: Element, standing: Standing, walk: Walk): void {
  const children = childrenOf(parent);
  for (const [i, child] of children.entries()) {
    switch (child.name) {
      case "p":
        walkParagraph(child, standing, walk, children[i + 1]);
        break;
      case "tbl":
        walkTable(child, standing, walk);
        break;
      case "altChunk":
        takeChunk(child, walk);
        break;
      case "subDoc":
        noteAt(walk, "A document that lies outside of the file belongs here; it is not asked for.");
        break;
      case "del":
      case "moveFrom":
        noteAt(walk, "Words that were deleted with changes tracked are left out.");
        break;
      case "sectPr":
        break;
      default:
        walkBlocks(child, standing, walk);
    }
  }
}

function takeChunk({ attributes }: Element, walk: Walk): void {
  const { parts, tables } = walk.context.chunkOf(attributes["r:id"] ?? attributes.id ?? "", walk.tables);
  walk.composition.parts.push(...parts);
  walk.tables = tables;
}

function walkParagraph(paragraph: Element, standing: Standing, walk: Walk, next?: Element): void {
  const properties = findChild(paragraph, "pPr");
  walkInline(paragraph, walk);
  if (next?.name === "p" && runsOn(properties)) return;
  endParagraph(properties, standing, walk);
  if (findChild(properties, "sectPr")) walk.context.endSection();
}

// Its end was deleted with changes tracked, or it is a letter that the next paragraph begins with, set large.
function runsOn(properties: Element | null): boolean {
  return (
    findPath(properties, "rPr", "del") !== null || findChild(properties, "framePr")?.attributes.dropCap !== undefined
  );
}

function endParagraph(properties: Element | null, standing: Standing, walk: Walk): void {
  const { composition } = walk;
  const setting = composition.hasWords ? settingOf(properties, standing, walk) : ({ kind: "paragraph" } as const);
  composition.end(standing.part ? { ...setting, part: standing.part } : setting);
  if (!walk.isInTable) setWaiting(standing, walk);
}

function setWaiting(standing: Standing, walk: Walk): void {
  for (const box of walk.boxes.splice(0)) walkBlocks(box, standing, walk);
  for (const { label, content } of walk.waiting.splice(0)) walkBlocks(content, { ...standing, note: label }, walk);
}

function settingOf(properties: Element | null, { note }: Standing, walk: Walk): Setting {
  if (note !== null) return { kind: "note", label: note };
  const style = walk.context.styleOf(valAt(findChild(properties, "pStyle")));
  const level = outlineLevel(properties) ?? style.heading;
  const place = listPlace(properties) ?? style.list;
  const isListed = place !== null && place.list !== "0";
  const marker = isListed ? walk.context.numberer.next(place) : "";
  if (level !== null) {
    // A heading has no place for its number but among its words.
    if (marker !== "" && marker !== "•") walk.composition.prepend(`${marker} `);
    return { kind: "heading", level: Math.min(level, 6) };
  }
  if (isListed) return { kind: "item", depth: place.level + 1, marker };
  return { kind: style.isQuote ? "quote" : "paragraph" };
}

function walkInline(parent: Element, walk: Walk): void {
  for (const child of parent.children) if (isElement(child)) walkRunChild(child, walk);
}

function walkRunChild(element: Element, walk: Walk): void {
  const { composition, context } = walk;
  switch (element.name) {
    case "t":
      return composition.addVerbatim(textOf(element));
    case "tab":
    case "ptab":
      return composition.addVerbatim("\t");
    case "br":
      return element.attributes.type === "page" || element.attributes.type === "column"
        ? undefined
        : composition.breakLine();
    case "cr":
      return composition.breakLine();
    case "lastRenderedPageBreak":
      return context.nextPage ? composition.beginPage(context.nextPage()) : undefined;
    case "noBreakHyphen":
      return composition.addVerbatim("\u2011");
    case "softHyphen":
      return composition.addVerbatim("\u00ad");
    case "sym":
      return walkSign(element, walk);
    case "footnoteReference":
    case "endnoteReference":
      return meetNote(element, walk);
    case "ruby":
      return walkRuby(element, walk);
    case "r":
      return walkRun(element, walk);
    case "del":
    case "moveFrom":
      return noteAt(walk, "Words that were deleted with changes tracked are left out.");
    case "AlternateContent":
      return walkAlternatives(element, walk);
    case "txbxContent":
      walk.boxes.push(element);
      return;
    case "drawing":
    case "pict":
    case "object":
      return walkDrawing(element, walk);
    case "pPr":
    case "rPr":
    case "instrText":
    case "delText":
    case "footnoteRef":
    case "endnoteRef":
    case "annotationRef":
      return;
    default:
      return walkInline(element, walk);
  }
}

function walkRun(run: Element, walk: Walk): void {
  const vanish = findPath(run, "rPr", "vanish");
  if (vanish && !/^(0|false|off)$/.test(valAt(vanish) ?? "")) {
    if (textOf(run).trim() !== "") noteAt(walk, "Words that the document hides from its readers are left out.");
    return;
  }
  if (isRaised(run)) walk.composition.addRaised(textOf(run));
  else walkInline(run, walk);
}

function isRaised(run: Element): boolean {
  const isWords = childrenOf(run).every(({ name }) => name === "rPr" || name === "t");
  return isWords && valAt(findPath(run, "rPr", "vertAlign")) === "superscript";
}

// The base with its reading behind it, as it is written where it cannot be set above.
function walkRuby(ruby: Element, walk: Walk): void {
  const base = findChild(ruby, "rubyBase");
  const reading = findChild(ruby, "rt");
  if (base) walkInline(base, walk);
  if (!reading || textOf(reading).trim() === "") return;
  walk.composition.addVerbatim("(");
  walkInline(reading, walk);
  walk.composition.addVerbatim(")");
}

/** The letters of the font Symbol, where others have A to z. */
const GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ      αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

function walkSign({ attributes }: Element, walk: Walk): void {
  const code = Number.parseInt(attributes.char ?? "", 16);
  const isPrivate = !(code > 0x1f) || (code >= 0xe000 && code <= 0xf8ff) || code > 0x10ffff;
  if (!isPrivate) return walk.composition.addVerbatim(String.fromCodePoint(code));
  const letter = attributes.font === "Symbol" ? GREEK[(code & 0xff) - 0x41] : undefined;
  if (letter && /\p{L}/u.test(letter)) return walk.composition.addVerbatim(letter);
  walk.composition.addVerbatim("\ufffd");
  noteAt(walk, `A sign of the font ${attributes.font ?? "of its own"} has no letter; � stands for it.`);
}

// Of several ways to show one thing, the first that has words is enough.
function walkAlternatives(element: Element, walk: Walk): void {
  const ways = childrenOf(element);
  const way = ways.find((one) => findElement(one, "txbxContent", "t") !== null) ?? ways[0];
  if (way) walkInline(way, walk);
}

function walkDrawing(element: Element, walk: Walk): void {
  const boxes = outermost(element, "txbxContent");
  walk.boxes.push(...boxes);
  if (boxes.length > 0) return;
  const isPicture = findElement(element, "blip", "imagedata", "pic") !== null;
  if (isPicture) noteAt(walk, "A picture is not shown.");
  else if (findElement(element, "chart", "relIds", "OLEObject"))
    noteAt(walk, "A chart, diagram or embedded object is not shown.");
}

// Boxes in alternative forms of one drawing hold the same words.
function outermost(element: Element, name: string): Element[] {
  if (element.name === name) return [element];
  if (element.name === "AlternateContent") {
    const ways = childrenOf(element).map((way) => outermost(way, name));
    return ways.find((boxes) => boxes.length > 0) ?? [];
  }
  return childrenOf(element).flatMap((child) => outermost(child, name));
}

function meetNote(element: Element, walk: Walk): void {
  const kind = element.name === "footnoteReference" ? "footnote" : "endnote";
  const note = walk.context.noteOf(kind, element.attributes.id ?? "");
  if (!note) return noteAt(walk, "A note that is referred to is not in the file.");
  // A mark of the author's own stands in the words already.
  const isOwn = /^(1|true|on)$/.test(element.attributes.customMarkFollows ?? "");
  if (!isOwn) walk.composition.addVerbatim(`[${note.label}]`);
  walk.waiting.push(isOwn ? { ...note, label: "" } : note);
}

function walkTable(table: Element, standing: Standing, walk: Walk): void {
  const rows = tableRows(table);
  const columns = Math.max(0, ...rows.map((row) => tableCells(row).reduce((sum, cell) => sum + spanOf(cell), 0)));
  if (walk.isInTable || columns < 2 || standing.note !== null) {
    for (const row of rows) for (const cell of tableCells(row)) walkBlocks(cell, standing, walk);
    return;
  }
  walk.isInTable = true;
  const number = walk.tables++;
  for (const [row, line] of rows.entries()) {
    const isHeader = findPath(line, "trPr", "tblHeader") !== null;
    let column = 0;
    for (const cell of tableCells(line)) {
      walkCell(cell, { kind: "cell", table: number, row, column: Math.min(column, 1000), isHeader }, standing, walk);
      column += spanOf(cell);
    }
  }
  walk.isInTable = false;
  setWaiting(standing, walk);
}

function walkCell(cell: Element, setting: Setting, standing: Standing, walk: Walk): void {
  const { parts } = walk.composition;
  const first = parts.length;
  walkBlocks(cell, standing, walk);
  for (const [i, part] of parts.entries()) {
    if (i < first) continue;
    const { setting: own, text } = part;
    const marked = own.kind === "item" && own.marker !== "" ? `${own.marker} ${text}` : text;
    parts[i] = { ...part, text: marked, setting: standing.part ? { ...setting, part: standing.part } : setting };
  }
}

function tableRows(table: Element): Element[] {
  return childrenOf(table).flatMap((child) =>
    child.name === "tr"
      ? [child]
      : ["sdt", "sdtContent", "customXml", "ins"].includes(child.name)
        ? tableRows(child)
        : [],
  );
}

function tableCells(row: Element): Element[] {
  return childrenOf(row).flatMap((child) =>
    child.name === "tc" ? [child] : ["sdt", "sdtContent", "customXml"].includes(child.name) ? tableCells(child) : [],
  );
}

function spanOf(cell: Element): number {
  const said = Number(valAt(findPath(cell, "tcPr", "gridSpan")) ?? "1");
  return Number.isInteger(said) && said > 0 ? Math.min(said, 1000) : 1;
}

function noteAt(walk: Walk, what: string): void {
  walk.context.problems.push({ where: "the document", what });
}

/** The elements of a name in a document, in order. */
export function elementsNamed(root: Element, name: string): Element[] {
  return [...elementsIn(root)].filter((element) => element.name === name);
}

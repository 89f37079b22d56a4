import type { Composition } from "./composition";
import { childrenOf, type Element, findChild, isElement, lineOf, type Markup, textOf } from "./markup";
import { type OdtLevel, type OdtStyles, odtMarker } from "./odt-styles";
import type { Setting } from "./parts";
import type { Problem } from "./reading";

interface Standing {
  readonly part: Setting["part"];
  readonly note: string | null;
  /** Depth of lists, 0 outside of any. */
  readonly depth: number;
}

interface Walk {
  readonly styles: OdtStyles;
  readonly composition: Composition;
  readonly problems: Problem[];
  /** The number of the page that begins next; null when the file does not say where pages begin. */
  readonly nextPage: (() => string) | null;
  /** The numbers of the levels of each list style, to count on from, and of headings. */
  readonly counts: Map<string, number[]>;
  marker: string;
  waiting: { label: string; content: Element }[];
  boxes: Element[];
  tables: number;
  isInTable: boolean;
}

/** What composes the stories of one OpenDocument text: its body, headers and footers. Notes follow what refers to them. */
export function createOdtComposer(
  styles: OdtStyles,
  composition: Composition,
  problems: Problem[],
  nextPage: (() => string) | null,
): (story: Element, part?: Setting["part"]) => void {
  const walk: Walk = {
    styles,
    composition,
    problems,
    nextPage,
    counts: new Map(),
    marker: "",
    waiting: [],
    boxes: [],
    tables: 0,
    isInTable: false,
  };
  return (story, part) => walkBlocks(story, { part, note: null, depth: 0 }, walk);
}

function walkBlocks(parent: Element, standing: Standing, walk: Walk): void {
  for (const child of childrenOf(parent)) {
    switch (child.name) {
      case "p":
      case "h":
        walkParagraph(child, standing, walk);
        break;
      case "list":
        walkList(child, standing, walk, child.attributes["style-name"]);
        break;
      case "table":
        walkTable(child, standing, walk);
        break;
      case "tracked-changes":
        if (textOf(child).trim() !== "") noteAt(walk, "Words that were deleted with changes tracked are left out.");
        break;
      case "sequence-decls":
      case "variable-decls":
      case "forms":
      case "index-title-template":
        break;
      case "soft-page-break":
        if (walk.nextPage) walk.composition.beginPage(walk.nextPage());
        break;
      case "frame":
      case "custom-shape":
        meetFrame(child, walk);
        setWaiting(standing, walk);
        break;
      case "section":
        if (isHidden(child)) noteHidden(walk);
        else walkBlocks(child, standing, walk);
        break;
      default:
        walkBlocks(child, standing, walk);
    }
  }
}

// A section with a condition says whether it was hidden when the file was kept.
function isHidden({ attributes }: Element): boolean {
  return attributes.display === "none" || attributes["is-hidden"] === "true";
}

function noteHidden(walk: Walk): void {
  noteAt(walk, "Words that the document hides from its readers are left out.");
}

function walkParagraph(paragraph: Element, standing: Standing, walk: Walk): void {
  if (walk.styles.hides("paragraph", paragraph.attributes["style-name"]) && textOf(paragraph).trim() !== "")
    return noteHidden(walk);
  walkInline(paragraph.children, walk);
  const { composition } = walk;
  const setting = composition.hasWords ? settingOf(paragraph, standing, walk) : ({ kind: "paragraph" } as const);
  composition.end(standing.part ? { ...setting, part: standing.part } : setting);
  if (!walk.isInTable) setWaiting(standing, walk);
}

function setWaiting(standing: Standing, walk: Walk): void {
  for (const box of walk.boxes.splice(0)) walkBlocks(box, { ...standing, depth: 0 }, walk);
  for (const { label, content } of walk.waiting.splice(0)) walkBlocks(content, { ...standing, note: label }, walk);
}

function settingOf({ name, attributes }: Element, { note, depth }: Standing, walk: Walk): Setting {
  if (note !== null) return { kind: "note", label: note };
  const style = attributes["style-name"];
  if (name === "h")
    return headingAt(Number(attributes["outline-level"] ?? "1") || 1, attributes["is-list-header"], walk);
  if (walk.styles.isA(style, "Title")) return { kind: "heading", level: 1 };
  if (depth > 0) {
    const { marker } = walk;
    walk.marker = "";
    return { kind: "item", depth, marker };
  }
  return { kind: walk.styles.isA(style, "Quotations") ? "quote" : "paragraph" };
}

// A heading has no place for its number but among its words.
function headingAt(level: number, isUnnumbered: string | undefined, walk: Walk): Setting {
  const own = walk.styles.outline[level];
  if (own && own.format !== "" && isUnnumbered !== "true") {
    const number = countedOn(walk, "outline", walk.styles.outline, level);
    if (number !== "") walk.composition.prepend(`${number} `);
  }
  return { kind: "heading", level: Math.min(Math.max(level, 1), 6) };
}

function walkList(list: Element, standing: Standing, walk: Walk, style: string | undefined): void {
  const depth = Math.min(standing.depth + 1, 20);
  const levels = walk.styles.levels(style);
  const key = `list ${style ?? ""}`;
  const continues = list.attributes["continue-numbering"] === "true" || list.attributes["continue-list"] !== undefined;
  const counts = walk.counts.get(key) ?? [];
  walk.counts.set(key, counts);
  if (!continues) counts.length = Math.min(counts.length, depth);
  for (const item of childrenOf(list)) {
    if (item.name !== "list-item" && item.name !== "list-header") continue;
    const start = Number(item.attributes["start-value"] ?? Number.NaN);
    if (Number.isInteger(start)) counts[depth] = start - 1;
    const isNested = childrenOf(item)[0]?.name === "list";
    walk.marker = item.name === "list-header" || isNested ? "" : countedOn(walk, key, levels, depth);
    for (const child of childrenOf(item)) {
      if (child.name === "list") walkList(child, { ...standing, depth }, walk, child.attributes["style-name"] ?? style);
      else walkBlocks({ ...item, children: [child] }, { ...standing, depth }, walk);
    }
    walk.marker = "";
  }
}

function countedOn(walk: Walk, key: string, levels: readonly OdtLevel[], level: number): string {
  const counts = walk.counts.get(key) ?? [];
  const before = counts[level];
  counts[level] = before === undefined ? (levels[level]?.start ?? 1) : before + 1;
  counts.length = level + 1;
  walk.counts.set(key, counts);
  return odtMarker(levels, counts, level);
}

function walkInline(nodes: readonly Markup[], walk: Walk): void {
  for (const node of nodes) {
    if (isElement(node)) walkElement(node, walk);
    else walk.composition.add(node);
  }
}

function walkElement(element: Element, walk: Walk): void {
  const { composition } = walk;
  switch (element.name) {
    case "s":
      return composition.addVerbatim(" ".repeat(Math.min(Number(element.attributes.c ?? "1") || 1, 1000)));
    case "tab":
      return composition.addVerbatim("\t");
    case "line-break":
      return composition.breakLine();
    case "soft-page-break":
      return walk.nextPage ? composition.beginPage(walk.nextPage()) : undefined;
    case "note":
      return meetNote(element, walk);
    case "annotation":
      return noteComment(element, walk);
    case "ruby-text":
      composition.addVerbatim("(");
      walkInline(element.children, walk);
      return composition.addVerbatim(")");
    case "hidden-text":
    case "hidden-paragraph":
      return noteHidden(walk);
    case "span":
      if (!walk.styles.hides("text", element.attributes["style-name"])) return walkInline(element.children, walk);
      return textOf(element).trim() === "" ? undefined : noteHidden(walk);
    case "frame":
    case "custom-shape":
    case "g":
      return meetFrame(element, walk);
    case "bookmark":
    case "reference-mark":
    case "change":
    case "change-start":
    case "change-end":
      return;
    default:
      return walkInline(element.children, walk);
  }
}

function meetNote(note: Element, walk: Walk): void {
  const label = (lineOf(findChild(note, "note-citation")) ?? "").slice(0, 20);
  const content = findChild(note, "note-body");
  walk.composition.addVerbatim(`[${label}]`);
  if (content) walk.waiting.push({ label, content });
}

function noteComment(annotation: Element, walk: Walk): void {
  const author = lineOf(findChild(annotation, "creator"));
  const words = childrenOf(annotation, "p").flatMap((paragraph) => lineOf(paragraph) ?? []);
  const where = author ? `a comment by ${author}` : "a comment";
  walk.problems.push({ where, what: `It is left out: “${words.join(" ").slice(0, 300)}”` });
}

function meetFrame(frame: Element, walk: Walk): void {
  const boxes = frame.name === "frame" ? childrenOf(frame, "text-box") : [frame];
  walk.boxes.push(...boxes);
  if (findChild(frame, "image")) noteAt(walk, "A picture is not shown.");
  else if (findChild(frame, "object") || findChild(frame, "object-ole"))
    noteAt(walk, "An embedded object is not shown.");
}

function walkTable(table: Element, standing: Standing, walk: Walk): void {
  const rows = rowsOf(table, false);
  const columns = Math.max(0, ...rows.map(({ row }) => childrenOf(row).filter(isCell).length));
  if (walk.isInTable || columns < 2 || standing.note !== null) {
    for (const { row } of rows) for (const cell of childrenOf(row, "table-cell")) walkBlocks(cell, standing, walk);
    return;
  }
  walk.isInTable = true;
  const number = walk.tables++;
  for (const [i, { row, isHeader }] of rows.entries()) {
    let column = 0;
    for (const cell of childrenOf(row).filter(isCell)) {
      if (cell.name === "table-cell")
        walkCell(
          cell,
          { kind: "cell", table: number, row: i, column: Math.min(column, 1000), isHeader },
          standing,
          walk,
        );
      column += Math.max(1, Number(cell.attributes["number-columns-repeated"] ?? "1") || 1);
    }
  }
  walk.isInTable = false;
  setWaiting(standing, walk);
}

function isCell({ name }: Element): boolean {
  return name === "table-cell" || name === "covered-table-cell";
}

function rowsOf(table: Element, isHeader: boolean): { row: Element; isHeader: boolean }[] {
  return childrenOf(table).flatMap((child) => {
    if (child.name === "table-row") return [{ row: child, isHeader }];
    if (child.name === "table-header-rows") return rowsOf(child, true);
    return child.name === "table-rows" || child.name === "table-row-group" ? rowsOf(child, isHeader) : [];
  });
}

function walkCell(cell: Element, setting: Setting, standing: Standing, walk: Walk): void {
  const { parts } = walk.composition;
  const first = parts.length;
  walkBlocks(cell, { ...standing, depth: 0 }, walk);
  for (const [i, part] of parts.entries()) {
    if (i < first) continue;
    const { setting: own, text } = part;
    const marked = own.kind === "item" && own.marker !== "" ? `${own.marker} ${text}` : text;
    parts[i] = { ...part, text: marked, setting: standing.part ? { ...setting, part: standing.part } : setting };
  }
}

function noteAt(walk: Walk, what: string): void {
  walk.problems.push({ where: "the document", what });
}

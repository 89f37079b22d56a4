import type { Page } from "@/lib/text/content";
import { Composition } from "./composition";
import { childrenOf, type Element, isElement, lineOf, type Markup } from "./markup";
import type { Part, Setting } from "./parts";
import type { Problem } from "./reading";

interface Standing {
  /** Divisions around it: the level of a heading. */
  readonly level: number;
  readonly depth: number;
  readonly isQuoted: boolean;
  readonly part: Setting["part"];
}

interface Walk {
  readonly composition: Composition;
  readonly problems: Problem[];
  marker: string;
  note: string | null;
  tables: number;
  notes: number;
  /** Notes met within a block, which follow it. */
  waiting: Element[];
}

// Other elements are words of the block that they stand in.
const BLOCKS = new Set(
  "p ab lg l sp stage speaker head trailer opener closer salute signed dateline byline docAuthor docDate docImprint docTitle titlePart titlePage epigraph argument castList castItem castGroup set figure figDesc list item label quote cit q bibl listBibl div div1 div2 div3 div4 div5 div6 div7 front back body group text floatingText u fw postscript imprimatur entry".split(
    " ",
  ),
);

// What editors add about the text, not the text.
const SILENT = new Set("teiHeader facsimile sourceDoc standOff certainty respons interp interpGrp linkGrp".split(" "));

const MAX_LIST_DEPTH = 20;

/**
 * The blocks of a text in TEI. Page beginnings (`pb`) become pages; notes stand after the block that they are fixed to;
 * of a place that is given in two ways (`choice`) the one that stands in the document is read.
 */
export function teiParts(text: Element): {
  parts: readonly Part[];
  pages: readonly Page[];
  problems: readonly Problem[];
} {
  const walk: Walk = {
    composition: new Composition(),
    problems: [],
    marker: "",
    note: null,
    tables: 0,
    notes: 0,
    waiting: [],
  };
  const standing: Standing = { level: 0, depth: 0, isQuoted: false, part: undefined };
  visitAll(text.children, standing, walk);
  endBlock(standing, walk);
  return { parts: walk.composition.parts, pages: walk.composition.pages, problems: walk.problems };
}

function visitAll(nodes: readonly Markup[], standing: Standing, walk: Walk): void {
  for (const node of nodes) {
    if (isElement(node)) visit(node, standing, walk);
    else walk.composition.add(node);
  }
}

function visit(element: Element, standing: Standing, walk: Walk): void {
  const { composition } = walk;
  const { name, attributes } = element;
  if (SILENT.has(name)) return;
  switch (name) {
    case "pb":
      return composition.beginPage(attributes.n ?? "");
    case "lb":
      // A line that breaks a word says so; the words of others are apart already.
      if (attributes.break !== "no" && composition.hasWords) composition.breakLine();
      return;
    case "cb":
    case "milestone":
      return composition.add(" ");
    case "gap":
      return composition.add(" […] ");
    case "graphic":
    case "media":
      walk.problems.push({ where: "a picture", what: "A picture is not shown." });
      return;
    case "choice":
      return visitAll([chosen(element)], standing, walk);
    case "note":
      return meetNote(element, standing, walk);
    case "table":
      return visitTable(element, standing, walk);
    case "list":
      return visitList(element, standing, walk);
    case "l":
      return visitLine(element, standing, walk);
    default:
      return BLOCKS.has(name) ? visitBlock(element, standing, walk) : visitAll(element.children, standing, walk);
  }
}

function visitBlock(element: Element, standing: Standing, walk: Walk): void {
  // Words quoted in the middle of a sentence stay in it.
  if (
    ["q", "quote", "cit", "bibl", "label"].includes(element.name) &&
    walk.composition.hasWords &&
    !holdsBlocks(element)
  ) {
    return visitAll(element.children, standing, walk);
  }
  endBlock(standing, walk);
  const within = standingIn(element, standing);
  visitAll(element.children, within, walk);
  endBlock(within, walk, element.name === "head" || element.name === "titlePart");
}

function holdsBlocks(element: Element): boolean {
  return childrenOf(element).some(
    ({ name }) => BLOCKS.has(name) && name !== "bibl" && name !== "quote" && name !== "q",
  );
}

function standingIn({ name }: Element, standing: Standing): Standing {
  const isDivision = /^(div\d?|front|back)$/.test(name);
  return {
    ...standing,
    level: isDivision ? standing.level + 1 : standing.level,
    isQuoted: standing.isQuoted || name === "quote" || name === "epigraph" || name === "cit",
    part: standing.part ?? (name === "fw" ? "header" : undefined),
  };
}

// Lines of verse are lines of their stanza.
function visitLine(line: Element, standing: Standing, walk: Walk): void {
  if (walk.composition.hasWords && !walk.composition.isAtBreak) walk.composition.breakLine();
  visitAll(line.children, standing, walk);
  walk.composition.breakLine();
}

function visitList(list: Element, standing: Standing, walk: Walk): void {
  endBlock(standing, walk);
  const within = { ...standing, depth: Math.min(standing.depth + 1, MAX_LIST_DEPTH) };
  const isNumbered = /^(ordered|numbered)$/.test(list.attributes.type ?? list.attributes.rend ?? "");
  let ordinal = 0;
  for (const child of childrenOf(list)) {
    if (child.name === "item") {
      ordinal += 1;
      walk.marker = (child.attributes.n ?? (isNumbered ? `${ordinal}.` : walk.marker || "•")).slice(0, 20);
      visitAll(child.children, within, walk);
      endBlock(within, walk);
    } else if (child.name === "label") walk.marker = (lineOf(child) ?? "").slice(0, 20);
    else visit(child, standing, walk);
  }
  walk.marker = "";
}

function visitTable(table: Element, standing: Standing, walk: Walk): void {
  endBlock(standing, walk);
  for (const head of childrenOf(table, "head")) visit(head, standing, walk);
  const number = walk.tables++;
  const waiting = walk.waiting;
  walk.waiting = [];
  for (const [row, line] of childrenOf(table, "row").entries()) {
    for (const [column, cell] of childrenOf(line, "cell").entries()) {
      const isHeader = line.attributes.role === "label" || cell.attributes.role === "label";
      visitAll(cell.children, standing, walk);
      walk.composition.end({ kind: "cell", table: number, row, column: Math.min(column, 1000), isHeader });
    }
  }
  walk.waiting = [...waiting, ...walk.waiting];
  setNotes(standing, walk);
}

function chosen(choice: Element): Markup {
  const shown = ["sic", "orig", "abbr", "am", "seg", "unclear"];
  const [first] = childrenOf(choice);
  return childrenOf(choice).find(({ name }) => shown.includes(name)) ?? first ?? "";
}

function meetNote(note: Element, standing: Standing, walk: Walk): void {
  if (!walk.composition.hasWords) {
    setNote(note, standing, walk);
    return;
  }
  walk.notes += 1;
  walk.composition.addVerbatim(`[${labelOf(note, walk.notes)}]`);
  walk.waiting.push({ ...note, attributes: { ...note.attributes, n: labelOf(note, walk.notes) } });
}

function labelOf({ attributes }: Element, ordinal: number): string {
  return (attributes.n ?? String(ordinal)).slice(0, 20);
}

function endBlock(standing: Standing, walk: Walk, isHeading = false): void {
  const setting = settingAt(standing, walk, isHeading);
  if (walk.composition.hasWords) walk.marker = "";
  walk.composition.end(standing.part ? { ...setting, part: standing.part } : setting);
  setNotes(standing, walk);
}

function setNotes(standing: Standing, walk: Walk): void {
  for (const note of walk.waiting.splice(0)) setNote(note, standing, walk);
}

function setNote(note: Element, standing: Standing, walk: Walk): void {
  const around = walk.note;
  walk.note = (note.attributes.n ?? "").slice(0, 20);
  visitAll(note.children, standing, walk);
  endBlock(standing, walk);
  walk.note = around;
}

function settingAt({ level, depth, isQuoted }: Standing, walk: Walk, isHeading: boolean): Setting {
  if (walk.note !== null) return { kind: "note", label: walk.note };
  if (isHeading) return { kind: "heading", level: Math.min(Math.max(level, 1), 6) };
  if (depth > 0) return { kind: "item", depth, marker: walk.marker };
  return { kind: isQuoted ? "quote" : "paragraph" };
}

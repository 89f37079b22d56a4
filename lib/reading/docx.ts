import { decodeText } from "./charset";
import { composed } from "./composed";
import { Composition } from "./composition";
import { composeDocx, type DocxContext, elementsNamed } from "./docx-body";
import { createNumberer } from "./docx-numbering";
import { findRelation, type Relation, relationsOf } from "./docx-parts";
import { paragraphStyles, valAt } from "./docx-styles";
import { declaredIn } from "./html";
import { htmlParts } from "./html-parts";
import { parseHtml } from "./html-tree";
import { childrenOf, type Element, findChild, findElement, findPath, lineOf, textOf } from "./markup";
import { type Numbering, numeralOf } from "./numerals";
import { type XmlFiles, xmlFilesOf } from "./package-file";
import type { Part } from "./parts";
import { type FoundCitation, type Problem, type Reading, refuse } from "./reading";
import type { Archive } from "./zip";

/**
 * Reads a Word document: body, notes, text boxes, headers and footers. Pages begin where Word last broke them. What was
 * deleted, hidden or commented is left out and listed; what lies outside of the file is never asked for.
 */
export function readDocx(archive: Archive): Reading {
  const files = xmlFilesOf(archive);
  const main = mainPart(files);
  const root = files.find(main);
  const body = root && findElement(root, "body");
  if (!body) return refuse(noBody(archive, files));
  const problems: Problem[] = [];
  const relations = relationsOf(files, main);
  const composition = new Composition();
  const context = contextOf({ archive, files, relations, main, body, problems });
  for (const story of stories(files, relations, body, "header")) composeDocx(story, context, composition, "header");
  if (context.nextPage) composition.beginPage(context.nextPage());
  composeDocx(body, context, composition);
  for (const story of stories(files, relations, body, "footer")) composeDocx(story, context, composition, "footer");
  return composed({
    format: "docx",
    parts: composition.parts,
    pages: composition.pages,
    charset: null,
    citation: citationOf(files),
    problems: [
      ...archive.problems,
      ...files.problems,
      ...problems,
      ...outside(relations),
      ...outsideFields(body),
      ...comments(files, relations),
    ],
  });
}

interface Opened {
  readonly archive: Archive;
  readonly files: XmlFiles;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly main: string;
  readonly body: Element;
  readonly problems: Problem[];
}

function mainPart(files: XmlFiles): string {
  return findRelation(relationsOf(files, ""), "officeDocument") ?? "word/document.xml";
}

function noBody(archive: Archive, files: XmlFiles): string {
  const [problem] = [...archive.problems, ...files.problems];
  const lost = "The Word document holds no text that can be read";
  return problem ? `${lost}: ${lowered(problem.what)}` : `${lost}: the part with its words is missing.`;
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function contextOf(opened: Opened): DocxContext {
  const { files, relations, body, problems } = opened;
  const part = (type: string) => {
    const path = findRelation(relations, type);
    return path ? files.find(path) : null;
  };
  const { nextPage, endSection } = pagesOf(body);
  return {
    styleOf: paragraphStyles(part("styles")),
    numberer: createNumberer(part("numbering")),
    noteOf: notesOf(part("footnotes"), part("endnotes"), part("settings")),
    chunkOf: (id, firstTable) => chunkAt(id, firstTable, opened),
    nextPage: findElement(body, "lastRenderedPageBreak") ? nextPage : null,
    endSection,
    problems,
  };
}

const NUMBERINGS: Readonly<Record<string, Numbering>> = {
  lowerLetter: "lowerLetter",
  upperLetter: "upperLetter",
  lowerRoman: "lowerRoman",
  upperRoman: "upperRoman",
};

// Notes are numbered in the order in which they are referred to.
function notesOf(footnotes: Element | null, endnotes: Element | null, settings: Element | null): DocxContext["noteOf"] {
  const kinds = { footnote: notesIn(footnotes, "footnote"), endnote: notesIn(endnotes, "endnote") };
  const formatOf = (kind: string) => valAt(findPath(settings, `${kind}Pr`, "numFmt"));
  const numberings = {
    footnote: NUMBERINGS[formatOf("footnote") ?? ""] ?? "decimal",
    endnote: formatOf("endnote") === "decimal" ? "decimal" : (NUMBERINGS[formatOf("endnote") ?? ""] ?? "lowerRoman"),
  } as const;
  const counts = { footnote: 0, endnote: 0 };
  return (kind, id) => {
    const content = kinds[kind].get(id);
    if (!content) return null;
    counts[kind] += 1;
    return { label: numeralOf(counts[kind], numberings[kind]), content };
  };
}

function notesIn(root: Element | null, name: string): ReadonlyMap<string, Element> {
  return new Map(childrenOf(root, name).map((note) => [note.attributes.id ?? "", note]));
}

// Pages count on from section to section, unless one says with what number it starts.
function pagesOf(body: Element): { nextPage: () => string; endSection: () => void } {
  const sections = elementsNamed(body, "sectPr").map((section) => findChild(section, "pgNumType"));
  let section = 0;
  let page = 0;
  let isFresh = true;
  return {
    endSection: () => {
      section += 1;
      isFresh = true;
    },
    nextPage: () => {
      const kind = sections[section] ?? null;
      const start = Number(kind?.attributes.start ?? Number.NaN);
      page = isFresh && Number.isInteger(start) ? start : page + 1;
      isFresh = false;
      return numeralOf(page, NUMBERINGS[kind?.attributes.fmt ?? ""] ?? "decimal");
    },
  };
}

// Each text once, however many sections show it.
function stories(
  files: XmlFiles,
  relations: ReadonlyMap<string, Relation>,
  body: Element,
  kind: "header" | "footer",
): Element[] {
  const ids = elementsNamed(body, `${kind}Reference`).map(
    ({ attributes }) => attributes["r:id"] ?? attributes.id ?? "",
  );
  const roots = [...new Set(ids)].flatMap((id) => {
    const relation = relations.get(id);
    return relation && !relation.isOutside ? (files.find(relation.target) ?? []) : [];
  });
  const told = new Map(roots.map((root) => [textOf(root).trim(), root]));
  return [...told].flatMap(([words, root]) => (words === "" ? [] : [root]));
}

// A part in another format that Word would take in when it opens the file.
function chunkAt(
  id: string,
  firstTable: number,
  { archive, relations, problems }: Opened,
): { parts: readonly Part[]; tables: number } {
  const relation = relations.get(id);
  const bytes = relation && !relation.isOutside ? archive.find(relation.target) : null;
  const decoded = bytes && decodeText(bytes, { declared: declaredIn(bytes) });
  const root = decoded?.ok && /\.(x?html?|txt)$/i.test(relation?.target ?? "") ? parseHtml(decoded.text) : null;
  if (!root) {
    problems.push({ where: "the document", what: "A part in another format, or outside of the file, is left out." });
    return { parts: [], tables: firstTable };
  }
  const read = htmlParts(root, relation?.target ?? "", { firstTable });
  problems.push(...read.problems);
  return read;
}

// Fields that ask for a file elsewhere each time they are brought up to date; the words that they last brought are read.
function outsideFields(body: Element): Problem[] {
  const fields = [
    ...elementsNamed(body, "instrText").map(textOf),
    ...elementsNamed(body, "fldSimple").map(({ attributes }) => attributes.instr ?? ""),
  ];
  return fields.flatMap((field) => {
    const name = /^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD)\s/i.exec(field)?.[1];
    if (!name) return [];
    return [{ where: `a field (${name.toUpperCase()})`, what: "It points out of the file and is not followed." }];
  });
}

// Addresses that words link to are asked for by nobody but a reader who clicks.
function outside(relations: ReadonlyMap<string, Relation>): Problem[] {
  return [...relations.values()]
    .filter(({ isOutside, type }) => isOutside && type !== "hyperlink")
    .map(({ type }) => ({ where: `a reference (${type})`, what: "It points out of the file and is not followed." }));
}

function comments(files: XmlFiles, relations: ReadonlyMap<string, Relation>): Problem[] {
  const path = findRelation(relations, "comments");
  return childrenOf(path ? files.find(path) : null, "comment").map((comment) => ({
    where: `a comment${comment.attributes.author ? ` by ${comment.attributes.author}` : ""}`,
    what: `It is left out: “${(lineOf(comment) ?? "").slice(0, 300)}”`,
  }));
}

function citationOf(files: XmlFiles): FoundCitation {
  const properties = files.find(findRelation(relationsOf(files, ""), "core-properties") ?? "docProps/core.xml");
  const said = (name: string) => lineOf(findChild(properties, name));
  return { title: said("title"), author: said("creator"), date: said("created"), language: said("language") };
}

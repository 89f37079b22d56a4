import { composed } from "./composed";
import { Composition } from "./composition";
import { childrenOf, type Element, elementsIn, findChild, findElement, findPath, lineOf, textOf } from "./markup";
import { createOdtComposer } from "./odt-body";
import { odtMasters, odtStyles } from "./odt-styles";
import { xmlFilesOf } from "./package-file";
import { type FoundCitation, type Problem, type Reading, refuse } from "./reading";
import type { Archive } from "./zip";

/** Reads an OpenDocument text: body, notes, text boxes, headers and footers. What is hidden or commented is listed. */
export function readOdt(archive: Archive): Reading {
  const files = xmlFilesOf(archive);
  const manifest = files.find("META-INF/manifest.xml");
  if (manifest && findElement(manifest, "encryption-data")) {
    return refuse("The document is protected with a password; save it without one and bring it in again.");
  }
  const content = files.find("content.xml");
  const body = findPath(content, "body", "text");
  if (!body) return refuse(noBody(content, [...archive.problems, ...files.problems]));
  const styles = files.find("styles.xml");
  const problems: Problem[] = [];
  const composition = new Composition();
  let page = 0;
  const nextPage = findElement(body, "soft-page-break") ? () => String(++page) : null;
  const compose = createOdtComposer(odtStyles([content, styles]), composition, problems, nextPage);
  for (const story of withWords(odtMasters(styles, "header"))) compose(story, "header");
  if (nextPage) composition.beginPage(nextPage());
  compose(body);
  for (const story of withWords(odtMasters(styles, "footer"))) compose(story, "footer");
  return composed({
    format: "odt",
    parts: composition.parts,
    pages: composition.pages,
    charset: null,
    citation: citationOf(findPath(files.find("meta.xml"), "meta")),
    problems: [...archive.problems, ...files.problems, ...problems, ...outside(body)],
  });
}

function noBody(content: Element | null, problems: readonly Problem[]): string {
  const kind = childrenOf(findChild(content, "body"))[0]?.name;
  if (kind) return `This is an OpenDocument ${kind}, not a text.`;
  const [problem] = problems;
  return `The document holds no text that can be read${problem ? `. ${problem.what}` : ": the part with its words is missing."}`;
}

function withWords(stories: readonly Element[]): Element[] {
  const told = new Map(stories.map((story) => [textOf(story).trim(), story]));
  return [...told].flatMap(([words, story]) => (words === "" ? [] : [story]));
}

// Pictures and sections may lie elsewhere; links that a reader may click are not asked for either way.
function outside(body: Element): Problem[] {
  const names = new Set(["image", "object", "section-source", "plugin", "floating-frame"]);
  return [...elementsIn(body)]
    .filter(({ name, attributes }) => names.has(name) && /^([a-z][a-z0-9+.-]+:|\/|\.\.)/i.test(attributes.href ?? ""))
    .map(({ name }) => ({ where: `a reference (${name})`, what: "It points out of the file and is not followed." }));
}

function citationOf(meta: Element | null): FoundCitation {
  const said = (name: string) => lineOf(findChild(meta, name));
  return {
    title: said("title"),
    author: said("creator") ?? said("initial-creator"),
    date: said("creation-date") ?? said("date"),
    language: said("language"),
  };
}

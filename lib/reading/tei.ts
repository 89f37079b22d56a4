import { composed } from "./composed";
import { childrenOf, type Element, elementOf, elementsIn, findChild, findElement, findPath, lineOf } from "./markup";
import { type FoundCitation, type Problem, type Reading, refuse } from "./reading";
import { teiParts } from "./tei-parts";
import type { Xml } from "./xml";

/** Reads a text encoded in TEI. `charset` is how its bytes are spelled; `given` are remarks of how it came to be XML. */
export function readTei(xml: Xml, name: string, charset: string, given: readonly Problem[]): Reading {
  const { root } = xml;
  const texts = root ? textsIn(root) : [];
  if (!root || texts.length === 0) return refuse("The TEI file holds no text, only a description of one.");
  const read = teiParts(elementOf("group", texts));
  const cut: Problem[] =
    xml.unclosed.length > 0
      ? [{ where: name, what: "The file breaks off in the middle; what came after is lost." }]
      : [];
  return composed({
    format: "tei",
    parts: read.parts,
    pages: read.pages,
    charset,
    citation: citationOf(root),
    problems: [...given, ...xml.problems, ...cut, ...read.problems],
  });
}

// A corpus holds many; a text within a text is read with it.
function textsIn(root: Element): Element[] {
  if (root.name === "text") return [root];
  return childrenOf(root).flatMap((child) => (child.name === "teiHeader" ? [] : textsIn(child)));
}

function citationOf(root: Element): FoundCitation {
  const header = findElement(root, "teiHeader");
  const file = findChild(header, "fileDesc");
  const titles = findChild(file, "titleStmt");
  const publication = findChild(file, "publicationStmt");
  const language = findPath(header, "profileDesc", "langUsage", "language");
  const main = childrenOf(titles, "title").find(({ attributes }) => attributes.type === "main");
  return {
    title: lineOf(main ?? findChild(titles, "title")),
    author:
      childrenOf(titles, "author")
        .flatMap((author) => lineOf(author) ?? [])
        .join("; ") || undefined,
    publisher: lineOf(publication && findElement(publication, "publisher", "authority", "distributor")),
    date: dateIn(publication) ?? dateIn(findChild(file, "sourceDesc")),
    address: addressIn(publication),
    language:
      language?.attributes.ident ?? root.attributes["xml:lang"] ?? findElement(root, "text")?.attributes["xml:lang"],
  };
}

function dateIn(element: Element | null): string | undefined {
  const date = element && findElement(element, "date");
  return date ? (lineOf(date) ?? date.attributes.when) : undefined;
}

function addressIn(publication: Element | null): string | undefined {
  for (const element of publication ? elementsIn(publication) : []) {
    const said = element.attributes.target ?? lineOf(element);
    if (["idno", "ref", "ptr"].includes(element.name) && said && /^https?:/i.test(said)) return said;
  }
  return undefined;
}

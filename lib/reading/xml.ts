import { SaxesParser, type SaxesTagNS } from "saxes";
import { type Element, elementOf, isElement, MAX_DEPTH, type Markup } from "./markup";
import type { Problem } from "./reading";

/** An XML file taken apart, as far as it can be. */
export interface Xml {
  /** The outermost element; null when there is none. */
  readonly root: Element | null;
  /** Faults of form, at most ten of them. */
  readonly problems: readonly Problem[];
  /** The elements that were open where the file broke off, outermost first; empty when it is whole. */
  readonly unclosed: readonly string[];
}

interface Open {
  readonly name: string;
  readonly children: Markup[];
}

const MAX_PROBLEMS = 10;

const OF_XML = { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" };

/**
 * Takes XML apart leniently: a fault of form is listed and the rest is read on. Entities are those of XML and, with
 * `named`, those given; one that a file declares itself is never expanded but stays as `&name;`. Nothing outside the
 * text is asked for. `where` names the file in problems.
 */
export function parseXml(text: string, where: string, named: Readonly<Record<string, string>> = {}): Xml {
  const parser = new SaxesParser({ xmlns: true, position: true });
  // Without a prototype: `&constructor;` is no entity.
  parser.ENTITIES = Object.assign(Object.create(null), OF_XML, named);
  const problems: Problem[] = [];
  const top: Markup[] = [];
  const open: Open[] = [{ name: "", children: top }];
  let isEnding = false;

  parser.on("error", (error) => {
    if (isEnding && /unclosed tag/.test(error.message)) return;
    if (problems.length < MAX_PROBLEMS) problems.push(faultAt(where, error.message));
  });
  parser.on("opentag", (tag) => {
    const children: Markup[] = [];
    const element = { name: tag.local, space: tag.uri, attributes: attributesOf(tag), children };
    // An element too deep lends its children to the deepest that is kept.
    const parent = open.at(-1);
    if (open.length === MAX_DEPTH + 1) problems.push(tooDeep(where));
    if (open.length <= MAX_DEPTH) parent?.children.push(element);
    open.push({ name: tag.local, children: open.length <= MAX_DEPTH ? children : (parent?.children ?? top) });
  });
  parser.on("closetag", () => {
    if (open.length > 1) open.pop();
  });
  const addText = (words: string) => open.at(-1)?.children.push(words);
  parser.on("text", addText);
  parser.on("cdata", addText);

  parser.write(text.replace(/^\ufeff/, ""));
  const unclosed = open.slice(1).map(({ name }) => name);
  isEnding = true;
  parser.close();
  return { root: rootOf(top), problems, unclosed };
}

// A broken file may have several outermost elements, and words beside them.
function rootOf(top: readonly Markup[]): Element | null {
  const nodes = top.filter((node) => isElement(node) || node.trim() !== "");
  const [first] = nodes;
  if (first === undefined) return null;
  return nodes.length === 1 && isElement(first) ? first : elementOf("", nodes);
}

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, { local, value }] of Object.entries(tag.attributes)) {
    attributes[name] = value;
    if (!(local in attributes)) attributes[local] = value;
  }
  return attributes;
}

function tooDeep(where: string): Problem {
  return {
    where,
    what: `Its elements are nested more than ${MAX_DEPTH} deep, as in no document; what stands deeper may be missing.`,
  };
}

// The parser's message begins with line and column.
function faultAt(where: string, message: string): Problem {
  const [, line, column, what] = /^(\d+):(\d+): (.*?)\.?$/s.exec(message) ?? [];
  return {
    where: line ? `${where}, line ${line}, column ${column}` : where,
    what: `The file is not well formed: ${what ?? message}. It is read on as well as it can be.`,
  };
}

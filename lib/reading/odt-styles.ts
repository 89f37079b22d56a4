import { childrenOf, type Element, elementsIn, findChild } from "./markup";
import { type Numbering, numeralOf } from "./numerals";

/** What the styles of an OpenDocument text say. */
export interface OdtStyles {
  /** Whether a paragraph of a style, or of one it is made from, bears the name given. */
  readonly isA: (style: string | undefined, name: string) => boolean;
  /** Whether a style of words or of paragraphs, or one it is made from, hides them. */
  readonly hides: (family: "text" | "paragraph", style: string | undefined) => boolean;
  /** The list style that a paragraph style brings; undefined when it brings none. */
  readonly levels: (listStyle: string | undefined) => readonly OdtLevel[];
  /** How headings are numbered, by their level from 1. */
  readonly outline: readonly OdtLevel[];
}

/** How one level of a list shows its items. */
export interface OdtLevel {
  readonly isBullet: boolean;
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels its number shows. */
  readonly shown: number;
}

const NUMBERINGS: Readonly<Record<string, Numbering>> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

/** The styles that the files of an OpenDocument text hold, the first file's before the second's. */
export function odtStyles(roots: readonly (Element | null)[]): OdtStyles {
  const elements = roots.flatMap((root) => (root ? [...elementsIn(root)] : []));
  const parents = parentsIn(elements, "paragraph");
  const hidden = { text: hiddenIn(elements, "text"), paragraph: hiddenIn(elements, "paragraph") };
  const lists = new Map(
    elements
      .filter(({ name }) => name === "list-style")
      .map((list) => [list.attributes["style:name"] ?? list.attributes.name ?? "", levelsOf(list)]),
  );
  const outline = elements.find(({ name }) => name === "outline-style");
  return {
    isA: (style, name) => ancestorsOf(parents, style).includes(name),
    hides: (family, style) => hidden[family].has(style ?? ""),
    levels: (name) => lists.get(name ?? "") ?? [],
    outline: outline ? levelsOf(outline) : [],
  };
}

function parentsIn(elements: readonly Element[], family: string): ReadonlyMap<string, string | undefined> {
  return new Map(
    elements
      .filter(({ name, attributes }) => name === "style" && attributes.family === family)
      .map(({ attributes }) => [attributes.name ?? "", attributes["parent-style-name"]]),
  );
}

// The nearest that says anything of it decides.
function hiddenIn(elements: readonly Element[], family: string): ReadonlySet<string> {
  const styles = elements.filter(({ name, attributes }) => name === "style" && attributes.family === family);
  const said = new Map(
    styles.map((style) => [style.attributes.name ?? "", findChild(style, "text-properties")?.attributes.display]),
  );
  const parents = parentsIn(elements, family);
  const isHidden = (style: string) => ancestorsOf(parents, style).flatMap((name) => said.get(name) ?? [])[0] === "none";
  return new Set([...said.keys()].filter(isHidden));
}

/** A style, and those that it is made from, the nearest first. */
function ancestorsOf(parents: ReadonlyMap<string, string | undefined>, style: string | undefined): string[] {
  const found: string[] = [];
  for (let at = style; at !== undefined && found.length < 20; at = parents.get(at)) found.push(at);
  return found;
}

function levelsOf(list: Element): OdtLevel[] {
  const levels: OdtLevel[] = [];
  for (const { name, attributes } of childrenOf(list)) {
    const level = Number(attributes.level);
    if (!Number.isInteger(level) || level < 1 || level > 20) continue;
    levels[level] = {
      isBullet: /bullet|image/.test(name),
      format: attributes["num-format"] ?? "",
      prefix: attributes["num-prefix"] ?? "",
      suffix: attributes["num-suffix"] ?? "",
      start: Number(attributes["start-value"] ?? "1") || 1,
      shown: Number(attributes["display-levels"] ?? "1") || 1,
    };
  }
  return levels;
}

/** The marker of an item at a level (from 1) with the numbers of all levels down to it; empty when none is shown. */
export function odtMarker(levels: readonly OdtLevel[], counts: readonly number[], level: number): string {
  const own = levels[level];
  if (!own) return "•";
  if (own.isBullet) return "•";
  if (own.format === "") return "";
  const from = Math.max(1, level - own.shown + 1);
  const numbers = Array.from({ length: level - from + 1 }, (_, i) => from + i).map((at) =>
    numeralOf(counts[at] ?? 1, NUMBERINGS[levels[at]?.format ?? ""] ?? "decimal"),
  );
  return `${own.prefix}${numbers.join(".")}${own.suffix}`.trim().slice(0, 20);
}

/** The words that stand in the headers and footers of the pages of an OpenDocument text. */
export function odtMasters(styles: Element | null, kind: "header" | "footer"): Element[] {
  const masters = childrenOf(findChild(styles, "master-styles"), "master-page");
  return masters.flatMap((master) =>
    childrenOf(master).filter(({ name }) => name === kind || name === `${kind}-left` || name === `${kind}-first`),
  );
}

import { childrenOf, type Element, findChild, findPath } from "./markup";

/** The list that a paragraph belongs to, and how deep in it (0 the outermost). */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** What a paragraph's style says of it. */
export interface ParagraphStyle {
  /** 1 to 6; null for what is no heading. */
  readonly heading: number | null;
  readonly isQuote: boolean;
  readonly list: ListPlace | null;
}

const PLAIN: ParagraphStyle = { heading: null, isQuote: false, list: null };

/** The paragraph styles of a Word document by their ids, with what they take over from others. */
export function paragraphStyles(root: Element | null): (id: string | undefined) => ParagraphStyle {
  const byId = new Map(childrenOf(root, "style").map((style) => [style.attributes.styleId ?? "", style]));
  const known = new Map<string, ParagraphStyle>();
  return styleOf;

  function styleOf(id: string | undefined, depth = 0): ParagraphStyle {
    const style = id === undefined ? undefined : byId.get(id);
    if (!style || id === undefined || depth > 20) return PLAIN;
    const found = known.get(id) ?? ownStyle(style, styleOf(valAt(findChild(style, "basedOn")), depth + 1));
    known.set(id, found);
    return found;
  }
}

function ownStyle(style: Element, base: ParagraphStyle): ParagraphStyle {
  const name = valAt(findChild(style, "name"))?.toLowerCase() ?? "";
  const properties = findChild(style, "pPr");
  const named = /^heading ([1-9])$/.exec(name)?.[1];
  const heading = named ? Number(named) : name === "title" ? 1 : (outlineLevel(properties) ?? base.heading);
  return {
    heading: heading === null ? null : Math.min(heading, 6),
    isQuote: /^(intense )?quote$|^block text$/.test(name) || base.isQuote,
    list: listPlace(properties) ?? base.list,
  };
}

/** The level that a paragraph's properties give it as a heading, from 1; null when they give none. */
export function outlineLevel(properties: Element | null): number | null {
  const said = valAt(findChild(properties, "outlineLvl"));
  return said !== undefined && /^[0-8]$/.test(said) ? Number(said) + 1 : null;
}

/** The list that a paragraph's properties put it in; null when they name none. List "0" takes it out of any. */
export function listPlace(properties: Element | null): ListPlace | null {
  const list = valAt(findPath(properties, "numPr", "numId"));
  const level = Number(valAt(findPath(properties, "numPr", "ilvl")) ?? "0");
  return list === undefined ? null : { list, level: Number.isInteger(level) ? Math.min(Math.max(level, 0), 8) : 0 };
}

/** What stands in the attribute `val` of an element; undefined when there is none. */
export function valAt(element: Element | null): string | undefined {
  return element?.attributes.val;
}

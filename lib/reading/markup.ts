/** An element of a marked-up file: HTML or XML alike. Names are in lower case for HTML, as written for XML, without prefix. */
export interface Element {
  readonly name: string;
  /** The namespace, "" where there is none or where it does not matter (HTML). */
  readonly space: string;
  /** Attributes by their names without prefix, but with it where it tells two apart (`xml:id`, `epub:type`). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

/** What stands in a marked-up file: elements and text. Comments and instructions are left out. */
export type Markup = Element | string;

/** Elements nested deeper than this are read as if they stood in the one at this depth. */
export const MAX_DEPTH = 200;

/** An element made by hand: a root for what has none. */
export function elementOf(name: string, children: readonly Markup[]): Element {
  return { name, space: "", attributes: {}, children };
}

export function isElement(node: Markup): node is Element {
  return typeof node !== "string";
}

/** The elements directly in one, all of them or those of a name. */
export function childrenOf(element: Element | null, name?: string): Element[] {
  return (element?.children ?? []).filter(
    (child): child is Element => isElement(child) && (name === undefined || child.name === name),
  );
}

/** The first element of a name directly in one; null when there is none. */
export function findChild(element: Element | null, name: string): Element | null {
  return childrenOf(element, name)[0] ?? null;
}

/** The first element at a path of names below one; null when there is none. */
export function findPath(element: Element | null, ...names: readonly string[]): Element | null {
  return names.reduce<Element | null>((at, name) => findChild(at, name), element);
}

/** All elements below one (itself first), in document order. */
export function* elementsIn(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (isElement(child)) yield* elementsIn(child);
}

/** The first element of one of the names, in document order; null when there is none. */
export function findElement(element: Element, ...names: readonly string[]): Element | null {
  for (const one of elementsIn(element)) if (names.includes(one.name)) return one;
  return null;
}

/** All text in an element, as it stands. */
export function textOf(node: Markup | null): string {
  if (node === null) return "";
  return isElement(node) ? node.children.map(textOf).join("") : node;
}

/** The text of an element on one line; undefined when it has no words. */
export function lineOf(node: Markup | null): string | undefined {
  return textOf(node).replace(/\s+/g, " ").trim() || undefined;
}

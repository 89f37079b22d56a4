import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from "parse5";
import { type Element, elementOf, MAX_DEPTH, type Markup } from "./markup";

type Node = DefaultTreeAdapterMap["node"];

/** Deeper than any page; each further level would slow the parser for every tag. */
const DEEPEST = 4000;

/** Thrown by the parser's own walk, since it knows no other way to stop. */
class TooDeep extends Error {}

/**
 * HTML as a browser would build it from this text, without scripts being run; comments are left out.
 * Null when elements are nested thousands deep.
 */
export function parseHtml(text: string): Element | null {
  let depth = 0;
  const counting: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      if (depth > DEEPEST) throw new TooDeep();
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  try {
    const document = parse(text, { treeAdapter: counting, scriptingEnabled: false });
    return elementOf("", markupOf(document.childNodes, 0));
  } catch (error) {
    if (error instanceof TooDeep) return null;
    throw error;
  }
}

function markupOf(nodes: readonly Node[], depth: number): Markup[] {
  return nodes.flatMap((node) => markupAt(node, depth));
}

function markupAt(node: Node, depth: number): Markup[] {
  if (defaultTreeAdapter.isTextNode(node)) return [node.value];
  if (!defaultTreeAdapter.isElementNode(node)) return [];
  // What no reader sees, neither words nor structure. A script is kept for what it says of the page in JSON.
  if (node.tagName === "style" || node.tagName === "template") return [];
  if (depth > MAX_DEPTH) return flattened(node);
  const attributes = Object.fromEntries(
    node.attrs.map(({ name, prefix, value }) => [prefix ? `${prefix}:${name}` : name, value]),
  );
  return [{ name: node.tagName, space: "", attributes, children: markupOf(node.childNodes, depth + 1) }];
}

// All words below a node, without recursion.
function flattened(node: Node): string[] {
  const texts: string[] = [];
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (defaultTreeAdapter.isTextNode(next)) texts.push(next.value);
    else if ("childNodes" in next && !["script", "style"].includes(next.nodeName))
      waiting.push(...next.childNodes.toReversed());
  }
  return texts.map((text) => `${text} `);
}

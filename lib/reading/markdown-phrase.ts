import type { Definition, Image, ImageReference, Nodes, Root } from "mdast";

/** The link addresses that a Markdown text defines apart from their links, by identifier; and which of them it uses. */
export interface Definitions {
  readonly at: ReadonlyMap<string, Definition>;
  readonly used: ReadonlySet<string>;
}

/** Collects the definitions of a whole Markdown tree. Of two with one identifier the first holds. */
export function definitionsIn(root: Root): Definitions {
  const at = new Map<string, Definition>();
  const used = new Set<string>();
  visit(root, (node) => {
    if (node.type === "definition" && !at.has(node.identifier)) at.set(node.identifier, node);
    if (node.type === "linkReference" || node.type === "imageReference") used.add(node.identifier);
  });
  return { at, used };
}

/** The words of a phrase as a reader sees them, with addresses in parentheses. `onPicture` hears of each picture. */
export function phraseText(
  node: Nodes,
  definitions: Definitions,
  onPicture: (picture: Image | ImageReference) => void,
): string {
  const inner = (parent: { children: readonly Nodes[] }) =>
    parent.children.map((child) => phraseText(child, definitions, onPicture)).join("");
  switch (node.type) {
    case "link":
      return withAddress(inner(node), node.url, node.title ?? null);
    case "linkReference":
      return withDefinition(inner(node), definitions.at.get(node.identifier));
    case "image":
      onPicture(node);
      return withAddress(node.alt ?? "", node.url, node.title ?? null);
    case "imageReference":
      onPicture(node);
      return withDefinition(node.alt ?? "", definitions.at.get(node.identifier));
    case "footnoteReference":
      return `[${node.label ?? node.identifier}]`;
    case "break":
      return "\n";
    default:
      return "value" in node ? node.value : "children" in node ? inner(node) : "";
  }
}

function withDefinition(text: string, definition: Definition | undefined): string {
  return definition ? withAddress(text, definition.url, definition.title ?? null) : text;
}

function withAddress(text: string, url: string, title: string | null): string {
  const address = url === "" || says(text, url) ? "" : url;
  const note = [address, title ? `“${title}”` : ""].filter((part) => part !== "").join(" ");
  if (note === "") return text;
  return text === "" ? `(${note})` : `${text} (${note})`;
}

// Bare addresses are given a scheme by the reader of Markdown; the person wrote none.
function says(text: string, url: string): boolean {
  return url === text || url === `http://${text}` || url === `mailto:${text}`;
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ("children" in node) for (const child of node.children) visit(child, see);
}

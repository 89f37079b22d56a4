import type { Block, Content } from "./content";

/**
 * A text of paragraphs alone, the first of which that reads as its title (`title`: as its citation gives it) is a heading.
 * What has headings of its own, or no such paragraph, stays as it is; no word of it changes.
 */
export function titled(content: Content, title: string | undefined): Content {
  if (!title || content.blocks.some(({ kind }) => kind === "heading")) return content;
  const wanted = spaced(title);
  const at = content.blocks.findIndex(
    ({ kind, start, end }) => kind === "paragraph" && spaced(content.plain.slice(start, end)) === wanted,
  );
  const block = content.blocks[at];
  if (!block) return content;
  const heading: Block = { ...block, kind: "heading", level: 1 };
  return { ...content, blocks: content.blocks.with(at, heading) };
}

/** Words with one space between them. */
function spaced(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

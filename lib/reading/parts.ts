import type { Block, Content, Page } from "@/lib/text/content";

type WithoutPlace<B> = B extends Block ? Omit<B, "start" | "end"> : never;

/** How a block is set, before it is known where in the text it stands. */
export type Setting = WithoutPlace<Block>;

/** A block that a reader found, with its words, and the pages that begin in it (`at` counts from its first word). */
export interface Part {
  readonly setting: Setting;
  readonly text: string;
  readonly pages?: readonly Page[];
}

/**
 * Parts put one below the other with an empty line between, as one content. Parts without words are left out; the
 * pages that begin in them begin with the next. `end` are pages that begin after the last word.
 */
export function partsContent(parts: readonly Part[], end: readonly Page[] = []): Content {
  const blocks: Block[] = [];
  const texts: string[] = [];
  const pages: Page[] = [];
  let start = 0;
  for (const part of parts) {
    const plain = spelled(part.text);
    for (const { at, label } of part.pages ?? []) {
      pages.push({ at: start + Math.min(spelled(part.text.slice(0, at)).length, plain.length), label });
    }
    if (plain.trim() === "") continue;
    blocks.push({ ...part.setting, start, end: start + plain.length });
    texts.push(plain);
    start += plain.length + 2;
  }
  const plain = texts.join("\n\n");
  for (const { label } of end) pages.push({ at: plain.length, label });
  const placed = pages.map(({ at, label }) => ({ at: Math.min(at, plain.length), label }));
  return placed.length > 0 ? { plain, blocks, pages: placed } : { plain, blocks };
}

// Parts are composed one by one: a decoded entity may be a combining mark, a null, or half a character.
function spelled(text: string): string {
  return text.replaceAll("\0", "").replace(/\r\n?/g, "\n").toWellFormed().normalize("NFC");
}

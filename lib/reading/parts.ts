import type { Block, Content } from "@/lib/text/content";

type WithoutPlace<B> = B extends Block ? Omit<B, "start" | "end"> : never;

/** How a block is set, before it is known where in the text it stands. */
export type Setting = WithoutPlace<Block>;

/** A block that a reader found, with its words. */
export interface Part {
  readonly setting: Setting;
  readonly text: string;
}

/** Parts put one below the other with an empty line between, as one content. Parts without words are left out. */
export function partsContent(parts: readonly Part[]): Content {
  const blocks: Block[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const { setting, text } of parts) {
    // Parts are composed one by one: a decoded entity may be a combining mark.
    const plain = text.normalize("NFC");
    if (plain.trim() === "") continue;
    blocks.push({ ...setting, start, end: start + plain.length });
    texts.push(plain);
    start += plain.length + 2;
  }
  return { plain: texts.join("\n\n"), blocks };
}

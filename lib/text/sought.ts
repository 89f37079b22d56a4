import { blockAt, type Content } from "./content";
import type { Stretch } from "./extent";

/** What passages are sought for: words, and what stands around them, if anything. */
export interface Sought {
  readonly words: string;
  readonly around: string;
}

/** How much of the paragraph on either side of words tells what they speak of, in code units. */
const SIGHT = 300;

/** The words of a text as what is sought, with what stands beside them in their paragraph. */
export function soughtAt({ plain, blocks }: Content, [start, end]: Stretch): Sought {
  const block = blocks[blockAt(blocks, start)] ?? { start, end };
  const before = plain.slice(Math.max(block.start, start - SIGHT), start);
  const after = plain.slice(end, Math.min(Math.max(block.end, end), end + SIGHT));
  return { words: plain.slice(start, end), around: `${before} ${after}` };
}

import type { Content } from "@/lib/text/content";
import { paragraphsOf } from "@/lib/text/paragraphs";
import { plainOf } from "@/lib/text/plain";

/** A text file as it is found: its blocks are the lines between empty ones. */
export function found(text: string): Content {
  const read = plainOf(text);
  if (!read.ok) throw new Error(read.reason);
  return { plain: read.plain, blocks: paragraphsOf(read.plain) };
}

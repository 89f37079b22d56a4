import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import { MAX_OFFSET } from "./extent";

const at = { start: z.int().min(0).max(MAX_OFFSET), end: z.int().min(0).max(MAX_OFFSET) };

const blockSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("paragraph"), ...at }),
  z.strictObject({ kind: z.literal("heading"), level: z.int().min(1).max(6), ...at }),
  z.strictObject({ kind: z.literal("quote"), ...at }),
  z.strictObject({ kind: z.literal("item"), depth: z.int().min(1).max(20), marker: z.string().max(20), ...at }),
  z.strictObject({ kind: z.literal("code"), ...at }),
]);

/** A stretch `[start, end)` of the plain text that is set as a paragraph, heading, quotation, list item or code. */
export type Block = z.infer<typeof blockSchema>;

/**
 * The text of one source version: its plain words, and the blocks that they are set in.
 * Blocks stand in order, do not overlap, and leave nothing but white space between them, so no word can be lost.
 */
export interface Content {
  readonly plain: string;
  readonly blocks: readonly Block[];
}

/** Parses a content at the door. */
export const contentSchema: z.ZodType<Content> = z
  .strictObject({ plain: z.string().min(1).max(MAX_OFFSET), blocks: z.array(blockSchema).min(1).max(200_000) })
  .superRefine((content, context) => {
    const fault = faultOf(content);
    if (fault) context.addIssue({ code: "custom", message: fault });
  });

/** What is wrong with a content, in a sentence; null when nothing is. */
export function faultOf({ plain, blocks }: Content): string | null {
  if (plain.includes("\0") || !plain.isWellFormed()) return "the text holds a null or half a character";
  if (plain !== plain.normalize("NFC")) return "the text is not in normal form C";
  let end = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.start < end || block.end <= block.start) return `block ${i} overlaps or is empty`;
    if (plain.slice(end, block.start).trim() !== "") return `words before block ${i} stand in no block`;
    end = block.end;
  }
  if (end > plain.length) return "a block reaches beyond the text";
  return plain.slice(end).trim() === "" ? null : "words at the end stand in no block";
}

/** The name under which a content is kept: the SHA-256 of its plain text and blocks, in lower-case hexadecimal. */
export function sha256Of({ plain, blocks }: Content): string {
  const canonical = JSON.stringify([plain, blocks.map(canonicalBlock)]);
  return bytesToHex(sha256(utf8ToBytes(canonical)));
}

function canonicalBlock(block: Block): unknown[] {
  switch (block.kind) {
    case "heading":
      return [block.kind, block.start, block.end, block.level];
    case "item":
      return [block.kind, block.start, block.end, block.depth, block.marker];
    case "paragraph":
    case "quote":
    case "code":
      return [block.kind, block.start, block.end];
    default:
      return block satisfies never;
  }
}

/** The block that holds an offset, or the last one that begins before it; its index in `blocks`. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

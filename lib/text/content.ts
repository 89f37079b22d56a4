import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import { MAX_OFFSET } from "./extent";
import { lastAtMost } from "./halving";

/** Parts of a page that stand round its words. */
export const PAGE_PARTS = ["navigation", "header", "footer", "aside"] as const;

/** A row or column that no table of a source reaches. */
const MAX_ROW = 200_000;
const MAX_COLUMN = 1000;

/** Words that stand beside the text: they must be as whole as the text itself. */
const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.isWellFormed() && !text.includes("\0"), "holds a null or half a character");

const at = {
  start: z.int().min(0).max(MAX_OFFSET),
  end: z.int().min(0).max(MAX_OFFSET),
  part: z.enum(PAGE_PARTS).optional(),
};

const blockSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("paragraph"), ...at }),
  z.strictObject({ kind: z.literal("heading"), level: z.int().min(1).max(6), ...at }),
  z.strictObject({ kind: z.literal("quote"), ...at }),
  z.strictObject({ kind: z.literal("item"), depth: z.int().min(1).max(20), marker: words(20), ...at }),
  z.strictObject({ kind: z.literal("code"), ...at }),
  z.strictObject({
    kind: z.literal("cell"),
    table: z.int().min(0).max(MAX_ROW),
    row: z.int().min(0).max(MAX_ROW),
    column: z.int().min(0).max(MAX_COLUMN),
    isHeader: z.boolean(),
    ...at,
  }),
  z.strictObject({ kind: z.literal("note"), label: words(20), ...at }),
]);

/**
 * A stretch `[start, end)` of the plain text that is set as a paragraph, heading, quotation, list item, code, cell of a
 * table, or foot- or endnote. Tables, rows and columns are counted from 0, tables through the whole content; a cell of
 * several paragraphs is several blocks. The mark that refers to a note stays among the words. `part` is what the file
 * says that the block is beside its main text.
 */
export type Block = z.infer<typeof blockSchema>;

const pageSchema = z.strictObject({ at: z.int().min(0).max(MAX_OFFSET), label: words(40) });

/** Where a page begins, and its number as the file gives it; pages without words begin where the next one does. */
export type Page = z.infer<typeof pageSchema>;

/**
 * The text of one source version: its plain words, and the blocks that they are set in.
 * Blocks stand in order, do not overlap, and leave nothing but white space between them, so no word can be lost.
 * `pages` stand in order; a text that has none goes without.
 */
export interface Content {
  readonly plain: string;
  readonly blocks: readonly Block[];
  readonly pages?: readonly Page[];
}

/** Parses a content at the door. */
export const contentSchema: z.ZodType<Content> = z
  .strictObject({
    plain: z.string().min(1).max(MAX_OFFSET),
    blocks: z.array(blockSchema).min(1).max(200_000),
    pages: z.array(pageSchema).min(1).max(100_000).optional(),
  })
  .superRefine((content, context) => {
    const fault = faultOf(content);
    if (fault) context.addIssue({ code: "custom", message: fault });
  });

/** What is wrong with a content, in a sentence; null when nothing is. */
export function faultOf({ plain, blocks, pages = [] }: Content): string | null {
  if (plain.includes("\0") || !plain.isWellFormed()) return "the text holds a null or half a character";
  if (plain !== plain.normalize("NFC")) return "the text is not in normal form C";
  let end = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.start < end || block.end <= block.start) return `block ${i} overlaps or is empty`;
    if (plain.slice(end, block.start).trim() !== "") return `words before block ${i} stand in no block`;
    end = block.end;
  }
  if (end > plain.length) return "a block reaches beyond the text";
  if (plain.slice(end).trim() !== "") return "words at the end stand in no block";
  const misplaced = pages.findIndex(({ at }, i) => at < (pages[i - 1]?.at ?? 0) || at > plain.length);
  return misplaced < 0 ? null : `page ${misplaced} begins before the one before it or beyond the text`;
}

// A long text is asked for its name several times on its way into a map.
const names = new WeakMap<Content, string>();

/** The name under which a content is kept: the SHA-256 of its plain text, blocks and pages, in lower-case hexadecimal. */
export function sha256Of(content: Content): string {
  const name = names.get(content) ?? nameOf(content);
  names.set(content, name);
  return name;
}

function nameOf({ plain, blocks, pages }: Content): string {
  const text = [plain, blocks.map(canonicalBlock)];
  const canonical = JSON.stringify(pages ? [...text, pages.map(({ at, label }) => [at, label])] : text);
  return bytesToHex(sha256(utf8ToBytes(canonical)));
}

// What is absent leaves no trace, so that texts from before it was known keep their names.
function canonicalBlock(block: Block): unknown[] {
  const setting = canonicalSetting(block);
  return block.part ? [...setting, block.part] : setting;
}

function canonicalSetting(block: Block): unknown[] {
  const { kind, start, end } = block;
  switch (block.kind) {
    case "heading":
      return [kind, start, end, block.level];
    case "item":
      return [kind, start, end, block.depth, block.marker];
    case "cell":
      return [kind, start, end, block.table, block.row, block.column, block.isHeader];
    case "note":
      return [kind, start, end, block.label];
    case "paragraph":
    case "quote":
    case "code":
      return [kind, start, end];
    default:
      return block satisfies never;
  }
}

/** The block that holds an offset, or the last one that begins before it; its index in `blocks`. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  return lastAtMost(blocks.length, (i) => blocks[i]?.start ?? 0, offset);
}

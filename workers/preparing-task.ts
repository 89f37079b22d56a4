import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type CitationField, type Cited, citationOf } from "@/lib/text/citation";
import { type Change, type CleanUpRule, cleanUp, type Doubt } from "@/lib/text/clean-up";
import type { Content } from "@/lib/text/content";
import { titled } from "@/lib/text/titled";
import { type FoundTurn, turnsOf } from "@/lib/text/turns";

/** A found text that is to be made ready for reading, and what a person chose of its clean-up. */
export interface PrepareTask {
  readonly kind: "prepare";
  readonly found: Content;
  readonly off: readonly CleanUpRule[];
  /** Ids of single changes that are not made. */
  readonly keep: readonly string[];
}

/** A found text whose own words are asked where it comes from. */
export interface CiteTask {
  readonly kind: "cite";
  readonly found: Content;
}

/** Bytes whose SHA-256 is wanted, in lower-case hexadecimal. */
export interface HashTask {
  readonly kind: "hash";
  readonly bytes: Uint8Array;
}

/** A text as it will be: cleaned, with its turns, which are counted in the clean text. */
export interface Prepared {
  readonly content: Content;
  readonly changes: readonly Change[];
  readonly doubts: readonly Doubt[];
  readonly turns: readonly FoundTurn[];
  /** How many words the clean text has, as white space parts them. */
  readonly words: number;
}

/** What each task comes to. */
export interface PreparingResults {
  readonly prepare: Prepared;
  readonly cite: Partial<Record<CitationField, Cited>>;
  readonly hash: string;
}

/** What the preparing thread is asked for. */
export type PreparingTask = PrepareTask | CiteTask | HashTask;

/** Does one task in the thread that this runs in. */
export function runPreparingTask<T extends PreparingTask>(task: T): PreparingResults[T["kind"]];
export function runPreparingTask(task: PreparingTask): PreparingResults[PreparingTask["kind"]] {
  switch (task.kind) {
    case "prepare":
      return prepare(task);
    case "cite":
      return citedBy(task.found);
    case "hash":
      return bytesToHex(sha256(task.bytes));
    default:
      return task satisfies never;
  }
}

function prepare({ found, off, keep }: PrepareTask): Prepared {
  const { content: clean, changes, doubts } = cleanUp(found, { off, keep });
  const content = titled(clean, citedBy(found).title?.value);
  return { content, changes, doubts, turns: turnsOf(content), words: countWords(content.plain) };
}

const citations = new WeakMap<Content, ReturnType<typeof citationOf>>();

/** What a found text says of itself: the same however it is cleaned, so it is looked for once. */
function citedBy(found: Content): ReturnType<typeof citationOf> {
  const cited = citations.get(found) ?? citationOf(found);
  citations.set(found, cited);
  return cited;
}

function countWords(plain: string): number {
  let count = 0;
  for (const _ of plain.matchAll(/\S+/g)) count++;
  return count;
}

import type { Content } from "@/lib/text/content";

/** Something in a file that the text does not carry as it stood: where (in words), and what was done with it. */
export interface Problem {
  readonly where: string;
  readonly what: string;
}

/** How the bytes of a file spell its characters. */
export type Charset = "UTF-8" | "UTF-16LE" | "UTF-16BE";

/**
 * What came of reading a file or pasted words: a content with what should be known about it, or one sentence that
 * says why there is none. `title` is null when the text names none; `charset` is null for words that never were bytes.
 */
export type Reading =
  | {
      readonly ok: true;
      readonly content: Content;
      readonly title: string | null;
      readonly charset: Charset | null;
      readonly problems: readonly Problem[];
    }
  | Refusal;

/** Why something cannot be read: one sentence for the person who brought it. */
export interface Refusal {
  readonly ok: false;
  readonly reason: string;
}

/** A refusal with its reason. */
export function refuse(reason: string): Refusal {
  return { ok: false, reason };
}

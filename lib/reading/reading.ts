import type { Content } from "@/lib/text/content";

/** Something in a file that the text does not carry as it stood: where (in words), and what was done with it. */
export interface Problem {
  readonly where: string;
  readonly what: string;
}

/** The kinds of document that are read. `txt` is also what pasted words are. */
export type Format = "txt" | "md" | "html" | "mhtml" | "docx" | "odt" | "epub" | "pdf" | "tei";

/** Where a text comes from, as far as the file itself says so, in the file's own words. */
export interface FoundCitation {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly address?: string;
  readonly language?: string;
  readonly pages?: string;
}

/** A file that was read. */
export interface Read {
  readonly ok: true;
  readonly format: Format;
  /** The text as found: line ends inside a block are those of the file, and nothing round the words is taken away. */
  readonly content: Content;
  /** What the text is called; null when it names itself nowhere. */
  readonly title: string | null;
  /** How the bytes spell the characters, by its name in the Encoding standard ("UTF-8", "windows-1252"); null for words that never were bytes of text. */
  readonly charset: string | null;
  readonly citation: FoundCitation;
  readonly problems: readonly Problem[];
}

/** What came of reading a file or pasted words: a text, or one sentence that says why there is none. */
export type Reading = Read | Refusal;

/** Why something cannot be read: one sentence for the person who brought it. */
export interface Refusal {
  readonly ok: false;
  readonly reason: string;
}

/** A refusal with its reason. */
export function refuse(reason: string): Refusal {
  return { ok: false, reason };
}

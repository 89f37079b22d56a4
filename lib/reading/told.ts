import type { Format, FoundCitation, Problem, Read } from "@/lib/reading/reading";
import { type CitationField, type Cited, citationOf } from "@/lib/text/citation";
import { cleanUp } from "@/lib/text/clean-up";
import type { Block, Content, Page } from "@/lib/text/content";
import { titled } from "@/lib/text/titled";
import { turnsOf } from "@/lib/text/turns";

/** What `warrant read` prints of a file. Offsets count UTF-16 code units of `text`. */
export interface Told {
  readonly file: string;
  readonly format: Format;
  readonly charset: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly Page[] | null;
  readonly turns: readonly { readonly speaker: string; readonly start: number; readonly end: number }[];
  readonly citation: FoundCitation & { readonly number?: string; readonly place?: string };
  /** `at` is where `before` begins in the text as found. */
  readonly changes: readonly {
    readonly rule: string;
    readonly before: string;
    readonly after: string;
    readonly at: number;
  }[];
  readonly problems: readonly Problem[];
}

/** A file as it was found. */
export function toldAsFound(file: string, read: Read): Told {
  return told(file, read, read.content, citationOf(read.content), [], []);
}

/** A file after clean-up, with what that changed, and where it was unsure. */
export function toldClean(file: string, read: Read): Told {
  const { content, changes, doubts } = cleanUp(read.content);
  const cited = citationOf(read.content);
  const listed = changes.map(({ rule, before, after, at }) => ({ rule, before, after, at: at[0] }));
  const unsure = doubts.map(({ rule, at, what }) => ({ where: `clean-up (${rule}), at ${at[0]} as found`, what }));
  return told(file, read, titled(content, cited.title?.value), cited, listed, unsure);
}

/** What a text's own words say of where it comes from. */
type SaidOfItself = Partial<Record<CitationField, Cited>>;

function told(
  file: string,
  read: Read,
  content: Content,
  cited: SaidOfItself,
  changes: Told["changes"],
  doubts: readonly Problem[],
): Told {
  return {
    file,
    format: read.format,
    charset: read.charset,
    text: content.plain,
    blocks: content.blocks,
    pages: content.pages ?? null,
    turns: turnsOf(content).map(({ speaker, start, end }) => ({ speaker, start, end })),
    citation: citationFrom(read, cited),
    changes,
    problems: [...read.problems, ...doubts],
  };
}

// What a page or a book says of itself is written for readers; the properties of an office file tell of the file.
const TELLING: ReadonlySet<Format> = new Set(["html", "mhtml", "epub", "tei"]);

function citationFrom({ format, citation }: Read, cited: SaidOfItself): Told["citation"] {
  const said = Object.fromEntries(Object.entries(cited).map(([field, cited]) => [field, cited.value]));
  return TELLING.has(format) ? { ...said, ...citation } : { ...citation, ...said };
}

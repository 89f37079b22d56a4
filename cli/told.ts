import type { Format, FoundCitation, Problem, Read } from "@/lib/reading/reading";
import type { Block, Page } from "@/lib/text/content";

/** What `warrant read` prints of a file. Offsets count UTF-16 code units of `text`. */
export interface Told {
  readonly file: string;
  readonly format: Format;
  readonly charset: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly Page[] | null;
  readonly turns: readonly { readonly speaker: string; readonly start: number; readonly end: number }[];
  readonly citation: FoundCitation;
  readonly changes: readonly {
    readonly rule: string;
    readonly before: string;
    readonly after: string;
    readonly at: number;
  }[];
  readonly problems: readonly Problem[];
}

/** A file as it was found, before clean-up. */
export function asFound(file: string, { format, charset, content, citation, problems }: Read): Told {
  return {
    file,
    format,
    charset,
    text: content.plain,
    blocks: content.blocks,
    pages: content.pages ?? null,
    turns: [],
    citation,
    changes: [],
    problems,
  };
}

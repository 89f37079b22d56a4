import chicago from "@citation/csl-style-chicago-note-bibliography/info.json";
import mhra from "@citation/csl-style-modern-humanities-research-association/info.json";
import locales from "@citation-js/plugin-csl/lib/locales.json";
import styles from "@citation-js/plugin-csl/lib/styles.json";
import CSL from "citeproc";
import type { Source } from "@/lib/argument/rows";
import { itemOf } from "./item";
import type { CitationStyle } from "./styles";

const SHEETS: Readonly<Record<CitationStyle, string>> = {
  apa: styles.apa,
  chicago: chicago.content,
  harvard: styles.harvard1,
  mhra: mhra.content,
  vancouver: styles.vancouver,
};

const LOCALES: Readonly<Record<string, string>> = locales;
const ENGLISH = "en-US";

/** A source as a bibliography has it. */
export interface Entry {
  readonly sourceId: string;
  readonly text: string;
  /** The same as HTML, with what the style sets in italics; nothing in it is active. */
  readonly html: string;
}

/**
 * The bibliography of sources in a style, in the order that the style asks for.
 * `language` (BCP 47) is that of the words between ("accessed", months); English where the formatter does not have it.
 * The formatter is large: load this file when it is asked for.
 */
export function bibliographyOf(
  sources: readonly Pick<Source, "id" | "title" | "citation">[],
  style: CitationStyle,
  language = ENGLISH,
): Entry[] {
  const items = new Map(sources.map((source) => [source.id, itemOf(source)]));
  const system = {
    retrieveLocale: (asked: string) => LOCALES[asked] ?? locales[ENGLISH],
    retrieveItem: (id: string) => ({ ...items.get(id) }),
  };
  const engine = new CSL.Engine(system, SHEETS[style], localeFor(language), true);
  engine.updateItems([...items.keys()]);
  const inFormat = (format: "html" | "text") => {
    engine.setOutputFormat(format);
    const made = engine.makeBibliography();
    if (!made) throw new Error(`the style ${style} makes no bibliography`);
    return made;
  };
  const [, html] = inFormat("html");
  const [{ entry_ids }, texts] = inFormat("text");
  const even = (entry: string) => entry.trim().replace(/\s+/g, " ");
  return texts.map((text, i) => ({
    sourceId: entry_ids[i]?.[0] ?? "",
    text: even(text),
    html: even(html[i] ?? ""),
  }));
}

function localeFor(language: string): string {
  const [primary] = language.split("-");
  return Object.keys(LOCALES).find((name) => name.startsWith(`${primary}-`)) ?? ENGLISH;
}

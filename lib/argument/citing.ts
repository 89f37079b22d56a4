import type { Source } from "./rows";

/** Names of months in English that are longer than they need be. */
const LONG_MONTH = /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)\b/;

/** A source in a few words: "Lavrov, 1 Feb 2022", or its title where author and date are not known. */
export function citeSource({ title, citation }: Pick<Source, "title" | "citation">): string {
  const parts = [citation.author, citation.date?.replace(LONG_MONTH, "$1")].filter((part) => part);
  return parts.length === 2 ? parts.join(", ") : title || citation.title || parts.join(", ") || "Untitled source";
}

/** Where words stand: the source and the paragraph, counted from 1; null where the paragraph is not known yet. */
export function citePlace(source: Pick<Source, "title" | "citation">, paragraph: number | null): string {
  return paragraph === null ? citeSource(source) : `${citeSource(source)}, ¶ ${paragraph}`;
}

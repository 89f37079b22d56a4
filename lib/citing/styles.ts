/** The citation styles that can be chosen, by the names that people know them by. */
export const CITATION_STYLES = [
  { id: "apa", name: "APA (7th edition)" },
  { id: "chicago", name: "Chicago (17th edition, notes)" },
  { id: "harvard", name: "Harvard (Cite Them Right)" },
  { id: "mhra", name: "MHRA" },
  { id: "vancouver", name: "Vancouver" },
] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number]["id"];

/** The style of a map that has not chosen one. */
const USUAL_STYLE: CitationStyle = "apa";

/** The style with an id; the usual one where it is unknown or absent. */
export function styleOf(id: string | undefined): CitationStyle {
  return CITATION_STYLES.find((style) => style.id === id)?.id ?? USUAL_STYLE;
}

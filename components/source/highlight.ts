import { type Extent, endOf, startOf } from "@/lib/text/extent";

/** What the claim of a passage does in the map; it gives the highlight its hue. `loose` is a highlight without a claim. */
export type HighlightRole =
  | "support"
  | "attack"
  | "undercut"
  | "condition"
  | "rephrase"
  | "preference"
  | "conclusion"
  | "loose";

/**
 * A passage of the text that is highlighted: its span, the numbers of the claims that rest on it, and what it is called
 * in lists (the claim's sentence, or the words themselves).
 */
export interface Highlight {
  readonly spanId: string;
  readonly extent: Extent;
  readonly role: HighlightRole;
  readonly numbers: readonly number[];
  readonly label: string;
  /** How many talks about it are open; absent for none. */
  readonly talk?: number;
  /** Whether it stands back while others are looked at. */
  readonly isDim?: boolean;
}

/** One claim's mark on a passage, as the rail and the list of passages show it. `claim` is null for a highlight without one. */
export interface Mark {
  readonly key: string;
  readonly highlight: Highlight;
  readonly claim: number | null;
}

const ROLE_WORDS: Readonly<Record<HighlightRole, string>> = {
  support: "supports",
  attack: "attacks",
  undercut: "undercuts",
  condition: "is a condition",
  rephrase: "restates",
  preference: "is preferred",
  conclusion: "conclusion",
  loose: "highlight only",
};

/** The marks of a highlight: one for each claim, one without a number when there is none. */
export function marksOf(highlight: Highlight): Mark[] {
  if (highlight.numbers.length === 0) return [{ key: highlight.spanId, highlight, claim: null }];
  return highlight.numbers.map((claim) => ({ key: `${highlight.spanId} ${claim}`, highlight, claim }));
}

/** What a mark is called for those who cannot see it. */
export function nameOfMark({ claim, highlight }: Mark): string {
  const role = ROLE_WORDS[highlight.role];
  const name = claim === null ? `Highlight: ${highlight.label}` : `Claim ${claim}, ${role}: ${highlight.label}`;
  return highlight.talk ? `${name} (commented)` : name;
}

/** What a highlight is, in the few words that are heard where it begins. */
export function shortNameOf({ numbers, role }: Highlight): string {
  if (numbers.length === 0) return "highlight";
  return `claim ${numbers.join(" and ")}, ${ROLE_WORDS[role]}`;
}

/** Passages in the order of the text: by start, and of those that start together the longest first. */
export function byPlace(a: Highlight, b: Highlight): number {
  return startOf(a.extent) - startOf(b.extent) || endOf(b.extent) - endOf(a.extent);
}

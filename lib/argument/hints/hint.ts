import type { Id } from "../rows";

/** What a hint can be about, in the order in which a person sees them, with the heading that stands over its kind. */
export const HINT_KINDS = {
  misquoted: "Quotations that do not match",
  circle: "Circles of support",
  unanswered: "Objections without an answer",
  unfounded: "Claims with no ground",
  severalSentences: "Several sentences in one box",
  indicator: "Reasoning inside a box",
  missingTerm: "Terms that come from nowhere",
  looseTerm: "Terms that hang loose",
  loneReason: "Reasons that want a companion",
  alike: "Claims nearly alike",
} as const;
export type HintKind = keyof typeof HINT_KINDS;

/** Something that a second look at the map may be worth. It never says that the map is wrong. */
export interface Hint {
  readonly kind: HintKind;
  /** The same for the same finding in every run, so that a dismissal can be kept. */
  readonly key: string;
  /** What was found and why it matters, in plain words; claims go by their numbers. */
  readonly sentence: string;
  /** Where to jump to; the claims begin with the one that the hint is about. */
  readonly claimIds: readonly Id[];
  readonly relationIds: readonly Id[];
  readonly anchorIds: readonly Id[];
}

/** A hint with what is given; whatever is left out is empty. `about` makes its key unique within its kind. */
export function hint(
  kind: HintKind,
  about: string,
  sentence: string,
  places: Partial<Pick<Hint, "claimIds" | "relationIds" | "anchorIds">>,
): Hint {
  return { kind, key: `${kind}/${about}`, sentence, claimIds: [], relationIds: [], anchorIds: [], ...places };
}

/** "5", "5 and 6", "4, 5 and 6". */
export function listed(words: readonly (string | number)[], last = "and"): string {
  const [end, ...before] = [...words].reverse();
  if (end === undefined) return "";
  return before.length === 0 ? String(end) : `${before.reverse().join(", ")} ${last} ${end}`;
}

/** The rules of cleaning a text, in the order in which they are applied. */
export const CLEAN_UP_RULES = [
  "letters",
  "codes",
  "furniture",
  "captions",
  "hyphens",
  "doubled",
  "capitals",
  "unwrap",
  "spaces",
  "blank-lines",
] as const;

/** A rule of cleaning a text. */
export type CleanUpRule = (typeof CLEAN_UP_RULES)[number];

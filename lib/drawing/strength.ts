/** How strong a claim or a relation is said to be; null where nobody has said. */
export type Strength = "weak" | "middling" | "strong" | null;

/** A share of 1 as one of three grades: thirds. */
export function strengthOf(share: number | null): Strength {
  if (share === null) return null;
  if (share < 1 / 3) return "weak";
  return share < 2 / 3 ? "middling" : "strong";
}

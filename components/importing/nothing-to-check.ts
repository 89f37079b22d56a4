import type { Arrival, ImportState } from "./import";

/** Fields of a citation that need no look: the title is the text's own, the language is plain to see. */
const PLAIN = new Set(["title", "language"]);

/** Whether all that comes in are pasted words that nothing is proposed for, so that a preview would show nothing. */
export function hasNothingToCheck({ arrivals }: ImportState): boolean {
  return arrivals.every(isPlain);
}

function isPlain({ file, stage }: Arrival): boolean {
  if (file !== null || stage.kind !== "ready") return false;
  const { prepared, citation } = stage.draft;
  const isTold = Object.keys(citation).some((field) => !PLAIN.has(field));
  return prepared.changes.length + prepared.turns.length + prepared.doubts.length === 0 && !isTold;
}

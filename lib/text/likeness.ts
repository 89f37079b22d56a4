import { distance } from "fastest-levenshtein";
import { editsBetween } from "./diff";

/** Longer words are compared word by word, for comparing by characters costs the product of their lengths. */
const LONGEST_BY_CHARACTERS = 4000;

/** How alike two pieces of text are, 0–1: one less the share of code units that must be changed. 1 only for equal ones. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const changed = longer <= LONGEST_BY_CHARACTERS ? distance(a, b) : changedWords(a, b);
  return Math.max(0, 1 - changed / longer);
}

function changedWords(a: string, b: string): number {
  return editsBetween(a, b).reduce((sum, { start, end, insert }) => sum + Math.max(end - start, insert.length), 0);
}

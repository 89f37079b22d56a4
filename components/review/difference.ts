import { editsBetween } from "@/lib/text/diff";

/** Words that two quotes have in common, or that only the old one or only the new one has. */
export interface Piece {
  readonly at: number;
  readonly kind: "same" | "old" | "new";
  readonly words: string;
}

/** A new quote with what has gone from the old one and what has come, in order. */
export function differenceOf(old: string, now: string): readonly Piece[] {
  const pieces: Omit<Piece, "at">[] = [];
  let at = 0;
  for (const { start, end, insert } of editsBetween(old, now)) {
    pieces.push({ kind: "same", words: old.slice(at, start) });
    pieces.push({ kind: "old", words: old.slice(start, end) });
    pieces.push({ kind: "new", words: insert });
    at = end;
  }
  pieces.push({ kind: "same", words: old.slice(at) });
  return pieces.filter(({ words }) => words !== "").map((piece, i) => ({ ...piece, at: i }));
}

/** How many places of a quote differ: "The same words", "One place differs", "3 places differ". */
export function tellDifference(old: string, now: string): string {
  const count = editsBetween(old, now).length;
  if (count === 0) return "The same words";
  return count === 1 ? "One place differs" : `${count} places differ`;
}

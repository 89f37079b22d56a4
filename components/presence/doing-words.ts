import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import type { Doing } from "@/lib/presence";

/** What somebody does, in a few words: "writes claim 6", "has selected words". */
export function doingInWords(map: ArgumentMap, { hand, picked, words }: Doing): string {
  if (hand) return `${hand.kind === "writing" ? "writes" : "moves"} ${rowInWords(map, hand.id)}`;
  if (words) return "has selected words";
  return picked ? `is at ${rowInWords(map, picked.id)}` : "looks at the map";
}

/** A row as people call it: "claim 6", "a relation", "a passage". */
export function rowInWords(map: ArgumentMap, id: string): string {
  const claim = find(map, "claims", id);
  if (claim) return `claim ${claim.number}`;
  if (find(map, "relations", id)) return "a relation";
  return find(map, "spans", id) ? "a passage" : "the map";
}

import type { Fate } from "@/lib/argument/history/compared";

/** What stands on a claim or relation that is suggested, or of which something is. */
export const FATE_WORDS: Readonly<Record<Fate, string>> = {
  added: "proposed",
  reworded: "new words",
  changed: "change",
  removed: "to go",
};

const READ_OUT: Readonly<Record<Fate, string>> = {
  added: "only proposed",
  reworded: "these words are only proposed",
  changed: "a change of it is proposed",
  removed: "it is proposed to take it out",
};

/** How that is read out, after the name; empty where nothing is suggested. */
export function fateInWords(fate: Fate | undefined): string {
  return fate ? `; ${READ_OUT[fate]}` : "";
}

import type { FoundTurn } from "@/lib/text/turns";
import type { Choices } from "./choices";
import { groupBy } from "./group-by";

/** A speaker as the text will have one, and the names that the text itself has for them. */
export interface FoundSpeaker {
  readonly name: string;
  /** The names under which they were found; several when a person made them one. */
  readonly found: readonly string[];
  readonly turns: number;
  readonly isSilent: boolean;
  /** What is unsure about them, each once. */
  readonly doubts: readonly string[];
}

/** A stretch of the clean text that one speaker says: from behind their name to the end of the turn. */
export interface NamedTurn {
  readonly speaker: string;
  readonly start: number;
  readonly end: number;
}

/** The speakers of a text in the order in which they first speak, those last that were said to be none. */
export function speakersOf(turns: readonly FoundTurn[], choices: Choices): FoundSpeaker[] {
  const groups = groupBy(turns, (turn) => `${choices.silent.has(turn.speaker)} ${nameOf(turn, choices)}`);
  const speakers = [...groups.values()].flatMap((group): FoundSpeaker[] => {
    const [first] = group;
    if (!first) return [];
    const found = [...new Set(group.map(({ speaker }) => speaker))];
    const doubts = [...new Set(group.flatMap((turn) => turn.doubts))];
    const isSilent = choices.silent.has(first.speaker);
    return [{ name: nameOf(first, choices), found, turns: group.length, isSilent, doubts }];
  });
  return speakers.sort((a, b) => Number(a.isSilent) - Number(b.isSilent));
}

/** The turns that a text will have, in order. */
export function namedTurns(turns: readonly FoundTurn[], choices: Choices): NamedTurn[] {
  return turns
    .filter(({ speaker }) => !choices.silent.has(speaker))
    .map((turn) => ({ speaker: nameOf(turn, choices), start: turn.saidFrom, end: turn.end }));
}

function nameOf({ speaker }: FoundTurn, { names }: Choices): string {
  return names.get(speaker) ?? speaker;
}

import type { Change, CleanUpRule } from "@/lib/text/clean-up";

/** What a person chose of a text on its way in: of its clean-up, and of who speaks in it. */
export interface Choices {
  /** Rules that are switched off. */
  readonly off: ReadonlySet<CleanUpRule>;
  /** Changes that were taken back, by id. */
  readonly kept: ReadonlyMap<string, Change>;
  /** Speakers under another name than the one that was found, by the found one. */
  readonly names: ReadonlyMap<string, string>;
  /** Found names that are no speaker's. */
  readonly silent: ReadonlySet<string>;
}

/** All as it is proposed. */
export const asProposed: Choices = { off: new Set(), kept: new Map(), names: new Map(), silent: new Set() };

/** Switches a rule on or off. */
export function switchRule(choices: Choices, rule: CleanUpRule, on: boolean): Choices {
  const off = new Set(choices.off);
  if (on) off.delete(rule);
  else off.add(rule);
  return { ...choices, off };
}

/** Takes one change back, or makes it after all. */
export function keepAsFound(choices: Choices, change: Change, keep: boolean): Choices {
  const kept = new Map(choices.kept);
  if (keep) kept.set(change.id, change);
  else kept.delete(change.id);
  return { ...choices, kept };
}

/** Calls found speakers by one name; an empty one gives each their own again. */
export function nameSpeakers(choices: Choices, found: readonly string[], name: string): Choices {
  const names = new Map(choices.names);
  for (const each of found) {
    if (name.trim() === "" || name.trim() === each) names.delete(each);
    else names.set(each, name.trim());
  }
  return { ...choices, names };
}

/** Says that found names are no speakers', or that they are. */
export function silenceSpeakers(choices: Choices, found: readonly string[], isSilent: boolean): Choices {
  const silent = new Set(choices.silent);
  for (const each of found) {
    if (isSilent) silent.add(each);
    else silent.delete(each);
  }
  return { ...choices, silent };
}

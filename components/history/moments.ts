import { type ArgumentMap, apply } from "@/lib/argument/argument-map";
import { invert } from "@/lib/argument/change";
import type { Entry } from "@/lib/argument/history/entry";
import { tell } from "@/lib/argument/history/telling";

/** A step of the history, with the map on both sides of it. */
export interface Moment {
  readonly entry: Entry;
  readonly before: ArgumentMap;
  readonly after: ArgumentMap;
}

/** The moments of a map, newest first, from what it is now and its steps, newest first. */
export function momentsOf(now: ArgumentMap, steps: readonly Entry[]): Moment[] {
  let after = now;
  return steps.map((entry) => {
    const before = apply(after, invert(entry.changes));
    const moment = { entry, before, after };
    after = before;
    return moment;
  });
}

const told = new WeakMap<Entry, string>();

/** What was done in a step, in words that follow a name. */
export function wordsOf({ entry, before, after }: Moment): string {
  const known = told.get(entry) ?? tell({ before, after, changes: entry.changes }, entry.way);
  told.set(entry, known);
  return known;
}

/** Who did a step. */
export function nameOf({ name, actor }: Entry, me: string): string {
  return actor === me ? "You" : (name ?? "Somebody");
}

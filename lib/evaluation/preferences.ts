/** Of one argument over another, and the argument of the relation that says so. */
export interface Preference {
  readonly over: number;
  readonly by: number;
}

/** What each argument is directly preferred to. */
export type Preferences = ReadonlyMap<number, readonly Preference[]>;

/**
 * How `from` comes to be preferred to one of `to`: the shortest chain of preference relations; null when it is not.
 * Costs what there are preferences, and nothing where nothing is preferred.
 */
export function chainOfPreference(
  preferences: Preferences,
  from: number,
  to: ReadonlySet<number>,
): readonly number[] | null {
  const reached = new Map<number, readonly number[]>([[from, []]]);
  for (const [one, chain] of reached) {
    for (const { over, by } of preferences.get(one) ?? []) {
      if (to.has(over) && over !== from) return [...chain, by];
      if (!reached.has(over)) reached.set(over, [...chain, by]);
    }
  }
  return null;
}

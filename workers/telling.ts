/**
 * A list as it is told to somebody who knows an earlier one: for what stood in that, its number there; else the thing
 * itself. What is the same object counts as the same thing, so lists hold no numbers of their own.
 */
export type Told<T> = readonly (number | T)[];

/** Whatever a list can hold that is told; words are the same where they read the same. */
type Thing = object | string | undefined;

/** What has to be told of a list to somebody who knows another one. */
export function told<T extends Thing>(list: readonly T[], known: readonly T[] = []): Told<T> {
  const places = new Map(known.map((thing, i) => [thing, i]));
  return list.map((thing) => places.get(thing) ?? thing);
}

/** The list that was told of, in the order in which it was told; what stood in `known` is the same object as there. */
export function heard<T extends Thing>(words: Told<T>, known: readonly T[] = []): T[] {
  return words.map((word) => (typeof word === "number" ? (known[word] as T) : word));
}

/** A map by keys that are words, told in the same way, in its order. */
export interface ToldMap<T> {
  readonly keys: Told<string>;
  readonly values: Told<T>;
}

/** What has to be told of a map to somebody who knows another one. */
export function toldMap<T extends Thing>(
  map: ReadonlyMap<string, T>,
  known: ReadonlyMap<string, T> = new Map(),
): ToldMap<T> {
  return { keys: told([...map.keys()], [...known.keys()]), values: told([...map.values()], [...known.values()]) };
}

/** The map that was told of. */
export function heardMap<T extends Thing>(
  words: ToldMap<T>,
  known: ReadonlyMap<string, T> = new Map(),
): Map<string, T> {
  const values = heard(words.values, [...known.values()]);
  return new Map(heard(words.keys, [...known.keys()]).map((key, i) => [key, values[i] as T]));
}

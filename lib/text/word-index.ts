import { leastThat } from "./halving";
import { isWord, offsetsOf, tokensOf } from "./tokens";

/** A text with the places of its words, made once to look up many passages in it. */
export interface WordIndex {
  readonly plain: string;
  /** Offsets at which each word begins, ascending, by the word in lower case. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Makes a text ready to be searched. */
export function wordIndexOf(plain: string): WordIndex {
  const places = new Map<string, number[]>();
  for (const { word, at } of wordsOf(plain)) {
    const list = places.get(word);
    if (list) list.push(at);
    else places.set(word, [at]);
  }
  return { plain, places };
}

/** The words of a text in lower case, and where each begins. */
export function wordsOf(text: string): { readonly word: string; readonly at: number }[] {
  const tokens = tokensOf(text);
  const offsets = offsetsOf(tokens);
  return tokens.flatMap((token, i) => (isWord(token) ? [{ word: token.toLowerCase(), at: offsets[i] ?? 0 }] : []));
}

/** The places among ascending ones that lie in `[from, to]`. */
export function placesWithin(places: readonly number[], from: number, to: number): readonly number[] {
  const first = leastThat(0, places.length, (i) => (places[i] ?? 0) >= from);
  let end = first;
  while (end < places.length && (places[end] ?? 0) <= to) end++;
  return places.slice(first, end);
}

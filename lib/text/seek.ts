import search from "approx-string-match";
import { type Stretch, splitsPair } from "./extent";
import { isWord, tokensOf } from "./tokens";
import { placesWithin, type WordIndex, wordsOf } from "./word-index";

/** Words of a passage that are looked up, the rarest of the text first. */
const LOOKED_UP = 12;
/** A word that comes more often is looked up only so near to where the passage is thought to be. */
const COMMON = 300;
const NEAR = 6000;
/** Regions of the text that are looked at closely. */
const REGIONS = 6;
const MOST_IN_REGION = 4;
/** A place so alike has at least so many of its words, less this share, unchanged. */
const WORDS_LOST = 0.4;
/** Longer passages are sought only where they stand unchanged; a search for them would cost too much. */
const LONGEST_SOUGHT = 3000;

/**
 * Places of a text where a passage, or words much like it, may stand: a few, with whole words.
 * `near` is where it is thought to be; `least` is how alike a place must be, 0–1: the more, the faster. Only the words
 * themselves are looked at, not what stands round them.
 */
export function seek(index: WordIndex, words: string, near: number, least: number): Stretch[] {
  if (words.length > LONGEST_SOUGHT) return exactly(index.plain, words, near);
  const found = regionsOf(index, words, near, least).flatMap((at) => closestIn(index.plain, words, at, least));
  return distinct([...exactly(index.plain, words, near), ...found]);
}

function exactly(plain: string, words: string, near: number): Stretch[] {
  const places = [plain.indexOf(words, Math.max(0, near - words.length)), plain.lastIndexOf(words, near)];
  return places.filter((at) => at >= 0).map((at): Stretch => [at, at + words.length]);
}

/** Where the passage would begin if the words that it has in common with the text stood as they stand in it. */
function regionsOf({ places }: WordIndex, words: string, near: number, least: number): number[] {
  const width = Math.max(32, words.length / 4);
  const weights = new Map<number, number>();
  const vote = (start: number, weight: number) => {
    const region = Math.round(start / width);
    for (const each of [region - 1, region, region + 1])
      weights.set(each, (weights.get(each) ?? 0) + (each === region ? weight : weight / 2));
  };
  let total = 0;
  for (const { word, at } of rarest(places, words)) {
    const all = places.get(word) ?? [];
    const seen = all.length > COMMON ? placesWithin(all, near + at - NEAR, near + at + NEAR) : all;
    const weight = 1 / Math.log2(2 + all.length);
    total += weight;
    for (const place of seen) vote(place - at, weight);
  }
  return [...weights]
    .filter(([, weight]) => weight >= total * (least - WORDS_LOST))
    .sort((a, b) => b[1] - a[1] || Math.abs(a[0] * width - near) - Math.abs(b[0] * width - near))
    .slice(0, 3 * REGIONS)
    .map(([region]) => region * width)
    .filter((at, i, all) =>
      all.slice(0, i).every((better) => Math.abs(better - at) >= Math.min(1.5 * width, 0.75 * words.length)),
    )
    .slice(0, REGIONS);
}

function rarest(places: WordIndex["places"], words: string) {
  return wordsOf(words)
    .map((each) => ({ ...each, count: places.get(each.word)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count)
    .slice(0, LOOKED_UP);
}

/** The stretches round `at` that are most like the words; none where nothing is like them at all. */
function closestIn(plain: string, words: string, at: number, least: number): Stretch[] {
  const slack = Math.max(40, Math.ceil(words.length * 0.35));
  const from = Math.max(0, Math.floor(at) - slack);
  const window = plain.slice(from, Math.ceil(at) + words.length + slack);
  return search(window, words, Math.floor(words.length * (1 - least)))
    .sort((a, b) => a.errors - b.errors || Math.abs(from + a.start - at) - Math.abs(from + b.start - at))
    .slice(0, MOST_IN_REGION)
    .map(({ start, end }) => wholeWords(plain, [from + start, from + end], words))
    .filter((each) => each !== null);
}

/** The stretch with the words whole that it cuts through, as the words that were sought are whole. */
function wholeWords(plain: string, [start, end]: Stretch, words: string): Stretch | null {
  const [first = "", last = ""] = [words.at(0), words.at(-1)];
  const head = isWord(first) ? wordEdge(plain, start, -1) : start;
  const tail = isWord(last) ? wordEdge(plain, end, 1) : end;
  return trimmedStretch(plain, [splitsPair(plain, head) ? head - 1 : head, splitsPair(plain, tail) ? tail + 1 : tail]);
}

/** A stretch without the white space at its ends; null where nothing else is in it. */
export function trimmedStretch(plain: string, [start, end]: Stretch): Stretch | null {
  const words = plain.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - words.length + words.trimEnd().length;
  return from < to ? [from, to] : null;
}

/** The edge of the word that an offset lies in, before (−1) or behind (1) it; the offset itself between words. */
function wordEdge(plain: string, offset: number, direction: 1 | -1): number {
  const from = Math.max(0, offset - 60);
  let at = from;
  for (const token of tokensOf(plain.slice(from, offset + 60))) {
    const end = at + token.length;
    if (at < offset && offset < end && isWord(token)) return direction === -1 ? at : end;
    at = end;
  }
  return offset;
}

function distinct(stretches: readonly Stretch[]): Stretch[] {
  const seen = new Map(stretches.map((stretch) => [stretch.join(), stretch]));
  return [...seen.values()];
}

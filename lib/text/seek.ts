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
 * `near` is where it is thought to be; `least` is how alike a place must be, 0–1: the more, the faster. Places over one
 * that is `known` are passed over. Only the words themselves are looked at, not what stands round them.
 */
export function seek(
  index: WordIndex,
  words: string,
  near: number,
  least: number,
  known: Stretch | null = null,
): Stretch[] {
  const looked = lookedUp(index.places, words);
  const isNew = (at: number) => !known || at + words.length <= known[0] || known[1] <= at;
  const same = exactly(index, words, near, looked).filter(([at]) => isNew(at));
  if (words.length > LONGEST_SOUGHT) return same;
  const regions = regionsOf(index, words.length, looked, near, least).filter(isNew);
  return distinct([...same, ...regions.flatMap((at) => closestIn(index.plain, words, at, least))]);
}

/** A word of a passage, where it stands in it, and where it stands in the text. */
interface LookedUp {
  readonly at: number;
  readonly places: readonly number[];
  /** Whether it cannot be the rest of a word that the passage cuts through. */
  readonly isWhole: boolean;
}

/** The rarest words of a passage among those that the text has. */
function lookedUp(places: WordIndex["places"], words: string): LookedUp[] {
  return wordsOf(words)
    .map(({ word, at }) => ({
      at,
      places: places.get(word) ?? [],
      isWhole: at > 0 && at + word.length < words.length,
    }))
    .filter((each) => each.places.length > 0 || each.isWhole)
    .sort((a, b) => a.places.length - b.places.length);
}

/** Where the very words stand: the nearest few. */
function exactly({ plain }: WordIndex, words: string, near: number, looked: readonly LookedUp[]): Stretch[] {
  const rarest = looked.find(({ isWhole }) => isWhole);
  // Without a whole word to look up, the text is read.
  const starts = rarest
    ? rarest.places.map((place) => place - rarest.at).filter((at) => at >= 0 && plain.startsWith(words, at))
    : [plain.indexOf(words, Math.max(0, near - words.length)), plain.lastIndexOf(words, near)].filter((at) => at >= 0);
  return starts
    .sort((a, b) => Math.abs(a - near) - Math.abs(b - near))
    .slice(0, MOST_IN_REGION)
    .map((at): Stretch => [at, at + words.length]);
}

/** Where the passage would begin if the words that it has in common with the text stood as they stand in it. */
function regionsOf(
  { plain }: WordIndex,
  length: number,
  looked: readonly LookedUp[],
  near: number,
  least: number,
): number[] {
  const width = Math.max(32, length / 4);
  const used = looked.filter(({ places }) => places.length > 0).slice(0, LOOKED_UP);
  const votes = new Float32Array(Math.ceil(plain.length / width) + 3);
  const { total, regions } = vote(votes, used, width, near);
  const weightOf = (region: number) => (votes[region] ?? 0) + ((votes[region - 1] ?? 0) + (votes[region + 1] ?? 0)) / 2;
  const needed = total * (least - WORDS_LOST);
  const likely = regions
    .map((region) => ({ at: region * width, weight: weightOf(region) }))
    .filter(({ weight }) => weight >= needed)
    .sort((a, b) => b.weight - a.weight || Math.abs(a.at - near) - Math.abs(b.at - near));
  return apart(
    likely.map(({ at }) => at),
    Math.min(1.5 * width, 0.75 * length),
  );
}

/** Lets each place of each word vote for where the passage would begin, rare words more. What all of them weigh together. */
function vote(votes: Float32Array, used: readonly LookedUp[], width: number, near: number) {
  const regions: number[] = [];
  let total = 0;
  for (const { at, places } of used) {
    const seen = places.length > COMMON ? placesWithin(places, near + at - NEAR, near + at + NEAR) : places;
    const weight = 1 / Math.log2(2 + places.length);
    total += weight;
    for (const place of seen) {
      const region = Math.max(0, Math.round((place - at) / width));
      const before = votes[region] ?? 0;
      if (before === 0) regions.push(region);
      votes[region] = before + weight;
    }
  }
  return { total, regions };
}

/** The first few of places of which none is too near a better one. */
function apart(places: readonly number[], least: number): number[] {
  const kept: number[] = [];
  for (const at of places.slice(0, 3 * REGIONS)) {
    if (kept.length < REGIONS && kept.every((better) => Math.abs(better - at) >= least)) kept.push(at);
  }
  return kept;
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

import { type Extent, mergeStretches, type Stretch } from "@/lib/text/extent";
import { Random } from "../lib/layout/random";

/** A text, passages of it, the text with some of its characters changed, and where each passage truly stands there. */
export interface WornText {
  readonly old: string;
  readonly now: string;
  readonly passages: readonly Extent[];
  readonly truth: readonly Extent[];
}

const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bran clei drou flam grin".split(" ");
const LETTERS = "abcdefghijklmnopqrstuvwxyz ";
const VOCABULARY = 12_000;

/** About `length` characters of sentences whose words are as unequally common as in speech, the same for the same seed. */
function speech(random: Random, length: number): string {
  const words = Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: random.between(1, 4) }, () => random.pick(SYLLABLES)).join(""),
  );
  const word = () => words[Math.floor(VOCABULARY * (random.between(0, 9999) / 10_000) ** 3)] ?? "";
  const sentences: string[] = [];
  for (let written = 0; written < length; ) {
    const sentence = `${Array.from({ length: random.between(6, 30) }, word).join(" ")}.`;
    sentences.push(sentence, random.chance(0.2) ? "\n\n" : " ");
    written += sentence.length + 1;
  }
  return sentences.join("").trim();
}

/** Passages of whole words; one in ten has two stretches. */
function passagesOf(random: Random, text: string, count: number): Extent[] {
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index);
  const stretch = (from: number): Stretch => {
    const words = random.between(4, 40);
    return [starts[from] ?? 0, (starts[from + words] ?? text.length) - 1];
  };
  return Array.from({ length: count }, () => {
    const from = random.between(0, starts.length - 200);
    const first = stretch(from);
    return mergeStretches(random.chance(0.1) ? [first, stretch(from + 60)] : [first]).filter(([a, b]) => b > a);
  });
}

interface Wear {
  readonly length: number;
  readonly passages: number;
  readonly share: number;
  readonly seed?: number;
}

/** A text of about `length` characters, with the given share of its characters changed, put in or taken out. */
export function wornText({ length, passages, share, seed = 7 }: Wear): WornText {
  const random = new Random(seed);
  const old = speech(random, length);
  const extents = passagesOf(random, old, passages);
  const places = new Int32Array(old.length + 1);
  const parts: string[] = [];
  let at = 0;
  for (const [i, letter] of [...old].entries()) {
    places[i] = at;
    const kind = random.chance(share) ? random.between(0, 2) : 3;
    const put = [random.pick([...LETTERS]), letter + random.pick([...LETTERS]), "", letter][kind] ?? letter;
    parts.push(put);
    at += put.length;
  }
  places[old.length] = at;
  const truth = extents.map((extent) =>
    mergeStretches(extent.map(([start, end]): Stretch => [places[start] ?? 0, places[end] ?? 0])),
  );
  return { old, now: parts.join(""), passages: extents, truth };
}

/** Whether a passage stands where it should: nine tenths of its words and of the true ones are the same. */
export function isRightPlace(place: Extent, truth: Extent): boolean {
  const size = (extent: Extent) => extent.reduce((sum, [start, end]) => sum + end - start, 0);
  const common = place.reduce(
    (sum, [start, end]) =>
      sum + truth.reduce((all, [from, to]) => all + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0),
    0,
  );
  return common >= 0.9 * Math.max(size(place), size(truth));
}

import type { Content } from "./content";
import type { Stretch } from "./extent";
import { leastThat } from "./halving";
import { inferLanguage } from "./language";
import type { Sought } from "./sought";
import { stemsOf } from "./stems";

/** A text made ready to be asked what it says that is like other words. Costs about as much as reading it once. */
export interface SimilarityIndex {
  readonly language: string | null;
  /** The sentences, in order. */
  readonly sentences: readonly Sentence[];
  /** For each feature, the sentences that have it and how often, in pairs. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** The features of all sentences, counted with their weights. */
  readonly weight: number;
}

interface Sentence {
  readonly stretch: Stretch;
  /** The block that it stands in. */
  readonly block: number;
  readonly features: ReadonlyMap<string, number>;
  readonly weight: number;
}

/** A sentence that says something like what was sought. Scores only tell which of one search is more alike. */
export interface SimilarPlace {
  /** The place of its text among those searched. */
  readonly text: number;
  readonly stretch: Stretch;
  readonly score: number;
}

// Source: Robertson & Zaragoza 2009, The Probabilistic Relevance Framework (BM25), with their usual k1 and b.
const K1 = 1.2;
const B = 0.6;
/** What a neighbouring sentence adds to a score, and to what is sought. */
const NEIGHBOUR = 0.3;
const AROUND = 0.2;
/** The best places are believed to be about the same: their words are sought too (Rocchio's feedback). */
const BELIEVED = 3;
const FEEDBACK = 0.25;
/** Words of one family that stemming leaves apart ("allies", "alliances") share their beginning. */
const BEGINNING = 4;
const FAMILY = 0.4;

const sentenceSegmenter = new Intl.Segmenter(undefined, { granularity: "sentence" });
/** Sentences shorter than this say too little to be alike. */
const SHORTEST = 20;

/** Makes a text ready. */
export function similarityIndex(content: Content): SimilarityIndex {
  const language = inferLanguage(content.plain);
  const sentences = content.blocks.flatMap((block, i) =>
    sentencesIn(content.plain, block).map((stretch) => sentenceAt(content.plain, stretch, i, language)),
  );
  const postings = new Map<string, number[]>();
  sentences.forEach(({ features }, i) => {
    for (const [feature, count] of features) {
      const list = postings.get(feature);
      if (list) list.push(i, count);
      else postings.set(feature, [i, count]);
    }
  });
  return { language, sentences, postings, weight: sentences.reduce((sum, { weight }) => sum + weight, 0) };
}

/**
 * The sentences of all texts that are most like what is sought, the best first; one of each group of neighbours.
 * `passOver` tells places that are not wanted, such as the sought words themselves.
 */
export function findSimilar(
  texts: readonly SimilarityIndex[],
  sought: Sought,
  most: number,
  passOver: (text: number, stretch: Stretch) => boolean = () => false,
): SimilarPlace[] {
  const corpus = corpusOf(texts);
  const language = languageOf(texts, sought);
  const first = features(sought.words, language);
  for (const [feature, count] of features(sought.around, language)) add(first, feature, AROUND * Math.min(1, count));
  const believed = ranked(texts, corpus, first, BELIEVED, passOver);
  const [best] = believed;
  if (!best) return [];
  const widened = new Map(first);
  for (const { text, sentence, score } of believed) {
    for (const [feature, count] of texts[text]?.sentences[sentence]?.features ?? []) {
      add(widened, feature, FEEDBACK * (score / best.score) * Math.min(1, count));
    }
  }
  return withoutNeighbours(texts, ranked(texts, corpus, widened, 3 * most, passOver), most);
}

/** The language of all texts; where they differ, the one of them that the sought words seem to be in, else the first. */
function languageOf(texts: readonly SimilarityIndex[], { words, around }: Sought): string | null {
  const languages = [...new Set(texts.map(({ language }) => language))];
  const inferred = languages.length > 1 ? inferLanguage(`${words} ${around}`) : null;
  return languages.find((language) => language === inferred) ?? languages[0] ?? null;
}

function sentencesIn(plain: string, { start, end }: { readonly start: number; readonly end: number }): Stretch[] {
  // Hard-wrapped lines end no sentence.
  const words = plain.slice(start, end).replace(/\n/g, " ");
  return [...sentenceSegmenter.segment(words)].flatMap(({ index, segment }) => {
    const indent = segment.length - segment.trimStart().length;
    const length = segment.trim().length;
    return length < SHORTEST ? [] : [[start + index + indent, start + index + indent + length] as const];
  });
}

function sentenceAt(plain: string, stretch: Stretch, block: number, language: string | null): Sentence {
  const found = features(plain.slice(...stretch), language);
  return { stretch, block, features: found, weight: [...found.values()].reduce((sum, count) => sum + count, 0) };
}

function features(text: string, language: string | null): Map<string, number> {
  const found = new Map<string, number>();
  for (const stem of stemsOf(text, language)) {
    add(found, stem, 1);
    if (stem.length > BEGINNING) add(found, `${stem.slice(0, BEGINNING)}…`, FAMILY);
  }
  return found;
}

function add(to: Map<string, number>, feature: string, weight: number): void {
  to.set(feature, (to.get(feature) ?? 0) + weight);
}

/** What all searched texts have in common. */
interface Corpus {
  readonly sentences: number;
  readonly meanWeight: number;
  /** How much a feature tells: more, the fewer sentences have it. */
  readonly telling: (feature: string) => number;
}

function corpusOf(texts: readonly SimilarityIndex[]): Corpus {
  const sentences = texts.reduce((sum, text) => sum + text.sentences.length, 0);
  const weight = texts.reduce((sum, text) => sum + text.weight, 0);
  const telling = (feature: string) => {
    const having = texts.reduce((sum, { postings }) => sum + (postings.get(feature)?.length ?? 0) / 2, 0);
    return Math.log(1 + (sentences - having + 0.5) / (having + 0.5));
  };
  return { sentences, meanWeight: weight / Math.max(1, sentences), telling };
}

interface Ranked {
  readonly text: number;
  readonly sentence: number;
  readonly score: number;
}

function ranked(
  texts: readonly SimilarityIndex[],
  corpus: Corpus,
  sought: ReadonlyMap<string, number>,
  most: number,
  passOver: (text: number, stretch: Stretch) => boolean,
): Ranked[] {
  const telling = new Map([...sought.keys()].map((feature) => [feature, corpus.telling(feature)]));
  const best: Ranked[] = [];
  for (const [text, index] of texts.entries()) {
    const own = ownScores(index, sought, telling, corpus.meanWeight);
    for (const [sentence, { stretch }] of index.sentences.entries()) {
      const alone = own[sentence];
      if (!alone || passOver(text, stretch)) continue;
      const score = alone + NEIGHBOUR * besides(index, own, sentence, text, passOver);
      if (best.length < most || score > (best.at(-1)?.score ?? 0)) putIn(best, { text, sentence, score }, most);
    }
  }
  return best;
}

/** Puts one among the best, behind those that are as good; the last goes where there are more than wanted. */
function putIn(best: Ranked[], one: Ranked, most: number): void {
  const place = leastThat(0, best.length, (at) => (best[at]?.score ?? 0) < one.score);
  best.splice(place, 0, one);
  if (best.length > most) best.pop();
}

function ownScores(
  { sentences, postings }: SimilarityIndex,
  sought: ReadonlyMap<string, number>,
  telling: ReadonlyMap<string, number>,
  meanWeight: number,
): Float64Array {
  const scores = new Float64Array(sentences.length);
  for (const [feature, weight] of sought) {
    const list = postings.get(feature) ?? [];
    const factor = Math.min(2, weight) * (telling.get(feature) ?? 0) * (K1 + 1);
    for (let i = 0; i < list.length; i += 2) {
      const [sentence, count] = [list[i] ?? 0, list[i + 1] ?? 0];
      const length = (sentences[sentence]?.weight ?? 0) / meanWeight;
      scores[sentence] = (scores[sentence] ?? 0) + (factor * count) / (count + K1 * (1 - B + B * length));
    }
  }
  return scores;
}

function besides(
  { sentences }: SimilarityIndex,
  own: Float64Array,
  at: number,
  text: number,
  passOver: (text: number, stretch: Stretch) => boolean,
): number {
  const here = sentences[at];
  return [at - 1, at + 1].reduce((sum, i) => {
    const other = sentences[i];
    return other && other.block === here?.block && !passOver(text, other.stretch) ? sum + (own[i] ?? 0) : sum;
  }, 0);
}

function withoutNeighbours(texts: readonly SimilarityIndex[], list: readonly Ranked[], most: number): SimilarPlace[] {
  const kept: Ranked[] = [];
  const taken = new Set<string>();
  for (const one of list) {
    if (kept.length >= most) break;
    if (taken.has(`${one.text} ${one.sentence}`)) continue;
    kept.push(one);
    for (const i of [one.sentence - 1, one.sentence + 1]) taken.add(`${one.text} ${i}`);
  }
  return kept.flatMap(({ text, sentence, score }) => {
    const stretch = texts[text]?.sentences[sentence]?.stretch;
    return stretch ? [{ text, stretch, score }] : [];
  });
}

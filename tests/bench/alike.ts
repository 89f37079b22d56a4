import type { Content } from "@/lib/text/content";
import { paragraphsOf } from "@/lib/text/paragraphs";
import { findSimilar, type SimilarityIndex, similarityIndex } from "@/lib/text/similar";
import { type Sought, soughtAt } from "@/lib/text/sought";
import { count, hand, ms, times } from "./report";
import { interleave, median, timed } from "./rounds";
import { wornText } from "./worn-text";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const TEXTS = 10;
/** Characters of a text; ten of them have a million words. */
const LENGTH = 690_000;
const SOUGHT = 20;
/** What stops a person's thought. */
const AT_ONCE_MS = 200;
const MOST = 10;

const contents = Array.from({ length: TEXTS }, (_, i): Content => {
  const plain = wornText({ length: LENGTH, passages: 0, share: 0, seed: 11 + i }).old;
  return { plain, blocks: paragraphsOf(plain) };
});
const words = contents.reduce((sum, { plain }) => sum + (plain.match(/\S+/g)?.length ?? 0), 0);

/** Sentences from all over the texts, with what stands around them. */
const asked: Sought[] = Array.from({ length: SOUGHT }, (_, i) => {
  const content = contents[i % TEXTS];
  const block = content?.blocks[Math.floor((content.blocks.length * (i + 1)) / (SOUGHT + 2))];
  if (!content || !block) throw new Error(`no block for sentence ${i}`);
  const end = content.plain.indexOf(". ", block.start + 40);
  return soughtAt(content, [block.start, end < 0 || end > block.end ? block.end : end + 1]);
});

let indexes: SimilarityIndex[] = [];
const prepared = await timed(() => {
  indexes = contents.map(similarityIndex);
});
const perText = await timed(() => contents.slice(0, 1).map(similarityIndex));

const setOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}+/gu));

/** The plain way: the words that each sentence shares with the sought ones, sentence by sentence. */
function compareAll({ words: wanted }: Sought): number {
  const own = setOf(wanted);
  let best = 0;
  for (const { plain } of contents) {
    for (const sentence of plain.split(/(?<=\.)\s/)) {
      let shared = 0;
      for (const word of setOf(sentence)) if (own.has(word)) shared++;
      best = Math.max(best, shared);
    }
  }
  return best;
}

const each: number[] = [];
const taken = await interleave(ROUNDS, {
  sought: async (round) => {
    const list: number[] = [];
    for (const sought of asked) list.push(await timed(() => findSimilar(indexes, sought, MOST)));
    if (round > 0) each.push(...list);
    return median(list);
  },
  compared: async (round) => {
    const sought = asked[round % asked.length];
    return sought ? timed(() => compareAll(sought)) : 0;
  },
});

/** How many of the sought sentences are themselves among the first five that are found. */
const foundAgain = asked.filter((sought) =>
  findSimilar(indexes, sought, 5).some(({ text, stretch }) => {
    const plain = contents[text]?.plain.slice(...stretch) ?? "";
    return plain.includes(sought.words) || sought.words.includes(plain);
  }),
).length;

const worst = Math.max(...each);
const middle = median(taken.sought);

hand({
  title: "Passages like this one",
  compared: `${count(words)} words in ${TEXTS} texts, of which each of ${SOUGHT} sentences is sought with what stands around it, as the panel does. “Made ready” happens once for a text, when it is first searched. Against a plain look at every sentence for the words that it shares, without weighing them and without other forms of the words.`,
  aims: [
    {
      aim: `A search over a million words within ${AT_ONCE_MS} ms, the slowest too`,
      measured: `${ms(middle)} in the middle, ${ms(worst)} the slowest`,
      isMet: worst <= AT_ONCE_MS,
    },
    {
      aim: "A text of 100,000 words made ready within a second",
      measured: ms(perText),
      isMet: perText <= 1000,
    },
    {
      aim: "A sentence that stands in a text is among the first five",
      measured: `${foundAgain} of ${SOUGHT}`,
      isMet: foundAgain === SOUGHT,
    },
  ],
  tables: [
    {
      caption: "Middle of the rounds",
      head: ["", "time", "against Warrant"],
      rows: [
        ["A search, all texts made ready", ms(middle), times(1)],
        [
          "The same by a plain look at every sentence",
          ms(median(taken.compared)),
          times(median(taken.compared) / middle),
        ],
        [`All ${TEXTS} texts made ready`, ms(prepared), ""],
      ],
    },
  ],
});

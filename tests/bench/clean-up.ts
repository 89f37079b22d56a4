import { cleanUp } from "@/lib/text/clean-up";
import type { Content } from "@/lib/text/content";
import { paragraphsOf } from "@/lib/text/paragraphs";
import { turnsOf } from "@/lib/text/turns";
import { SPEECHES } from "../lib/text/clean-up/speech";
import { type Setting, typeset } from "../lib/text/clean-up/typesetter";
import { count, hand, ms, times } from "./report";
import { interleave, median, ratio, timed } from "./rounds";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const MEGABYTE = 1_000_000;

const pages: Setting = {
  width: 72,
  spacing: 0,
  hyphenates: true,
  pageLines: 48,
  head: ["12/05/2020, 14:30 The harbour agreement | River Towns"],
  foot: ["https://example.org/harbour/agreement #/900"],
  feed: "",
};

/** So many characters of speech, set in some way. */
function speech(length: number, set: (paragraphs: readonly string[]) => string): Content {
  const paragraphs: string[] = [];
  for (let written = 0; written < length; ) {
    paragraphs.push(...SPEECHES.en);
    written += SPEECHES.en.join("\n\n").length;
  }
  const plain = set(paragraphs).slice(0, length).trimEnd();
  return { plain, blocks: paragraphsOf(plain) };
}

const set = {
  pages: (paragraphs: readonly string[]) => typeset(paragraphs, pages),
  spaced: (paragraphs: readonly string[]) => typeset(paragraphs, { ...pages, spacing: 1 }),
  clean: (paragraphs: readonly string[]) => paragraphs.join("\n\n"),
};

const whole = {
  pages: speech(MEGABYTE, set.pages),
  spaced: speech(MEGABYTE, set.spaced),
  clean: speech(MEGABYTE, set.clean),
};
const quarter = speech(MEGABYTE / 4, set.pages);
const cleaned = cleanUp(whole.pages);

const taken = await interleave(ROUNDS, {
  quarter: () => timed(() => cleanUp(quarter)),
  pages: () => timed(() => cleanUp(whole.pages)),
  spaced: () => timed(() => cleanUp(whole.spaced)),
  clean: () => timed(() => cleanUp(whole.clean)),
  turns: () => timed(() => turnsOf(cleaned.content)),
});

const growth = ratio(taken.pages, taken.quarter);
const row = (name: string, list: readonly number[], what: string) => [
  name,
  ms(median(list)),
  times(ratio(list, taken.quarter)),
  what,
];

hand({
  title: "Clean-up",
  compared:
    "A megabyte of speech, set by a program into lines of 72 characters with parted words and with the head and foot of a printed page every 48 lines; the same with an empty line after every line; and the same as plain paragraphs. All rules are on. It runs in Node as it runs in the browser's worker.",
  aims: [
    {
      aim: "Time grows with the length alone: four times the text takes no more than five times as long",
      measured: times(growth),
      isMet: growth <= 5,
    },
  ],
  tables: [
    {
      caption: "Cleaning",
      head: ["", "time", "against a quarter of the pages", "changes"],
      rows: [
        row("a quarter of a megabyte of pages", taken.quarter, count(cleanUp(quarter).changes.length)),
        row("1 MB of pages", taken.pages, count(cleaned.changes.length)),
        row("1 MB with an empty line after every line", taken.spaced, count(cleanUp(whole.spaced).changes.length)),
        row("1 MB that is clean", taken.clean, count(cleanUp(whole.clean).changes.length)),
        row("Beside it: the turns of 1 MB", taken.turns, count(turnsOf(cleaned.content).length)),
      ],
    },
  ],
});

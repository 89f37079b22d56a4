import type { Browser } from "@playwright/test";
import { busy, openChromium, openPage } from "./chromium";
import type { Bench } from "./pages/contender";
import { hand, ms, times } from "./report";
import { interleave, median, ratio } from "./rounds";
import { type Served, servePages } from "./served-pages";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
/** Passages that are added one by one in a round. */
const ADDED = 8;
/** The frame of a screen that shows sixty in a second. */
const FRAME_MS = 16;

declare global {
  interface Window {
    readonly bench: Bench;
  }
}

/** What is compared: a script of tests/bench/pages, and the way that its address names. */
const contenders = {
  warrant: { name: "Warrant", script: "warrant.tsx", way: "" },
  spans: { name: "Recogito, as it comes (spans)", script: "recogito.ts", way: "spans" },
  css: { name: "Recogito, CSS highlights", script: "recogito.ts", way: "css" },
  handed: { name: "Recogito, CSS highlights, ranges handed to it", script: "recogito.ts", way: "css-ranges" },
  whole: { name: "Limit: CSS highlights on bare paragraphs", script: "highlights.ts", way: "whole" },
  near: { name: "Limit: the same, laid out only near sight", script: "highlights.ts", way: "near" },
  bare: { name: "The bare paragraphs without any highlight", script: "highlights.ts", way: "bare" },
} as const;

type Name = keyof typeof contenders;
const names = Object.keys(contenders) as Name[];

/** What one contender took in one round, ms. */
interface Taken {
  readonly show: number;
  readonly showBusy: number;
  readonly add: number;
  readonly addBusy: number;
  readonly jump: number;
  /** The slowest of the passages that were added one by one. */
  readonly slowestAdd: number;
  readonly frames: Readonly<Record<Kind, number>>;
}

/** What a reader does in many frames, of which the longest counts. */
const KINDS = ["scroll", "select", "find"] as const;
type Kind = (typeof KINDS)[number];
/** What a hand or an eye notices. */
const LONGEST_FRAME_MS = 50;

async function measure(browser: Browser, served: Served, name: Name): Promise<Taken> {
  const { script, way } = contenders[name];
  const page = await openPage(browser, served.addressOf(script, way));
  await page.waitForTimeout(300);
  const shown = await busy(page, 500, () => page.evaluate(() => window.bench.show()));
  const added: { busyMs: number; value: number }[] = [];
  for (let n = 0; name !== "bare" && n < ADDED; n++)
    added.push(await busy(page, 100, () => page.evaluate((i) => window.bench.add(i), n)));
  const frames = { scroll: 0, select: 0, find: 0 };
  for (const kind of name === "warrant" ? KINDS : []) {
    frames[kind] = await page.evaluate((what) => window.bench.longestFrame(what), kind);
  }
  const jump = await page.evaluate(() => window.bench.jump());
  await page.context().close();
  const middle = (values: readonly number[]) => (values.length > 0 ? median(values) : 0);
  return {
    show: shown.value,
    showBusy: shown.busyMs,
    add: middle(added.map(({ value }) => value)),
    addBusy: middle(added.map(({ busyMs }) => busyMs)),
    jump,
    slowestAdd: Math.max(0, ...added.map(({ value }) => value)),
    frames,
  };
}

/** All rounds of all contenders. */
async function measureAll(browser: Browser, served: Served): Promise<Record<Name, Taken[]>> {
  const taken = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Taken[]>;
  const runs = names.map((name) => [
    name,
    async (round: number) => {
      const one = await measure(browser, served, name);
      if (round > 0) taken[name].push(one);
      return one.show;
    },
  ]);
  await interleave(ROUNDS, Object.fromEntries(runs));
  return taken;
}

const browser = await openChromium();
const served = await servePages([...new Set(names.map((name) => contenders[name].script))]);
try {
  const taken = await measureAll(browser, served);
  const list = (name: Name, what: "show" | "showBusy" | "add" | "addBusy" | "jump") =>
    taken[name].map((one) => one[what]);
  const middle = (name: Name, what: Parameters<typeof list>[1]) => median(list(name, what));
  const rows = names.map((name) => [
    contenders[name].name,
    ms(middle(name, "show")),
    times(ratio(list(name, "show"), list("warrant", "show"))),
    ms(middle(name, "showBusy")),
    ...(name === "bare" ? ["", ""] : [ms(middle(name, "add")), ms(middle(name, "addBusy"))]),
    ms(middle(name, "jump")),
  ]);
  const slower = ratio(list("spans", "show"), list("warrant", "show"));
  const slowerCss = ratio(list("css", "show"), list("warrant", "show"));
  const overLimit = ratio(list("warrant", "show"), list("whole", "show"));
  const added = middle("warrant", "add");
  const longest = KINDS.map((kind) => [kind, median(taken.warrant.map(({ frames }) => frames[kind]))] as const);
  const slowestAdd = median(taken.warrant.map((one) => one.slowestAdd));
  const worst = Math.max(slowestAdd, ...longest.map(([, value]) => value));
  hand({
    title: "Text",
    compared:
      "100,000 words in 1,250 paragraphs with 5,000 passages that overlap, nest and cross paragraphs, on pages of their own in Chromium without a window. Warrant's whole pane (words, highlights, rail) against @recogito/text-annotator 4.1.1 with each of its two renderers, and against the browser's own highlights on bare paragraphs, in the same type. “Shown” counts from nothing to the frame after the one with painted passages (two animation frames), “at work” what the main thread did in that time and half a second after. “One more” counts from the beginning of a frame to the end of the painting of the first that shows the passage; the passage lies in sight. “Jump” goes to the end of the text. The longest frame is that of 120 in which the text goes by 180 px each, the selection grows by 40 characters each, or a letter is added to the sought words every eighth, until the text goes to the first place; a screen without haste shows one every 16.7 ms. Warrant and Recogito paint only what is near sight; the first limit paints all.",
    aims: [
      {
        aim: "All passages shown at least 20 times faster than by Recogito",
        measured: `${times(slower)} (its spans), ${times(slowerCss)} (its CSS highlights)`,
        isMet: Math.min(slower, slowerCss) >= 20,
      },
      {
        aim: "All passages shown within 2 times of bare CSS highlights",
        measured: times(overLimit),
        isMet: overLimit <= 2,
      },
      {
        aim: `No frame over ${LONGEST_FRAME_MS} ms while one scrolls, selects, finds and adds`,
        measured: [...longest, ["add", slowestAdd] as const].map(([kind, value]) => `${kind} ${ms(value)}`).join(", "),
        isMet: worst <= LONGEST_FRAME_MS,
      },
      { aim: `One more passage within one frame (${FRAME_MS} ms)`, measured: ms(added), isMet: added <= FRAME_MS },
    ],
    tables: [
      {
        caption: "Middle of the rounds",
        head: ["", "shown", "against Warrant", "at work", "one more", "at work", "jump"],
        rows,
      },
    ],
  });
} finally {
  await browser.close();
  served.close();
}

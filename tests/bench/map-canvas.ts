import type { Browser, Page } from "@playwright/test";
import type { Rows } from "@/lib/argument/rows";
import { openMapPage, pan, settle, watchFirstPaint } from "./canvas-watch";
import { busy } from "./chromium";
import { largeMap } from "./large-map";
import { type Aim, count, ms, type Table } from "./report";
import { interleave, median } from "./rounds";
import type { WarrantServer } from "./warrant-server";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const FRAMES = 240;
const ADDED = 4;
/** What one steady frame of a screen must not exceed, and how soon an added claim must stand. */
const LONGEST_FRAME_MS = 50;
const SETTLED_MS = 100;

/** A map with a dozen claims: what the browser and the page cost by themselves. */
export const smallMap: Rows = largeMap({ seed: 2, size: 12, counts: "claims" });

/** A map while it was panned: times from frame to frame, and for each pan what the main thread did in a frame on average; ms. */
interface Panned {
  readonly frames: number[];
  readonly work: number[];
}

/** What was seen of one map while it was panned, and how long it took until an added claim stood. */
interface Seen {
  readonly panned: Record<View, Panned>;
  readonly settled: Record<"folded" | "unfolded", number[]>;
}

type View = "opening" | "whole" | "unfolded" | "unfolded whole";

const VIEWS: readonly View[] = ["opening", "whole", "unfolded", "unfolded whole"];

const nothingSeen = (): Seen => ({
  panned: Object.fromEntries(VIEWS.map((view) => [view, { frames: [], work: [] }])) as unknown as Seen["panned"],
  settled: { folded: [], unfolded: [] },
});

/** Opens a map in Warrant, pans it and adds claims to it: as it opens (a large one folded), and with everything unfolded. */
async function work(browser: Browser, address: string, isFolded: boolean, seen: Seen): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  await watchFirstPaint(page);
  const { painted } = await openMapPage(page, address);
  await page.waitForTimeout(1500);
  await panFor(page, seen.panned.opening);
  await page.locator(".react-flow__node-claim").first().click();
  seen.settled.folded.push(...(await addClaims(page)));
  await showWhole(page);
  await panFor(page, seen.panned.whole);
  if (isFolded) {
    await unfoldAll(page);
    await panFor(page, seen.panned.unfolded);
    seen.settled.unfolded.push(...(await addClaims(page)));
    await showWhole(page);
    await panFor(page, seen.panned["unfolded whole"]);
  }
  await context.close();
  return painted;
}

/** Adds claims below the picked one, each below the last. */
async function addClaims(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < ADDED; i++) {
    times.push(await settle(page, "o"));
    await page.keyboard.type("Because it is so.");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(500);
  }
  return times;
}

async function panFor(page: Page, panned: Panned): Promise<void> {
  const { busyMs, value } = await busy(page, 0, () => pan(page, FRAMES));
  panned.frames.push(...value);
  panned.work.push(busyMs / FRAMES);
}

async function showWhole(page: Page): Promise<void> {
  await page.keyboard.press(".");
  await page.waitForTimeout(1500);
}

async function unfoldAll(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Unfold everything");
  await page.getByRole("option").first().click();
  await page.waitForTimeout(3000);
}

/** Frames and settling of a large map in the running program, beside those of a small one. */
export async function measureCanvas(
  browser: Browser,
  server: WarrantServer,
  rows: Rows,
): Promise<{ tables: Table[]; aims: Aim[] }> {
  const [small, large] = [nothingSeen(), nothingSeen()];
  await interleave(ROUNDS, {
    small: (round) => work(browser, server.addressOf(smallMap), false, round > 0 ? small : nothingSeen()),
    large: (round) => work(browser, server.addressOf(rows), true, round > 0 ? large : nothingSeen()),
  });
  const frames = Object.values(large.panned).flatMap((panned) => panned.frames);
  const longest = Math.max(...frames);
  const settled = median(large.settled.folded);
  const unfolded = median(large.settled.unfolded);
  return {
    tables: [panTable(small, large), settleTable(small, large)],
    aims: [
      {
        aim: `No frame over ${LONGEST_FRAME_MS} ms while panning`,
        measured: `${ms(longest)} at the longest of ${count(frames.length)} frames`,
        isMet: longest <= LONGEST_FRAME_MS,
      },
      {
        aim: `An added claim stands within ${SETTLED_MS} ms, in the map as it opens`,
        measured: ms(settled),
        isMet: settled <= SETTLED_MS,
      },
      {
        aim: `An added claim stands within ${SETTLED_MS} ms, with everything unfolded`,
        measured: ms(unfolded),
        isMet: unfolded <= SETTLED_MS,
      },
    ],
  };
}

function panTable(small: Seen, large: Seen): Table {
  const row = (name: string, { frames, work }: Panned) => {
    const sorted = [...frames].sort((a, b) => a - b);
    const at = (share: number) => ms(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
    const over = sorted.filter((time) => time > LONGEST_FRAME_MS).length;
    return [name, ms(median(work)), at(0.5), at(0.95), at(0.99), at(1), `${over} of ${count(sorted.length)}`];
  };
  const head = ["", "work in a frame", "middle", "95 %", "99 %", "longest", `over ${LONGEST_FRAME_MS} ms`];
  return {
    caption: "While panning: what the main thread does in a frame on average, and the time from frame to frame",
    head,
    rows: [
      row("12 claims, as they open", small.panned.opening),
      row("12 claims, whole", small.panned.whole),
      row("1,400, as they open", large.panned.opening),
      row("1,400, as they open, whole in view", large.panned.whole),
      row("1,400 unfolded", large.panned.unfolded),
      row("1,400 unfolded, whole in view", large.panned["unfolded whole"]),
    ],
  };
}

function settleTable(small: Seen, large: Seen): Table {
  const row = (name: string, list: readonly number[]) => [name, ms(median(list)), ms(Math.max(...list))];
  return {
    caption: "From the key that adds a claim until all boxes stand (without animation)",
    head: ["", "middle", "longest"],
    rows: [
      row("12 claims", small.settled.folded),
      row("1,400, as they open", large.settled.folded),
      row("1,400 unfolded", large.settled.unfolded),
    ],
  };
}

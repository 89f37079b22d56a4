/** A way to show a text with passages, on a page of its own. */
export interface Contender {
  /** Shows the text and all its passages, from nothing. */
  readonly show: () => void;
  /** Adds the n-th of the passages that come one by one. */
  readonly add: (n: number) => void;
  /** The element that scrolls. */
  readonly scroller: () => Element;
  /** Whether passages are painted within a rectangle of the window; asked once in a frame. */
  readonly hasPainted: (within: DOMRect) => boolean;
  /** How many passages the page holds painted at this moment, in sight or out of it. */
  readonly painted: () => number;
  /** What readers do beside scrolling; none for peers, which are not measured at it. */
  readonly reading?: Reading;
}

/** What a reader does, once in each of many frames; `n` counts them. */
export interface Reading {
  readonly select: (n: number) => void;
  readonly find: (n: number) => void;
}

/** What a page of the bench offers to the one who drives it; times in ms. */
export interface Bench {
  /** From the call to the frame after the one in which passages were painted. */
  readonly show: () => Promise<number>;
  /** From the beginning of a frame to the end of the painting of the first that shows the passage. */
  readonly add: (n: number) => Promise<number>;
  /** The same for a jump to the end of the text. */
  readonly jump: () => Promise<number>;
  readonly painted: () => number;
  /** The longest of many frames, in each of which something of the kind is done. */
  readonly longestFrame: (kind: "scroll" | keyof Reading) => Promise<number>;
}

/** Frames that a kind of reading is watched for. */
const WATCHED = 120;
/** How far one frame scrolls: a hand that is in a hurry. */
const SCROLLED_PX = 180;

/** Puts a contender on the page, to be driven from outside. */
export function offer(contender: Contender): void {
  const hasPainted = () => contender.hasPainted(contender.scroller().getBoundingClientRect());
  const bench: Bench = {
    show: async () => {
      const began = performance.now();
      contender.show();
      await nextFrame();
      while (!hasPainted()) await nextFrame();
      return (await nextFrame()) - began;
    },
    add: async (n) => {
      const before = contender.painted();
      return inFrame(
        () => contender.add(n),
        () => contender.painted() > before,
      );
    },
    jump: () => inFrame(() => contender.scroller().scrollTo({ top: 1e9 }), hasPainted),
    painted: contender.painted,
    longestFrame: (kind) =>
      longestFrame((n) => {
        if (kind === "scroll") contender.scroller().scrollBy({ top: SCROLLED_PX });
        else contender.reading?.[kind](n);
      }),
  };
  Object.assign(window, { bench });
}

/** Whether an element or a range lies within a rectangle of the window, if only by a part. */
export function isWithin(part: Element | Range, within: DOMRect): boolean {
  const { top, bottom } = part.getBoundingClientRect();
  return bottom > within.top && top < within.bottom && bottom > top;
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
}

async function longestFrame(step: (n: number) => void): Promise<number> {
  let longest = 0;
  let last = await nextFrame();
  for (let n = 0; n < WATCHED; n++) {
    step(n);
    const now = await nextFrame();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

/** From the beginning of a frame, in which work is done, to the end of the frame in which it can be seen. */
async function inFrame(work: () => void, isDone: () => boolean): Promise<number> {
  const began = await nextFrame();
  work();
  while (!isDone()) await nextFrame();
  await frameEnds();
  return performance.now() - began;
}

/** What is asked for with haste while a frame is prepared is done once that is painted, before all else that waits. */
function frameEnds(): Promise<void> {
  return scheduler.postTask(() => {}, { priority: "user-blocking" });
}

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
}

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

/** From the beginning of a frame, in which work is done, to the end of the frame in which it can be seen. */
async function inFrame(work: () => void, isDone: () => boolean): Promise<number> {
  const began = await nextFrame();
  work();
  while (!isDone()) await nextFrame();
  await frameEnds();
  return performance.now() - began;
}

/** A message that is sent while a frame is prepared is heard once the frame is painted. */
function frameEnds(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}

import type { Layout, LayoutInput } from "@/lib/layout/layout";
import { heardLayout, nothingKnown, question, type ToldLayout, type Ways, withWays } from "./layout-message";

/** Lays maps out beside the page, one at a time: a new request takes the place of one that is still under way. */
export interface LayoutWorker {
  /** `onDone` is called with the layout, unless another request came before it was ready. */
  request(input: LayoutInput, onDone: (layout: Layout) => void): void;
  /** `onDone` is called with `shown`, which was laid out of this input, its cross links on their ways; else as `request`. */
  requestWays(input: LayoutInput, shown: Layout, onDone: (layout: Layout) => void): void;
  /** Gives up what is under way. */
  cancel(): void;
}

/** How long a layout that nobody waits for any more may go on, ms: a thread that starts anew lays out slowly at first. */
const PATIENCE = 150;

interface Asked {
  readonly input: LayoutInput;
  /** The layout whose ways are asked for; null where a layout is. */
  readonly shown: Layout | null;
  readonly hear: (event: MessageEvent) => Layout;
  readonly onDone: (layout: Layout) => void;
}

/** A layout worker; its thread starts at the first request. */
export function createLayoutWorker(): LayoutWorker {
  let thread: Worker | null = null;
  let known = nothingKnown;
  let running: { readonly asked: Asked; readonly since: number; isWanted: boolean } | null = null;
  let waiting: Asked | null = null;

  function cancel(): void {
    waiting = null;
    if (running) running.isWanted = false;
  }

  function ask(asked: Asked): void {
    cancel();
    if (running && performance.now() - running.since < PATIENCE) waiting = asked;
    else start(asked);
  }

  function start(asked: Asked): void {
    // A layout cannot be stopped half way, but its thread can.
    const open = running ? null : thread;
    if (!open) {
      thread?.terminate();
      known = nothingKnown;
    }
    thread = open ?? new Worker(new URL("./layout-thread.ts", import.meta.url), { type: "module" });
    running = { asked, since: performance.now(), isWanted: true };
    thread.onmessage = onAnswer;
    const { input, shown } = asked;
    const asking = question(shown ? "ways" : "layout", input, shown, known);
    known = asking.known;
    thread.postMessage(asking.words);
  }

  function onAnswer(event: MessageEvent): void {
    const [done, next] = [running, waiting];
    running = null;
    waiting = null;
    if (!done) return;
    const layout = done.asked.hear(event);
    known = { ...known, layout };
    if (next) start(next);
    else if (done.isWanted) done.asked.onDone(layout);
  }

  return {
    request(input, onDone) {
      const hear = ({ data }: MessageEvent<ToldLayout>) => heardLayout(data, known.layout);
      ask({ input, shown: null, hear, onDone });
    },
    requestWays(input, shown, onDone) {
      ask({ input, shown, hear: ({ data }: MessageEvent<Ways>) => withWays(shown, data), onDone });
    },
    cancel,
  };
}

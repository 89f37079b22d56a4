import type { Layout, LayoutInput } from "@/lib/layout/layout";
import { type LayoutQuestion, plainInput, type Ways } from "./layout-message";

/** Lays maps out beside the page, one at a time: a new request takes the place of one that is still under way. */
export interface LayoutWorker {
  /** `onDone` is called with the layout, unless another request came before it was ready. */
  request(input: LayoutInput, onDone: (layout: Layout) => void): void;
  /** `onDone` is called with the ways of the cross links of `shown`, which was laid out of this input; else as `request`. */
  requestWays(input: LayoutInput, shown: Layout, onDone: (ways: Ways) => void): void;
  /** Gives up what is under way. */
  cancel(): void;
}

/** How long a layout that nobody waits for any more may go on, ms: a thread that starts anew lays out slowly at first. */
const PATIENCE = 150;

interface Asked {
  readonly question: LayoutQuestion;
  readonly onDone: (event: MessageEvent) => void;
}

/** A layout worker; its thread starts at the first request. */
export function createLayoutWorker(): LayoutWorker {
  let thread: Worker | null = null;
  let running: { onDone: Asked["onDone"] | null; readonly since: number } | null = null;
  let waiting: Asked | null = null;

  function cancel(): void {
    waiting = null;
    if (running) running.onDone = null;
  }

  function ask(asked: Asked): void {
    cancel();
    if (running && performance.now() - running.since < PATIENCE) waiting = asked;
    else start(asked);
  }

  function start({ question, onDone }: Asked): void {
    // A layout cannot be stopped half way, but its thread can.
    if (running) thread?.terminate();
    if (running || !thread) thread = new Worker(new URL("./layout-thread.ts", import.meta.url), { type: "module" });
    running = { onDone, since: performance.now() };
    thread.onmessage = onAnswer;
    thread.postMessage(question);
  }

  function onAnswer(event: MessageEvent): void {
    const [done, next] = [running, waiting];
    running = null;
    waiting = null;
    if (next) start(next);
    else done?.onDone?.(event);
  }

  return {
    request: (input, onDone) =>
      ask({
        question: { for: "layout", input: plainInput(input, null) },
        onDone: ({ data }: MessageEvent<Layout>) => onDone(data),
      }),
    requestWays: (input, shown, onDone) =>
      ask({
        question: { for: "ways", input: plainInput(input, shown) },
        onDone: ({ data }: MessageEvent<Ways>) => onDone(data),
      }),
    cancel,
  };
}

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

/** A layout worker; its thread starts at the first request. */
export function createLayoutWorker(): LayoutWorker {
  let thread: Worker | null = null;
  let isBusy = false;

  function cancel(): void {
    if (!isBusy) return;
    // A layout cannot be stopped half way, but its thread can.
    thread?.terminate();
    thread = null;
    isBusy = false;
  }

  function ask<Answer>(question: LayoutQuestion, onDone: (answer: Answer) => void): void {
    cancel();
    thread ??= new Worker(new URL("./layout-thread.ts", import.meta.url), { type: "module" });
    isBusy = true;
    thread.onmessage = ({ data }: MessageEvent<Answer>) => {
      isBusy = false;
      onDone(data);
    };
    thread.postMessage(question);
  }

  return {
    request: (input, onDone) => ask<Layout>({ for: "layout", input: plainInput(input, null) }, onDone),
    requestWays: (input, shown, onDone) => ask<Ways>({ for: "ways", input: plainInput(input, shown) }, onDone),
    cancel,
  };
}

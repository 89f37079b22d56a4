import type { ArgumentMap } from "@/lib/argument/argument-map";
import type { Hint } from "@/lib/argument/hints/hint";
import { changesAbout, type HintingQuestion } from "./hinting-question";

/** Looks for hints beside the page, in one map as it changes; a later request comes after one that is under way. */
export interface HintingWorker {
  /** `onDone` is called with the hints, unless the worker was closed or asked anew before. */
  request(map: ArgumentMap, language: string | null, onDone: (hints: readonly Hint[]) => void): void;
  /** Gives up what is under way and ends the thread. */
  close(): void;
}

/** A hinting worker; its thread starts at the first request. */
export function createHintingWorker(): HintingWorker {
  let thread: Worker | null = null;
  let told: ArgumentMap | null = null;
  let answer: ((hints: readonly Hint[]) => void) | null = null;
  let waiting: (() => void) | null = null;

  function ask(map: ArgumentMap, language: string | null, onDone: (hints: readonly Hint[]) => void): void {
    thread ??= new Worker(new URL("./hinting-thread.ts", import.meta.url), { type: "module" });
    answer = onDone;
    thread.onmessage = ({ data }: MessageEvent<readonly Hint[]>) => {
      const done = waiting ? null : answer;
      answer = null;
      done?.(data);
      const next = waiting;
      waiting = null;
      next?.();
    };
    const question: HintingQuestion = { changes: changesAbout(told, map), language };
    told = map;
    thread.postMessage(question);
  }

  return {
    request(map, language, onDone) {
      if (answer) waiting = () => ask(map, language, onDone);
      else ask(map, language, onDone);
    },
    close() {
      thread?.terminate();
      thread = null;
      told = null;
      answer = null;
      waiting = null;
    },
  };
}

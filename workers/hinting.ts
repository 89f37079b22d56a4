import { type ArgumentMap, all } from "@/lib/argument/argument-map";
import type { Hint } from "@/lib/argument/hints/hint";
import { noRows, type Rows } from "@/lib/argument/rows";
import type { HintingQuestion } from "./hinting-task";

/** Looks for hints beside the page, one map at a time; a later request comes after one that is under way. */
export interface HintingWorker {
  /** `onDone` is called with the hints, unless the worker was closed or asked anew before. */
  request(map: ArgumentMap, language: string | null, onDone: (hints: readonly Hint[]) => void): void;
  /** Gives up what is under way and ends the thread. */
  close(): void;
}

/** A hinting worker; its thread starts at the first request. */
export function createHintingWorker(): HintingWorker {
  let thread: Worker | null = null;
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
    const question: HintingQuestion = { rows: rowsAbout(map), language };
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
      answer = null;
      waiting = null;
    },
  };
}

/** The rows that hints are about. */
export function rowsAbout(map: ArgumentMap): Rows {
  return {
    ...noRows,
    sources: all(map, "sources"),
    claims: all(map, "claims"),
    relations: all(map, "relations"),
    premises: all(map, "premises"),
    spans: all(map, "spans"),
    anchors: all(map, "anchors"),
  };
}

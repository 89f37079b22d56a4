import type { PreparingRequest, PreparingResults, PreparingTask } from "./preparing-task";

/** A thread that makes texts ready, one after the other, so that a long one never holds up the page. */
export interface PreparingThread {
  /** What a task comes to. Rejects when Warrant fails over it, which is a mistake of Warrant. */
  run<Task extends PreparingTask>(task: Task): Promise<PreparingResults[Task["kind"]]>;
  /** Ends the thread; what is still asked for is never answered. */
  close(): void;
}

interface Asker {
  readonly resolve: (result: PreparingResults[PreparingTask["kind"]]) => void;
  readonly reject: (fault: Error) => void;
}

/** A preparing thread; it starts at the first task, and again after one that it failed over. */
export function createPreparingThread(): PreparingThread {
  const askers = new Map<number, Asker>();
  let thread: Worker | null = null;
  let count = 0;

  function start(): Worker {
    const started = new Worker(new URL("./preparing-thread.ts", import.meta.url), { type: "module" });
    started.onmessage = ({ data: { number, result } }) => {
      askers.get(number)?.resolve(result);
      askers.delete(number);
    };
    started.onerror = ({ message }) => {
      started.terminate();
      thread = null;
      for (const { reject } of askers.values()) reject(new Error(message));
      askers.clear();
    };
    return started;
  }

  function run<Task extends PreparingTask>(task: Task): Promise<PreparingResults[Task["kind"]]> {
    return new Promise((resolve, reject) => {
      thread ??= start();
      count += 1;
      // The thread answers each task with what belongs to its kind.
      askers.set(count, { resolve: resolve as Asker["resolve"], reject });
      thread.postMessage({ number: count, task } satisfies PreparingRequest);
    });
  }

  return { run, close: () => thread?.terminate() };
}

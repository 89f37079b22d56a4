import type { AnchoringMessage, AnchoringRequest, AnchoringResults, AnchoringTask } from "./anchoring-task";

/** A thread that compares texts and finds passages again, one task after the other, so that typing never waits for it. */
export interface AnchoringThread {
  /**
   * What a task comes to; `onProgress` hears of the share that is done, from 0 to 1. Rejects when Warrant fails over it,
   * which is a mistake of Warrant. Of a thread that is closed meanwhile it never settles.
   */
  run<Task extends AnchoringTask>(
    task: Task,
    onProgress?: (share: number) => void,
  ): Promise<AnchoringResults[Task["kind"]]>;
  /** Gives up what is under way and ends the thread. */
  close(): void;
}

interface Asker {
  readonly resolve: (result: AnchoringResults[AnchoringTask["kind"]]) => void;
  readonly reject: (fault: Error) => void;
  readonly onProgress: ((share: number) => void) | undefined;
}

/** An anchoring thread; it starts at the first task, and again after one that it failed over. */
export function createAnchoringThread(): AnchoringThread {
  const askers = new Map<number, Asker>();
  let thread: Worker | null = null;
  let count = 0;

  function start(): Worker {
    const started = new Worker(new URL("./anchoring-thread.ts", import.meta.url), { type: "module" });
    started.onmessage = ({ data }: MessageEvent<AnchoringMessage>) => {
      const asker = askers.get(data.number);
      if (data.type === "progress") return asker?.onProgress?.(data.share);
      askers.delete(data.number);
      asker?.resolve(data.result);
    };
    started.onerror = ({ message }) => {
      started.terminate();
      thread = null;
      for (const { reject } of askers.values()) reject(new Error(message));
      askers.clear();
    };
    return started;
  }

  function run<Task extends AnchoringTask>(task: Task, onProgress?: (share: number) => void) {
    return new Promise<AnchoringResults[Task["kind"]]>((resolve, reject) => {
      thread ??= start();
      count += 1;
      // The thread answers each task with what belongs to its kind.
      askers.set(count, { resolve: resolve as Asker["resolve"], reject, onProgress });
      thread.postMessage({ number: count, task } satisfies AnchoringRequest);
    });
  }

  function close(): void {
    thread?.terminate();
    thread = null;
    askers.clear();
  }

  return { run, close };
}

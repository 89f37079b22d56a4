import type { PreparingResults, PreparingTask } from "./preparing-task";
import { createTaskThread, type TaskThread } from "./task-thread";

/** A thread that makes texts ready. */
export type PreparingThread = TaskThread<PreparingTask, PreparingResults>;

/** A preparing thread. */
export function createPreparingThread(): PreparingThread {
  return createTaskThread(() => new Worker(new URL("./preparing-thread.ts", import.meta.url), { type: "module" }));
}

import type { BringingResults, BringingTask } from "./bringing-task";
import { createTaskThread, type TaskThread } from "./task-thread";

/** A thread that reads maps of any format. */
export type BringingThread = TaskThread<BringingTask, BringingResults>;

/** A bringing thread. */
export function createBringingThread(): BringingThread {
  return createTaskThread(() => new Worker(new URL("./bringing-thread.ts", import.meta.url), { type: "module" }));
}

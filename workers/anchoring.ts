import type { AnchoringResults, AnchoringTask } from "./anchoring-task";
import { createTaskThread, type TaskThread } from "./task-thread";

/** A thread that compares texts and finds passages again, so that typing never waits for it. */
export type AnchoringThread = TaskThread<AnchoringTask, AnchoringResults>;

/** An anchoring thread. */
export function createAnchoringThread(): AnchoringThread {
  return createTaskThread(() => new Worker(new URL("./anchoring-thread.ts", import.meta.url), { type: "module" }));
}

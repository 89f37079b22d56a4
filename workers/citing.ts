import type { Entry } from "@/lib/citing/bibliography";
import type { CitingTask } from "./citing-task";
import { createTaskThread, type TaskThread } from "./task-thread";

/** A thread that writes citations: the formatter is large, and slow in taking in a style. */
export type CitingThread = TaskThread<CitingTask, { readonly bibliography: readonly Entry[] }>;

/** A citing thread. */
export function createCitingThread(): CitingThread {
  return createTaskThread(() => new Worker(new URL("./citing-thread.ts", import.meta.url), { type: "module" }));
}

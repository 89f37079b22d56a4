import { type PreparingRequest, runPreparingTask } from "./preparing-task";

// What runs in the thread of preparing.ts: a task in, what it comes to out, under the same number.
addEventListener("message", ({ data: { number, task } }: MessageEvent<PreparingRequest>) => {
  postMessage({ number, result: runPreparingTask(task) });
});

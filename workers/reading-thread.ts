import { type ReadRequest, runReadTask } from "./reading-task";

// What runs in the thread of reading.ts: a file in, its reading out.
addEventListener("message", ({ data }: MessageEvent<ReadRequest>) => {
  runReadTask(data, (message) => postMessage(message));
});

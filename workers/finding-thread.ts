import { createFinding, type FindingMessage } from "./finding-task";

// What runs in the thread of finding.ts.
const find = createFinding(
  (found) => postMessage(found, { transfer: [found.places.buffer] }),
  () => new Promise((resolve) => setTimeout(resolve)),
);
addEventListener("message", ({ data }: MessageEvent<FindingMessage>) => void find(data));

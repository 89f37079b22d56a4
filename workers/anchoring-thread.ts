import { type AnchoringMessage, type AnchoringRequest, createAnchoring } from "./anchoring-task";

const run = createAnchoring();
const tell = (message: AnchoringMessage) => postMessage(message);

// What runs in the thread of anchoring.ts: a task in, how far it is and what it comes to out, under the same number.
addEventListener("message", ({ data: { number, task } }: MessageEvent<AnchoringRequest>) => {
  const result = run(task, (share) => tell({ number, type: "progress", share }));
  tell({ number, type: "done", result });
});

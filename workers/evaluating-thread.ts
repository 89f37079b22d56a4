import { createEvaluating, type EvaluatingMessage } from "./evaluating-task";

/** How long a search goes on before it listens, ms. */
const BETWEEN_PAUSES = 50;

let pausedAt = 0;

function pause(): Promise<void> | null {
  if (performance.now() - pausedAt < BETWEEN_PAUSES) return null;
  return new Promise((resolve) =>
    setTimeout(() => {
      pausedAt = performance.now();
      resolve();
    }),
  );
}

// What runs in the thread of evaluating.ts.
const evaluate = createEvaluating((told) => postMessage(told), pause);
addEventListener("message", ({ data }: MessageEvent<EvaluatingMessage>) => void evaluate(data));

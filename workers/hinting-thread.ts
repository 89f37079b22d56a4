import { type HintingQuestion, hintsFor } from "./hinting-task";

// What runs in the thread of hinting.ts: rows in, hints out.
addEventListener("message", ({ data }: MessageEvent<HintingQuestion>) => postMessage(hintsFor(data)));

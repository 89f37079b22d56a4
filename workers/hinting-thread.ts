import type { HintingQuestion } from "./hinting-question";
import { createHinting } from "./hinting-task";

// What runs in the thread of hinting.ts: changes in, hints out.
const hintsAfter = createHinting();
addEventListener("message", ({ data }: MessageEvent<HintingQuestion>) => postMessage(hintsAfter(data)));

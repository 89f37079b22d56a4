import type { Id } from "@/lib/argument/rows";
import type { Progress } from "@/lib/evaluation/part-extensions";
import type { Argued } from "@/lib/evaluation/same-claims";
import {
  type EvaluatedMessage,
  type EvaluatingMessage,
  type Look,
  plainArgued,
  type Seen,
  type Why,
} from "./evaluating-task";

/** What comes of looks at a map. */
export interface Hearing {
  readonly onSeen: (seen: Seen) => void;
  readonly onProgress: (progress: Progress) => void;
  readonly onWhy: (why: Why) => void;
}

/** Evaluates one map beside the page. */
export interface Evaluator {
  /** Looks at these rows, which go to the thread only when they have changed; gives up what was looked at before. */
  look(argued: Argued, look: Look): void;
  /** Asks why a row stands as it does in what was seen last. */
  askWhy(id: Id, place: number | null): void;
  /** Gives up what is under way and ends the thread; the next look starts another. */
  stop(): void;
}

/** An evaluator; its thread starts at the first look. */
export function createEvaluator(hearing: Hearing): Evaluator {
  let thread: Worker | null = null;
  let kept: Argued | null = null;
  let requests = 0;
  let asked = 0;

  function hear(told: EvaluatedMessage): void {
    switch (told.kind) {
      case "progress":
        return told.request === requests ? hearing.onProgress(told) : undefined;
      case "seen":
        return told.request === requests ? hearing.onSeen(told.seen) : undefined;
      case "why":
        return told.request === asked ? hearing.onWhy(told.why) : undefined;
      default:
        told satisfies never;
    }
  }

  function started(): Worker {
    if (thread) return thread;
    thread = new Worker(new URL("./evaluating-thread.ts", import.meta.url), { type: "module" });
    thread.onmessage = ({ data }: MessageEvent<EvaluatedMessage>) => hear(data);
    kept = null;
    return thread;
  }

  function send(message: EvaluatingMessage): void {
    started().postMessage(message);
  }

  return {
    look(argued, look) {
      started();
      if (kept !== argued) send({ kind: "keep", argued: plainArgued(argued) });
      kept = argued;
      send({ kind: "look", request: ++requests, ...look });
    },
    askWhy(id, place) {
      send({ kind: "why", request: ++asked, id, place });
    },
    stop() {
      // A search pauses only at dead ends; its thread can be ended at any time.
      thread?.terminate();
      thread = null;
      requests++;
      asked++;
    },
  };
}

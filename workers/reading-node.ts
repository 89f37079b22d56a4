import { Worker } from "node:worker_threads";
import type { Reading } from "@/lib/reading/reading";
import { failed, type ReadMessage, type ReadRequest, TIME_LIMIT_MS, tooSlow } from "./reading-messages";

/** Memory that reading one file may take, beside the file itself. */
const MEMORY_MB = 1024;

/**
 * Reads a file in a worker thread of Node, which ends with it: one that takes too long or too much memory is refused.
 * `script` is the bundled reading-node-thread.
 */
export function readInNodeThread(script: URL, request: ReadRequest, limitMs = TIME_LIMIT_MS): Promise<Reading> {
  return new Promise((resolve) => {
    // What a parser has to say in between belongs neither to the output nor to the errors of the command.
    const thread = new Worker(script, {
      workerData: request,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const timer = setTimeout(() => end(tooSlow(limitMs)), limitMs);
    const end = (reading: Reading) => {
      clearTimeout(timer);
      resolve(reading);
      thread.terminate();
    };
    thread.on("message", (message: ReadMessage) => {
      if (message.type === "done") end(message.reading);
    });
    thread.on("error", (error) => end(isOutOfMemory(error) ? tooLarge() : failed(error)));
    thread.on("exit", () => end(failed("its thread ended early")));
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

function tooLarge(): Reading {
  return {
    ok: false,
    reason: `Reading was stopped: the file unfolds to more than ${MEMORY_MB} MB, which no document does.`,
  };
}

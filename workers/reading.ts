import type { Reading } from "@/lib/reading/reading";
import { failed, type ReadMessage, type ReadRequest, stopped, TIME_LIMIT_MS, tooSlow } from "./reading-messages";

/** A file that is being read beside the page. */
export interface ReadJob {
  /** What came of it; never rejected. */
  readonly reading: Promise<Reading>;
  /** Stops reading; the file is then refused as stopped. */
  cancel(): void;
}

/** What a caller may set and hear. */
export interface ReadJobOptions {
  readonly charset?: string | undefined;
  readonly limitMs?: number;
  /** Hears of the share that is read, from 0 to 1, of kinds of file that can tell. */
  readonly onProgress?: (share: number) => void;
}

/** Reads a file in a thread of its own, which ends with it: one that takes too long is given up. */
export function readInThread(
  bytes: Uint8Array,
  name: string,
  { charset, limitMs = TIME_LIMIT_MS, onProgress }: ReadJobOptions = {},
): ReadJob {
  const thread = new Worker(new URL("./reading-thread.ts", import.meta.url), { type: "module" });
  let settle: (reading: Reading) => void = () => {};
  const reading = new Promise<Reading>((resolve) => {
    settle = resolve;
  });
  const timer = setTimeout(() => end(tooSlow(limitMs)), limitMs);
  const end = (result: Reading) => {
    clearTimeout(timer);
    thread.terminate();
    settle(result);
  };
  thread.onmessage = ({ data }: MessageEvent<ReadMessage>) => {
    if (data.type === "done") end(data.reading);
    else onProgress?.(data.share);
  };
  thread.onerror = (event) => end(failed(event.message));
  thread.postMessage({ bytes, name, charset } satisfies ReadRequest);
  return { reading, cancel: () => end(stopped) };
}

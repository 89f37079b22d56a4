import { type ReadOptions, readFile } from "@/lib/reading/read-file";
import type { Reading } from "@/lib/reading/reading";
import { failed, type ReadMessage, type ReadRequest } from "./reading-messages";

/** Reads a file in the thread that this runs in. `codesOf` gives tables of character codes, as for `readFile`. */
export async function runReadTask(
  { bytes, name, ...options }: ReadRequest,
  codesOf: NonNullable<ReadOptions["codesOf"]>,
  post: (message: ReadMessage) => void,
): Promise<void> {
  const onProgress = (share: number) => post({ type: "progress", share });
  post({ type: "done", reading: await readShielded(bytes, name, { ...options, codesOf, onProgress }) });
}

// The outermost shell of the thread: a mistake of ours over one odd file must not keep the others from being read.
async function readShielded(bytes: Uint8Array, name: string, options: ReadOptions): Promise<Reading> {
  try {
    return await readFile(bytes, name, options);
  } catch (error) {
    return failed(error);
  }
}

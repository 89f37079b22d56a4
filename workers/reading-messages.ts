import type { ReadOptions } from "@/lib/reading/read-file";
import type { Reading } from "@/lib/reading/reading";
import { whyFailed } from "./why-failed";

/** What a reading thread is asked for. */
export interface ReadRequest extends Omit<ReadOptions, "onProgress" | "codesOf"> {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What a reading thread tells: how far it is (0 to 1), and once, at the end, what it read. */
export type ReadMessage =
  | { readonly type: "progress"; readonly share: number }
  | { readonly type: "done"; readonly reading: Reading };

/** What a file may cost before it is given up. */
export const TIME_LIMIT_MS = 60_000;

/** The refusal of a file that Warrant fails on by a mistake of its own, or for want of its code. */
export function failed(error: unknown): Reading {
  return { ok: false, reason: whyFailed("file", error) };
}

/** The refusal of a file that takes too long. */
export function tooSlow(limitMs: number): Reading {
  return {
    ok: false,
    reason: `Reading was stopped after ${Math.round(limitMs / 1000)} seconds: no document of this size needs as long.`,
  };
}

/** The refusal of a file whose reading a person stopped. */
export const stopped: Reading = { ok: false, reason: "Reading was stopped." };

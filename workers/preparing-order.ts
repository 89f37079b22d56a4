import type { Content } from "@/lib/text/content";
import type { PackedText } from "./packed-text";
import type { PrepareTask, PreparingResults, PreparingTask } from "./preparing-task";

/** What the thread is sent: a found text goes to it once, and is called by its number ever after. */
export type PreparingOrder =
  | { readonly kind: "keep"; readonly number: number; readonly found: Content }
  | (Omit<PrepareTask, "found"> & { readonly of: number })
  | { readonly kind: "cite"; readonly of: number }
  | Extract<PreparingTask, { kind: "hash" }>;

/** What comes back. */
export interface PreparingReplies extends Omit<PreparingResults, "prepare"> {
  readonly keep: null;
  readonly prepare: PackedText;
}

import type { AlikeQuestion } from "@/components/session/alike";
import type { Id } from "@/lib/argument/rows";

/** Passages that are sought because they say something like the selected words, or like the picked claim. */
export interface Alike {
  readonly question: AlikeQuestion;
  /** The row that was picked when it was asked; with another one picked the answer goes. */
  readonly pickedId: Id | null;
}

import type { Fidelity, Id } from "@/lib/argument/rows";

/** Words of a source on which a claim rests. */
export interface Quotation {
  /** The passage that they stand in. */
  readonly spanId: Id;
  readonly words: string;
  /** Who says it, as told in the map: "Lavrov reports that Putin asserts"; null where nobody is named. */
  readonly voice: string | null;
  /** How near the claim stands to the words. */
  readonly fidelity: Fidelity;
  /** "Lavrov, 10 February 2022, ¶ 14"; the paragraph only where the text is at hand. */
  readonly place: string;
}

/** What stands in brackets behind a quotation: "Chair asserts; Lavrov, 10 February 2022, ¶ 14; paraphrase". */
export function quotedFrom({ voice, place, fidelity }: Quotation): string {
  return [voice, place, fidelity].filter(Boolean).join("; ");
}

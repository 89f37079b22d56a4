import type { Source } from "@/lib/argument/rows";
import type { CitationStyle } from "@/lib/citing/styles";

/** Sources whose bibliography is wanted in a citation style, in the words of a language (BCP 47). */
export interface CitingTask {
  readonly kind: "bibliography";
  readonly sources: readonly Pick<Source, "id" | "title" | "citation">[];
  readonly style: CitationStyle;
  readonly language: string;
}

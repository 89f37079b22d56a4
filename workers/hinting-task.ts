import { mapFromRows } from "@/lib/argument/argument-map";
import type { Hint } from "@/lib/argument/hints/hint";
import { ALL_HINT_KINDS, hintsOf, languageOf } from "@/lib/argument/hints/hints";
import type { Rows } from "@/lib/argument/rows";

/** What a hinting thread is asked: the rows that hints are about, and the language of the sources, for claims that do not show theirs. */
export interface HintingQuestion {
  readonly rows: Rows;
  readonly language: string | null;
}

/** The hints of some rows. */
export function hintsFor({ rows, language }: HintingQuestion): Hint[] {
  const map = mapFromRows(rows);
  return hintsOf(map, ALL_HINT_KINDS, languageOf(map) ?? language);
}

import { apply, mapFromRows } from "@/lib/argument/argument-map";
import type { Hint } from "@/lib/argument/hints/hint";
import { ALL_HINT_KINDS, hintsOf, languageOf } from "@/lib/argument/hints/hints";
import { noRows } from "@/lib/argument/rows";
import type { HintingQuestion } from "./hinting-question";

/**
 * Looks for hints in a map that is kept from question to question, so that what was found about rows that stay need not be
 * found again. The first question brings the whole map.
 */
export function createHinting(): (question: HintingQuestion) => Hint[] {
  let map = mapFromRows(noRows);
  return ({ changes, language }) => {
    map = apply(map, changes);
    return hintsOf(map, ALL_HINT_KINDS, languageOf(map) ?? language);
  };
}

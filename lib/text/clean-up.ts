import { evenBlankLines } from "./clean-up/blank-lines";
import { joinBroken, raiseCapitals } from "./clean-up/broken-sentences";
import { dropCaptions } from "./clean-up/captions";
import { dropCodes } from "./clean-up/codes";
import { type Draft, draftOf, type Finding, take } from "./clean-up/draft";
import { dropFurniture } from "./clean-up/furniture";
import { joinHyphenated } from "./clean-up/hyphens";
import { mendLetters } from "./clean-up/letters";
import type { OffsetMap } from "./clean-up/offset-map";
import { CLEAN_UP_RULES, type CleanUpRule } from "./clean-up/rules";
import { SECOND_HALF, settle } from "./clean-up/settle";
import { evenSpaces } from "./clean-up/spaces";
import { unwrapLines } from "./clean-up/unwrap";
import type { Content } from "./content";
import type { Stretch } from "./extent";

export type { OffsetMap } from "./clean-up/offset-map";
export { CLEAN_UP_RULES, type CleanUpRule } from "./clean-up/rules";

const FINDERS: Readonly<Record<CleanUpRule, (draft: Draft) => Finding>> = {
  letters: mendLetters,
  codes: dropCodes,
  furniture: dropFurniture,
  captions: dropCaptions,
  hyphens: joinHyphenated,
  doubled: joinBroken,
  capitals: raiseCapitals("doubled"),
  unwrap: unwrapLines,
  spaces: evenSpaces,
  "blank-lines": evenBlankLines,
};

/** One thing that cleaning changed. All that differs between a found text and the clean one is in a change. */
export interface Change {
  /** Lasting: the rule and the place, the same in every run over the same found text. */
  readonly id: string;
  readonly rule: CleanUpRule;
  readonly before: string;
  readonly after: string;
  /** Where `before` stands in the found text, `[start, end)`. */
  readonly at: Stretch;
  /** Where `after` stands in the clean text, `[start, end)`; empty where something was taken out. */
  readonly cleanAt: Stretch;
}

/** A place where a rule was unsure and left the text as it is; `at` is in the found text, `what` a sentence for people. */
export interface Doubt {
  readonly rule: CleanUpRule;
  readonly at: Stretch;
  readonly what: string;
}

/** A text that was cleaned, with all that was done to it and all that was left. */
export interface CleanedUp {
  readonly content: Content;
  /** In order of place in the found text; they do not overlap. Applied to the found text they give the clean one. */
  readonly changes: readonly Change[];
  readonly doubts: readonly Doubt[];
  readonly map: OffsetMap;
}

/** What a person chose: rules that are switched off, and single changes, by id, whose places stay as found. */
export interface CleanUpOptions {
  readonly off?: Iterable<CleanUpRule>;
  readonly keep?: Iterable<string>;
}

/**
 * Cleans a text as a reader found it: letters mended, time codes and the furniture of pages taken out, wrapped lines, parted words and
 * broken sentences joined, spaces and empty lines made even. Every change is listed and can be taken back alone; where a
 * rule is unsure it leaves the text as it is and says so. With every rule off, or nothing to do, the content comes back
 * as it was. Costs time in proportion to the length of the text.
 */
export function cleanUp(found: Content, { off = [], keep = [] }: CleanUpOptions = {}): CleanedUp {
  const skipped = new Set(off);
  const kept = new Set([...keep].map((id) => (id.endsWith(SECOND_HALF) ? id.slice(0, -SECOND_HALF.length) : id)));
  const draft = draftOf(found);
  const doubts: Doubt[] = [];
  for (const rule of CLEAN_UP_RULES) {
    if (skipped.has(rule)) continue;
    const finding = FINDERS[rule](draft);
    take(draft, rule, finding.decisions, kept);
    doubts.push(...finding.doubts.map((doubt) => ({ rule, ...doubt })));
  }
  const { edits, content, map } = settle(draft);
  const changes = edits.map(({ rule, id, start, end, after }): Change => {
    const cleanStart = map.toClean(start);
    return {
      id,
      rule: rule as CleanUpRule,
      before: found.plain.slice(start, end),
      after,
      at: [start, end],
      cleanAt: [cleanStart, cleanStart + after.length],
    };
  });
  return { content, changes, doubts, map };
}

import type { Way } from "./entry";
import type { Happened } from "./happened";
import { tellClaims } from "./telling-claims";
import { tellRelations } from "./telling-relations";
import { tellSuggestions } from "./telling-suggestions";
import { tellTalk } from "./telling-talk";
import { tellTexts } from "./telling-texts";
import { tellWhole } from "./telling-whole";

/** What is said before what a step of this kind changed. */
const WENT: Readonly<Record<Exclude<Way, "done">, string>> = {
  undo: "took a step back",
  restore: "went back to an earlier moment",
  bringBack: "brought back what had gone",
};

/** More than these are not named one by one. */
const MOST_TOLD = 4;

/**
 * What somebody did in one step, in words that follow a name: "added 4, which undercuts 5; reworded 6".
 * Told by the changes, so that what was taken back or restored is told as well as what was meant.
 */
export function tell(happened: Happened, way: Way): string {
  const told = [
    ...tellSuggestions(happened),
    ...tellWhole(happened),
    ...tellTexts(happened),
    ...tellClaims(happened),
    ...tellRelations(happened),
    ...tellTalk(happened),
  ];
  const shown =
    told.length > MOST_TOLD ? [...told.slice(0, MOST_TOLD - 1), `and ${told.length - MOST_TOLD + 1} more`] : told;
  const words = shown.length > 0 ? joined(shown) : "changed nothing that shows";
  return way === "done" ? words : `${WENT[way]}: ${words}`;
}

/** Parts of a sentence one after the other; a full stop within a quoted one would end it. */
function joined(parts: readonly string[]): string {
  return parts.map((part, i) => (i < parts.length - 1 ? part.replace(/\.$/, "") : part)).join("; ");
}

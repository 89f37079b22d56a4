import type { LabelFace } from "@/lib/drawing/label-mark";
import type { Label } from "@/lib/evaluation/labels";
import { nearestLabel, type Standing } from "@/lib/evaluation/standings";
import type { Worth } from "@/workers/evaluating-task";

const SHORT: Readonly<Record<Standing, string>> = {
  in: "in",
  out: "out",
  undecided: "undecided",
  all: "in all",
  some: "in some",
  none: "in none",
};

const OF_CLAIMS: Readonly<Record<Standing, string>> = {
  in: "In: whatever is said against it is answered.",
  out: "Out: something that is in speaks against it, or all that it rests on is out.",
  undecided: "Undecided: neither can be had without presuming something.",
  all: "In all: whichever way one takes, it may be believed.",
  some: "In some: there is a way to believe it, and one to do without.",
  none: "In none: there is no way to believe it.",
};

const OF_STEPS: Readonly<Record<Standing, string>> = {
  in: "In: the step goes through.",
  out: "Out: the step does not go through.",
  undecided: "Undecided: whether the step goes through is left open.",
  all: "In all: whichever way one takes, the step goes through.",
  some: "In some: there is a way to believe that lets the step through.",
  none: "In none: there is no way that lets the step through.",
};

/** A standing or a strength in a word or two: "in", "in some", "strength 0.72". */
function worthWords(worth: Worth): string {
  return typeof worth === "number" ? `strength ${strengthDigits(worth)}` : SHORT[worth];
}

/** A strength with two digits, as the reader writes numbers. */
export function strengthDigits(strength: number): string {
  return strength.toLocaleString(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** What a standing or a strength means, in a sentence; of what a what-if supposes, that it does. */
export function worthMeaning(worth: Worth, isStep: boolean, switched?: "off" | "assumed"): string {
  if (switched === "off") return "Switched off in this what-if: nothing can be argued from it.";
  if (switched === "assumed") return "Assumed in this what-if, whatever is said against it.";
  if (typeof worth === "number") {
    return `Strength ${strengthDigits(worth)} on a scale where 1 is full and 0 is nothing left. It is no probability.`;
  }
  return (isStep ? OF_STEPS : OF_CLAIMS)[worth];
}

/** The nearest of the three labels, or the strength itself. */
export function signOf(worth: Worth): Label | number {
  return typeof worth === "number" ? worth : nearestLabel(worth);
}

/** The mark of a claim or step; `was` is how it stood before a what-if changed it. */
export function labelFaceOf(worth: Worth, was: Worth | undefined, switched: "off" | "assumed" | undefined): LabelFace {
  const isChanged = was !== undefined;
  const words = switched ? SWITCHED[switched] : worthWords(worth);
  return {
    is: signOf(worth),
    words:
      isChanged && !switched ? `${words}, was ${typeof was === "number" ? strengthDigits(was) : SHORT[was]}` : words,
    isChanged,
  };
}

/** What a what-if does to a claim. */
export const SWITCHED = { off: "switched off", assumed: "assumed" } as const;

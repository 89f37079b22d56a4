import type { Measure } from "@/workers/evaluating-task";

/** A measure as people choose it: its name, and what it asks for in a sentence. */
interface Told {
  readonly value: Measure;
  readonly name: string;
  readonly meaning: string;
}

/** Every measure, labels before strengths, the most cautious first. */
export const MEASURES: readonly Told[] = [
  { value: "grounded", name: "Grounded", meaning: "Only what must be believed, presuming nothing." },
  { value: "preferred", name: "Preferred", meaning: "As much as can be believed together; there may be several ways." },
  { value: "stable", name: "Stable", meaning: "Ways to believe that leave nothing open; there may be none." },
  { value: "complete", name: "Complete", meaning: "All ways to believe just what can be defended." },
  {
    value: "dfquad",
    name: "Strengths: DF-QuAD",
    meaning: "Reasons raise and objections lower, the more the stronger they are.",
  },
  {
    value: "quadratic-energy",
    name: "Strengths: quadratic energy",
    meaning: "What speaks for and against is added up; small sums change little.",
  },
  {
    value: "h-categoriser",
    name: "Strengths: h-categoriser",
    meaning: "Each objection divides what is left; reasons cancel objections.",
  },
  {
    value: "euler",
    name: "Strengths: Euler-based",
    meaning: "What speaks for and against is added up on a steep curve.",
  },
];

/** What a measure is called and asks for. */
export function told(measure: Measure): Told {
  const found = MEASURES.find(({ value }) => value === measure);
  if (!found) throw new Error(`no measure ${measure}`);
  return found;
}

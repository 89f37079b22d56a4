import type { Measure } from "@/workers/evaluating-task";

/** A measure as people choose it: its name, and what it asks for in a sentence. */
interface Told {
  readonly value: Measure;
  readonly name: string;
  readonly meaning: string;
  /** How strengths are reckoned, for those who want to follow the sums; null for labels. */
  readonly rule: string | null;
}

/** Every measure, labels before strengths, the most cautious first. */
export const MEASURES: readonly Told[] = [
  { value: "grounded", name: "Grounded", meaning: "Only what must be believed, presuming nothing.", rule: null },
  {
    value: "preferred",
    name: "Preferred",
    meaning: "As much as can be believed together; there may be several ways.",
    rule: null,
  },
  {
    value: "stable",
    name: "Stable",
    meaning: "Ways to believe that leave nothing open; there may be none.",
    rule: null,
  },
  { value: "complete", name: "Complete", meaning: "All ways to believe just what can be defended.", rule: null },
  {
    value: "dfquad",
    name: "Strengths: DF-QuAD",
    meaning: "Reasons raise and objections lower, the more the stronger they are.",
    rule: "Objections add up as chances do (two of 0.50 make 0.75), and so do reasons. The difference is the share of the way that the base score is taken: to 0 where objections prevail, else to 1.",
  },
  {
    value: "quadratic-energy",
    name: "Strengths: quadratic energy",
    meaning: "What speaks for and against is added up; small sums change little.",
    rule: "The strengths of reasons less those of objections make a sum E. The base score is taken E² / (1 + E²) of the way: to 0 where E is below 0, else to 1.",
  },
  {
    value: "h-categoriser",
    name: "Strengths: h-categoriser",
    meaning: "Each objection divides what is left; reasons cancel objections.",
    rule: "The strengths of reasons less those of objections make a sum E. Where E is below 0, the base score is divided by 1 − E; else what it lacks of 1 is divided by 1 + E.",
  },
  {
    value: "euler",
    name: "Strengths: Euler-based",
    meaning: "What speaks for and against is added up on a steep curve.",
    rule: "The strengths of reasons less those of objections make a sum E. With the base score b the strength is 1 − (1 − b²) / (1 + b · e^E); a base score of 0 or 1 stays as it is.",
  },
];

/** What a measure is called and asks for. */
export function told(measure: Measure): Told {
  const found = MEASURES.find(({ value }) => value === measure);
  if (!found) throw new Error(`no measure ${measure}`);
  return found;
}

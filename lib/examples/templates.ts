import { noRows, type Rows } from "@/lib/argument/rows";
import { rowsOfSmallMap, type SmallMap } from "./small-map";

/** A map to begin from: claims whose blanks stand in square brackets, tied as such an argument is. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly map: SmallMap;
}

/** Seeds of the ids of templates, one after the other; ids are made new wherever a template is used. */
const FIRST_SEED = 0x7e0;

export const TEMPLATES: readonly Template[] = [
  {
    id: "debate-motion",
    name: "Debate motion",
    hint: "a motion, its case, the case against it and the answers",
    map: {
      claims: {
        motion: "This house would [motion].",
        problem: "Today [harm] happens.",
        mechanism: "[motion] would end it, because [mechanism].",
        principle: "It is right in principle to [principle].",
        cost: "[motion] would bring [cost].",
        other: "[other plan] would do the same at less cost.",
        answer: "The cost is bearable, because [answer].",
        fails: "[other plan] fails where it matters: [gap].",
      },
      relations: [
        { premises: "problem mechanism", kind: "support", target: "motion", key: "case" },
        { premises: "principle", kind: "support", target: "motion" },
        { premises: "cost", kind: "attack", target: "motion" },
        { premises: "other", kind: "attack", target: "case" },
        { premises: "answer", kind: "attack", target: "cost" },
        { premises: "fails", kind: "attack", target: "other" },
      ],
    },
  },
  {
    id: "policy-decision",
    name: "Policy decision",
    hint: "goal, means, side effects, alternatives and a condition",
    map: {
      claims: {
        decision: "[body] should [action].",
        goal: "[body] has the goal to [goal].",
        means: "[action] leads to [goal].",
        able: "[body] can [action] with the means that it has.",
        side: "[action] would also bring [side effect].",
        rival: "[alternative] reaches [goal] as well.",
        worse: "[alternative] takes longer or costs more: [evidence].",
        condition: "[condition] is met.",
        evidence: "[source] shows that [action] has led to [goal] before.",
      },
      relations: [
        {
          key: "case",
          premises: "goal means",
          kind: "support",
          target: "decision",
          scheme: "practical-reasoning",
          roles: "goal means",
        },
        { premises: "evidence", kind: "support", target: "means" },
        { premises: "able", kind: "support", target: "decision" },
        { premises: "side", kind: "attack", target: "decision" },
        { premises: "rival", kind: "attack", target: "case" },
        { premises: "worse", kind: "attack", target: "rival" },
        { premises: "condition", kind: "onlyIf", target: "decision" },
      ],
    },
  },
  {
    id: "treaty-commitment",
    name: "Treaty commitment",
    hint: "what a text binds a state to, whether the case falls under it, and exceptions",
    map: {
      claims: {
        duty: "[state] is bound to [conduct].",
        party: "[state] has agreed to [treaty], and it is in force.",
        text: "[treaty], [article], demands that [words].",
        falls: "[case] falls under [article].",
        practice: "[states] have applied [article] so in [earlier case].",
        reading: "[words] is to be read together with [other clause].",
        exception: "[exception] applies to [case].",
        breach: "[other party] has not kept [its part].",
        still: "A breach by one side does not end the commitment before [step].",
      },
      relations: [
        {
          key: "case",
          premises: "party text falls",
          kind: "support",
          target: "duty",
          scheme: "treaty-commitment",
          roles: "bound demands covers",
        },
        { premises: "practice", kind: "support", target: "falls" },
        { premises: "reading", kind: "attack", target: "case" },
        { premises: "exception", kind: "unless", target: "duty" },
        { key: "released", premises: "breach", kind: "attack", target: "duty" },
        { premises: "still", kind: "attack", target: "released" },
      ],
    },
  },
  {
    id: "rebuttal",
    name: "Rebuttal",
    hint: "what they say, what they rest it on, and the four places to answer it",
    map: {
      claims: {
        theirs: "[opponent] holds that [claim].",
        ground: "[opponent] rests it on [ground].",
        untrue: "[ground] is not so: [evidence].",
        gap: "Even if [ground], it does not follow that [claim]: [reason].",
        contrary: "[claim] is wrong, because [reason of our own].",
        outweighed: "[what matters more] counts for more.",
      },
      relations: [
        { key: "case", premises: "ground", kind: "support", target: "theirs" },
        { premises: "untrue", kind: "attack", target: "ground" },
        { premises: "gap", kind: "attack", target: "case" },
        { premises: "contrary", kind: "attack", target: "theirs" },
        { premises: "outweighed", kind: "preference", target: "theirs" },
      ],
    },
  },
  {
    id: "toulmin",
    name: "Toulmin's layout",
    hint: "ground, claim, warrant, backing and rebuttal",
    map: {
      claims: {
        claim: "[claim], [presumably].",
        ground: "[ground].",
        warrant: "Whatever [ground] holds of, [claim] holds of, as a rule.",
        backing: "That is so on account of [backing].",
        rebuttal: "[exception].",
      },
      relations: [
        { key: "step", premises: "ground", kind: "support", target: "claim" },
        { key: "since", premises: "warrant", kind: "support", target: "step" },
        { premises: "backing", kind: "support", target: "warrant" },
        { premises: "rebuttal", kind: "unless", target: "step" },
      ],
    },
  },
];

/** The rows of a template, without a map of their own. */
export function rowsOfTemplate(template: Template): Rows {
  return { ...noRows, ...rowsOfSmallMap(template.map, seedOf(template)) };
}

function seedOf(template: Template): number {
  return FIRST_SEED + TEMPLATES.indexOf(template);
}

import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import { relationsOn } from "@/lib/argument/graph";
import type { Piece } from "@/lib/argument/sentences";
import type { Label } from "@/lib/evaluation/labels";
import type { Switches } from "@/lib/evaluation/strikes";
import type { Reason, WhyStep } from "@/lib/evaluation/why";
import { capital, closingSteps, listed, nameOf } from "./walk-words";

/** A walk in sentences, one for each step; where it comes back to where it came from, that is said. */
export function whySentences(map: ArgumentMap, steps: readonly WhyStep[], switches: Switches): Piece[][] {
  const closing = closingSteps(steps, ({ reasons }) => reasons.flatMap(({ id }) => id ?? []));
  return steps.map((step) => {
    const sentence = whySentence(map, step, switches);
    return closing.has(step.id) ? [...sentence, " That closes a circle."] : sentence;
  });
}

/** A step of a walk as a sentence: "1 is out, because the objection of 4 to 1 goes through." */
function whySentence(map: ArgumentMap, step: WhyStep, switches: Switches): Piece[] {
  const isStep = find(map, "relations", step.id) !== undefined;
  const said = [...nameOf(map, step.id), ` ${isStep ? STEP_IS[step.label] : CLAIM_IS[step.label]}`];
  const because = becauseOf(map, step, switches);
  return capital([...said, ...(because.length > 0 ? [", because ", ...because] : []), "."]);
}

const CLAIM_IS: Readonly<Record<Label, string>> = { in: "is in", out: "is out", undecided: "is undecided" };
const STEP_IS: Readonly<Record<Label, string>> = {
  in: "goes through",
  out: "does not go through",
  undecided: "is left open",
};

function becauseOf(map: ArgumentMap, step: WhyStep, switches: Switches): Piece[] {
  if (switches.get(step.id) === "assumed") return ["it is assumed"];
  if (step.reasons.length === 0) return [restsOnNothing(map, step)];
  return listed(step.reasons.map((reason) => reasonWords(map, reason)));
}

/** Where nothing is told against it, it stands by itself; a claim without an argument for its label presumes itself. */
function restsOnNothing(map: ArgumentMap, { id, label }: WhyStep): string {
  if (label === "in") {
    return relationsOn(map, id).length === 0 ? "nothing speaks against it" : "nothing that counts speaks against it";
  }
  return label === "out" ? "something that is in attacks it" : "it hangs on itself";
}

function reasonWords(map: ArgumentMap, { how, id, label }: Reason): Piece[] {
  const name = id === null ? ["it"] : nameOf(map, id);
  switch (how) {
    case "struck":
      return [...name, ` ${does(label, "goes through", "fails")}`];
    case "premise":
      return [...name, `, which it needs, ${CLAIM_IS[label]}`];
    case "ground":
      return [...name, `, on which it rests, ${does(label, "goes through", "does not go through")}`];
    case "condition":
      return [...name, ` ${does(label, "is met", "is not met")}`];
    case "outranked":
      return [...name, ` ${does(label, "counts for more", "does not outrank it")}`];
    case "assumed":
      return [...name, ", against which it speaks, is assumed"];
    case "switched":
      return ["it is switched off"];
    case "circle":
      return ["it rests on itself in the end, in a circle"];
    default:
      return how satisfies never;
  }
}

function does(label: Label, yes: string, no: string): string {
  if (label === "undecided") return "is itself undecided";
  return label === "in" ? yes : no;
}

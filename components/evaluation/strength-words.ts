import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import { premisesOf } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import type { Piece } from "@/lib/argument/sentences";
import { type Influence, leadingOn, type StrengthStep } from "@/lib/evaluation/why-strength";
import { capital, closingSteps, listed, nameOf } from "./walk-words";
import { SWITCHED, strengthDigits } from "./worth-words";

/** A walk that explains strengths, in sentences, one for each step; where it comes back to where it came from, that is said. */
export function strengthSentences(map: ArgumentMap, steps: readonly StrengthStep[]): Piece[][] {
  const closing = closingSteps(steps, leadingOn);
  return steps.map((step) => {
    const sentence = [...nameOf(map, step.id), ` has ${strengthDigits(step.strength)}: `, ...made(map, step), "."];
    return capital(closing.has(step.id) ? [...sentence, " That closes a circle."] : sentence);
  });
}

/** What a strength is made of: "the usual base score, 0.50, weakened by 5 (0.70), which takes it 70 % of the way to 0". */
function made(map: ArgumentMap, step: StrengthStep): Piece[] {
  if (step.switched) return [`it is ${SWITCHED[step.switched]}`];
  const bearing = [
    ...influenced(map, "weakened by ", step.against),
    ...(step.against.length > 0 && step.favour.length > 0 ? [" and "] : []),
    ...influenced(map, "strengthened by ", step.favour),
  ];
  const begin = begun(map, step);
  if (bearing.length > 0) return [...begin, ", ", ...bearing, moved(step)];
  return isStep(map, step.id) ? begin : [...begin, `; nothing ${step.weakest ? "else " : ""}bears on it`];
}

/** What it begins with: the base score, and what that is held down to. */
function begun(map: ArgumentMap, { id, base, isGiven, weakest }: StrengthStep): Piece[] {
  const own = `its own strength in the map, ${strengthDigits(base)}`;
  if (!weakest) return [isGiven ? own : `the usual base score, ${strengthDigits(base)}`];
  const isPremise = find(map, "claims", weakest.id) !== undefined;
  const which = premisesOf(map, id).length > 1 ? "its weakest premise " : "its premise ";
  const name = [isPremise ? which : "the condition ", ...told(map, weakest)];
  if (isStep(map, id) && !isGiven) return ["it is as strong as ", ...name];
  const begin = isGiven ? own : `the usual base score, ${strengthDigits(base)}`;
  if (isStep(map, id)) return [begin, ", times that of ", ...name];
  return [begin, ", held down to ", strengthDigits(base * weakest.strength), " by ", ...name];
}

/** Influences that are named one by one. */
const MOST_NAMED = 4;

function influenced(map: ArgumentMap, verb: string, influences: readonly Influence[]): Piece[] {
  if (influences.length === 0) return [];
  const rest = influences.length - MOST_NAMED;
  const named = influences.slice(0, MOST_NAMED).map((influence) => told(map, influence));
  return [verb, ...listed(rest > 0 ? [...named, [`${rest} more`]] : named)];
}

/** "5 (0.70)", by the premises of a relation: "2 and 3 together (0.20)". */
function told(map: ArgumentMap, { id, strength }: Influence): Piece[] {
  const premises = premisesOf(map, id).map(({ claimId }) => claimId);
  const ids = isStep(map, id) ? premises : [id];
  const numbers = ids.flatMap((one, i): Piece[] => [
    ...(i === 0 ? [] : [i === ids.length - 1 ? " and " : ", "]),
    ...nameOf(map, one),
  ]);
  return [...numbers, `${ids.length > 1 ? " together" : ""} (${strengthDigits(strength)})`];
}

/** Differences that two digits do not show. */
const UNSEEN = 0.005;

/** How far that takes the strength from where it began. */
function moved({ base, weakest, strength }: StrengthStep): string {
  const start = base * (weakest?.strength ?? 1);
  if (Math.abs(strength - start) < UNSEEN) return start < UNSEEN ? "" : ", which leaves it where it is";
  const [share, end] = strength < start ? [(start - strength) / start, 0] : [(strength - start) / (1 - start), 1];
  return `, which takes it ${Math.round(share * 100)} % of the way to ${end}`;
}

function isStep(map: ArgumentMap, id: Id): boolean {
  return find(map, "relations", id) !== undefined;
}

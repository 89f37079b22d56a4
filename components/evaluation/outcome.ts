import { type ArgumentMap, all } from "@/lib/argument/argument-map";
import type { Standing } from "@/lib/evaluation/standings";
import type { Seen } from "@/workers/evaluating-task";
import { strengthDigits } from "./worth-words";

const IN_WORDS: readonly (readonly [standing: Standing, words: string])[] = [
  ["in", "in"],
  ["all", "in all"],
  ["some", "in some"],
  ["out", "out"],
  ["none", "in none"],
  ["undecided", "undecided"],
];

/** What was found, in a sentence or two: how many claims stand how, and how far that can be relied on. */
export function outcomeWords(map: ArgumentMap, seen: Seen): string {
  if (map.tables.claims.size === 0) return "There is no claim to evaluate yet.";
  if (seen.balance) return balanceWords(seen.balance);
  if (seen.count === 0) {
    return "There is none: no way to believe leaves nothing open, so these labels say nothing about this map.";
  }
  const counts = countsOf(map, seen);
  if (seen.place !== null) return `Way ${seen.place + 1} of ${manyOf(seen)}: ${counts}.`;
  return seen.count === 1 ? `${counts}.` : `${manyOf(seen)} ways to believe: ${counts}.`;
}

function countsOf(map: ArgumentMap, { worths }: Seen): string {
  const standings = all(map, "claims").map(({ id }) => worths.get(id));
  return IN_WORDS.flatMap(([standing, words]) => {
    const n = standings.filter((each) => each === standing).length;
    return n > 0 ? [`${n} ${words}`] : [];
  }).join(", ");
}

/** How many extensions there are: a number, or "more than 200" where they were not counted. */
function manyOf({ count, listed }: Seen): string {
  return count === null ? `more than ${listed.toLocaleString()}` : count.toLocaleString();
}

function balanceWords({ isConverged, iterations, residual }: NonNullable<Seen["balance"]>): string {
  if (!isConverged) {
    const off = residual < 0.005 ? "a little" : strengthDigits(residual);
    return `Not settled: on a circle some strengths were still off by ${off} after ${counted(iterations, "step")}. Take them as rough.`;
  }
  const scale = "From 0, nothing left, to 1, full; no probabilities.";
  return iterations > 0 ? `${scale} Circles were settled in ${counted(iterations, "step")}.` : scale;
}

/** Said while extensions are searched for longer than one waits unasked. */
export function searchingWords(found: number, seconds: number): string {
  return `Searching for ${counted(seconds, "second")}: ${counted(found, "way")} in the part at hand so far.`;
}

function counted(n: number, what: string): string {
  return `${n.toLocaleString()} ${n === 1 ? what : `${what}s`}`;
}

import { type Framework, neighbours } from "./framework";
import { accepted, acceptedIn, completeSolver, rejected, stableSolver } from "./labelling-clauses";
import type { ManyValued, PartListing, Progress } from "./part-extensions";
import { type Literal, not, type Solver } from "./solver";

/** Which arguments of a part are in some extension, and which in all; ascending. */
export interface PartAcceptance {
  readonly credulous: readonly number[];
  readonly sceptical: readonly number[];
}

/** Acceptance by counting, where all extensions are listed; with none, nothing is in some and everything in all. */
export function acceptanceOf(size: number, extensions: PartListing["extensions"]): PartAcceptance {
  const counts = new Int32Array(size);
  for (const extension of extensions) for (const i of extension) counts[i] = (counts[i] as number) + 1;
  const all = Array.from({ length: size }, (_, i) => i);
  return {
    credulous: all.filter((i) => (counts[i] as number) > 0),
    sceptical: all.filter((i) => counts[i] === extensions.length),
  };
}

/** Acceptance by asking for each argument that the extensions listed so far (at least one) leave open. */
export function* askAcceptance(
  part: Framework,
  semantics: ManyValued,
  listed: PartListing["extensions"],
): Generator<Progress, PartAcceptance, void> {
  const seen = acceptanceOf(part.size, listed);
  const solver = semantics === "stable" ? stableSolver(part, "saved") : completeSolver(part, "saved");
  const credulous = yield* askEach(solver, part, new Set(seen.credulous));
  if (semantics === "complete") return { credulous, sceptical: [] };
  const always = new Set(seen.sceptical);
  if (semantics === "stable") yield* sift(solver, part, always);
  else yield* siftPreferred(part, always);
  return { credulous, sceptical: ascending(always) };
}

/** Which arguments are in some solution, beyond those known to be. */
function* askEach(solver: Solver, part: Framework, known: Set<number>): Generator<Progress, number[], void> {
  for (let i = 0; i < part.size; i++) {
    if (known.has(i) || !(yield* asked(solver, [accepted(i)]))) continue;
    for (const also of acceptedIn(solver, part.size)) known.add(also);
  }
  return ascending(known);
}

/** Takes out of `always` what some solution leaves out. */
function* sift(solver: Solver, part: Framework, always: Set<number>): Generator<Progress, void, void> {
  for (const i of [...always]) {
    if (always.has(i) && (yield* asked(solver, [not(accepted(i))]))) keepOnly(always, acceptedIn(solver, part.size));
  }
}

/**
 * Takes out of `always` what some preferred extension leaves out. Such an extension must attack every admissible set
 * that holds the argument, else the two together would be greater; so each such set that turns up is asked for attacks.
 * Source: after Dvořák, Järvisalo, Wallner and Woltran 2014, Artificial Intelligence 206, 53–78, with smaller sets.
 */
function* siftPreferred(part: Framework, always: Set<number>): Generator<Progress, void, void> {
  const greater = completeSolver(part, "true");
  for (const i of [...always]) {
    const without = completeSolver(part, "saved");
    while (always.has(i) && (yield* asked(without, [not(accepted(i))]))) {
      const base = acceptedIn(without, part.size);
      if (yield* asked(greater, [...base, i].map(accepted)))
        without.add(defenceOf(part, i, acceptedIn(greater, part.size)).map((one) => rejected(part, one)));
      else {
        yield* asked(greater, base.map(accepted));
        keepOnly(always, acceptedIn(greater, part.size));
      }
    }
  }
}

/** A small admissible set that holds `i`, out of an admissible set that does. */
function defenceOf(part: Framework, i: number, admissible: readonly number[]): number[] {
  const inside = new Set(admissible);
  const chosen = new Set([i]);
  for (const one of chosen) {
    for (const attacker of neighbours(part.attackers, one)) {
      const answers = [...neighbours(part.attackers, attacker)].filter((answer) => inside.has(answer));
      if (!answers.some((answer) => chosen.has(answer)) && answers[0] !== undefined) chosen.add(answers[0]);
    }
  }
  return [...chosen];
}

function* asked(solver: Solver, assumed: readonly Literal[]): Generator<Progress, boolean, void> {
  const search = solver.search(assumed);
  let step = search.next();
  for (; !step.done; step = search.next()) yield { found: 0, conflicts: step.value };
  return step.value;
}

function keepOnly(set: Set<number>, kept: readonly number[]): void {
  const wanted = new Set(kept);
  for (const i of set) if (!wanted.has(i)) set.delete(i);
}

function ascending(set: ReadonlySet<number>): number[] {
  return [...set].sort((a, b) => a - b);
}

import type { Framework } from "./framework";
import { accepted, acceptedIn, completeSolver, type Semantics, stableSolver } from "./labelling-clauses";
import { not, type Solver } from "./solver";

/** Extensions of a part of a framework, each the arguments that are in, ascending. */
export interface PartListing {
  readonly extensions: readonly (readonly number[])[];
  /** Whether these are all; else there are more than were asked for. */
  readonly isWhole: boolean;
}

/** How far a search has come, told from time to time: extensions found and dead ends met, in the part at hand. */
export interface Progress {
  readonly found: number;
  readonly conflicts: number;
}

/** Semantics under which there may be several extensions. */
export type ManyValued = Exclude<Semantics, "grounded">;

/** Lists the extensions of a framework, at most `limit` of them. */
export function* listExtensions(
  part: Framework,
  semantics: ManyValued,
  limit: number,
): Generator<Progress, PartListing, void> {
  const solver = solverFor(part, semantics);
  const extensions: number[][] = [];
  let conflicts = 0;
  for (;;) {
    const search = solver.search();
    let step = search.next();
    for (; !step.done; step = search.next()) yield { found: extensions.length, conflicts: conflicts + step.value };
    if (!step.value) return { extensions, isWhole: true };
    if (extensions.length >= limit) return { extensions, isWhole: false };
    const extension = acceptedIn(solver, part.size);
    extensions.push(extension);
    if (semantics === "preferred") forbidSubsets(solver, part.size, extension);
    else forbidDecisions(solver);
    if (extensions.length % 100 === 0) yield { found: extensions.length, conflicts };
    conflicts++;
  }
}

function solverFor(part: Framework, semantics: ManyValued): Solver {
  switch (semantics) {
    case "preferred":
      return completeSolver(part, "true");
    case "complete":
      return completeSolver(part, "saved");
    case "stable":
      return stableSolver(part, "saved");
    default:
      return semantics satisfies never;
  }
}

/** From now on a solution must accept something that this extension does not. */
function forbidSubsets(solver: Solver, size: number, extension: readonly number[]): void {
  const inside = new Set(extension);
  const outside = Array.from({ length: size }, (_, i) => i).filter((i) => !inside.has(i));
  solver.add(outside.map(accepted));
}

/** The decisions alone led to this solution, so forbidding them together forbids it and no other. */
function forbidDecisions(solver: Solver): void {
  solver.add(solver.decisions().map(not));
}

import { type Framework, neighbours } from "./framework";
import { type Literal, not, type Phase, Solver } from "./solver";

/** What makes a set of arguments acceptable together. */
export const SEMANTICS = ["grounded", "complete", "preferred", "stable"] as const;
export type Semantics = (typeof SEMANTICS)[number];

/** The literal that argument i is accepted. */
export function accepted(i: number): Literal {
  return 2 * i;
}

/** The literal that argument i is rejected; only solvers of complete labellings know it. */
export function rejected({ size }: Framework, i: number): Literal {
  return 2 * (size + i);
}

/**
 * A solver whose solutions are the complete labellings of a framework: variable i says that argument i is in,
 * variable size + i that it is out.
 * Source: Besnard and Doutre 2004, Checking the acceptability of a set of arguments, in the form of labellings.
 */
export function completeSolver(framework: Framework, phase: Phase): Solver {
  const { size } = framework;
  const solver = new Solver(2 * size, everyArgument(size), phase);
  for (let i = 0; i < size; i++) {
    const attackers = [...neighbours(framework.attackers, i)];
    solver.add([not(accepted(i)), not(rejected(framework, i))]);
    for (const attacker of attackers) {
      solver.add([not(accepted(i)), rejected(framework, attacker)]);
      solver.add([not(accepted(attacker)), rejected(framework, i)]);
    }
    solver.add([accepted(i), ...attackers.map((attacker) => not(rejected(framework, attacker)))]);
    solver.add([not(rejected(framework, i)), ...attackers.map(accepted)]);
  }
  return solver;
}

/** A solver whose solutions are the stable extensions of a framework: variable i says that argument i is in. */
export function stableSolver(framework: Framework, phase: Phase): Solver {
  const { size } = framework;
  const solver = new Solver(size, everyArgument(size), phase);
  for (let i = 0; i < size; i++) {
    const attackers = [...neighbours(framework.attackers, i)];
    for (const attacker of attackers) solver.add(unique([not(accepted(i)), not(accepted(attacker))]));
    solver.add(unique([accepted(i), ...attackers.map(accepted)]));
  }
  return solver;
}

/** The arguments that are in, in the solution just found. */
export function acceptedIn(solver: Solver, size: number): number[] {
  return everyArgument(size).filter((i) => solver.holds(accepted(i)));
}

function everyArgument(size: number): number[] {
  return Array.from({ length: size }, (_, i) => i);
}

function unique(literals: readonly Literal[]): Literal[] {
  return [...new Set(literals)];
}

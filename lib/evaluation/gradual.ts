import { strongComponents } from "./components";
import { type Links, linksOf, neighbours } from "./framework";

export const GRADUAL_SEMANTICS = ["dfquad", "quadratic-energy", "h-categoriser", "euler"] as const;
export type GradualSemantics = (typeof GRADUAL_SEMANTICS)[number];

/**
 * A weighted bipolar framework: arguments from 0 with base scores, some of which attack or support others.
 * The base score of an argument that needs others (a step, which needs its premises) is its own times the least strength
 * among those. With no such needs this is a quantitative bipolar framework as in the literature.
 * Source: Baroni, Rago and Toni 2019, Int. J. Approximate Reasoning 105, 252–286.
 */
export interface BipolarFramework {
  readonly size: number;
  /** In [0, 1]. */
  readonly base: Float64Array;
  readonly attackers: Links;
  readonly supporters: Links;
  readonly needs: Links;
}

/** Pairs "this to that" of each kind, as a bipolar framework is written down. */
export interface BipolarDraft {
  readonly base: ArrayLike<number>;
  readonly attacks: readonly (readonly [from: number, to: number])[];
  readonly supports: readonly (readonly [from: number, to: number])[];
  readonly needs?: readonly (readonly [needed: number, by: number])[];
}

/** Packs a bipolar framework. Throws RangeError at a base score outside [0, 1]. */
export function bipolarFramework({ base, attacks, supports, needs = [] }: BipolarDraft): BipolarFramework {
  const size = base.length;
  const wrong = Array.from(base).find((score) => !(score >= 0 && score <= 1));
  if (wrong !== undefined) throw new RangeError(`base score ${wrong} is not from 0 to 1`);
  const into = (pairs: readonly (readonly [number, number])[]) =>
    linksOf(
      size,
      pairs.map(([, to]) => to),
      pairs.map(([from]) => from),
    );
  return {
    size,
    base: Float64Array.from(base),
    attackers: into(attacks),
    supporters: into(supports),
    needs: into(needs),
  };
}

/** Strengths, and how far they can be relied on. */
export interface Strengths {
  /** In [0, 1], by argument. */
  readonly strengths: Float64Array;
  /** Whether each is what its formula makes of the others, within the tolerance. Always so without circles. */
  readonly isConverged: boolean;
  /** Steps of the longest search for a balance on a circle; 0 when there is no circle. */
  readonly iterations: number;
  /** The largest difference between a strength and what its formula makes of the others. */
  readonly residual: number;
}

/** How near to its formula each strength must come. */
const TOLERANCE = 1e-12;
const MOST_ITERATIONS = 20_000;

/**
 * The strengths of all arguments. What depends on no circle is computed once, exactly. On a circle strengths flow from
 * the base scores towards what the formulas ask, a part of the way at each step, shorter where they swing; where that
 * finds no balance, the result says so and by how much.
 * Source of the flow: Potyka 2018, Continuous dynamical systems for weighted bipolar argumentation, KR, 148–157.
 */
export function strengthsOf(framework: BipolarFramework, semantics: GradualSemantics): Strengths {
  const formula = formulas[semantics];
  const strengths = framework.base.slice();
  const asked = (i: number) => formula(baseOf(framework, strengths, i), framework, strengths, i);
  let iterations = 0;
  let residual = 0;
  for (const component of strongComponents(framework.size, dependencies(framework))) {
    const [only = 0] = component;
    if (component.length === 1 && !restsOnItself(framework, only)) strengths[only] = asked(only);
    else {
      const balance = flow(component, strengths, asked);
      iterations = Math.max(iterations, balance.iterations);
      residual = Math.max(residual, balance.residual);
    }
  }
  return { strengths, isConverged: residual <= TOLERANCE, iterations, residual };
}

/** Lets the strengths of a circle flow until they rest. */
function flow(
  members: readonly number[],
  strengths: Float64Array,
  asked: (i: number) => number,
): { iterations: number; residual: number } {
  let step = 0.5;
  let best = Number.POSITIVE_INFINITY;
  let sinceBest = 0;
  for (let iterations = 1; ; iterations++) {
    const wanted = members.map(asked);
    const residual = members.reduce(
      (most, i, at) => Math.max(most, Math.abs((wanted[at] ?? 0) - (strengths[i] ?? 0))),
      0,
    );
    if (residual <= TOLERANCE || iterations >= MOST_ITERATIONS) return { iterations, residual };
    sinceBest = residual < best ? 0 : sinceBest + 1;
    best = Math.min(best, residual);
    if (sinceBest > 20) {
      step = Math.max(step / 2, 1 / 1024);
      sinceBest = 0;
      best = residual;
    }
    for (const [at, i] of members.entries()) {
      const now = strengths[i] ?? 0;
      strengths[i] = now + step * ((wanted[at] ?? 0) - now);
    }
  }
}

/** From each argument to those that its strength depends on. */
function dependencies({ size, attackers, supporters, needs }: BipolarFramework): Links {
  const [from, to]: [number[], number[]] = [[], []];
  for (let i = 0; i < size; i++) {
    for (const links of [attackers, supporters, needs]) {
      for (const other of neighbours(links, i)) {
        from.push(i);
        to.push(other);
      }
    }
  }
  return linksOf(size, from, to);
}

function restsOnItself({ attackers, supporters, needs }: BipolarFramework, i: number): boolean {
  return [attackers, supporters, needs].some((links) => neighbours(links, i).includes(i));
}

/** A chain is as strong as its weakest link. */
function baseOf({ base, needs }: BipolarFramework, strengths: Float64Array, i: number): number {
  let least = 1;
  for (const needed of neighbours(needs, i)) least = Math.min(least, strengths[needed] ?? 0);
  return (base[i] ?? 0) * least;
}

/** The strength of argument i, given its base score and the strengths of the others. */
type Formula = (base: number, framework: BipolarFramework, strengths: Float64Array, i: number) => number;

const formulas: Readonly<Record<GradualSemantics, Formula>> = {
  /**
   * Attackers and supporters each add up as chances do; the base score moves towards 0 or 1 by the difference.
   * Source: Rago, Toni, Aurisicchio and Baroni 2016, Discontinuity-free decision support with QuADs, KR, 63–73.
   */
  dfquad: (base, { attackers, supporters }, strengths, i) => {
    const against = 1 - product(attackers, strengths, i);
    const favour = 1 - product(supporters, strengths, i);
    return against >= favour ? base - base * (against - favour) : base + (1 - base) * (favour - against);
  },
  /** Source: Potyka 2018, KR, 148–157: energy E = supporters less attackers, impact h(x) = x² / (1 + x²) for x > 0. */
  "quadratic-energy": (base, framework, strengths, i) => {
    const energy = energyOf(framework, strengths, i);
    const impact = energy ** 2 / (1 + energy ** 2);
    return energy >= 0 ? base + (1 - base) * impact : base - base * impact;
  },
  /**
   * Attackers divide the base score. Source: Besnard and Hunter 2001, Artificial Intelligence 128, 203–235, with base
   * scores as in Amgoud, Ben-Naim, Doder and Vesic 2017, IJCAI, 56–62. Neither knows support: here it cancels attacks,
   * and what is left of it divides the way to 1, as attacks divide the way to 0.
   */
  "h-categoriser": (base, framework, strengths, i) => {
    const energy = energyOf(framework, strengths, i);
    return energy <= 0 ? base / (1 - energy) : 1 - (1 - base) / (1 + energy);
  },
  /** Source: Amgoud and Ben-Naim 2018, Int. J. Approximate Reasoning 99, 39–55. */
  euler: (base, framework, strengths, i) =>
    1 - (1 - base ** 2) / (1 + base * Math.exp(energyOf(framework, strengths, i))),
};

function product(links: Links, strengths: Float64Array, i: number): number {
  let left = 1;
  for (const other of neighbours(links, i)) left *= 1 - (strengths[other] ?? 0);
  return left;
}

function energyOf({ attackers, supporters }: BipolarFramework, strengths: Float64Array, i: number): number {
  let energy = 0;
  for (const other of neighbours(supporters, i)) energy += strengths[other] ?? 0;
  for (const other of neighbours(attackers, i)) energy -= strengths[other] ?? 0;
  return energy;
}

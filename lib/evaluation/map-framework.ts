import type { Id, RelationKind } from "@/lib/argument/rows";
import { type Circle, circlesOf, pairOf } from "./circles";
import type { Framework } from "./framework";
import { addParts, type MapParts } from "./map-parts";
import { Network, type Role } from "./network";
import type { Argued } from "./same-claims";
import { addStrikes, type Strikes, type Switches } from "./strikes";

/** A map as an abstract framework. Every argument tells what it stands for. */
export interface MapFramework {
  readonly framework: Framework;
  /** What argument i stands for. */
  readonly roles: readonly Role[];
  /** The argument of each claim and of each relation, except those of unknown kind. */
  readonly argumentOf: ReadonlyMap<Id, number>;
}

/** How often a circle of support is followed round before what it still leads to counts as circular. */
const MOST_ROUNDS = 64;

/** Kinds of relation that need all their premises. */
const STEPS: ReadonlySet<RelationKind> = new Set(["support", "attack", "unless", "onlyIf"]);

/**
 * Reads a map as an abstract framework, by rules told in docs/evaluation.md: premises and steps of ASPIC+, one argument
 * for each claim and each relation instead of one for each way to argue, and support turned into attacks by what is in
 * when all support is out. Linear in the rows, but for circles of support, which are unrolled.
 * Sources: Modgil and Prakken 2014, Argument & Computation 5(1), 31–62; Bex, Modgil, Prakken and Reed 2013,
 * J. Logic and Computation 23(5), 951–989; for support as attacks Boella et al. 2010, COMMA, 111–122.
 */
export function mapFramework(argued: Argued, switches: Switches = new Map()): MapFramework {
  const network = new Network();
  const parts = addParts(network, argued);
  const count = network.roles.length;
  const strikes = addStrikes(network, parts, switches);
  const needs = needsOf(count, parts, strikes);
  const inCircles = new Set<number>();
  for (const circle of circlesOf(needs.map(({ all, any }) => [...all, ...any]))) {
    unroll(network, circle, needs, strikes);
    for (const member of circle.members) inCircles.add(member);
  }
  for (const [thing, need] of needs.entries())
    if (!inCircles.has(thing)) define(network, thing, thing, need, strikes, (ground) => ground);
  return { framework: network.framework(), roles: network.roles, argumentOf: parts.argumentOf };
}

/** What an argument rests on: all of these, and at least one of those where there are any. */
interface Need {
  readonly all: readonly number[];
  readonly any: readonly number[];
}

/** The needs of each claim and relation, by argument; there are `count` of them. What is switched needs nothing. */
function needsOf(count: number, { relations, supports }: MapParts, { switched }: Strikes): Need[] {
  const needs: Need[] = Array.from({ length: count }, (_, i) => ({
    all: [],
    any: switched.has(i) ? [] : (supports.get(i) ?? []),
  }));
  for (const { kind, argument, premises } of relations)
    if (STEPS.has(kind)) needs[argument] = { all: premises, any: supports.get(argument) ?? [] };
  return needs;
}

/** Adds what strikes `as`, which stands for a thing, or for as much of it as can be reached by now. */
function define(
  network: Network,
  thing: number,
  as: number,
  { all, any }: Need,
  { on, unmet }: Strikes,
  reached: (ground: number) => number,
): void {
  const struck = on.get(thing) ?? [];
  const wanting = any.length === 0 ? [] : [network.rest(as, any.map(reached))];
  for (const ground of all) network.attack(network.not(reached(ground)), as);
  for (const striker of struck) network.attack(striker, as);
  const unmetHere = as === thing ? unmet.get(thing) : undefined;
  // A condition that is itself struck asks for nothing; one that is met does not strike.
  if (unmetHere !== undefined) for (const one of [as, ...struck, ...wanting]) network.attack(one, unmetHere);
}

/**
 * Unrolls a circle of support: what it holds may rest on the circle only as far as that rests on something else in the
 * end. Each round may use what the round before has reached; the last is what stands for the things themselves.
 */
function unroll(network: Network, circle: Circle, needs: readonly Need[], strikes: Strikes): void {
  const { members, backward, closings } = circle;
  const rounds = Math.min(closings, MOST_ROUNDS);
  const inside = new Set(members);
  let before: ReadonlyMap<number, number> | null = null;
  for (let round = 0; round <= rounds; round++) {
    const now: Map<number, number> = new Map(
      members.map((of) => [of, round === rounds ? of : network.add({ is: "reached", of })]),
    );
    for (const thing of members) {
      const earlier = before;
      define(network, thing, now.get(thing) ?? thing, needs[thing] ?? { all: [], any: [] }, strikes, (ground) => {
        if (!inside.has(ground)) return ground;
        if (!backward.has(pairOf(thing, ground))) return now.get(ground) ?? ground;
        return earlier?.get(ground) ?? network.circular();
      });
    }
    before = now;
  }
}

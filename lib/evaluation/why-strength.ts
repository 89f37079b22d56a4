import type { Id } from "@/lib/argument/rows";
import { type Links, neighbours } from "./framework";
import type { MapStrengths, StrengthReading } from "./map-strengths";

/** Something that bears on a strength: a relation, or for a relation a premise that it needs. */
export interface Influence {
  readonly id: Id;
  readonly strength: number;
  /** Where the walk goes on from it: a relation that only hands on the strength of its one premise is passed by. */
  readonly next: Id;
}

/** A step of an explanation: a claim or relation, its strength, and what made it of the base score. */
export interface StrengthStep {
  readonly id: Id;
  readonly strength: number;
  /** From 0 to 1; `isGiven` where somebody said so, else as usual. */
  readonly base: number;
  readonly isGiven: boolean;
  /** The weakest premise, or the weakest condition: the base score is multiplied by its strength. Null where none is needed. */
  readonly weakest: Influence | null;
  /** Strongest first. */
  readonly against: readonly Influence[];
  readonly favour: readonly Influence[];
  /** What a what-if does to it; nothing else counts then. */
  readonly switched: "off" | "assumed" | null;
}

/**
 * Why a claim or relation has its strength: a walk that begins with it and goes on through what bears on it, each thing
 * once. Empty for an id without a strength.
 * @param most how many steps the walk may have
 */
export function whyStrength(
  reading: StrengthReading,
  strengths: MapStrengths["strengths"],
  id: Id,
  most = 100,
): StrengthStep[] {
  const walk = new Walk(reading, strengths);
  const steps: StrengthStep[] = [];
  const seen = new Set(reading.argumentOf.has(id) ? [id] : []);
  for (const at of seen) {
    if (steps.length >= most) break;
    const step = walk.stepAt(at);
    steps.push(step);
    for (const next of leadingOn(step)) seen.add(next);
  }
  return steps;
}

/** Where the walk goes on from a step. */
export function leadingOn({ weakest, against, favour }: StrengthStep): Id[] {
  return [...(weakest ? [weakest] : []), ...against, ...favour].map(({ next }) => next);
}

class Walk {
  constructor(
    private readonly reading: StrengthReading,
    private readonly strengths: MapStrengths["strengths"],
  ) {}

  stepAt(id: Id): StrengthStep {
    const { framework, given, switched, argumentOf } = this.reading;
    const argument = argumentOf.get(id) ?? -1;
    const needed = this.influences(framework.needs, argument);
    return {
      id,
      strength: this.strengths.get(id) ?? 0,
      base: framework.base[argument] ?? 0,
      isGiven: given.has(argument),
      weakest: needed.at(-1) ?? null,
      against: this.influences(framework.attackers, argument),
      favour: this.influences(framework.supporters, argument),
      switched: switched.get(argument) ?? null,
    };
  }

  private influences(links: Links, argument: number): Influence[] {
    return [...neighbours(links, argument)]
      .map((one) => ({ id: this.idOf(one), strength: this.strengths.get(this.idOf(one)) ?? 0, next: this.nextOf(one) }))
      .sort((a, b) => b.strength - a.strength);
  }

  private nextOf(argument: number): Id {
    const { framework, given, roles } = this.reading;
    const [premise, another] = neighbours(framework.needs, argument);
    const isPlain =
      roles[argument]?.is === "relation" &&
      !given.has(argument) &&
      another === undefined &&
      neighbours(framework.attackers, argument).length + neighbours(framework.supporters, argument).length === 0;
    return this.idOf(isPlain && premise !== undefined ? premise : argument);
  }

  private idOf(argument: number): Id {
    const role = this.reading.roles[argument];
    if (role?.is === "relation") return role.id;
    const [first] = role?.is === "claim" ? role.ids : [];
    if (first === undefined) throw new Error(`argument ${argument} stands for no row`);
    return first;
  }
}

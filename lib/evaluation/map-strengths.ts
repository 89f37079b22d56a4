import type { Id } from "@/lib/argument/rows";
import { type BipolarFramework, bipolarFramework, type GradualSemantics, type Strengths, strengthsOf } from "./gradual";
import { addParts, type PartRelation } from "./map-parts";
import { Network, type Role } from "./network";
import type { Argued } from "./same-claims";
import type { Switches } from "./strikes";

/** Base scores from 0 to 1, by claim or relation; they come before what the map says. */
export type BaseScores = ReadonlyMap<Id, number>;

/** The base score of a claim to which the map gives no strength. */
export const DEFAULT_BASE = 0.5;

/** The strengths of a map's claims and relations; relations of unknown kind, rephrases and preferences have none. */
export interface MapStrengths extends Omit<Strengths, "strengths"> {
  readonly strengths: ReadonlyMap<Id, number>;
}

/** A map as a weighted bipolar framework. Every argument tells what it stands for. */
export interface StrengthReading {
  readonly framework: BipolarFramework;
  readonly roles: readonly Role[];
  /** The argument of each claim and relation that has a strength. */
  readonly argumentOf: ReadonlyMap<Id, number>;
  /** Arguments whose base score somebody has given. */
  readonly given: ReadonlySet<number>;
  readonly switched: ReadonlyMap<number, "off" | "assumed">;
}

/**
 * Reads a map as a weighted bipolar framework and gives the strengths, by rules told in docs/evaluation.md.
 * A claim that is off has strength 0, one that is assumed 1, whatever bears on them.
 */
export function mapStrengths(
  argued: Argued,
  semantics: GradualSemantics,
  scores: BaseScores = new Map(),
  switches: Switches = new Map(),
): MapStrengths {
  return strengthsIn(readStrengths(argued, scores, switches), semantics);
}

/** The strengths of a map that has been read. */
export function strengthsIn({ framework, argumentOf }: StrengthReading, semantics: GradualSemantics): MapStrengths {
  const found = strengthsOf(framework, semantics);
  const told = [...argumentOf].map(([id, argument]) => [id, found.strengths[argument] ?? 0] as const);
  return { ...found, strengths: new Map(told) };
}

/** Reads a map as a weighted bipolar framework. */
export function readStrengths(
  argued: Argued,
  scores: BaseScores = new Map(),
  switches: Switches = new Map(),
): StrengthReading {
  const network = new Network();
  const { argumentOf, relations } = addParts(network, argued);
  const switched = new Map([...switches].map(([id, state]) => [argumentOf.get(id) ?? -1, state]));
  const bearing = relations.filter(({ kind }) => kind !== "rephrase" && kind !== "preference");
  const given = givenScores(argued, argumentOf, scores);
  const steps = new Set(relations.map(({ argument }) => argument));
  const base = network.roles.map((_, i) => {
    const state = switched.get(i);
    if (state !== undefined) return state === "off" ? 0 : 1;
    return given.get(i) ?? (steps.has(i) ? 1 : DEFAULT_BASE);
  });
  const isWithout = new Set(
    argued.relations.filter(({ kind }) => kind === "rephrase" || kind === "preference").map(({ id }) => id),
  );
  return {
    framework: bipolarFramework({ base, ...linksBetween(bearing, switched) }),
    roles: network.roles,
    argumentOf: new Map([...argumentOf].filter(([id]) => !isWithout.has(id))),
    given: new Set(given.keys()),
    switched,
  };
}

type Pair = [from: number, to: number];

/** What attacks, supports and needs what. What speaks against a condition frees from it what it binds; what speaks for it adds nothing. */
function linksBetween(bearing: readonly PartRelation[], switched: StrengthReading["switched"]) {
  const links = bearing.filter(({ target }) => target !== undefined && !switched.has(target));
  const conditions = new Set(bearing.filter(({ kind }) => kind === "onlyIf").map(({ argument }) => argument));
  const pairs = (isWanted: (kind: PartRelation["kind"], onCondition: boolean) => boolean) =>
    links
      .filter(({ kind, target = -1, premises }) => isWanted(kind, conditions.has(target)) && !premises.includes(target))
      .map(({ argument, target = -1 }): Pair => [argument, target]);
  const isAgainst = (kind: PartRelation["kind"]) => kind === "attack" || kind === "unless";
  const needs = bearing.flatMap(({ argument, kind, target, premises }) => [
    ...premises.map((premise): Pair => [premise, argument]),
    ...(kind === "onlyIf" && target !== undefined && !switched.has(target) ? [[argument, target] as Pair] : []),
  ]);
  return {
    attacks: pairs((kind, onCondition) => isAgainst(kind) && !onCondition),
    supports: pairs((kind, onCondition) => (onCondition ? isAgainst(kind) : kind === "support")),
    needs,
  };
}

/** The base scores that the map or the person gives. Of claims that say the same, the highest counts. */
function givenScores(
  { claims, relations }: Argued,
  argumentOf: ReadonlyMap<Id, number>,
  scores: BaseScores,
): Map<number, number> {
  const given = new Map<number, number>();
  for (const { id, strength } of [...claims, ...relations]) {
    const argument = argumentOf.get(id);
    const score = scores.get(id) ?? strength;
    if (argument !== undefined && score !== null) given.set(argument, Math.max(score, given.get(argument) ?? 0));
  }
  return given;
}

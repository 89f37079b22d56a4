import type { Id } from "@/lib/argument/rows";
import { bipolarFramework, type GradualSemantics, type Strengths, strengthsOf } from "./gradual";
import { addParts, type PartRelation } from "./map-parts";
import { Network } from "./network";
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
  const network = new Network();
  const { argumentOf, relations } = addParts(network, argued);
  const switched = new Map([...switches].map(([id, state]) => [argumentOf.get(id) ?? -1, state]));
  const bearing = relations.filter(({ kind }) => kind !== "rephrase" && kind !== "preference");
  const links = bearing.filter(({ target }) => target !== undefined && !switched.has(target));
  const conditions = new Set(bearing.filter(({ kind }) => kind === "onlyIf").map(({ argument }) => argument));
  // What speaks against a condition frees from it what it binds; what speaks for it adds nothing.
  const pairs = (isWanted: (kind: PartRelation["kind"], onCondition: boolean) => boolean) =>
    links
      .filter(({ kind, target = -1, premises }) => isWanted(kind, conditions.has(target)) && !premises.includes(target))
      .map(({ argument, target = -1 }): [number, number] => [argument, target]);
  const isAgainst = (kind: PartRelation["kind"]) => kind === "attack" || kind === "unless";
  const needs = bearing.flatMap(({ argument, kind, target, premises }) => [
    ...premises.map((premise): [number, number] => [premise, argument]),
    ...(kind === "onlyIf" && target !== undefined && !switched.has(target)
      ? [[argument, target] as [number, number]]
      : []),
  ]);
  const found = strengthsOf(
    bipolarFramework({
      base: baseScores(argued, argumentOf, network.roles.length, scores, switched),
      attacks: pairs((kind, onCondition) => isAgainst(kind) && !onCondition),
      supports: pairs((kind, onCondition) => (onCondition ? isAgainst(kind) : kind === "support")),
      needs,
    }),
    semantics,
  );
  const isWithout = new Set(
    argued.relations.filter(({ kind }) => kind === "rephrase" || kind === "preference").map(({ id }) => id),
  );
  const told = [...argumentOf].filter(([id]) => !isWithout.has(id));
  return { ...found, strengths: new Map(told.map(([id, argument]) => [id, found.strengths[argument] ?? 0])) };
}

/** Claims have the strength that the map or the person gives them, else 0.5; relations 1. Of claims that say the same, the highest counts. */
function baseScores(
  { claims, relations }: Argued,
  argumentOf: ReadonlyMap<Id, number>,
  size: number,
  scores: BaseScores,
  switched: ReadonlyMap<number, "off" | "assumed">,
): Float64Array {
  const given = new Map<number, number>();
  for (const { id, strength } of [...claims, ...relations]) {
    const argument = argumentOf.get(id);
    const score = scores.get(id) ?? strength;
    if (argument !== undefined && score !== null) given.set(argument, Math.max(score, given.get(argument) ?? 0));
  }
  const steps = new Set(relations.map(({ id }) => argumentOf.get(id)));
  return Float64Array.from({ length: size }, (_, i) => {
    const state = switched.get(i);
    if (state !== undefined) return state === "off" ? 0 : 1;
    return given.get(i) ?? (steps.has(i) ? 1 : DEFAULT_BASE);
  });
}

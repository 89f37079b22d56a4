import type { Id, Relation, RelationKind } from "@/lib/argument/rows";
import type { Network } from "./network";
import type { Preference, Preferences } from "./preferences";
import { type Argued, sameClaims } from "./same-claims";

/** The rows of a map by the arguments that stand for them. */
export interface MapParts {
  /** The argument of each claim and of each relation, except those of unknown kind. */
  readonly argumentOf: ReadonlyMap<Id, number>;
  /** Each relation that has an argument, with that of its target, where it has one. */
  readonly relations: readonly PartRelation[];
  /** What supports an argument: reasons for a claim, warrants of a step. */
  readonly supports: ReadonlyMap<number, readonly number[]>;
  readonly preferences: Preferences;
}

export interface PartRelation {
  readonly kind: RelationKind;
  readonly argument: number;
  readonly target: number | undefined;
  readonly premises: readonly number[];
}

/** Adds to the network one argument for all claims that say the same, and one for each relation that is understood. */
export function addParts(network: Network, argued: Argued): MapParts {
  const argumentOf = new Map<Id, number>();
  const same = sameClaims(argued);
  for (const { id } of argued.claims) {
    if (argumentOf.has(id)) continue;
    const ids = same.get(id) ?? [id];
    const argument = network.add({ is: "claim", ids });
    for (const one of ids) argumentOf.set(one, argument);
  }
  const understood = argued.relations.filter(({ kind }) => kind !== "unknown");
  for (const { id } of understood) argumentOf.set(id, network.add({ is: "relation", id }));
  const relations = readRelations(argued, understood, argumentOf);
  return { argumentOf, relations, supports: supportsIn(relations), preferences: preferencesIn(relations) };
}

function readRelations(
  { premises }: Argued,
  understood: readonly Relation[],
  argumentOf: ReadonlyMap<Id, number>,
): PartRelation[] {
  const said = new Map<Id, number[]>();
  for (const { relationId, claimId } of premises) push(said, relationId, argumentOf.get(claimId));
  return understood.flatMap(({ id, kind, targetClaimId, targetRelationId }) => {
    const argument = argumentOf.get(id);
    if (argument === undefined) return [];
    const target = argumentOf.get(targetClaimId ?? targetRelationId ?? "");
    return [{ kind, argument, target, premises: [...new Set(said.get(id) ?? [])] }];
  });
}

/** A claim is no reason for itself, nor for what says the same. */
function supportsIn(relations: readonly PartRelation[]): Map<number, number[]> {
  const supports = new Map<number, number[]>();
  for (const { kind, argument, target, premises } of relations)
    if (kind === "support" && target !== undefined && !premises.includes(target)) push(supports, target, argument);
  return supports;
}

function preferencesIn(relations: readonly PartRelation[]): Map<number, Preference[]> {
  const preferences = new Map<number, Preference[]>();
  for (const { kind, argument, target, premises } of relations) {
    if (kind !== "preference" || target === undefined) continue;
    for (const premise of premises) push(preferences, premise, { over: target, by: argument });
  }
  return preferences;
}

/** Adds to the list of a key; nothing where there is nothing to add. */
export function push<K, V>(lists: Map<K, V[]>, key: K, value: V | undefined): void {
  if (value === undefined) return;
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

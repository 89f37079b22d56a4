import type { Id, Relation, RelationKind, Rows } from "@/lib/argument/rows";

/** The rows of a map that evaluation reads. */
export type Argued = Pick<Rows, "claims" | "relations" | "premises">;

const CONTESTING: ReadonlySet<RelationKind> = new Set(["attack", "unless", "onlyIf"]);

/**
 * Claims that a rephrase ties together, by claim: one list for all that say the same, in the order of the rows.
 * A rephrase joins one claim to one claim; one that is itself contested, or that has several premises, joins nothing.
 */
export function sameClaims({ claims, relations, premises }: Argued): Map<Id, readonly Id[]> {
  const leader = new Map<Id, Id>(claims.map(({ id }) => [id, id]));
  const leaderOf = (id: Id): Id => {
    let at = id;
    for (let above = leader.get(at); above !== undefined && above !== at; above = leader.get(at)) at = above;
    leader.set(id, at);
    return at;
  };
  for (const [a, b] of restated(relations, premises)) leader.set(leaderOf(a), leaderOf(b));
  const lists = new Map<Id, Id[]>();
  const listOf = new Map<Id, readonly Id[]>();
  for (const { id } of claims) {
    const list = lists.get(leaderOf(id)) ?? [];
    list.push(id);
    lists.set(leaderOf(id), list);
    listOf.set(id, list);
  }
  return listOf;
}

function restated(relations: readonly Relation[], premises: Argued["premises"]): [Id, Id][] {
  const contested = new Set(relations.filter(({ kind }) => CONTESTING.has(kind)).map((one) => one.targetRelationId));
  const said = new Map<Id, Id[]>();
  for (const { relationId, claimId } of premises) said.set(relationId, [...(said.get(relationId) ?? []), claimId]);
  return relations.flatMap(({ id, kind, targetClaimId }): [Id, Id][] => {
    const [only, another] = said.get(id) ?? [];
    const joins = kind === "rephrase" && targetClaimId && only && another === undefined && !contested.has(id);
    return joins ? [[only, targetClaimId]] : [];
  });
}

import { type ArgumentMap, get, referring } from "./argument-map";
import { premisesOf, relationsFrom, relationsOn } from "./graph";
import { type Claim, type Id, noRows, type Relation, type Rows } from "./rows";

/** A claim with all that has its place below it; claims that have theirs elsewhere are only named by the premises. */
export interface Branch {
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
}

/** The branch of a claim, itself first. What bears on the claim's own step is not part of it. */
export function branchOf(map: ArgumentMap, claimId: Id): Branch {
  const claims = new Set([claimId]);
  const relations = new Map<Id, Relation>();
  const reach = (relation: Relation) => {
    if (relations.has(relation.id)) return;
    relations.set(relation.id, relation);
    for (const premise of premisesOf(map, relation.id)) {
      if (relationsFrom(map, premise.claimId)[0]?.id === relation.id) claims.add(premise.claimId);
    }
    for (const onStep of relationsOn(map, relation.id)) reach(onStep);
  };
  // A set is walked in the order in which it grows, so this ends when nothing new is reached.
  for (const id of claims) for (const relation of relationsOn(map, id)) reach(relation);
  return {
    claims: [...claims].map((id) => get(map, "claims", id)),
    relations: [...relations.values()],
  };
}

/** A copy of a branch under new ids, with the passages that its claims rest on; `top` is the copy of its claim. */
export function copyBranch(map: ArgumentMap, claimId: Id, newId: () => Id): { readonly rows: Rows; readonly top: Id } {
  const { claims, relations } = branchOf(map, claimId);
  const ids = new Map([...claims, ...relations].map(({ id }) => [id, newId()]));
  const renamed = (id: Id): Id => ids.get(id) ?? id;
  const orNull = (id: Id | null) => id && renamed(id);
  const anchors = claims.flatMap(({ id }) => referring(map, "anchors", "claimId", id));
  const anchorIds = new Map(anchors.map(({ id }) => [id, newId()]));
  const voices = anchors.flatMap(({ id }) => referring(map, "voices", "anchorId", id));
  const rows: Rows = {
    ...noRows,
    claims: claims.map((row) => ({ ...row, id: renamed(row.id) })),
    anchors: anchors.map((row) => ({ ...row, id: anchorIds.get(row.id) ?? row.id, claimId: renamed(row.claimId) })),
    voices: voices.map((row) => ({ ...row, id: newId(), anchorId: anchorIds.get(row.anchorId) ?? row.anchorId })),
    relations: relations.map((row) => ({
      ...row,
      id: renamed(row.id),
      targetClaimId: orNull(row.targetClaimId),
      targetRelationId: orNull(row.targetRelationId),
    })),
    premises: relations
      .flatMap(({ id }) => premisesOf(map, id))
      .map((row) => ({ ...row, id: newId(), relationId: renamed(row.relationId), claimId: renamed(row.claimId) })),
    taggings: claims
      .flatMap(({ id }) => referring(map, "taggings", "claimId", id))
      .map((row) => ({ ...row, id: newId(), claimId: renamed(row.claimId) })),
  };
  return { rows, top: renamed(claimId) };
}

import { type ArgumentMap, find, referring } from "./argument-map";
import { claimAtEnd, groupsIn, premisesOf } from "./graph";
import type { Group, Id, Relation } from "./rows";

/** A group with how deep it lies: 0 for one in no other. */
export interface NestedGroup {
  readonly group: Group;
  readonly depth: number;
}

/** All groups, each followed by those in it. */
export function nestedGroups(map: ArgumentMap, parentId: Id | null = null, depth = 0): NestedGroup[] {
  return groupsIn(map, parentId).flatMap((group) => [{ group, depth }, ...nestedGroups(map, group.id, depth + 1)]);
}

/** The claims in a group and in the groups within it, or under a tag. Empty for an id that is neither's. */
export function claimsUnder(map: ArgumentMap, id: Id): ReadonlySet<Id> {
  if (find(map, "tags", id)) return new Set(referring(map, "taggings", "tagId", id).map(({ claimId }) => claimId));
  if (!find(map, "groups", id)) return new Set();
  const groups = [id, ...nestedGroups(map, id).map(({ group }) => group.id)];
  return new Set(
    groups.flatMap((group) => referring(map, "groupings", "groupId", group).map(({ claimId }) => claimId)),
  );
}

/** The claims under a group or a tag with the relations among them and the passages that they rest on. */
export function partUnder(map: ArgumentMap, id: Id): ReadonlySet<Id> {
  const claims = claimsUnder(map, id);
  const relations = [...map.tables.relations.values()].filter((relation) => isAmong(map, relation, claims));
  const spans = [...claims].flatMap((claim) => referring(map, "anchors", "claimId", claim).map(({ spanId }) => spanId));
  return new Set([...claims, ...relations.map((relation) => relation.id), ...spans]);
}

/** Whether all premises of a relation are among some claims, and so is what it bears on in the end. */
function isAmong(map: ArgumentMap, relation: Relation, claims: ReadonlySet<Id>): boolean {
  return (
    claims.has(claimAtEnd(map, relation) ?? "") &&
    premisesOf(map, relation.id).every(({ claimId }) => claims.has(claimId))
  );
}

/** What a group is called; one without a title is called so. */
export function groupTitle({ title }: Group): string {
  return title || "Untitled";
}

/** The title of a claim's group with those that it lies in, outermost first: "Costs / Running costs". */
export function groupPath(map: ArgumentMap, group: Group): string {
  const outer = find(map, "groups", group.parentId);
  const title = groupTitle(group);
  return outer ? `${groupPath(map, outer)} / ${title}` : title;
}

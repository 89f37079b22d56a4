import { endOf, startOf } from "@/lib/text/extent";
import { type ArgumentMap, all, countReferring, find, get, referring } from "./argument-map";
import { byOrder } from "./order";
import type { Anchor, Claim, Fidelity, Group, Id, Premise, Relation, Source, SourceText, Span, Voice } from "./rows";
import { FIDELITIES } from "./rows";

/** The relations that bear on a claim or on a relation, in their order. */
export function relationsOn(map: ArgumentMap, targetId: Id): Relation[] {
  return [
    ...referring(map, "relations", "targetClaimId", targetId),
    ...referring(map, "relations", "targetRelationId", targetId),
  ];
}

/** The premises of a relation, in their order. */
export function premisesOf(map: ArgumentMap, relationId: Id): Premise[] {
  return referring(map, "premises", "relationId", relationId);
}

/** The relations that a claim is a premise of, in their order. */
export function relationsFrom(map: ArgumentMap, claimId: Id): Relation[] {
  return referring(map, "premises", "claimId", claimId)
    .map(({ relationId }) => get(map, "relations", relationId))
    .sort(byOrder);
}

/** What a relation bears on: the id of its claim or relation. */
export function targetOf(relation: Relation): Id {
  const id = relation.targetClaimId ?? relation.targetRelationId;
  if (!id) throw new Error(`relation ${relation.id} has no target`);
  return id;
}

/** The claim that a relation comes to bear on in the end, over the steps between; null where there is none. */
export function claimAtEnd(map: ArgumentMap, relation: Relation): Id | null {
  let at: Relation | undefined = relation;
  while (at?.targetRelationId) at = find(map, "relations", at.targetRelationId);
  return at?.targetClaimId ?? null;
}

/** Whether a relation bears on another relation: an undercut, a warrant, a condition of a step. */
export function isOnStep(relation: Relation): boolean {
  return relation.targetRelationId !== null;
}

/** Whether a claim is a premise of nothing. */
export function isRoot(map: ArgumentMap, claimId: Id): boolean {
  return countReferring(map, "premises", "claimId", claimId) === 0;
}

/** Whether a claim is what a part of the map is about: premise of nothing, and something bears on it. */
export function isConclusion(map: ArgumentMap, claimId: Id): boolean {
  return isRoot(map, claimId) && countReferring(map, "relations", "targetClaimId", claimId) > 0;
}

/** The claims that are premise of nothing, in their order. */
export function rootsOf(map: ArgumentMap): Claim[] {
  return all(map, "claims")
    .filter(({ id }) => isRoot(map, id))
    .sort(byOrder);
}

/** The groups in a group, or those in none for null, in their order. */
export function groupsIn(map: ArgumentMap, parentId: Id | null): Group[] {
  if (parentId !== null) return referring(map, "groups", "parentId", parentId);
  return all(map, "groups")
    .filter((group) => group.parentId === null)
    .sort(byOrder);
}

/** The group that a claim is in. */
export function groupOf(map: ArgumentMap, claimId: Id): Group | undefined {
  const [grouping] = referring(map, "groupings", "claimId", claimId);
  return find(map, "groups", grouping?.groupId);
}

/** The sources of a map, in their order. */
export function sourcesOf(map: ArgumentMap): Source[] {
  return all(map, "sources").sort(byOrder);
}

/** The newest text of a source. */
export function textOf(map: ArgumentMap, sourceId: Id): SourceText {
  const texts = referring(map, "sourceTexts", "sourceId", sourceId).sort((a, b) => b.version - a.version);
  const [newest] = texts;
  if (!newest) throw new Error(`source ${sourceId} has no text`);
  return newest;
}

/** The anchors of a claim with their spans, in text order. */
export function anchorsOf(map: ArgumentMap, claimId: Id): { anchor: Anchor; span: Span }[] {
  return referring(map, "anchors", "claimId", claimId)
    .map((anchor) => ({ anchor, span: get(map, "spans", anchor.spanId) }))
    .sort((a, b) => comparePositions(positionOf(map, a.span), positionOf(map, b.span)));
}

/** The claims anchored in a span, by number. */
export function claimsIn(map: ArgumentMap, spanId: Id): Claim[] {
  return referring(map, "anchors", "spanId", spanId)
    .map(({ claimId }) => get(map, "claims", claimId))
    .sort((a, b) => a.number - b.number);
}

/** The chain of voices of an anchor, outermost first. */
export function voicesOf(map: ArgumentMap, anchorId: Id): Voice[] {
  return referring(map, "voices", "anchorId", anchorId).sort((a, b) => a.place - b.place);
}

/** The closest fidelity of a claim's anchors; null when it has none. */
export function closestFidelity(map: ArgumentMap, claimId: Id): Fidelity | null {
  const found = new Set(referring(map, "anchors", "claimId", claimId).map(({ fidelity }) => fidelity));
  return FIDELITIES.find((fidelity) => found.has(fidelity)) ?? null;
}

/** Where words stand among all words of a map: order of the source, start, end. */
export type TextPosition = readonly [source: string, start: number, end: number];

/** Where a span stands among all words of the map. */
export function positionOf(map: ArgumentMap, span: Span): TextPosition {
  const source = find(map, "sources", find(map, "sourceTexts", span.textId)?.sourceId);
  return [source?.order ?? "", startOf(span.extent), endOf(span.extent)];
}

/** Where a claim is first stated; null when it has no anchor. */
export function firstPosition(map: ArgumentMap, claimId: Id): TextPosition | null {
  const [first] = anchorsOf(map, claimId);
  return first ? positionOf(map, first.span) : null;
}

/** Compares by source, then start, then end. */
export function comparePositions(a: TextPosition, b: TextPosition): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] - b[1] || a[2] - b[2];
}

/** What a map is called; one without a title is called so. */
export function nameOfMap(title: string | null | undefined): string {
  return title || "Untitled map";
}

/** The title of a map, as {@link nameOfMap} gives it. */
export function titleOf(map: ArgumentMap): string {
  return nameOfMap(all(map, "maps")[0]?.title);
}

import { type ArgumentMap, all, find, referring } from "./argument-map";
import { premisesOf, relationsFrom, relationsOn, targetOf } from "./graph";
import { type ClaimRole, roleOf } from "./roles";
import type { Id } from "./rows";
import { revealedBy } from "./scenes";
import { countOpen } from "./schemes/checklist";
import { schemeOf } from "./schemes/steps";
import { claimsUnder } from "./sorting";
import { spineOf } from "./spine";
import { voicedBy } from "./voices";

/** A label of an evaluation, as far as claims are told apart by it. */
export type FilterLabel = "in" | "out" | "undecided";

/**
 * What of a map is to stand out. Values of one kind are alternatives, the kinds hold together; an empty set asks nothing.
 * `around`: what lies at most so many steps from a claim or a relation, all that is tied to it for null.
 */
export interface Filters {
  readonly speakers: ReadonlySet<Id>;
  readonly roles: ReadonlySet<ClaimRole>;
  /** Groups and tags. */
  readonly sorts: ReadonlySet<Id>;
  readonly labels: ReadonlySet<FilterLabel>;
  readonly isOpen: boolean;
  readonly isSpine: boolean;
  readonly around: { readonly id: Id; readonly steps: number | null } | null;
}

export const noFilters: Filters = {
  speakers: new Set(),
  roles: new Set(),
  sorts: new Set(),
  labels: new Set(),
  isOpen: false,
  isSpine: false,
  around: null,
};

/** What is asked as far as it is in the map: what names a speaker, a group, a tag or a claim that is gone asks nothing. */
export function filtersIn(map: ArgumentMap, filters: Filters): Filters {
  const { speakers, sorts, around } = filters;
  const isSort = (id: Id) => find(map, "groups", id) !== undefined || find(map, "tags", id) !== undefined;
  const isTied = (id: Id) => find(map, "claims", id) !== undefined || find(map, "relations", id) !== undefined;
  return {
    ...filters,
    speakers: new Set([...speakers].filter((id) => find(map, "speakers", id))),
    sorts: new Set([...sorts].filter(isSort)),
    around: around && isTied(around.id) ? around : null,
  };
}

/** What an evaluation says of claims, by id; empty while the map is not evaluated. */
export type Labels = ReadonlyMap<Id, FilterLabel>;

/** Whether anything is asked at all. */
export function isFiltering({ speakers, roles, sorts, labels, isOpen, isSpine, around }: Filters): boolean {
  return [speakers, roles, sorts, labels].some(({ size }) => size > 0) || isOpen || isSpine || around !== null;
}

/** The claims that pass all filters. */
export function filteredClaims(map: ArgumentMap, filters: Filters, labels: Labels = new Map()): Set<Id> {
  const { speakers, roles, sorts, isOpen, isSpine, around } = filters;
  const sets: ReadonlySet<Id>[] = [];
  if (speakers.size > 0) sets.push(unionOf([...speakers].map((id) => saidBy(map, id))));
  if (sorts.size > 0) sets.push(unionOf([...sorts].map((id) => claimsUnder(map, id))));
  if (isSpine) sets.push(spineOf(map));
  if (around) sets.push(aroundOf(map, around.id, around.steps));
  if (isOpen) sets.push(withOpenQuestions(map));
  const passes = (id: Id): boolean => {
    if (roles.size > 0 && !roles.has(roleOf(map, id))) return false;
    const label = labels.get(id);
    if (filters.labels.size > 0 && !(label && filters.labels.has(label))) return false;
    return sets.every((set) => set.has(id));
  };
  return new Set(all(map, "claims").flatMap(({ id }) => (passes(id) ? [id] : [])));
}

/** Some claims with the relations among them and the passages that they rest on. */
export function partOf(map: ArgumentMap, claims: ReadonlySet<Id>): Set<Id> {
  const spans = [...claims].flatMap((id) => referring(map, "anchors", "claimId", id).map(({ spanId }) => spanId));
  return new Set([...claims, ...revealedBy(map, claims).relations, ...spans]);
}

/** The claims that a speaker says, in their own voice or for another. */
function saidBy(map: ArgumentMap, speakerId: Id): ReadonlySet<Id> {
  const own = voicedBy(map, { speakerId, as: "own" });
  const reported = voicedBy(map, { speakerId, as: "reporter", of: null });
  return unionOf([own.claims, reported.claims]);
}

/** The premises of steps of which a critical question is open, and what those steps bear on. */
function withOpenQuestions(map: ArgumentMap): Set<Id> {
  const open = all(map, "relations").filter((relation) => {
    const scheme = schemeOf(relation);
    return (
      scheme !== null &&
      scheme !== undefined &&
      countOpen(scheme, referring(map, "questions", "relationId", relation.id)) > 0
    );
  });
  return new Set(
    open.flatMap((relation) => [...premisesOf(map, relation.id).map(({ claimId }) => claimId), targetOf(relation)]),
  );
}

/** What is tied to a claim or a relation by at most so many steps, up or down; a step is a relation passed. */
export function aroundOf(map: ArgumentMap, id: Id, steps: number | null): Set<Id> {
  const reached = new Set([id]);
  let edge = [id];
  for (let taken = 0; edge.length > 0 && (steps === null || taken < steps); taken++) {
    edge = [...new Set(edge.flatMap((at) => oneStepFrom(map, at)))].filter((at) => !reached.has(at));
    for (const at of edge) reached.add(at);
  }
  return reached;
}

function oneStepFrom(map: ArgumentMap, id: Id): Id[] {
  const relations = [...relationsOn(map, id), ...relationsFrom(map, id)];
  const own = map.tables.relations.get(id);
  return [...relations, ...(own ? [own] : [])].flatMap((relation) => [
    relation.id,
    targetOf(relation),
    ...premisesOf(map, relation.id).map(({ claimId }) => claimId),
  ]);
}

function unionOf(sets: readonly ReadonlySet<Id>[]): Set<Id> {
  return new Set(sets.flatMap((set) => [...set]));
}

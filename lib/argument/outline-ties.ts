import { type ArgumentMap, all, find } from "./argument-map";
import { comparePositions, positionOf, type TextPosition } from "./graph";
import { byOrder } from "./order";
import type { Claim, Id, Premise, Relation } from "./rows";

/** What is tied to what in a map, read in one go: asking row by row takes far longer where there are thousands. */
export interface Ties {
  /** The relations on a claim or on a relation, in their order. */
  on(id: Id): readonly Relation[];
  premises(relationId: Id): readonly Premise[];
  /** The numbers of the premises of a relation. */
  numbers(relationId: Id): number[];
  /** The first relation that each claim is a premise of; a claim that is premise of nothing is not among them. */
  readonly stepOf: ReadonlyMap<Id, Id>;
  /** Where a claim stands among its like; null where no text says. */
  readonly placeOf: ((claimId: Id) => TextPosition | null) | null;
}

/** The ties of a map in the order in which they were put. */
export function tiesAsArgued(map: ArgumentMap): Ties {
  const rows = all(map, "relations");
  const relations = grouped(rows, (row) => row.targetClaimId ?? row.targetRelationId ?? "");
  const premises = grouped(all(map, "premises"), ({ relationId }) => relationId);
  const number = ({ claimId }: Premise) => find(map, "claims", claimId)?.number ?? 0;
  const premisesOf = (id: Id) => premises.get(id) ?? [];
  return {
    on: (id) => relations.get(id) ?? [],
    premises: premisesOf,
    numbers: (id) => premisesOf(id).map(number),
    stepOf: stepsOf(rows, premisesOf),
    placeOf: null,
  };
}

/** The ties of a map in the order in which their first words come in the texts; what stands in no text comes last. */
export function tiesAsInText(map: ArgumentMap): Ties {
  const ties = tiesAsArgued(map);
  const places = placesOf(map);
  const placeOf = (claimId: Id) => places.get(claimId) ?? null;
  const placeOfStep = ({ id }: Relation) =>
    ties.premises(id).reduce<TextPosition | null>((least, { claimId }) => earlier(least, placeOf(claimId)), null);
  return { ...ties, placeOf, on: (id) => sortedBy(ties.on(id), placeOfStep) };
}

/** The claims that are premise of nothing, in the order of the ties. */
export function rootsIn(map: ArgumentMap, { stepOf, placeOf }: Ties): readonly Claim[] {
  const roots = all(map, "claims")
    .filter(({ id }) => !stepOf.has(id))
    .sort(byOrder);
  return placeOf ? sortedBy(roots, ({ id }) => placeOf(id)) : roots;
}

function stepsOf(relations: readonly Relation[], premises: (relationId: Id) => readonly Premise[]): Map<Id, Id> {
  const steps = new Map<Id, Id>();
  for (const { id } of [...relations].sort(byOrder)) {
    for (const { claimId } of premises(id)) if (!steps.has(claimId)) steps.set(claimId, id);
  }
  return steps;
}

function placesOf(map: ArgumentMap): Map<Id, TextPosition> {
  const places = new Map<Id, TextPosition>();
  for (const { claimId, spanId } of all(map, "anchors")) {
    const span = find(map, "spans", spanId);
    const place = span && earlier(places.get(claimId) ?? null, positionOf(map, span));
    if (place) places.set(claimId, place);
  }
  return places;
}

function earlier(a: TextPosition | null, b: TextPosition | null): TextPosition | null {
  if (!a || !b) return a ?? b;
  return comparePositions(a, b) <= 0 ? a : b;
}

function grouped<T extends { readonly id: Id; readonly order: string }>(rows: readonly T[], key: (row: T) => Id) {
  const groups = new Map<Id, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  for (const group of groups.values()) group.sort(byOrder);
  return groups;
}

/** Sorts by place in the texts; what stands in none keeps its order, behind all that does. */
function sortedBy<T>(items: readonly T[], placeOf: (item: T) => TextPosition | null): readonly T[] {
  if (items.length < 2) return items;
  const placed = items.map((item) => ({ item, at: placeOf(item) }));
  placed.sort(({ at: a }, { at: b }) => (a && b ? comparePositions(a, b) : a ? -1 : b ? 1 : 0));
  return placed.map(({ item }) => item);
}

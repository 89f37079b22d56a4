import { type ArgumentMap, all, get } from "./argument-map";
import {
  comparePositions,
  firstPosition,
  premisesOf,
  relationsFrom,
  relationsOn,
  rootsOf,
  type TextPosition,
} from "./graph";
import type { Claim, Id, Relation } from "./rows";

/** How the rows below one claim are ordered: as they were put, or as their words come in the texts. */
export type OutlineOrder = "argued" | "text";

/** A bar that joins linked premises, where it passes a row; `outer` is the next one to its left. */
export interface OutlineBar {
  readonly level: number;
  readonly relation: Relation;
  readonly outer: OutlineBar | null;
}

/** One line of an outline: a claim where it stands for itself or as a premise of one relation. */
export interface OutlineRow {
  /** The id of the premise, or of the claim where it stands for itself. */
  readonly key: Id;
  readonly claimId: Id;
  /** The relation that the claim is a premise of here; null where it stands for itself. */
  readonly relation: Relation | null;
  /** Whether it is linked with the premise before it, and not the first of its relation. */
  readonly isFurther: boolean;
  /** Whether the claim stands elsewhere with its branch, and is only named here. */
  readonly isReference: boolean;
  /** 1 for a claim that stands for itself. */
  readonly level: number;
  /** The key of the row that it hangs below. */
  readonly parent: Id | null;
  /** Its place among the rows below the same row, from 1, and how many they are. */
  readonly place: number;
  readonly of: number;
  /** Where its relation bears on a step: the numbers of that step's premises; else empty. */
  readonly onStepFrom: readonly number[];
  readonly bar: OutlineBar | null;
  /** How many rows hang directly below it, folded or not. */
  readonly below: number;
}

type Pending = Omit<OutlineRow, "below" | "isReference"> & { readonly isLast: boolean };

/**
 * A map as the rows of an outline, from top to bottom, nothing folded. Each relation stands once, below what it bears on;
 * what bears on a step hangs below the step's last premise. A claim has its branch below the first relation that it is a
 * premise of, and is a reference in others; where claims support each other in a circle, the one with the lowest number
 * stands for itself.
 */
export function outlineOf(map: ArgumentMap, order: OutlineOrder = "argued"): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const placed = new Set<Id>();
  const relationsIn = order === "argued" ? relationsOn : relationsByText;
  const roots = order === "argued" ? rootsOf(map) : sortedBy(rootsOf(map), ({ id }) => firstPosition(map, id));
  for (const { id } of roots) descend(standing(id));
  for (const { id } of all(map, "claims").sort(byNumber)) if (!placed.has(id)) descend(standing(id));
  return withPlacesOfRoots(rows);

  function descend(start: Pending): void {
    const stack = [start];
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { isLast, ...row } = next;
      const isReference = placed.has(row.claimId) || (row.relation !== null && !isMain(map, row.claimId, row.relation));
      if (!isReference) placed.add(row.claimId);
      const found = childrenOf(row, isReference, isLast);
      rows.push({ ...row, isReference, below: found.length });
      stack.push(...found.reverse());
    }
  }

  /** What bears on the claim, and behind it what bears on the step whose last premise it is. */
  function childrenOf(row: Omit<Pending, "isLast">, isReference: boolean, isLast: boolean): Pending[] {
    const own = row.bar?.level === row.level ? row.bar.outer : row.bar;
    const onClaim = isReference ? [] : relationsIn(map, row.claimId);
    const onStep = row.relation && isLast ? relationsIn(map, row.relation.id) : [];
    const from = row.relation && onStep.length > 0 ? numbersOf(map, row.relation) : [];
    const found = [
      ...onClaim.flatMap((relation) => premiseRows(map, relation, row, row.bar, [])),
      ...onStep.flatMap((relation) => premiseRows(map, relation, row, own, from)),
    ];
    return found.map((child, i) => ({ ...child, place: i + 1, of: found.length }));
  }
}

/** The rows that are to be seen when the reasons of some claims are folded away. */
export function unfoldedRows(rows: readonly OutlineRow[], folded: ReadonlySet<Id>): readonly OutlineRow[] {
  if (folded.size === 0) return rows;
  let deepest = Number.POSITIVE_INFINITY;
  return rows.filter((row) => {
    if (row.level > deepest) return false;
    deepest = !row.isReference && folded.has(row.claimId) ? row.level : Number.POSITIVE_INFINITY;
    return true;
  });
}

/** The row at `index` with all rows below it. */
export function branchAt(rows: readonly OutlineRow[], index: number): readonly OutlineRow[] {
  const level = rows[index]?.level ?? 0;
  const end = rows.findIndex((row, i) => i > index && row.level <= level);
  return rows.slice(index, end < 0 ? undefined : end);
}

function standing(claimId: Id): Pending {
  const none = { relation: null, isFurther: false, parent: null, onStepFrom: [], bar: null };
  return { key: claimId, claimId, level: 1, place: 1, of: 1, isLast: false, ...none };
}

function premiseRows(
  map: ArgumentMap,
  relation: Relation,
  above: { readonly key: Id; readonly level: number },
  outer: OutlineBar | null,
  onStepFrom: readonly number[],
): Pending[] {
  const premises = premisesOf(map, relation.id);
  const level = above.level + 1;
  const bar = premises.length > 1 ? { level, relation, outer } : outer;
  return premises.map(({ id, claimId }, i) => ({
    key: id,
    claimId,
    relation,
    isFurther: i > 0,
    level,
    parent: above.key,
    place: 1,
    of: 1,
    onStepFrom,
    bar,
    isLast: i === premises.length - 1,
  }));
}

/** Whether a claim has its branch where it is a premise of this relation. */
function isMain(map: ArgumentMap, claimId: Id, { id }: Relation): boolean {
  return relationsFrom(map, claimId)[0]?.id === id;
}

function numbersOf(map: ArgumentMap, relation: Relation): number[] {
  return premisesOf(map, relation.id).map(({ claimId }) => get(map, "claims", claimId).number);
}

function withPlacesOfRoots(rows: OutlineRow[]): OutlineRow[] {
  const of = rows.filter(({ level }) => level === 1).length;
  let place = 0;
  return rows.map((row) => (row.level === 1 ? { ...row, place: ++place, of } : row));
}

/** Reads the relations on something in the order in which their first words come in the texts. */
function relationsByText(map: ArgumentMap, id: Id): Relation[] {
  return sortedBy(relationsOn(map, id), (relation) => positionOfStep(map, relation));
}

function positionOfStep(map: ArgumentMap, { id }: Relation): TextPosition | null {
  const found = premisesOf(map, id).map(({ claimId }) => firstPosition(map, claimId));
  return found.filter((at) => at !== null).sort(comparePositions)[0] ?? null;
}

/** Sorts by place in the texts; what stands in none keeps its order, behind all that does. */
function sortedBy<T>(items: readonly T[], positionFor: (item: T) => TextPosition | null): T[] {
  const placed = items.map((item) => ({ item, at: positionFor(item) }));
  return placed
    .sort(({ at: a }, { at: b }) => (a && b ? comparePositions(a, b) : a ? -1 : b ? 1 : 0))
    .map(({ item }) => item);
}

function byNumber(a: Claim, b: Claim): number {
  return a.number - b.number;
}

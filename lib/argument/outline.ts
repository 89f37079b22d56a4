import { type ArgumentMap, all } from "./argument-map";
import { rootsIn, type Ties, tiesAsArgued, tiesAsInText } from "./outline-ties";
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

/** A row on its way into the outline: what it holds is found out in steps. */
type Draft = { -readonly [K in keyof OutlineRow]: OutlineRow[K] };

/**
 * A map as the rows of an outline, from top to bottom, nothing folded. Each relation stands once, below what it bears on;
 * what bears on a step hangs below the step's last premise. A claim has its branch below the first relation that it is a
 * premise of, and is a reference in others; where claims support each other in a circle, the one with the lowest number
 * stands for itself.
 */
export function outlineOf(map: ArgumentMap, order: OutlineOrder = "argued"): OutlineRow[] {
  const rows: Draft[] = [];
  const placed = new Set<Id>();
  const ties = order === "argued" ? tiesAsArgued(map) : tiesAsInText(map);
  for (const { id } of rootsIn(map, ties)) descend(standing(id));
  for (const { id } of all(map, "claims").sort(byNumber)) if (!placed.has(id)) descend(standing(id));
  number(rows.filter(({ level }) => level === 1));
  return rows;

  function descend(start: Draft): void {
    const stack = [start];
    for (let row = stack.pop(); row; row = stack.pop()) {
      const isElsewhere = row.relation !== null && ties.stepOf.get(row.claimId) !== row.relation.id;
      row.isReference = isElsewhere || placed.has(row.claimId);
      if (!row.isReference) placed.add(row.claimId);
      const below = rowsBelow(row, ties);
      row.below = below.length;
      rows.push(row);
      stack.push(...below.reverse());
    }
  }
}

/** What bears on the claim, and behind it what bears on the step whose last premise it is. */
function rowsBelow(row: OutlineRow, ties: Ties): Draft[] {
  const below: Draft[] = [];
  if (!row.isReference)
    for (const relation of ties.on(row.claimId)) addPremises(below, relation, ties, row, row.bar, NONE);
  if (row.relation && ties.premises(row.relation.id).at(-1)?.id === row.key) {
    const outer = row.bar?.level === row.level ? row.bar.outer : row.bar;
    const from = ties.on(row.relation.id).length > 0 ? ties.numbers(row.relation.id) : NONE;
    for (const relation of ties.on(row.relation.id)) addPremises(below, relation, ties, row, outer, from);
  }
  number(below);
  return below;
}

const NONE: readonly number[] = [];

/** Tells rows that hang below the same row their places. */
function number(rows: readonly Draft[]): void {
  rows.forEach((row, i) => {
    row.place = i + 1;
    row.of = rows.length;
  });
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

/** What is found out of a row only once it has its place. */
const UNKNOWN = { isReference: false, place: 1, of: 1, below: 0 };

function standing(claimId: Id): Draft {
  const free = { relation: null, isFurther: false, parent: null, bar: null };
  return { ...UNKNOWN, ...free, key: claimId, claimId, level: 1, onStepFrom: NONE };
}

function addPremises(
  rows: Draft[],
  relation: Relation,
  ties: Ties,
  above: OutlineRow,
  outer: OutlineBar | null,
  onStepFrom: readonly number[],
): void {
  const premises = ties.premises(relation.id);
  const level = above.level + 1;
  const bar = premises.length > 1 ? { level, relation, outer } : outer;
  premises.forEach(({ id, claimId }, i) => {
    const place = { level, parent: above.key, bar, onStepFrom };
    rows.push({ ...UNKNOWN, ...place, key: id, claimId, relation, isFurther: i > 0 });
  });
}

function byNumber(a: Claim, b: Claim): number {
  return a.number - b.number;
}

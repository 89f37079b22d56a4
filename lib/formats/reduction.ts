import { inferFidelity } from "@/lib/argument/fidelity";
import { byOrder } from "@/lib/argument/order";
import type { Claim, Id, Relation, Row, Rows, TableName } from "@/lib/argument/rows";
import type { Content } from "@/lib/text/content";
import { FEATURES, type Feature } from "./feature";
import type { Remark } from "./format";
import type { RowsInMaking } from "./map-builder";
import type { WarrantFile } from "./warrant";

/** A map while what a format cannot hold is taken out of it, and what was taken out so far. */
export class Reduction {
  readonly rows: RowsInMaking;
  readonly losses: Remark[] = [];
  private readonly numbers: ReadonlyMap<Id, number>;
  private readonly places: ReadonlyMap<Id, string>;

  constructor(
    { rows }: WarrantFile,
    readonly keeps: (feature: Feature) => boolean,
    readonly format: string,
  ) {
    this.rows = Object.fromEntries(
      Object.entries(rows).map(([table, held]) => [table, [...held]]),
    ) as unknown as RowsInMaking;
    this.numbers = new Map(rows.claims.map(({ id, number }) => [id, number]));
    this.places = relationNames(rows, this.numbers);
  }

  lose(where: string, what: string): void {
    this.losses.push({ where, what });
  }

  /** "claim 3" */
  claim(id: Id): string {
    return `claim ${this.numbers.get(id) ?? "?"}`;
  }

  /** "relation 1, 2 → 3" */
  relation(id: Id | null): string {
    return `relation ${this.places.get(id ?? "") ?? "?"}`;
  }

  /** Keeps the rows of a table that pass; each other one is a loss of a feature at a place. */
  keepRows<T extends TableName>(
    table: T,
    feature: Feature,
    isKept: (row: Row<T>) => boolean,
    where: (row: Row<T>) => string,
  ): void {
    const held = this.rows[table] as Row<T>[];
    const kept = held.filter(isKept);
    if (kept.length === held.length) return;
    for (const row of held) if (!isKept(row)) this.lose(where(row), `Lost: ${FEATURES[feature]}.`);
    replace(held, kept);
  }

  /** Sets a column of all rows to what stands for nothing; each row that had something else is a loss. */
  clear<T extends TableName, C extends keyof Row<T>>(
    table: T,
    feature: Feature,
    column: C,
    nothing: (row: Row<T>) => Row<T>[C],
    where: (row: Row<T>) => string,
  ): void {
    if (this.keeps(feature)) return;
    const held = this.rows[table] as Row<T>[];
    for (const [i, row] of held.entries()) {
      const cleared = nothing(row);
      if (JSON.stringify(row[column]) === JSON.stringify(cleared)) continue;
      held[i] = { ...row, [column]: cleared };
      this.lose(where(row), `Lost: ${FEATURES[feature]}.`);
    }
  }

  /** Takes out rows without a word: they went with something that was listed. */
  dropWhere<T extends TableName>(table: T, isOut: (row: Row<T>) => boolean): void {
    const held = this.rows[table] as Row<T>[];
    replace(
      held,
      held.filter((row) => !isOut(row)),
    );
  }

  /** Takes out relations, listed as a loss, with all that bears on them and hangs on them. */
  dropRelations(out: ReadonlyMap<Id, string>): void {
    if (out.size === 0) return;
    for (const [id, what] of out) this.lose(this.relation(id), what);
    const gone = withDependents(this.rows.relations, new Set(out.keys()));
    for (const id of gone) if (!out.has(id)) this.lose(this.relation(id), "Lost: what it bears on was lost.");
    this.dropWhere("relations", ({ id }) => gone.has(id));
    this.dropWhere("premises", ({ relationId }) => gone.has(relationId));
    this.dropQuestions(gone);
    this.dropWhere("foreignData", ({ subject }) => subject !== null && gone.has(subject));
  }

  private dropQuestions(gone: ReadonlySet<Id>): void {
    const isOut = ({ relationId, objectionId }: Row<"questions">) =>
      gone.has(relationId) || (objectionId !== null && gone.has(objectionId));
    this.keepRows(
      "questions",
      "questions",
      (row) => !isOut(row),
      ({ relationId }) => this.relation(relationId),
    );
  }

  /** What the words of a tie tell of its fidelity: what a file without a word for it gives. */
  inferFidelity({ claimId, spanId }: Row<"anchors">, words: ReadonlyMap<Id, string>): Row<"anchors">["fidelity"] {
    return inferFidelity(words.get(claimId) ?? "", words.get(spanId) ?? "");
  }

  /** The words of claims and the quotes of passages, by their ids. */
  words(): ReadonlyMap<Id, string> {
    const claims = this.rows.claims.map(({ id, text }) => [id, text] as const);
    return new Map([...claims, ...this.rows.spans.map(({ id, quote }) => [id, quote] as const)]);
  }

  /** Lets the words tell the fidelity of each tie, after words have changed. */
  inferFidelities(): void {
    const words = this.words();
    for (const [i, anchor] of this.rows.anchors.entries())
      this.rows.anchors[i] = { ...anchor, fidelity: this.inferFidelity(anchor, words) };
  }

  /** The map as it is now, with the contents that its texts name. */
  done(contents: ReadonlyMap<string, Content>): WarrantFile {
    const named = new Set(this.rows.sourceTexts.map(({ sha256 }) => sha256));
    return { rows: this.rows, contents: [...named].flatMap((sha256) => contents.get(sha256) ?? []) };
  }
}

/** Puts other members into a list, which stays the same list. */
export function replace<T>(list: T[], members: readonly T[]): void {
  list.length = 0;
  for (const member of members) list.push(member);
}

/** Relations with all that bear on them, on those, and so on. */
function withDependents(relations: readonly Relation[], some: ReadonlySet<Id>): ReadonlySet<Id> {
  const bearing = new Map<Id, Id[]>();
  for (const { id, targetRelationId } of relations)
    if (targetRelationId !== null) bearing.set(targetRelationId, [...(bearing.get(targetRelationId) ?? []), id]);
  const gone = new Set(some);
  const queue = [...some];
  for (let next = queue.pop(); next !== undefined; next = queue.pop())
    for (const id of bearing.get(next) ?? []) {
      if (!gone.has(id)) queue.push(id);
      gone.add(id);
    }
  return gone;
}

/** The claims of a map in their order. */
export function claimsInOrder(rows: Rows): readonly Claim[] {
  return [...rows.claims].sort(byOrder);
}

/** The relations of a map in their order. */
export function relationsInOrder(rows: Rows): readonly Relation[] {
  return [...rows.relations].sort(byOrder);
}

/** The premises of each relation, in their order. */
export function premisesByRelation(rows: Rows): ReadonlyMap<Id, readonly Row<"premises">[]> {
  return groupedBy([...rows.premises].sort(byOrder), ({ relationId }) => relationId);
}

/** Members of a list by what they have in common, in their order. */
export function groupedBy<T, K>(list: readonly T[], keyOf: (member: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const member of list) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}

function relationNames(rows: Rows, numbers: ReadonlyMap<Id, number>): ReadonlyMap<Id, string> {
  const premises = premisesByRelation(rows);
  const targets = new Map(rows.relations.map((relation) => [relation.id, relation]));
  const reasons = (id: Id) => (premises.get(id) ?? []).map(({ claimId }) => numbers.get(claimId) ?? "?").join(", ");
  const target = ({ targetClaimId, targetRelationId }: Relation) =>
    targetClaimId !== null
      ? `${numbers.get(targetClaimId) ?? "?"}`
      : `(${reasons(targetRelationId ?? "")} → ${numbers.get(targets.get(targetRelationId ?? "")?.targetClaimId ?? "") ?? "…"})`;
  return new Map(rows.relations.map((relation) => [relation.id, `${reasons(relation.id)} → ${target(relation)}`]));
}

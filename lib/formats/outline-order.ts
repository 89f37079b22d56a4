import { orderAfter } from "@/lib/argument/order";
import type { Id, Relation, Rows } from "@/lib/argument/rows";
import type { Remark } from "./format";
import { claimsInOrder, groupedBy, premisesByRelation, relationsInOrder } from "./reduction";
import type { WarrantFile } from "./warrant";

/** A place of an outline: a claim below a relation, or below nothing. A claim's second place has `isAgain`. */
export interface OutlinePlace {
  readonly claimId: Id;
  readonly relation: Relation | null;
  /** How deep it stands: 0 at the top. */
  readonly depth: number;
  /** Which of those below the same claim it is, from 1; at the top, which of the tops. */
  readonly rank: number;
  readonly isAgain: boolean;
}

/**
 * A map as an outline: below each claim the premises of what bears on it, in order; at the top what bears on nothing,
 * then what is left of circles. What bears on relations stands below the claim that those bear on in the end.
 */
export function outlinePlaces(rows: Rows): readonly OutlinePlace[] {
  const premises = premisesByRelation(rows);
  const below = groupedBy(relationsInOrder(rows), ({ targetClaimId }) => targetClaimId);
  const bearing = new Set(rows.premises.map(({ claimId }) => claimId));
  const claims = claimsInOrder(rows);
  const places: OutlinePlace[] = [];
  const seen = new Set<Id>();
  let tops = 0;
  const placeTop = (claimId: Id) => {
    tops += 1;
    const queue: OutlinePlace[] = [{ claimId, relation: null, depth: 0, rank: tops, isAgain: false }];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const isAgain = seen.has(next.claimId);
      places.push({ ...next, isAgain });
      if (isAgain) continue;
      seen.add(next.claimId);
      const { depth } = next;
      const replies = (below.get(next.claimId) ?? []).flatMap((relation) =>
        (premises.get(relation.id) ?? []).map((premise) => ({ claimId: premise.claimId, relation })),
      );
      queue.push(...replies.map((reply, i) => ({ ...reply, depth: depth + 1, rank: i + 1, isAgain: false })).reverse());
    }
  };
  for (const { id } of claims) if (!bearing.has(id)) placeTop(id);
  for (const { id } of claims) if (!seen.has(id)) placeTop(id);
  return places;
}

/** A map whose claims stand as given, as in formats that know no other order; a loss where they stood otherwise. */
export function inOrderOf(file: WarrantFile, ids: readonly Id[]): { kept: WarrantFile; losses: readonly Remark[] } {
  const places = new Map(ids.map((id, i) => [id, i]));
  const isSame = claimsInOrder(file.rows).every(({ id }, i) => places.get(id) === i);
  const keys: string[] = [];
  for (const _ of ids) keys.push(orderAfter(keys.at(-1) ?? null));
  const claims = file.rows.claims.map((claim) => {
    const at = places.get(claim.id) ?? 0;
    return { ...claim, order: keys[at] ?? claim.order };
  });
  return {
    kept: { ...file, rows: { ...file.rows, claims } },
    losses: isSame ? [] : [{ where: "map", what: "Lost: the order of claims; they stand in that of the outline." }],
  };
}

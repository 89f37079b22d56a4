import type { ArgumentMap } from "../argument-map";
import { comparePositions, firstPosition, premisesOf, relationsOn, type TextPosition } from "../graph";
import { type Ordered, orderAt } from "../order";
import type { Id, Premise, Relation } from "../rows";

/** An order key right behind a sibling, or before the first for null; null when that sibling is not among them. */
export function orderBehind(
  siblings: readonly Ordered[],
  moved: { readonly id: Id } | null,
  after: Id | null,
): string | null {
  const others = siblings.filter(({ id }) => id !== moved?.id);
  if (after === null) return orderAt(others, 0);
  const index = others.findIndex(({ id }) => id === after);
  return index < 0 ? null : orderAt(others, index + 1);
}

/** An order key among the relations on a target, by text order of the given premises, or where it is told. */
export function orderOfRelation(
  map: ArgumentMap,
  targetId: Id,
  claimIds: readonly Id[],
  after: Id | null | undefined,
  moved: Relation | null = null,
): string | null {
  const siblings = relationsOn(map, targetId).filter(({ id }) => id !== moved?.id);
  if (after !== undefined) return orderBehind(siblings, moved, after);
  const position = earliest(map, claimIds);
  return orderInText(siblings, position, ({ id }) =>
    earliest(
      map,
      premisesOf(map, id).map(({ claimId }) => claimId),
    ),
  );
}

/** An order key among the premises of a relation, by text order of the claim, or where it is told. */
export function orderOfPremise(
  map: ArgumentMap,
  relationId: Id,
  claimId: Id,
  after: Id | null | undefined,
  moved: Premise | null = null,
): string | null {
  const siblings = premisesOf(map, relationId).filter(({ id }) => id !== moved?.id);
  if (after !== undefined) return orderBehind(siblings, moved, after);
  return orderInText(siblings, firstPosition(map, claimId), (premise) => firstPosition(map, premise.claimId));
}

function orderInText<T extends Ordered>(
  siblings: readonly T[],
  position: TextPosition | null,
  positionOfSibling: (sibling: T) => TextPosition | null,
): string {
  if (!position) return orderAt(siblings, siblings.length);
  const later = siblings.findIndex((sibling) => {
    const other = positionOfSibling(sibling);
    return other !== null && comparePositions(other, position) > 0;
  });
  return orderAt(siblings, later < 0 ? siblings.length : later);
}

function earliest(map: ArgumentMap, claimIds: readonly Id[]): TextPosition | null {
  const positions = claimIds.map((id) => firstPosition(map, id)).filter((at) => at !== null);
  return positions.sort(comparePositions)[0] ?? null;
}

import { type ArgumentMap, apply, find } from "../argument-map";
import { insert } from "../edit";
import type { Id } from "../rows";
import { differenceBetween } from "./difference";
import { come, gone, type Happened, updated } from "./happened";
import { holding } from "./holding";

/** What became of a claim or a relation between two moments. */
export type Fate = "added" | "reworded" | "changed" | "removed";

/** Two moments of a map in one: the later one with what went since, and what became of each claim and relation. */
export interface Compared {
  /** To be looked at only: numbers may come twice. */
  readonly map: ArgumentMap;
  readonly fates: ReadonlyMap<Id, Fate>;
}

/** Compares two moments of a map. */
export function compare(before: ArgumentMap, after: ArgumentMap): Compared {
  const happened: Happened = { before, after, changes: differenceBetween(before, after) };
  const went = (["claims", "relations", "premises"] as const).flatMap((table) =>
    gone(happened, table).map((row) => ({ table, row })),
  );
  const shown = holding(after, went);
  return {
    map: apply(
      after,
      shown.map(({ table, row }) => insert(table, row)),
    ),
    fates: new Map<Id, Fate>([
      ...changed(happened),
      ...updated(happened, "claims", "text").map(({ id }) => [id, "reworded"] as const),
      ...[...come(happened, "claims"), ...lone(happened, come, before)].map(({ id }) => [id, "added"] as const),
      ...[...gone(happened, "claims"), ...lone(happened, gone, after)].map(({ id }) => [id, "removed"] as const),
    ]),
  };
}

/** Relations that came or went by themselves: all their premises are claims of the other moment too. */
function lone(happened: Happened, rows: typeof come, other: ArgumentMap) {
  const premises = rows(happened, "premises");
  return rows(happened, "relations").filter(({ id }) =>
    premises.every(({ relationId, claimId }) => relationId !== id || find(other, "claims", claimId)),
  );
}

function changed(happened: Happened): (readonly [Id, Fate])[] {
  const { after } = happened;
  const claims = [
    ...updated(happened, "claims", "implicit", "strength", "colour", "note").map(({ id }) => id),
    ...[...come(happened, "anchors"), ...gone(happened, "anchors")].map(({ claimId }) => claimId),
    ...updated(happened, "anchors", "fidelity", "note").flatMap(({ id }) => find(after, "anchors", id)?.claimId ?? []),
  ].filter((id) => find(after, "claims", id));
  const relations = [
    ...updated(happened, "relations", "kind", "targetClaimId", "targetRelationId", "scheme", "strength", "note").map(
      ({ id }) => id,
    ),
    ...[...come(happened, "premises"), ...gone(happened, "premises")].map(({ relationId }) => relationId),
  ].filter((id) => find(happened.before, "relations", id) && find(after, "relations", id));
  return [...claims, ...relations].map((id) => [id, "changed"] as const);
}

import { type ArgumentMap, find, highest, referring } from "../argument-map";
import { type Change, rowIdOf } from "../change";
import { insert, remove, update } from "../edit";
import { rootsOf } from "../graph";
import { orderAfter } from "../order";
import { refuse } from "../refusal";
import { removal } from "../removal";
import type { Claim, Id, Row } from "../rows";
import { threadsAbout } from "../talk";
import { type Handler, unknownId, withRow } from "./handler";
import { orderBehind } from "./place";

export const addClaim: Handler<"addClaim"> = (map, { type: _, id, text, implicit, strength, colour, note }) => [
  insert("claims", {
    id,
    number: highest(map).lastNumber + 1,
    text,
    implicit: implicit ?? false,
    strength: strength ?? null,
    colour: colour ?? null,
    note: note ?? "",
    order: orderAfter(highest(map).lastOrder),
  }),
];

export const editClaim: Handler<"editClaim"> = (map, { id, set }) =>
  withRow(map, "claims", id, () => update(map, "claims", id, set));

export const moveClaim: Handler<"moveClaim"> = (map, { id, after }) => {
  const claim = find(map, "claims", id);
  if (!claim) return unknownId("claims", id);
  const order = orderBehind(rootsOf(map), claim, after);
  return order === null ? unknownId("claims", after ?? id) : update(map, "claims", id, { order });
};

export const removeClaim: Handler<"removeClaim"> = (map, { id }) =>
  withRow(map, "claims", id, () => removal(map, "claims", id));

/** Everything that hangs on the dropped claim comes to hang on the kept one; what would be doubled goes with the dropped. */
export const mergeClaims: Handler<"mergeClaims"> = (map, { keep, drop }) => {
  if (keep === drop) return refuse("malformed", "A claim cannot be merged with itself.");
  const missing = [keep, drop].find((id) => !find(map, "claims", id));
  if (missing) return unknownId("claims", missing);
  const kept = find(map, "claims", keep) as Claim;
  const moved = [
    ...movedAnchors(map, keep, drop),
    ...movedMarks(map, keep, drop),
    ...movedUses(map, keep, drop),
    ...threadsAbout(map, drop).flatMap(({ id }) => update(map, "threads", id, { about: keep })),
  ];
  const pin = find(map, "places", drop);
  return [
    ...moved,
    ...(pin ? [remove("places", pin)] : []),
    remove("claims", find(map, "claims", drop) as Claim),
    ...(kept.implicit ? update(map, "claims", keep, { implicit: find(map, "claims", drop)?.implicit }) : []),
  ];
};

/** Where both claims are tied to the same words, the tie of the dropped claim goes with its voices. */
function movedAnchors(map: ArgumentMap, keep: Id, drop: Id): Change[] {
  const spans = new Set(referring(map, "anchors", "claimId", keep).map(({ spanId }) => spanId));
  return referring(map, "anchors", "claimId", drop).flatMap((anchor) =>
    spans.has(anchor.spanId)
      ? removal(map, "anchors", anchor.id)
      : update(map, "anchors", anchor.id, { claimId: keep }),
  );
}

/** Tags, group, scene and suppositions of the dropped claim that the kept one has not. */
function movedMarks(map: ArgumentMap, keep: Id, drop: Id): Change[] {
  return [
    ...moved(map, "taggings", keep, drop, ({ tagId }) => tagId),
    ...moved(map, "assumptions", keep, drop, ({ scenarioId }) => scenarioId),
    ...moved(map, "groupings", keep, drop, () => "group"),
    ...moved(map, "scenes", keep, drop, () => "scene"),
  ];
}

/** Rows of one claim come to be the other's, unless it has one that `sameAs` calls the same. */
function moved<T extends "taggings" | "assumptions" | "groupings" | "scenes">(
  map: ArgumentMap,
  table: T,
  keep: Id,
  drop: Id,
  sameAs: (row: Row<T>) => string,
): Change[] {
  const rowsOf = (claimId: Id) => referring(map, table, "claimId" as keyof Row<T> & string, claimId);
  const had = new Set(rowsOf(keep).map(sameAs));
  return rowsOf(drop).flatMap((row) =>
    had.has(sameAs(row)) ? [remove(table, row)] : update(map, table, row.id, { claimId: keep } as Partial<Row<T>>),
  );
}

/** Relations between the two would become relations of a claim to itself: these go, with what bears on them. */
function movedUses(map: ArgumentMap, keep: Id, drop: Id): Change[] {
  const between = [...relationsBetween(map, keep, drop), ...relationsBetween(map, drop, keep)];
  const gone = uniqueRemovals(between.flatMap((id) => removal(map, "relations", id)));
  const isGone = (id: Id) => gone.some((change) => change.op === "delete" && change.row.id === id);
  const targets = referring(map, "relations", "targetClaimId", drop)
    .filter(({ id }) => !isGone(id))
    .flatMap(({ id }) => update(map, "relations", id, { targetClaimId: keep }));
  const premises = referring(map, "premises", "claimId", drop)
    .filter(({ id }) => !isGone(id))
    .flatMap((premise) =>
      isPremiseOf(map, keep, premise.relationId)
        ? [remove("premises", premise)]
        : update(map, "premises", premise.id, { claimId: keep }),
    );
  return [...gone, ...targets, ...premises];
}

function relationsBetween(map: ArgumentMap, target: Id, premise: Id): Id[] {
  return referring(map, "relations", "targetClaimId", target)
    .map(({ id }) => id)
    .filter((id) => isPremiseOf(map, premise, id));
}

function isPremiseOf(map: ArgumentMap, claimId: Id, relationId: Id): boolean {
  return referring(map, "premises", "relationId", relationId).some((premise) => premise.claimId === claimId);
}

function uniqueRemovals(changes: Change[]): Change[] {
  return [...new Map(changes.map((change) => [`${change.table}/${rowIdOf(change)}`, change])).values()];
}

/** The new claim takes the named anchors along; relations stay with the old one. */
export const splitClaim: Handler<"splitClaim"> = (map, { id, into, text, anchors }) => {
  const claim = find(map, "claims", id);
  if (!claim) return unknownId("claims", id);
  const foreign = anchors.find((anchor) => find(map, "anchors", anchor)?.claimId !== id);
  if (foreign) return refuse("unknown", `Claim ${claim.number} has no tie ${foreign}.`);
  const { implicit, strength, colour } = claim;
  const split: Claim = {
    id: into,
    text,
    implicit,
    strength,
    colour,
    note: "",
    number: highest(map).lastNumber + 1,
    order: orderAfter(highest(map).lastOrder),
  };
  return [
    insert("claims", split),
    ...[...new Set(anchors)].flatMap((anchor) => update(map, "anchors", anchor, { claimId: into })),
  ];
};

import { find, referring } from "../argument-map";
import type { Target } from "../command";
import { insert, update } from "../edit";
import { relationsOn, targetOf } from "../graph";
import { orderAt } from "../order";
import { removal } from "../removal";
import type { Id } from "../rows";
import { type Handler, unknownId, withRow } from "./handler";
import { orderBehind, orderOfPremise, orderOfRelation } from "./place";

const columnsOf = (target: Target) => ({
  targetClaimId: "claimId" in target ? target.claimId : null,
  targetRelationId: "relationId" in target ? target.relationId : null,
});

const idOf = (target: Target): Id => ("claimId" in target ? target.claimId : target.relationId);

export const addRelation: Handler<"addRelation"> = (map, action) => {
  const { id, kind, target, premises, scheme = null, strength = null, note = "", after } = action;
  const order = orderOfRelation(
    map,
    idOf(target),
    premises.map(({ claimId }) => claimId),
    after,
  );
  if (order === null) return unknownId("relations", after ?? id);
  let orders: { id: Id; order: string }[] = [];
  for (const premise of premises) orders = [...orders, { id: premise.id, order: orderAt(orders, orders.length) }];
  return [
    insert("relations", { id, kind, ...columnsOf(target), scheme, strength, note, order }),
    ...premises.map((premise, i) =>
      insert("premises", { role: null, ...premise, relationId: id, order: orders[i]?.order ?? "a0" }),
    ),
  ];
};

export const editRelation: Handler<"editRelation"> = (map, { id, set }) =>
  withRow(map, "relations", id, () => update(map, "relations", id, set));

export const retarget: Handler<"retarget"> = (map, { id, target, after }) => {
  const relation = find(map, "relations", id);
  if (!relation) return unknownId("relations", id);
  const claims = referring(map, "premises", "relationId", id).map(({ claimId }) => claimId);
  const order = orderOfRelation(map, idOf(target), claims, after, relation);
  return order === null
    ? unknownId("relations", after ?? id)
    : update(map, "relations", id, { ...columnsOf(target), order });
};

export const moveRelation: Handler<"moveRelation"> = (map, { id, after }) => {
  const relation = find(map, "relations", id);
  if (!relation) return unknownId("relations", id);
  const order = orderBehind(relationsOn(map, targetOf(relation)), relation, after);
  return order === null ? unknownId("relations", after ?? id) : update(map, "relations", id, { order });
};

export const removeRelation: Handler<"removeRelation"> = (map, { id }) =>
  withRow(map, "relations", id, () => removal(map, "relations", id));

export const addPremise: Handler<"addPremise"> = (map, { id, relationId, claimId, role = null, after }) => {
  const order = orderOfPremise(map, relationId, claimId, after);
  return order === null
    ? unknownId("premises", after ?? id)
    : [insert("premises", { id, relationId, claimId, role, order })];
};

export const editPremise: Handler<"editPremise"> = (map, { id, set }) =>
  withRow(map, "premises", id, () => update(map, "premises", id, set));

/** Moving the last premise of a relation away takes that relation out, with what bears on it. */
export const movePremise: Handler<"movePremise"> = (map, { id, relationId, after }) => {
  const premise = find(map, "premises", id);
  if (!premise) return unknownId("premises", id);
  const order = orderOfPremise(map, relationId, premise.claimId, after, premise);
  if (order === null) return unknownId("premises", after ?? id);
  const moved = update(map, "premises", id, { relationId, order });
  const left = referring(map, "premises", "relationId", premise.relationId).length - 1;
  if (left > 0 || premise.relationId === relationId) return moved;
  return [
    ...moved,
    ...removal(map, "relations", premise.relationId).filter((change) => change.op !== "delete" || change.row.id !== id),
  ];
};

export const removePremise: Handler<"removePremise"> = (map, { id }) =>
  withRow(map, "premises", id, () => removal(map, "premises", id));

/** One question of a relation has one row, whoever settled it first. */
export const settleQuestion: Handler<"settleQuestion"> = (map, { type: _, objectionId = null, ...settled }) => {
  const before = referring(map, "questions", "relationId", settled.relationId).find(
    ({ question }) => question === settled.question,
  );
  const row = { ...settled, objectionId };
  return before ? update(map, "questions", before.id, { ...row, id: before.id }) : [insert("questions", row)];
};

export const reopenQuestion: Handler<"reopenQuestion"> = (map, { id }) =>
  withRow(map, "questions", id, () => removal(map, "questions", id));

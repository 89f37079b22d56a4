import { all, find, referring } from "../argument-map";
import { insert, remove, update } from "../edit";
import { groupsIn } from "../graph";
import { byOrder, orderAfter, orderAt } from "../order";
import { removal } from "../removal";
import type { Scene } from "../rows";
import { type Handler, unknownId, withRow } from "./handler";
import { orderBehind } from "./place";

export const addGroup: Handler<"addGroup"> = (map, { id, title, colour, parentId = null }) => {
  const beside = groupsIn(map, parentId);
  return [insert("groups", { id, title, colour, parentId, order: orderAt(beside, beside.length) })];
};

export const editGroup: Handler<"editGroup"> = (map, { id, set }) =>
  withRow(map, "groups", id, () => update(map, "groups", id, set));

export const moveGroup: Handler<"moveGroup"> = (map, { id, after }) => {
  const group = find(map, "groups", id);
  if (!group) return unknownId("groups", id);
  const order = orderBehind(groupsIn(map, group.parentId), group, after);
  return order === null ? unknownId("groups", after ?? id) : update(map, "groups", id, { order });
};

export const removeGroup: Handler<"removeGroup"> = (map, { id }) =>
  withRow(map, "groups", id, () => removal(map, "groups", id));

export const groupClaim: Handler<"groupClaim"> = (map, { id, claimId, groupId }) => {
  const [before] = referring(map, "groupings", "claimId", claimId);
  if (groupId === null) return before ? [remove("groupings", before)] : [];
  return before ? update(map, "groupings", before.id, { groupId }) : [insert("groupings", { id, groupId, claimId })];
};

/** Scenes that keep their id and neighbours are left alone, so that only what differs is changed. */
export const setScenes: Handler<"setScenes"> = (map, { scenes }) => {
  const before = new Map(all(map, "scenes").map((scene) => [scene.id, scene]));
  const wanted = new Set(scenes.map(({ id }) => id));
  return [
    ...[...before.values()].filter(({ id }) => !wanted.has(id)).map((scene) => remove("scenes", scene)),
    ...inOrder(scenes, before).flatMap((scene) =>
      before.has(scene.id) ? update(map, "scenes", scene.id, scene) : [insert("scenes", scene)],
    ),
  ];
};

/** Gives each scene the order that it had where that still ascends, and else one behind the scene before it. */
function inOrder(scenes: readonly Omit<Scene, "order">[], before: ReadonlyMap<string, Scene>): Scene[] {
  let last: string | null = null;
  return scenes.map((scene) => {
    const had = before.get(scene.id)?.order;
    last = had !== undefined && (last === null || had > last) ? had : orderAfter(last);
    return { ...scene, order: last };
  });
}

export const addScenario: Handler<"addScenario"> = (map, { id, title }) => {
  const last = all(map, "scenarios").sort(byOrder).at(-1)?.order ?? null;
  return [insert("scenarios", { id, title, order: orderAfter(last) })];
};

export const editScenario: Handler<"editScenario"> = (map, { id, set }) =>
  withRow(map, "scenarios", id, () => update(map, "scenarios", id, set));

export const removeScenario: Handler<"removeScenario"> = (map, { id }) =>
  withRow(map, "scenarios", id, () => removal(map, "scenarios", id));

export const suppose: Handler<"suppose"> = (map, { id, scenarioId, claimId, supposition }) => {
  const before = referring(map, "assumptions", "claimId", claimId).find((row) => row.scenarioId === scenarioId);
  if (supposition === null) return before ? [remove("assumptions", before)] : [];
  return before
    ? update(map, "assumptions", before.id, { supposition })
    : [insert("assumptions", { id, scenarioId, claimId, supposition })];
};

export const dismissHint: Handler<"dismissHint"> = (_map, { id, hint }) => [insert("dismissals", { id, hint })];

export const restoreHint: Handler<"restoreHint"> = (map, { id }) =>
  withRow(map, "dismissals", id, () => removal(map, "dismissals", id));

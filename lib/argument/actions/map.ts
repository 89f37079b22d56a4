import { all, find } from "../argument-map";
import { insert, update } from "../edit";
import { refuse } from "../refusal";
import { removal } from "../removal";
import { type Handler, unknownId, withRow } from "./handler";

export const createMap: Handler<"createMap"> = (map, { id, title }) =>
  map.tables.maps.isEmpty()
    ? [insert("maps", { id, title, settings: {}, deleted: false })]
    : refuse("notEmpty", "This map exists already.");

export const editMap: Handler<"editMap"> = (map, { set }) => {
  const [row] = all(map, "maps");
  return row ? update(map, "maps", row.id, set) : refuse("unknown", "There is no such map.");
};

export const addTag: Handler<"addTag"> = (_map, { id, name, colour }) => [insert("tags", { id, name, colour })];

export const editTag: Handler<"editTag"> = (map, { id, set }) =>
  withRow(map, "tags", id, () => update(map, "tags", id, set));

export const removeTag: Handler<"removeTag"> = (map, { id }) =>
  withRow(map, "tags", id, () => removal(map, "tags", id));

export const tagClaim: Handler<"tagClaim"> = (_map, { id, tagId, claimId }) => [
  insert("taggings", { id, tagId, claimId }),
];

export const untagClaim: Handler<"untagClaim"> = (map, { id }) =>
  withRow(map, "taggings", id, () => removal(map, "taggings", id));

export const pin: Handler<"pin"> = (map, { id, x, y }) =>
  find(map, "places", id) ? update(map, "places", id, { x, y }) : [insert("places", { id, x, y })];

export const unpin: Handler<"unpin"> = (map, { id }) =>
  find(map, "places", id) ? removal(map, "places", id) : unknownId("places", id);

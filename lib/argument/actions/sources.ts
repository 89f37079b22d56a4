import { countReferring, find } from "../argument-map";
import { insert, update } from "../edit";
import { sourcesOf } from "../graph";
import { orderAt } from "../order";
import { refuse } from "../refusal";
import { removal } from "../removal";
import { type Handler, unknownId, withRow } from "./handler";
import { orderBehind } from "./place";

export const addSource: Handler<"addSource"> = (map, { id, title, citation, text }) => {
  const sources = sourcesOf(map);
  const order = orderAt(sources, sources.length);
  return [
    insert("sources", { id, title, citation, order }),
    insert("sourceTexts", { ...text, sourceId: id, version: 1 }),
  ];
};

export const editSource: Handler<"editSource"> = (map, { id, set }) =>
  withRow(map, "sources", id, () => update(map, "sources", id, set));

export const moveSource: Handler<"moveSource"> = (map, { id, after }) => {
  const source = find(map, "sources", id);
  if (!source) return unknownId("sources", id);
  const order = orderBehind(sourcesOf(map), source, after);
  return order === null ? unknownId("sources", after ?? id) : update(map, "sources", id, { order });
};

export const removeSource: Handler<"removeSource"> = (map, { id }) =>
  withRow(map, "sources", id, () => removal(map, "sources", id));

export const addSpeaker: Handler<"addSpeaker"> = (_map, { id, name, side }) => [insert("speakers", { id, name, side })];

export const editSpeaker: Handler<"editSpeaker"> = (map, { id, set }) =>
  withRow(map, "speakers", id, () => update(map, "speakers", id, set));

export const removeSpeaker: Handler<"removeSpeaker"> = (map, { id }) => {
  const speaker = find(map, "speakers", id);
  if (!speaker) return unknownId("speakers", id);
  const used = countReferring(map, "voices", "speakerId", id);
  return used === 0
    ? removal(map, "speakers", id)
    : refuse("inUse", `${speaker.name} still speaks in ${used} of the passages.`);
};

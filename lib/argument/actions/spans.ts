import { find } from "../argument-map";
import { insert, update } from "../edit";
import { voicesOf } from "../graph";
import { removal } from "../removal";
import type { Voice } from "../rows";
import { type Handler, unknownId, withRow } from "./handler";

export const addSpan: Handler<"addSpan"> = (_map, { type: _, ...span }) => [
  insert("spans", { ...span, state: "firm" }),
];

export const moveSpan: Handler<"moveSpan"> = (map, { type: _, id, ...set }) =>
  withRow(map, "spans", id, () => update(map, "spans", id, { ...set, state: "firm" }));

export const markSpan: Handler<"markSpan"> = (map, { id, state }) =>
  withRow(map, "spans", id, () => update(map, "spans", id, { state }));

export const removeSpan: Handler<"removeSpan"> = (map, { id }) =>
  withRow(map, "spans", id, () => removal(map, "spans", id));

export const addAnchor: Handler<"addAnchor"> = (_map, { type: _, fidelity, note, ...anchor }) => [
  insert("anchors", { ...anchor, fidelity: fidelity ?? "paraphrase", note: note ?? "" }),
];

export const editAnchor: Handler<"editAnchor"> = (map, { id, set }) =>
  withRow(map, "anchors", id, () => update(map, "anchors", id, set));

export const removeAnchor: Handler<"removeAnchor"> = (map, { id }) =>
  withRow(map, "anchors", id, () => removal(map, "anchors", id));

/** Voices that keep their id are kept, so that only what differs is changed; a place is freed before it is taken. */
export const setVoices: Handler<"setVoices"> = (map, { anchorId, voices }) => {
  if (!find(map, "anchors", anchorId)) return unknownId("anchors", anchorId);
  const wanted: Voice[] = voices.map((voice, place) => ({ ...voice, anchorId, place }));
  const stays = (voice: Voice) => wanted.some(({ id, place }) => id === voice.id && place === voice.place);
  const before = voicesOf(map, anchorId);
  return [
    ...before.filter((voice) => !stays(voice)).flatMap(({ id }) => removal(map, "voices", id)),
    ...wanted.flatMap((voice) =>
      before.some((old) => old.id === voice.id && stays(old))
        ? update(map, "voices", voice.id, voice)
        : [insert("voices", voice)],
    ),
  ];
};

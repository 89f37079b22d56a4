import { edited, type Shift, shiftOf, type TextEdits } from "@/lib/text/edits";
import { contextOf, quoteOf } from "@/lib/text/extent";
import { type ArgumentMap, countReferring, find, referring } from "../argument-map";
import type { Change } from "../change";
import { insert, remove, update } from "../edit";
import { sourcesOf, textOf } from "../graph";
import { orderAt } from "../order";
import { refuse } from "../refusal";
import { removal } from "../removal";
import type { Id, Span, Turn } from "../rows";
import { type Handler, unknownId, withRow } from "./handler";
import { orderBehind } from "./place";

export const addSource: Handler<"addSource"> = (map, { id, title, citation, text, turns = [] }) => {
  const sources = sourcesOf(map);
  const order = orderAt(sources, sources.length);
  return [
    insert("sources", { id, title, citation, order }),
    insert("sourceTexts", { original: null, ...text, sourceId: id, version: 1, origin: "imported" }),
    ...turns.map((turn) => insert("turns", { ...turn, textId: text.id })),
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

/**
 * Passages and turns move with their words. A passage that an edit reaches into keeps its words in the text that it was
 * taken from, and waits for its place in the new one; a turn that an edit empties goes.
 */
export const addVersion: Handler<"addVersion"> = (map, { sourceId, base, text, origin, edits }, known) => {
  const source = find(map, "sources", sourceId);
  const before = find(map, "sourceTexts", base);
  if (!source) return unknownId("sources", sourceId);
  if (before?.sourceId !== sourceId) return unknownId("sourceTexts", base);
  if (textOf(map, sourceId).id !== base) {
    return refuse("changedSince", `The text of ${source.title} has been changed by somebody else meanwhile.`);
  }
  const plain = known.text(text.sha256);
  const old = known.text(before.sha256);
  if (plain === undefined) return refuse("textMissing", "The words of a source are missing.");
  if (old !== undefined && (reachOf(edits) > old.length || edited(old, edits) !== plain)) {
    return refuse("malformed", "The new text is not what the edits make of the old one.");
  }
  const shift = shiftOf(edits);
  return [
    insert("sourceTexts", { original: null, ...text, sourceId, version: before.version + 1, origin }),
    ...referring(map, "spans", "textId", base).flatMap((span) => spanAfter(map, span, text.id, plain, shift)),
    ...referring(map, "turns", "textId", base).flatMap((turn) => turnAfter(map, turn, text.id, shift)),
  ];
};

function reachOf(edits: TextEdits): number {
  return edits.at(-1)?.end ?? 0;
}

function spanAfter(map: ArgumentMap, span: Span, textId: Id, plain: string, shift: Shift): Change[] {
  if (span.state !== "firm") return [];
  const extent = shift.extent(span.extent);
  if (!extent) return update(map, "spans", span.id, { state: "review" });
  return update(map, "spans", span.id, { textId, extent, quote: quoteOf(plain, extent), ...contextOf(plain, extent) });
}

function turnAfter(map: ArgumentMap, turn: Turn, textId: Id, shift: Shift): Change[] {
  const [start, end] = [shift.offset(turn.start, 1), shift.offset(turn.end, -1)];
  return start < end ? update(map, "turns", turn.id, { textId, start, end }) : [remove("turns", turn)];
}

/** Turns that keep their id are kept, so that only what differs is changed. */
export const setTurns: Handler<"setTurns"> = (map, { textId, turns }) => {
  if (!find(map, "sourceTexts", textId)) return unknownId("sourceTexts", textId);
  const before = new Map(referring(map, "turns", "textId", textId).map((turn) => [turn.id, turn]));
  const wanted = new Set(turns.map(({ id }) => id));
  return [
    ...[...before.values()].filter(({ id }) => !wanted.has(id)).map((turn) => remove("turns", turn)),
    ...turns.flatMap((turn) =>
      before.has(turn.id) ? update(map, "turns", turn.id, turn) : [insert("turns", { ...turn, textId })],
    ),
  ];
};

export const removeSource: Handler<"removeSource"> = (map, { id }) =>
  withRow(map, "sources", id, () => removal(map, "sources", id));

export const addSpeaker: Handler<"addSpeaker"> = (_map, { id, name, side }) => [insert("speakers", { id, name, side })];

export const editSpeaker: Handler<"editSpeaker"> = (map, { id, set }) =>
  withRow(map, "speakers", id, () => update(map, "speakers", id, set));

export const removeSpeaker: Handler<"removeSpeaker"> = (map, { id }) => {
  const speaker = find(map, "speakers", id);
  if (!speaker) return unknownId("speakers", id);
  const voices = countReferring(map, "voices", "speakerId", id);
  if (voices > 0) return refuse("inUse", `${speaker.name} still speaks in ${voices} of the passages.`);
  const turns = countReferring(map, "turns", "speakerId", id);
  if (turns > 0) return refuse("inUse", `${speaker.name} still has ${turns} of the turns.`);
  return removal(map, "speakers", id);
};

/** What one speaker says is said by the other from then on. */
export const mergeSpeakers: Handler<"mergeSpeakers"> = (map, { keep, drop }) => {
  const dropped = find(map, "speakers", drop);
  if (!find(map, "speakers", keep)) return unknownId("speakers", keep);
  if (!dropped) return unknownId("speakers", drop);
  if (keep === drop) return refuse("doubled", "These are one speaker already.");
  const said = (table: "turns" | "voices") =>
    referring(map, table, "speakerId", drop).flatMap(({ id }) => update(map, table, id, { speakerId: keep }));
  return [...said("turns"), ...said("voices"), remove("speakers", dropped)];
};

import { describe, expect, it } from "vitest";
import { type ArgumentMap, all, find, get, rowsOf } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { sha256Of } from "@/lib/text/content";
import { shiftOf } from "@/lib/text/edits";
import { contextOf, type Extent, quoteOf } from "@/lib/text/extent";
import { CORRECTIONS, knowing } from "../../arbitraries";
import { carriedOut, command, graph, idAt, idSource } from "../../builders";
import { checkCommand } from "../../laws";

const newId = idSource(0x6000);
const [correction] = CORRECTIONS;
if (!correction) throw new Error("no correction");
const { content, corrected, edits } = correction;
const [SOURCE, FIRST, SECOND] = [idAt(0x60), idAt(0x61), idAt(0x62)];
const known = knowing(new Map());

function decided(map: ArgumentMap, ...actions: Action[]): ArgumentMap | string {
  const decision = checkCommand(map, command(...actions), known);
  return decision.ok ? decision.map : decision.refusal.code;
}

function done(map: ArgumentMap, ...actions: Action[]): ArgumentMap {
  const result = decided(map, ...actions);
  if (typeof result === "string") throw new Error(`refused: ${result}`);
  return result;
}

const brought = (id: string, of = content) => ({ id, sha256: sha256Of(of), length: of.plain.length });

const addVersion: Extract<Action, { type: "addVersion" }> = {
  type: "addVersion",
  sourceId: SOURCE,
  base: FIRST,
  text: brought(SECOND, corrected),
  origin: "corrected",
  edits,
};

/** A map with the source and a passage on each extent; the passages' ids stand beside it. */
function withPassages(...extents: Extent[]) {
  const { map } = graph("a");
  const addSource: Action = { type: "addSource", id: SOURCE, title: "Bridge", citation: {}, text: brought(FIRST) };
  const spans = extents.map((extent): Extract<Action, { type: "addSpan" }> => {
    const quote = quoteOf(content.plain, extent);
    return { type: "addSpan", id: newId(), textId: FIRST, extent, quote, ...contextOf(content.plain, extent) };
  });
  return { map: done(map, addSource, ...spans), ids: spans.map(({ id }) => id) };
}

describe("a new version of a source", () => {
  it("[S5] takes along each passage whose words it leaves alone, and leaves the others with their words, to be reviewed", () => {
    const { map, ids } = withPassages(
      [[4, 8]],
      [[9, 15]],
      [
        [0, 3],
        [17, 32],
      ],
    );
    const after = done(map, addVersion);
    const [kept, touched, parted] = ids.map((id) => get(after, "spans", id));
    expect(kept).toMatchObject({ textId: SECOND, state: "firm", quote: "city", extent: [[8, 12]] });
    expect(touched).toEqual({ ...get(map, "spans", ids[1] ?? ""), state: "review" });
    expect(parted).toMatchObject({ textId: SECOND, state: "firm", quote: get(map, "spans", ids[2] ?? "").quote });
    expect(find(after, "sourceTexts", FIRST)).toBeDefined();
    expect(get(after, "sourceTexts", SECOND)).toMatchObject({ version: 2, origin: "corrected" });
  });

  it("[S5] is refused when it was not made from the newest text, or is not what the edits make", () => {
    const { map } = withPassages();
    expect(decided(done(map, addVersion), { ...addVersion, text: brought(newId(), corrected) })).toBe("changedSince");
    expect(decided(map, { ...addVersion, edits: edits.slice(1) })).toBe("malformed");
    expect(decided(map, { ...addVersion, text: { ...addVersion.text, sha256: "0".repeat(64) } })).toBe("textMissing");
    expect(decided(map, { ...addVersion, edits: [{ start: 0, end: 9999, insert: "" }] })).toBe("malformed");
  });

  it("[S5] takes a passage that was marked in the old text meanwhile, and lets it be placed in the new one", () => {
    const { map } = withPassages();
    const after = done(map, addVersion);
    const extent: Extent = [[9, 15]];
    const id = newId();
    const late = done(after, {
      type: "addSpan",
      id,
      textId: FIRST,
      extent,
      quote: quoteOf(content.plain, extent),
      ...contextOf(content.plain, extent),
    });
    const place: Extent = [[13, 17]];
    const words = { extent: place, quote: quoteOf(corrected.plain, place), ...contextOf(corrected.plain, place) };
    const placed = done(
      late,
      { type: "markSpan", id, state: "review" },
      { type: "moveSpan", id, textId: SECOND, ...words },
    );
    expect(get(placed, "spans", id)).toEqual({ id, textId: SECOND, state: "firm", ...words });
  });

  it("[S5] is undone with all that it moved", () => {
    const { map } = withPassages([[4, 8]], [[9, 15]]);
    const add = command(addVersion);
    const decision = checkCommand(map, add, known);
    if (!decision.ok) throw new Error(decision.refusal.reason);
    const past = knowing(new Map([[add.id, decision.changes]]));
    expect(rowsOf(carriedOut(decision.map, [command({ type: "undo", commandId: add.id })], past))).toEqual(rowsOf(map));
  });
});

describe("turns", () => {
  const [ada, bo] = [idAt(0x66), idAt(0x67)];
  const speakers: Action[] = [
    { type: "addSpeaker", id: ada, name: "Ada", side: null },
    { type: "addSpeaker", id: bo, name: "A. Lovelace", side: null },
  ];
  const turn = (speakerId: string, start: number, end: number) => ({ id: newId(), speakerId, start, end });

  it("[S3] move with their words", () => {
    const { map } = withPassages();
    const turns = [turn(ada, 0, 33), turn(bo, 34, content.plain.length)];
    const after = done(map, ...speakers, { type: "setTurns", textId: FIRST, turns }, addVersion);
    const { offset } = shiftOf(edits);
    const moved = turns.map(({ id, start, end }) => ({ id, start: offset(start, 1), end: offset(end, -1) }));
    for (const { id, ...place } of moved) expect(get(after, "turns", id)).toMatchObject({ textId: SECOND, ...place });
  });

  it("[S3] are refused outside of the text, and over one another", () => {
    const { map } = withPassages();
    const set = (...turns: ReturnType<typeof turn>[]) =>
      decided(map, ...speakers, { type: "setTurns", textId: FIRST, turns });
    expect(set(turn(ada, 0, 9999))).toBe("outside");
    expect(set(turn(ada, 5, 5))).toBe("outside");
    expect(set(turn(ada, 0, 10), turn(bo, 9, 12))).toBe("malformed");
    expect(typeof set(turn(ada, 0, 10), turn(bo, 10, 12))).toBe("object");
  });

  it("[S3] of one person under two names become those of one", () => {
    const { map } = withPassages();
    const set: Action = { type: "setTurns", textId: FIRST, turns: [turn(ada, 0, 10), turn(bo, 10, 12)] };
    const merged = done(map, ...speakers, set, { type: "mergeSpeakers", keep: ada, drop: bo });
    expect(all(merged, "turns").map(({ speakerId }) => speakerId)).toEqual([ada, ada]);
    expect(find(merged, "speakers", bo)).toBeUndefined();
    expect(decided(merged, { type: "removeSpeaker", id: ada })).toBe("inUse");
    expect(decided(merged, { type: "mergeSpeakers", keep: ada, drop: ada })).toBe("doubled");
  });
});

import { describe, expect, it } from "vitest";
import { type ArgumentMap, all, emptyMap } from "@/lib/argument/argument-map";
import type { Act, Id } from "@/lib/argument/rows";
import { filterWords, isAnswerable, type VoiceFilter, voiceChoices, voicedBy } from "@/lib/argument/voices";
import { idSource, run } from "../../builders";

const newId = idSource();
const [textId, lavrov, eir, states] = [newId(), newId(), newId(), newId()];

/** A map with a turn of Lavrov over `[0, 100)` of its text, and three speakers. */
const empty = run(
  emptyMap,
  { type: "createMap", id: newId(), title: "Voices" },
  { type: "addSpeaker", id: lavrov, name: "Lavrov", side: null },
  { type: "addSpeaker", id: eir, name: "EIR", side: null },
  { type: "addSpeaker", id: states, name: "the United States", side: null },
  {
    type: "addSource",
    id: newId(),
    title: "Transcript",
    citation: {},
    text: { id: textId, sha256: "0".repeat(64), length: 1000 },
    turns: [{ id: newId(), speakerId: lavrov, start: 0, end: 100 }],
  },
);

/** A claim in a passage at an offset, with who says it: pairs of speaker and act; also the ids of both. */
function said(map: ArgumentMap, at: number, ...chain: readonly (readonly [Id, Act])[]) {
  const [claim, span, anchor] = [newId(), newId(), newId()];
  const after = run(
    map,
    { type: "addSpan", id: span, textId, extent: [[at, at + 5]], quote: "words", prefix: "", suffix: "" },
    { type: "addClaim", id: claim, text: `said at ${at}` },
    { type: "addAnchor", id: anchor, claimId: claim, spanId: span },
    ...(chain.length === 0
      ? []
      : [
          {
            type: "setVoices" as const,
            anchorId: anchor,
            voices: chain.map(([speakerId, act]) => ({ id: newId(), speakerId, act })),
          },
        ]),
  );
  return { map: after, claim, span };
}

const own = (speakerId: Id): VoiceFilter => ({ speakerId, as: "own" });
const reports = (speakerId: Id, of: Id | null): VoiceFilter => ({ speakerId, as: "reporter", of });
const textsOf = (map: ArgumentMap, filter: VoiceFilter) => {
  const { claims } = voicedBy(map, filter);
  return all(map, "claims")
    .filter(({ id }) => claims.has(id))
    .map(({ text }) => text);
};

describe("voicedBy", () => {
  const a = said(empty, 10);
  const b = said(a.map, 20, [lavrov, "asserts"]);
  const c = said(b.map, 30, [lavrov, "reports"], [states, "asserts"]);
  const d = said(c.map, 40, [eir, "reports"], [lavrov, "reports"], [states, "concedes"]);
  const e = said(d.map, 200, [eir, "reports"], [lavrov, "asserts"]);
  const { map } = said(e.map, 300, [states, "asserts"]);

  it("hears whose turn it is where nobody has written a chain", () => {
    expect(textsOf(map, own(lavrov))).toEqual(["said at 10", "said at 20"]);
  });

  it("does not take what is reported of a speaker for their own voice", () => {
    expect(textsOf(map, own(states))).toEqual(["said at 300"]);
    expect(textsOf(map, own(eir))).toEqual([]);
  });

  it("finds what one reports of another, and leaves out who has only published it", () => {
    expect(textsOf(map, reports(lavrov, states))).toEqual(["said at 30", "said at 40"]);
    expect(textsOf(map, reports(lavrov, null))).toEqual(["said at 30", "said at 40"]);
    expect(textsOf(map, reports(eir, lavrov))).toEqual(["said at 200"]);
    expect(textsOf(map, reports(eir, states))).toEqual([]);
  });

  it("takes a publisher before the speaker of the turn for no report", () => {
    const published = said(empty, 50, [eir, "reports"], [lavrov, "asserts"]).map;
    expect(textsOf(published, own(lavrov))).toEqual(["said at 50"]);
    expect(textsOf(published, reports(eir, null))).toEqual([]);
  });

  it("leaves highlights without a claim to who speaks there", () => {
    const span = newId();
    const marked = run(empty, {
      type: "addSpan",
      id: span,
      textId,
      extent: [[60, 65]],
      quote: "words",
      prefix: "",
      suffix: "",
    });
    expect([...voicedBy(marked, own(lavrov)).spans]).toEqual([span]);
    expect(voicedBy(marked, own(eir)).spans.size).toBe(0);
  });

  it("shows a relation where its target and one of its premises are shown, and what bears on it likewise", () => {
    const [step, undercut] = [newId(), newId()];
    const linked = run(
      map,
      {
        type: "addRelation",
        id: step,
        kind: "support",
        target: { claimId: a.claim },
        premises: [{ id: newId(), claimId: b.claim }],
      },
      {
        type: "addRelation",
        id: undercut,
        kind: "attack",
        target: { relationId: step },
        premises: [{ id: newId(), claimId: c.claim }],
      },
    );
    expect([...voicedBy(linked, own(lavrov)).relations]).toEqual([step]);
    expect(voicedBy(linked, own(states)).relations.size).toBe(0);
  });

  it("offers every filter that finds something, counted, and no other", () => {
    const offered = voiceChoices(map).map(({ filter, passages }) => `${filterWords(map, filter)} ${passages}`);
    expect(offered).toEqual([
      "EIR, reporting Lavrov 1",
      "Lavrov, in their own voice 2",
      "Lavrov, reporting the United States 2",
      "the United States, in their own voice 1",
    ]);
    const more = said(map, 70, [lavrov, "reports"], [eir, "asserts"]).map;
    expect(voiceChoices(more).map(({ filter }) => filterWords(more, filter))).toContain("Lavrov, reporting others");
    for (const { filter, passages } of voiceChoices(map)) expect(voicedBy(map, filter).spans.size).toBe(passages);
  });

  it("knows when a speaker is gone", () => {
    expect(isAnswerable(map, reports(lavrov, states))).toBe(true);
    expect(isAnswerable(map, own(newId()))).toBe(false);
  });
});

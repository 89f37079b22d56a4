import { describe, expect, it } from "vitest";
import { mapFromRows } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { claimFacesOf, relationFacesOf } from "@/lib/drawing/faces";
import { strengthOf } from "@/lib/drawing/strength";
import { idIn, rowsOfSmallMap } from "@/lib/examples/small-map";
import { graph, idSource, run } from "../../builders";

const id = (key: string) => idIn(1, key);
const map = mapFromRows(
  rowsOfSmallMap(
    {
      claims: {
        a: { text: "The end", fidelity: "interpretation" },
        b: { text: "Outright", fidelity: "paraphrase", voices: ["Lavrov"] },
        c: { text: "At second hand", fidelity: "quotation", voices: ["Ministry", "Lavrov", "United States"] },
        d: { text: "Between the lines", implicit: true },
        e: "Alone",
      },
      relations: [
        { key: "step", premises: "b c", kind: "support", target: "a", strength: 0.9 },
        { key: "strike", premises: "d", kind: "attack", target: "step" },
        { key: "again", premises: "e", kind: "support", target: "strike" },
      ],
    },
    1,
  ),
);
const claims = claimFacesOf(map);
const relations = relationFacesOf(map);

describe("what a claim shows", () => {
  it("is a conclusion when it has reasons and is reason for nothing", () => {
    expect([...claims].filter(([, face]) => face.conclusion).map(([key]) => key)).toEqual([id("a")]);
  });

  it("names its speaker, and through whom he is reported", () => {
    expect(claims.get(id("b"))).toMatchObject({ chip: "Lavrov", reported: false, fidelity: "paraphrase" });
    expect(claims.get(id("c"))).toMatchObject({ chip: "United States, via Lavrov, Ministry", reported: true });
  });

  it("says so when nobody stated it", () => {
    expect(claims.get(id("d"))).toMatchObject({ implicit: true, chip: "implicit", fidelity: null });
  });

  it("counts its passages", () => {
    expect(claims.get(id("a"))?.marks.passages).toBe(1);
    expect(claims.get(id("e"))?.marks.passages).toBe(0);
  });

  it("has the border of its closest anchor, and is not reported where one speaker says it outright", () => {
    const { tables } = map;
    const both = mapFromRows({
      ...rowsOfSmallMap({ claims: {} }, 1),
      claims: [...tables.claims.values()],
      sources: [...tables.sources.values()],
      sourceTexts: [...tables.sourceTexts.values()],
      spans: [...tables.spans.values()],
      speakers: [...tables.speakers.values()],
      anchors: [...tables.anchors.values()].map((anchor) => ({ ...anchor, claimId: id("b") })),
      voices: [...tables.voices.values()],
    });
    const face = claimFacesOf(both).get(id("b"));
    expect(face).toMatchObject({ fidelity: "quotation", reported: false });
    expect(face?.chip.split(" · ").sort()).toEqual(["Lavrov", "United States, via Lavrov, Ministry"]);
  });
});

describe("what a relation shows", () => {
  it("is its kind, its target's kind, its strength, and the claim it bears on in the end", () => {
    expect(relations.get(id("step"))).toMatchObject({
      kind: "support",
      onRelation: false,
      strength: "strong",
      bearsOn: 1,
    });
    expect(relations.get(id("strike"))).toMatchObject({ kind: "attack", onRelation: true, strength: null, bearsOn: 1 });
    expect(relations.get(id("again"))).toMatchObject({ onRelation: true, bearsOn: 1 });
  });
});

describe("strength", () => {
  it.each([
    [null, null],
    [0, "weak"],
    [0.33, "weak"],
    [0.34, "middling"],
    [0.66, "middling"],
    [0.67, "strong"],
    [1, "strong"],
  ] as const)("of %s is %s", (share, grade) => expect(strengthOf(share)).toBe(grade));
});

describe("what is shown of schemes, groups and strengths", () => {
  const { map, id } = graph("a -> b");
  const newId = idSource(7000);
  const group = newId();
  const marked = run(
    map,
    { type: "editRelation", id: id("a -> b"), set: { scheme: "expert-opinion", strength: 0.9 } },
    { type: "editClaim", id: id("a"), set: { colour: "mist", strength: 0.1 } },
    { type: "addGroup", id: group, title: "Money", colour: "clay" },
    { type: "groupClaim", id: newId(), claimId: id("a"), groupId: group },
  );

  it("is the name of the scheme and how many of its questions are open", () => {
    const face = relationFacesOf(marked).get(id("a -> b"));
    expect(face?.scheme).toBe("Expert opinion");
    expect(face?.openQuestions).toBe(6);
  });

  it("is the title of the group, and the swatches of claim and group", () => {
    const face = claimFacesOf(marked).get(id("a"));
    expect(face).toMatchObject({ chip: "Money", swatches: ["mist", "clay"], strength: "weak" });
  });

  it("is how many talks about a claim or step are open, for those at work on the map alone", () => {
    const begin = (threadId: string, kind: "claims" | "relations" = "claims", about = id("a")): Action[] => [
      { type: "addThread", id: threadId, kind, about },
      { type: "addComment", id: newId(), threadId, text: "Why?", mentions: [] },
    ];
    const [open, over] = [newId(), newId()];
    const resolve: Action = { type: "editThread", id: over, set: { resolved: true } };
    const onStep = begin(newId(), "relations", id("a -> b"));
    const said = run(marked, ...begin(open), ...begin(over), ...onStep, resolve);
    expect(claimFacesOf(said, { strengths: true, talk: true }).get(id("a"))?.marks.comments).toBe(1);
    expect(claimFacesOf(said).get(id("a"))?.marks.comments).toBe(0);
    expect(relationFacesOf(said, { strengths: true, talk: true }).get(id("a -> b"))?.comments).toBe(1);
    expect(relationFacesOf(said).get(id("a -> b"))?.comments).toBe(0);
  });

  it("leaves strengths out where they are not wished for", () => {
    expect(claimFacesOf(marked, { strengths: false }).get(id("a"))?.strength).toBeNull();
    expect(relationFacesOf(marked, { strengths: false }).get(id("a -> b"))?.strength).toBeNull();
  });
});

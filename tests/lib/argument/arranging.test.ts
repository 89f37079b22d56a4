import { describe, expect, it } from "vitest";
import { type ArgumentMap, all } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { decide } from "@/lib/argument/decide";
import { byOrder } from "@/lib/argument/order";
import type { Id } from "@/lib/argument/rows";
import { knowing } from "../../arbitraries";
import { command, graph, idSource, run } from "../../builders";

const newId = idSource(0x6000);

/** The code of the refusal; null where there is none. */
function refusalOf(map: ArgumentMap, ...actions: Action[]): string | null {
  const decision = decide(map, command(...actions), knowing(new Map()));
  return decision.ok ? null : decision.refusal.code;
}

describe("critical questions", () => {
  const { map, id } = graph("a, b -> c; d -x (a, b -> c)");
  const question = (more: Partial<Action<"settleQuestion">> = {}): Action => ({
    type: "settleQuestion",
    id: newId(),
    relationId: id("a, b -> c"),
    question: "trustworthy",
    state: "answered",
    answer: "Yes: ten years of reports.",
    ...more,
  });
  const raised = { state: "raised", objectionId: id("d -x (a, b -> c)") } as const;

  it("have one row each: settling one again replaces what was said", () => {
    const twice = run(run(map, question()), question({ answer: "No longer." }));
    expect(all(twice, "questions")).toMatchObject([{ state: "answered", answer: "No longer." }]);
  });

  it("[29] name the objection that raises them when they are raised, and only then", () => {
    expect(refusalOf(map, question(raised))).toBeNull();
    expect(refusalOf(map, question({ state: "raised" }))).toBe("malformed");
    expect(refusalOf(map, question({ ...raised, state: "task" }))).toBe("malformed");
  });

  it("[13] are open again when that objection goes, and go with their relation", () => {
    const asked = run(map, question(raised));
    expect(all(run(asked, { type: "removeClaim", id: id("d") }), "questions")).toEqual([]);
    const answered = run(map, question());
    expect(all(run(answered, { type: "removeRelation", id: id("a, b -> c") }), "questions")).toEqual([]);
  });
});

describe("groups", () => {
  const { map, id } = graph("a -> b");
  const [outer, inner] = [newId(), newId()];
  const grouped = run(
    map,
    { type: "addGroup", id: outer, title: "Costs", colour: null },
    { type: "addGroup", id: inner, title: "Of the first year", colour: null, parentId: outer },
    { type: "groupClaim", id: newId(), claimId: id("a"), groupId: inner },
  );

  it("hold a claim once: put into another, it leaves the first", () => {
    const moved = run(grouped, { type: "groupClaim", id: newId(), claimId: id("a"), groupId: outer });
    expect(all(moved, "groupings")).toMatchObject([{ claimId: id("a"), groupId: outer }]);
    expect(all(run(moved, { type: "groupClaim", id: newId(), claimId: id("a"), groupId: null }), "groupings")).toEqual(
      [],
    );
  });

  it("[10] never lie in themselves", () => {
    expect(refusalOf(grouped, { type: "editGroup", id: outer, set: { parentId: inner } })).toBe("circularTarget");
    expect(refusalOf(grouped, { type: "editGroup", id: outer, set: { parentId: outer } })).toBe("circularTarget");
  });

  it("go with the groups in them; their claims stay", () => {
    const gone = run(grouped, { type: "removeGroup", id: outer });
    expect([all(gone, "groups"), all(gone, "groupings")]).toEqual([[], []]);
    expect(all(gone, "claims")).toHaveLength(2);
  });
});

describe("the step-through", () => {
  const { map, id } = graph("a -> b; c -> b");
  const scene = (claimId: Id) => ({ id: newId(), claimId, note: "" });
  const scenes = [scene(id("b")), scene(id("a")), scene(id("c"))] as const;
  const arranged = run(map, { type: "setScenes", scenes: [...scenes] });
  const inOrder = (at: ArgumentMap) =>
    all(at, "scenes")
      .sort(byOrder)
      .map(({ claimId }) => claimId);

  it("keeps the order that it is given, and changes only what is arranged anew", () => {
    expect(inOrder(arranged)).toEqual([id("b"), id("a"), id("c")]);
    const change = command({ type: "setScenes", scenes: [scenes[1], scenes[0], scenes[2]] });
    const decision = decide(arranged, change, knowing(new Map()));
    expect(decision.ok && decision.changes).toHaveLength(2);
    expect(decision.ok && inOrder(decision.map)).toEqual([id("a"), id("b"), id("c")]);
  });

  it("shows a claim once", () => {
    expect(refusalOf(arranged, { type: "setScenes", scenes: [scene(id("b")), scene(id("b"))] })).toBe("doubled");
  });
});

describe("a what-if", () => {
  const { map, id } = graph("a -> b; c -> b");
  const scenarioId = newId();
  const suppose = (claim: string, supposition: "off" | "assumed" | null): Action => ({
    type: "suppose",
    id: newId(),
    scenarioId,
    claimId: id(claim),
    supposition,
  });
  const supposed = run(map, { type: "addScenario", id: scenarioId, title: "Without a" }, suppose("a", "off"));

  it("supposes one thing of a claim, the last that was said", () => {
    expect(all(run(supposed, suppose("a", "assumed")), "assumptions")).toMatchObject([{ supposition: "assumed" }]);
    expect(all(run(supposed, suppose("a", null)), "assumptions")).toEqual([]);
  });

  it("goes over to the claim that another is merged into", () => {
    const merged = run(supposed, { type: "mergeClaims", keep: id("c"), drop: id("a") });
    expect(all(merged, "assumptions")).toMatchObject([{ claimId: id("c"), supposition: "off" }]);
    const both = run(supposed, suppose("c", "assumed"), { type: "mergeClaims", keep: id("c"), drop: id("a") });
    expect(all(both, "assumptions")).toMatchObject([{ claimId: id("c"), supposition: "assumed" }]);
  });
});

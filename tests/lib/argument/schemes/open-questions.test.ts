import { describe, expect, it } from "vitest";
import { countOpenQuestions, openQuestionsOf } from "@/lib/argument/schemes/open-questions";
import { graph, idAt, run } from "../../../builders";

describe("the open questions of a map", () => {
  const { map, id } = graph("a -> b; c -> b; d -> b");
  const step = id("a -> b");
  const chosen = run(
    map,
    { type: "editRelation", id: step, set: { scheme: "sign" } },
    { type: "editRelation", id: id("c -> b"), set: { scheme: "Argument from Memory" } },
    { type: "editRelation", id: id("d -> b"), set: { scheme: "Default Inference" } },
  );

  it("are those of every step whose scheme is known, by whatever name", () => {
    expect(
      openQuestionsOf(chosen)
        .map(({ scheme, items }) => [scheme.id, items.length])
        .sort(),
    ).toEqual([
      ["memory", 2],
      ["sign", 3],
    ]);
    expect(countOpenQuestions(chosen)).toBe(5);
    expect(countOpenQuestions(map)).toBe(0);
  });

  it("are fewer by each that is answered", () => {
    const answered = run(chosen, {
      type: "settleQuestion",
      id: idAt(900),
      relationId: step,
      question: "strength",
      state: "answered",
      answer: "Nearly always.",
    });
    expect(countOpenQuestions(answered)).toBe(4);
    expect(
      openQuestionsOf(answered)
        .find(({ scheme }) => scheme.id === "sign")
        ?.items.map((item) => item.question.id),
    ).toEqual(["other-cause", "there"]);
  });
});

import { describe, expect, it } from "vitest";
import { findScheme } from "@/lib/argument/schemes/catalogue";
import {
  checklistOf,
  countOpen,
  missingRoles,
  type QuestionAnswer,
  questionsOf,
  questionTarget,
} from "@/lib/argument/schemes/checklist";
import { blanksIn, filled, findBlanks, offeredClaim } from "@/lib/argument/schemes/pattern";
import type { Scheme } from "@/lib/argument/schemes/scheme";

const scheme = (id: string): Scheme => {
  const found = findScheme(id);
  if (!found) throw new Error(`no scheme ${id}`);
  return found;
};
const expert = scheme("expert-opinion");
const question = (id: string) => expert.questions.find((one) => one.id === id)!;

describe("the roles of a scheme", () => {
  it("are missing until a premise fills them; a premise without a role fills none", () => {
    expect(missingRoles(expert, [null, "saying"]).map(({ id }) => id)).toEqual(["expert", "field"]);
    expect(missingRoles(expert, ["field", "saying", "expert"])).toEqual([]);
  });
});

describe("the questions of a scheme", () => {
  const answer = (id: string, state: QuestionAnswer["state"]): QuestionAnswer => ({
    question: id,
    state,
    answer: "",
    objectionId: null,
  });

  it("are open until something is kept about them", () => {
    expect(new Set(questionsOf(expert).map(({ state }) => state))).toEqual(new Set(["open"]));
    const list = checklistOf(expert, [
      answer("others", "answered"),
      answer("trust", "task"),
      answer("no-such", "raised"),
    ]);
    expect(list.filter(({ state }) => state !== "open").map((item) => [item.question.id, item.state])).toEqual([
      ["trust", "task"],
      ["others", "answered"],
    ]);
    expect(countOpen(expert, [answer("others", "answered")])).toBe(expert.questions.length - 1);
  });

  it("know the role of the premise that they doubt", () => {
    const roles = questionsOf(expert).map((item) => [item.question.id, item.role?.id ?? null]);
    expect(roles).toContainEqual(["competence", "expert"]);
    expect(roles).toContainEqual(["others", null]);
  });

  it("are aimed at the step, its target or the premise that they doubt", () => {
    const premises = [
      { claimId: "a", role: null },
      { claimId: "b", role: "expert" },
    ];
    expect(questionTarget(question("trust"), premises)).toEqual({ on: "step" });
    expect(questionTarget(question("others"), premises)).toEqual({ on: "conclusion" });
    expect(questionTarget(question("competence"), premises)).toEqual({ on: "premise", claimId: "b" });
  });

  it("are held against the step while the premise that they doubt is not written down", () => {
    expect(questionTarget(question("field"), [{ claimId: "a", role: null }])).toEqual({ on: "step" });
  });
});

describe("a pattern", () => {
  it("names its blanks once, in order", () => {
    expect(blanksIn("[a] is like [b], and [a] is old.")).toEqual(["a", "b"]);
  });

  it("keeps a blank that nothing is known of", () => {
    expect(filled("[source] says that [claim].", { claim: "The bridge is safe" })).toBe(
      "[source] says that the bridge is safe.",
    );
    expect(filled("[source] says that [claim].", { source: "the minister", claim: "Ada lied" })).toBe(
      "The minister says that Ada lied.",
    );
  });

  it.each([
    ["[source] is an expert in [field].", "Okafor is an expert in bridges", { source: "Okafor", field: "bridges" }],
    ["[source] is an expert in [field].", "Okafor is an expert in [field].", { source: "Okafor" }],
    ["[a] loves [a].", "Narcissus loves Narcissus.", { a: "Narcissus" }],
    ["[a] loves [a].", "Narcissus loves Echo.", null],
    ["[a] (so to speak).", "x (so to speak).", { a: "x" }],
    ["[a] is old.", "Nothing of the kind.", null],
  ])("%s reads from “%s” what stands in its blanks", (pattern, sentence, blanks) => {
    expect(findBlanks(pattern, sentence)).toEqual(blanks);
  });
});

describe("an offered claim", () => {
  const role = (id: string) => expert.premises.find((one) => one.id === id)!;

  it("says what the conclusion and the other premises already tell", () => {
    expect(offeredClaim(expert, role("saying"), "The Weir Bridge is not safe.")).toBe(
      "[source] says that the Weir Bridge is not safe.",
    );
    expect(
      offeredClaim(expert, role("expert"), "The bridge is not safe.", {
        saying: "Okafor says that the bridge is not safe.",
      }),
    ).toBe("Okafor is an expert in [field].");
  });

  it("is the bare pattern where nothing is known", () => {
    expect(offeredClaim(expert, role("saying"), null)).toBe("[source] says that [claim].");
  });

  it("takes what it can from a conclusion of the scheme's form", () => {
    const means = scheme("practical-reasoning");
    expect(offeredClaim(means, means.premises[1]!, "Ghana should do what was agreed.")).toBe(
      "What was agreed is a way for Ghana to reach [goal].",
    );
  });
});

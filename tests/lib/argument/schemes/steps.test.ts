import { describe, expect, it } from "vitest";
import { all, find, get } from "@/lib/argument/argument-map";
import { premisesOf, relationsOn } from "@/lib/argument/graph";
import { findScheme, SCHEMES } from "@/lib/argument/schemes/catalogue";
import { hasObjection, objectionTo } from "@/lib/argument/schemes/objections";
import { countOpenQuestions } from "@/lib/argument/schemes/open-questions";
import { addMissing, followScheme, raiseQuestion, raisingOf, schemeName } from "@/lib/argument/schemes/steps";
import { graph, idSource, run } from "../../../builders";

const expert = findScheme("expert-opinion")!;
const { map, id } = graph("a, b -> c");
const step = id("a, b -> c");
const newId = idSource(5000);
const chosen = run(map, ...followScheme(map, step, expert));
const relation = get(chosen, "relations", step);

describe("a step that follows a scheme", () => {
  it("has the scheme by its id, and its premises take roles in order", () => {
    expect(relation.scheme).toBe("expert-opinion");
    expect(premisesOf(chosen, step).map(({ role }) => role)).toEqual(
      expert.premises.slice(0, 2).map(({ id: role }) => role),
    );
  });

  it("gives a premise the role after whose pattern it is written, whatever its place", () => {
    const [first, second] = expert.premises.map(({ pattern }) => pattern.replace(/\[([^\]]+)\]/g, "$1"));
    const written = run(
      map,
      { type: "editClaim", id: id("a"), set: { text: second ?? "" } },
      { type: "editClaim", id: id("b"), set: { text: first ?? "" } },
    );
    const after = run(written, ...followScheme(written, step, expert));
    expect(premisesOf(after, step).map(({ role }) => role)).toEqual([expert.premises[1]?.id, expert.premises[0]?.id]);
  });

  it("loses scheme and roles when it follows none any more", () => {
    const none = run(chosen, ...followScheme(chosen, step, null));
    expect(get(none, "relations", step).scheme).toBeNull();
    expect(premisesOf(none, step).map(({ role }) => role)).toEqual([null, null]);
  });

  it("is called by the name of its scheme, and by a foreign name as it came", () => {
    expect(schemeName(relation)).toBe(expert.name);
    expect(schemeName({ scheme: "Default Inference" })).toBe("Default Inference");
    expect(schemeName({ scheme: null })).toBeNull();
  });
});

describe("a premise that is missing", () => {
  it("is added as an implicit claim in its role, in the order of the scheme", () => {
    const [, missing] = expert.premises;
    const [one, other] = premisesOf(chosen, step);
    const open = run(
      chosen,
      { type: "editPremise", id: other!.id, set: { role: null } },
      { type: "editPremise", id: one!.id, set: { role: expert.premises[0]!.id } },
    );
    const { actions, claimId } = addMissing(open, relation, expert, missing!, newId);
    const after = run(open, ...actions);
    expect(get(after, "claims", claimId)).toMatchObject({ implicit: true });
    expect(premisesOf(after, step).map((premise) => premise.claimId)).toEqual([id("a"), claimId, id("b")]);
    expect(premisesOf(after, step)[1]?.role).toBe(missing!.id);
  });
});

describe("a question that is raised", () => {
  it("[29] becomes an objection where it belongs, which the question names, in one command", () => {
    for (const question of expert.questions) {
      const { actions, claimId } = raiseQuestion(chosen, relation, question, raisingOf(question), newId);
      const after = run(chosen, ...actions);
      const [row] = all(after, "questions");
      const objection = find(after, "relations", row?.objectionId);
      expect(premisesOf(after, objection!.id).map((premise) => premise.claimId)).toEqual([claimId]);
      expect(countOpenQuestions(after)).toBe(expert.questions.length - 1);
      const doubted = premisesOf(chosen, step).find(({ role }) => role === question.against);
      const targets = { undercut: step, rebuttal: id("c"), undermining: doubted?.claimId ?? id("c") };
      expect(objection?.targetRelationId ?? objection?.targetClaimId).toBe(targets[question.becomes]);
    }
  });

  it("strikes the step where a person wants it so", () => {
    const [question] = expert.questions;
    const after = run(chosen, ...raiseQuestion(chosen, relation, question!, "undercut", newId).actions);
    expect(relationsOn(after, step)).toHaveLength(1);
  });
});

describe("the sentence of an objection", () => {
  it("is there for every critical question, ends with a full stop and asks nothing", () => {
    for (const question of SCHEMES.flatMap(({ questions }) => questions)) {
      expect(hasObjection(question), question.ask).toBe(true);
      expect(objectionTo(question)).toMatch(/^[A-Z].*\.$/);
    }
  });
});

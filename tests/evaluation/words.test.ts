import { describe, expect, it } from "vitest";
import { changeGroups } from "@/components/evaluation/changes";
import { MEASURES, told } from "@/components/evaluation/measures";
import { outcomeWords, searchingWords } from "@/components/evaluation/outcome";
import { strengthSentences } from "@/components/evaluation/strength-words";
import { suppositionsOf, whatIfName, whatIfsOf } from "@/components/evaluation/what-if";
import { whySentences } from "@/components/evaluation/why-words";
import { labelFaceOf, worthMeaning } from "@/components/evaluation/worth-words";
import { plainWords } from "@/lib/argument/sentences";
import type { GradualSemantics } from "@/lib/evaluation/gradual";
import { groundedOf } from "@/lib/evaluation/grounded";
import { SEMANTICS } from "@/lib/evaluation/labelling-clauses";
import { mapFramework } from "@/lib/evaluation/map-framework";
import { readStrengths, strengthsIn } from "@/lib/evaluation/map-strengths";
import { why } from "@/lib/evaluation/why";
import { whyStrength } from "@/lib/evaluation/why-strength";
import type { Seen } from "@/workers/evaluating-task";
import { idAt, run } from "../builders";
import { drawn, switchesOf } from "../lib/evaluation/maps";

/** The walk that explains the grounded label of a claim or relation, in sentences that name claims by their numbers. */
function walk(notation: string, of: string, states: Record<string, "off" | "assumed"> = {}): string[] {
  const { map, argued, id } = drawn(notation);
  const switches = switchesOf(id, states);
  const framework = mapFramework(argued, switches);
  const steps = why(framework, groundedOf(framework.framework).labels, id(of));
  return whySentences(map, steps, switches).map(plainWords);
}

describe("a walk in sentences", () => {
  it("[E4] tells what attacks it, and why nothing defends it", () => {
    expect(walk("c; d; e; d -x c; e -x d", "c")).toEqual([
      "1 is in, because the objection of 2 to 1 fails.",
      "The objection of 2 to 1 does not go through, because 2, which it needs, is out.",
      "2 is out, because the objection of 3 to 2 goes through.",
      "The objection of 3 to 2 goes through, because 3, which it needs, is in.",
      "3 is in, because nothing speaks against it.",
    ]);
  });

  it("[E4] tells of reasons, undercuts and conditions", () => {
    expect(walk("a; b; c; b -> a; c -x (b -> a)", "a")).toEqual([
      "1 is out, because the step from 2 to 1, on which it rests, does not go through.",
      "The step from 2 to 1 does not go through, because the undercut by 3 goes through.",
      "The undercut by 3 goes through, because 3, which it needs, is in.",
      "3 is in, because nothing speaks against it.",
    ]);
    expect(walk("a; b; c; b -? a; c -x b", "a")[0]).toBe("1 is out, because the condition 2 of 1 is not met.");
  });

  it("[E4] tells of circles and of what is left open", () => {
    expect(walk("a; b; a -x b; b -x a", "a")[0]).toBe(
      "1 is undecided, because the objection of 2 to 1 is itself undecided.",
    );
    expect(walk("a; b; a -> b; b -> a", "a").at(-1)).toMatch(
      /because 1, which it needs, is undecided. That closes a circle.$/,
    );
  });

  it("[E2] tells what a what-if has done", () => {
    expect(walk("a; b; b -> a", "a", { b: "off" }).at(-1)).toBe("2 is out, because it is switched off.");
    expect(walk("a; b; b -x a", "a", { a: "assumed" })[0]).toBe("1 is in, because it is assumed.");
  });
});

/** The walk that explains a strength, in sentences that name claims by their numbers; `base` by name. */
function sums(notation: string, of: string, semantics: GradualSemantics, base: Record<string, number> = {}): string[] {
  const { map, argued, id } = drawn(notation);
  const reading = readStrengths(argued, new Map(Object.entries(base).map(([name, score]) => [id(name), score])));
  const { strengths } = strengthsIn(reading, semantics);
  return strengthSentences(map, whyStrength(reading, strengths, id(of))).map(plainWords);
}

describe("a walk that explains strengths", () => {
  it("[E4] tells the base score, what bears on it, and how far that takes it", () => {
    expect(sums("a; b; c; b -x a; c -> a", "a", "dfquad", { b: 0.7, c: 0.2 })).toEqual([
      "1 has 0.25: the usual base score, 0.50, weakened by 2 (0.70) and strengthened by 3 (0.20), which takes it 50 % of the way to 0.",
      "2 has 0.70: its own strength in the map, 0.70; nothing bears on it.",
      "3 has 0.20: its own strength in the map, 0.20; nothing bears on it.",
    ]);
  });

  it("[E4] tells it of every gradual semantics", () => {
    const first = (semantics: GradualSemantics) => sums("a; b; b -x a", "a", semantics, { b: 1 })[0];
    expect(first("dfquad")).toMatch(/^1 has 0.00: .* 100 % of the way to 0\.$/);
    expect(first("quadratic-energy")).toMatch(/^1 has 0.25: .* 50 % of the way to 0\.$/);
    expect(first("h-categoriser")).toMatch(/^1 has 0.25: .* 50 % of the way to 0\.$/);
    expect(first("euler")).toMatch(/^1 has 0.37: .* 27 % of the way to 0\.$/);
  });

  it("[E4] tells of premises, of what strikes a step, and of conditions", () => {
    const linked = sums("a; b; c; d; b, c -> a; d -x (b, c -> a)", "a", "dfquad", { b: 0.9, c: 0.4 });
    expect(linked[0]).toBe(
      "1 has 0.60: the usual base score, 0.50, strengthened by 2 and 3 together (0.20), which takes it 20 % of the way to 1.",
    );
    expect(linked[1]).toBe(
      "The step from 2 and 3 to 1 has 0.20: it is as strong as its weakest premise 3 (0.40), weakened by 4 (0.50), which takes it 50 % of the way to 0.",
    );
    expect(sums("a; b; b -? a", "a", "euler", { b: 0.4 })[0]).toBe(
      "1 has 0.20: the usual base score, 0.50, held down to 0.20 by the condition 2 (0.40); nothing else bears on it.",
    );
  });

  it("[E4] says where it closes a circle, and not where two ways only meet", () => {
    expect(sums("a; b; a -x b; b -x a", "a", "quadratic-energy").at(-1)).toMatch(/That closes a circle\.$/);
    expect(sums("a; b; c; b -x a; c -x a; c -x b", "a", "dfquad").join()).not.toContain("circle");
  });
});

describe("labels in words", () => {
  it("tell how a label was before a what-if", () => {
    expect(labelFaceOf("out", undefined, undefined)).toEqual({ is: "out", words: "out", isChanged: false });
    expect(labelFaceOf("out", "in", undefined)).toEqual({ is: "out", words: "out, was in", isChanged: true });
    expect(labelFaceOf("some", "all", undefined).words).toBe("in some, was in all");
    expect(labelFaceOf("out", "in", "off").words).toBe("switched off");
    expect(labelFaceOf(0.25, 0.5, undefined).words).toMatch(/^strength 0.25, was 0.50$/);
  });

  it("say what a strength is and is not", () => {
    expect(worthMeaning(0.5, false)).toMatch(/1 is full and 0 is nothing left. It is no probability/);
  });
});

describe("what was found", () => {
  const { map, id } = drawn("a; b; c");
  const seen: Seen = {
    measure: "preferred",
    worths: new Map([
      [id("a"), "in"],
      [id("b"), "out"],
      [id("c"), "in"],
    ]),
    before: new Map(),
    count: 1,
    listed: 1,
    place: null,
    balance: null,
  };

  it("is told by how many claims stand how", () => {
    expect(outcomeWords(map, seen)).toBe("2 in, 1 out.");
    expect(outcomeWords(map, { ...seen, count: 3, listed: 3, place: 1 })).toBe("Way 2 of 3: 2 in, 1 out.");
    expect(outcomeWords(map, { ...seen, count: null, listed: 200 })).toMatch(/^more than 200 ways to believe: /);
  });

  it("[E1] says so where there is none", () => {
    expect(outcomeWords(map, { ...seen, worths: new Map(), count: 0, listed: 0 })).toMatch(/^There is none: /);
  });

  it("[E3] says so where strengths did not settle", () => {
    const balance = { isConverged: false, iterations: 20_000, residual: 0.25 };
    expect(outcomeWords(map, { ...seen, balance })).toMatch(/^Not settled: .* 0.25 .*rough\.$/);
  });

  it("counts one as one", () => {
    expect(searchingWords(1, 1)).toBe("Searching for 1 second: 1 way in the part at hand so far.");
    expect(searchingWords(0, 12)).toBe("Searching for 12 seconds: 0 ways in the part at hand so far.");
    const balance = { isConverged: true, iterations: 1, residual: 0 };
    expect(outcomeWords(map, { ...seen, balance })).toMatch(/settled in 1 step\.$/);
  });

  it("[E2] groups what a what-if changes by what becomes of it", () => {
    const before = new Map([
      [id("a"), "out"],
      [id("b"), "in"],
      [id("c"), "out"],
    ] as const);
    const told = changeGroups({ ...seen, before }, new Map([[id("c"), "assumed"]]));
    expect(told.map(({ name, changes }) => [name, changes.map((change) => change.id)])).toEqual([
      ["Falls", [id("b")]],
      ["Is restored", [id("a")]],
    ]);
  });
});

describe("what-ifs", () => {
  const { map, id } = drawn("a; b; c");
  const scenarioId = idAt(0x500);
  const made = run(
    map,
    { type: "addScenario", id: scenarioId, title: "" },
    { type: "suppose", id: idAt(0x501), scenarioId, claimId: id("c"), supposition: "off" },
    { type: "suppose", id: idAt(0x502), scenarioId, claimId: id("a"), supposition: "assumed" },
  );

  it("[E2] are rows, which tell what is supposed", () => {
    expect(suppositionsOf(made, scenarioId)).toEqual(
      new Map([
        [id("a"), "assumed"],
        [id("c"), "off"],
      ]),
    );
  });

  it("[E2] are called by what they suppose until they have a name", () => {
    const [unnamed] = whatIfsOf(made);
    expect(unnamed && whatIfName(made, unnamed)).toBe("What if 1, not 3");
    const named = run(made, { type: "editScenario", id: scenarioId, set: { title: "No witness" } });
    const [kept] = whatIfsOf(named);
    expect(kept && whatIfName(named, kept)).toBe("No witness");
  });
});

it("offers every semantics and every gradual one", () => {
  expect(MEASURES).toHaveLength(SEMANTICS.length + 4);
  for (const { value } of MEASURES) expect(told(value).meaning).toMatch(/\.$/);
});

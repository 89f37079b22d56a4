import { describe, expect, it } from "vitest";
import { findScheme, SCHEME_SETS, SCHEMES } from "@/lib/argument/schemes/catalogue";
import { blanksIn } from "@/lib/argument/schemes/pattern";
import { SCHEME_GROUPS, type Scheme } from "@/lib/argument/schemes/scheme";

const unique = (values: readonly string[]) => new Set(values).size === values.length;
const each = SCHEMES.map((scheme): [string, Scheme] => [scheme.id, scheme]);

/** Whether a text is one sentence: a capital or a blank at its beginning, the mark at its end and nowhere else. */
const isSentence = (text: string, mark: "." | "?") =>
  /^[\p{Lu}[]/u.test(text) && text.endsWith(mark) && !text.slice(0, -1).includes(mark);

describe("the schemes", () => {
  it("are more than 36, in all groups, under ids of their own", () => {
    expect(SCHEMES.length).toBeGreaterThan(36);
    expect(new Set(SCHEMES.map(({ group }) => group))).toEqual(new Set(Object.keys(SCHEME_GROUPS)));
    expect(unique(SCHEMES.map(({ id }) => id))).toBe(true);
    expect(unique(SCHEMES.map(({ name }) => name))).toBe(true);
    expect(unique(SCHEMES.map(({ gist }) => gist))).toBe(true);
  });

  it.each(each)("%s: is told in whole sentences, two premises or more, with a source", (id, scheme) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(isSentence(scheme.gist, ".")).toBe(true);
    expect(scheme.premises.length).toBeGreaterThanOrEqual(2);
    for (const pattern of [scheme.conclusion, ...scheme.premises.map((premise) => premise.pattern)]) {
      expect(isSentence(pattern, "."), pattern).toBe(true);
    }
    const number = /^WRM 2008, (\d+)$/.exec(scheme.source)?.[1];
    if (number === undefined) expect(scheme.source).toBe("Warrant");
    else expect(Number(number)).toBeLessThanOrEqual(60);
  });

  it.each(each)(
    "%s: has roles and questions of different ids, each question against something there is",
    (_, scheme) => {
      const roles = scheme.premises.map((premise) => premise.id);
      expect(unique([...roles, "step", "conclusion"])).toBe(true);
      expect(unique(scheme.questions.map((question) => question.id))).toBe(true);
      expect(unique(scheme.questions.map((question) => question.ask))).toBe(true);
      expect(scheme.questions.length).toBeGreaterThanOrEqual(2);
      for (const { ask, against, becomes } of scheme.questions) {
        expect(isSentence(ask, "?"), ask).toBe(true);
        const expected = { step: "undercut", conclusion: "rebuttal" }[against] ?? "undermining";
        expect(becomes).toBe(expected);
        if (becomes === "undermining") expect(roles).toContain(against);
      }
    },
  );

  it.each(each)("%s: leaves no blank of its conclusion that no premise speaks of", (_, scheme) => {
    const premised = new Set(scheme.premises.flatMap(({ pattern }) => blanksIn(pattern)));
    expect(blanksIn(scheme.conclusion).filter((blank) => !premised.has(blank))).toEqual([]);
  });

  it.each(SCHEME_SETS.map((set) => [set.name, set.schemes] as const))(
    "the set %s names schemes that exist, each once",
    (_, ids) => {
      expect(unique(ids)).toBe(true);
      expect(ids.filter((id) => !SCHEMES.some((scheme) => scheme.id === id))).toEqual([]);
    },
  );
});

describe("finding a scheme", () => {
  it.each(each)("%s: is found by its id, its name and each of its other names", (_, scheme) => {
    for (const name of [scheme.id, scheme.name, ...scheme.aliases]) expect(findScheme(name)?.id, name).toBe(scheme.id);
  });

  it.each([
    ["Argument from Position To Know", "position-to-know"],
    ["PositionToKnow_Inference", "position-to-know"],
    ["EXPERT OPINION", "expert-opinion"],
    ["Cause To Effect", "cause-to-effect"],
    ["ExpertOpinion_Scheme", "expert-opinion"],
    ["Vagueness Of Verbal Classification", "vague-classification"],
    ["Generic Ad Hominem", "ad-hominem"],
  ])("%s is %s", (name, id) => {
    expect(findScheme(name)?.id).toBe(id);
  });

  it.each(["Default Inference", "Default Conflict", "Modus Ponens", "", "inference", "Argument from"])(
    "finds none for %s",
    (name) => {
      expect(findScheme(name)).toBeNull();
    },
  );
});

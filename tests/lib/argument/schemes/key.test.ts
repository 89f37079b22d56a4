import { describe, expect, it } from "vitest";
import { findScheme, SCHEMES } from "@/lib/argument/schemes/catalogue";
import { type KeyEnd, type KeyQuestion, SCHEME_KEY } from "@/lib/argument/schemes/key";

/** Every way through the key: the answers given, and where they end. */
function waysThrough(
  question: KeyQuestion,
  given: readonly string[] = [],
): { given: readonly string[]; end: KeyEnd }[] {
  return question.answers.flatMap(({ says, leadsTo }) =>
    "ask" in leadsTo ? waysThrough(leadsTo, [...given, says]) : [{ given: [...given, says], end: leadsTo }],
  );
}

function questionsIn(question: KeyQuestion): KeyQuestion[] {
  return [question, ...question.answers.flatMap(({ leadsTo }) => ("ask" in leadsTo ? questionsIn(leadsTo) : []))];
}

describe("the key to the schemes", () => {
  const ways = waysThrough(SCHEME_KEY);

  it("leads to every scheme, and to nothing else", () => {
    const reached = new Set(ways.flatMap(({ end }) => ("scheme" in end ? [end.scheme] : [])));
    expect(SCHEMES.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
    expect([...reached].filter((id) => findScheme(id)?.id !== id)).toEqual([]);
  });

  it("asks at most five questions", () => {
    expect(Math.max(...ways.map(({ given }) => given.length))).toBeLessThanOrEqual(5);
  });

  it("ends in advice when nothing fits", () => {
    const lost = ways.filter(({ given }) => given.at(-1) === "None of these");
    expect(lost.length).toBeGreaterThan(5);
    for (const { end } of lost) expect(end).toEqual({ advice: expect.stringMatching(/\.$/) });
  });

  it("offers at most eight answers at a time, short and none twice", () => {
    for (const { ask, answers } of questionsIn(SCHEME_KEY)) {
      expect(ask.endsWith("?"), ask).toBe(true);
      expect(answers.length, ask).toBeLessThanOrEqual(8);
      expect(new Set(answers.map(({ says }) => says)).size).toBe(answers.length);
      for (const { says } of answers) expect(says.length, says).toBeLessThan(70);
    }
  });
});

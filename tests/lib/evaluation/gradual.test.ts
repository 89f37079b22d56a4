import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BipolarDraft,
  bipolarFramework,
  GRADUAL_SEMANTICS,
  type GradualSemantics,
  strengthsOf,
} from "@/lib/evaluation/gradual";
import { fixture, fixtureNames } from "./fixtures";

/** Strengths, rounded, of arguments by name: base scores, then "a-b" attacks and "a+b" supports. */
function strengths(semantics: GradualSemantics, base: Record<string, number>, links = ""): number[] {
  const names = Object.keys(base);
  const pairs = (sign: string) =>
    links
      .split(" ")
      .filter((link) => link.includes(sign))
      .map((link): [number, number] => {
        const [from = "", to = ""] = link.split(sign);
        return [names.indexOf(from), names.indexOf(to)];
      });
  const framework = bipolarFramework({ base: Object.values(base), attacks: pairs("-"), supports: pairs("+") });
  return [...strengthsOf(framework, semantics).strengths].map((strength) => Number(strength.toFixed(4)));
}

const drafts: fc.Arbitrary<BipolarDraft> = fc.integer({ min: 1, max: 7 }).chain((size) => {
  const pair = fc.tuple(fc.nat(size - 1), fc.nat(size - 1));
  const pairs = fc.array(pair, { maxLength: 2 * size });
  const base = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: size, maxLength: size });
  return fc.record({ base, attacks: pairs, supports: pairs });
});

/** Only from lower to higher numbers, so without circles. */
const acyclic = drafts.map(({ base, attacks, supports }) => {
  const upward = (pairs: BipolarDraft["attacks"]) => pairs.filter(([from, to]) => from < to);
  return { base, attacks: upward(attacks), supports: upward(supports) };
});

describe("gradual strengths", () => {
  it("are those of the worked examples of the h-categoriser", () => {
    // Besnard and Hunter 2001: one attacker halves, an attacked attacker harms less; the mutual ones meet at the golden ratio.
    expect(strengths("h-categoriser", { a: 1, b: 1, c: 1 }, "b-a c-b")).toEqual([0.6667, 0.5, 1]);
    expect(strengths("h-categoriser", { a: 1, b: 1 }, "a-b b-a")).toEqual([0.618, 0.618]);
    expect(strengths("h-categoriser", { a: 1 }, "a-a")).toEqual([0.618]);
  });

  it("find the balance that formulas in turn would swing about for ever", () => {
    expect(strengths("dfquad", { a: 1, b: 1 }, "a-b b-a")).toEqual([0.5, 0.5]);
  });

  it("take what is linked as strong as its weakest link", () => {
    const needs = [
      [0, 2],
      [1, 2],
    ] as const;
    const framework = bipolarFramework({ base: [0.9, 0.4, 0.5], attacks: [], supports: [], needs });
    for (const semantics of GRADUAL_SEMANTICS)
      expect(strengthsOf(framework, semantics).strengths[2]).toBeCloseTo(0.2, 12);
  });

  it("refuse base scores outside 0 to 1", () => {
    expect(() => strengths("euler", { a: 1.5 })).toThrow(RangeError);
    expect(() => strengths("euler", { a: Number.NaN })).toThrow(RangeError);
  });

  it.each(GRADUAL_SEMANTICS)("(%s) stay in 0 to 1, and say truly whether they are in balance", (semantics) => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const framework = bipolarFramework(draft);
        const { strengths, isConverged, residual } = strengthsOf(framework, semantics);
        for (const strength of strengths) expect(strength >= 0 && strength <= 1).toBe(true);
        expect(isConverged).toBe(residual <= 1e-12);
      }),
    );
  });

  it.each(GRADUAL_SEMANTICS)("(%s) never rise by an attack more or fall by a support more", (semantics) => {
    fc.assert(
      fc.property(acyclic, (draft) => {
        const size = draft.base.length;
        const last = (more: Partial<BipolarDraft>) =>
          strengthsOf(bipolarFramework({ ...draft, base: [...Array.from(draft.base), 0.5], ...more }), semantics)
            .strengths[size - 1] ?? 0;
        const plain = last({});
        expect(last({ attacks: [...draft.attacks, [size, size - 1]] })).toBeLessThanOrEqual(plain + 1e-12);
        expect(last({ supports: [...draft.supports, [size, size - 1]] })).toBeGreaterThanOrEqual(plain - 1e-12);
      }),
    );
  });
});

interface Published {
  readonly id: string;
  readonly arguments: Record<string, number>;
  readonly attacks: [string, string][];
  readonly supports: [string, string][];
  readonly expected: Record<string, Record<string, number>>;
}

const PUBLISHED: Record<string, GradualSemantics> = {
  DFQuAD: "dfquad",
  QuadraticEnergy: "quadratic-energy",
  EulerBased: "euler",
};

describe.runIf(fixtureNames("gradual"))("published strengths", () => {
  const published: Published[] = fixtureNames("gradual") ? JSON.parse(fixture("gradual/reference.json")) : [];
  it.each(published)("of $id are reached", ({ arguments: scores, attacks, supports, expected }) => {
    const names = Object.keys(scores);
    const numbered = (pairs: [string, string][]) =>
      pairs.map(([from, to]): [number, number] => [names.indexOf(from), names.indexOf(to)]);
    const framework = bipolarFramework({
      base: Object.values(scores),
      attacks: numbered(attacks),
      supports: numbered(supports),
    });
    for (const [theirs, ours] of Object.entries(PUBLISHED)) {
      const { strengths, isConverged } = strengthsOf(framework, ours);
      expect(isConverged).toBe(true);
      for (const [i, name] of names.entries())
        expect(strengths[i], `${theirs} of ${name}`).toBeCloseTo(expected[theirs]?.[name] ?? -1, 9);
    }
  });
});

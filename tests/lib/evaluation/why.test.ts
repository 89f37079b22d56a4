import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groundedOf } from "@/lib/evaluation/grounded";
import { mapFramework } from "@/lib/evaluation/map-framework";
import { why } from "@/lib/evaluation/why";
import { drawn, notations, switchesOf } from "./maps";

/** The walk from a claim, a line a step: "b out: struck by (a -x b) in". */
function told(notation: string, name: string, switches: Record<string, "off" | "assumed"> = {}): string[] {
  const { argued, id } = drawn(notation);
  const map = mapFramework(argued, switchesOf(id, switches));
  const names = new Map(argued.claims.map((claim) => [claim.id, claim.text]));
  for (const statement of notation.split(";").map((part) => part.trim()))
    if (/[->]/.test(statement)) names.set(id(statement), `[${statement}]`);
  return why(map, groundedOf(map.framework).labels, id(name)).map(({ id: at, label, reasons }) => {
    const list = reasons.map((one) => `${one.how} ${one.id ? (names.get(one.id) ?? "?") : "-"} ${one.label}`);
    return `${names.get(at)} ${label}: ${list.join(", ")}`;
  });
}

describe("why something has its label", () => {
  it("goes from the objection that strikes to the defence that fails", () => {
    expect(told("a -x b; c -x a; d -x c", "b")).toEqual([
      "b out: struck [a -x b] in",
      "[a -x b] in: premise a in",
      "a in: struck [c -x a] out",
      "[c -x a] out: premise c out",
      "c out: struck [d -x c] in",
      "[d -x c] in: premise d in",
      "d in: ",
    ]);
  });

  it("names all reasons when all have fallen, and one when one is enough", () => {
    expect(told("a -> b; c -> b", "b", { a: "off", c: "off" })[0]).toBe(
      "b out: ground [a -> b] out, ground [c -> b] out",
    );
    expect(told("a -> b; c -> b", "b")[0]).toMatch(/^b in: ground \[(a|c) -> b\] in$/);
    expect(told("a -> b; c -> b", "a", { a: "off" })).toEqual(["a out: switched - in"]);
  });

  it("names the condition that is not met, what outranks, and what is assumed", () => {
    expect(told("a -? b; x -x a", "b").slice(0, 2)).toEqual([
      "b out: condition [a -? b] out",
      "[a -? b] out: premise a out",
    ]);
    expect(told("a -x b; b > a", "b")[0]).toBe("b in: struck [a -x b] out");
    expect(told("a -x b; b > a", "a -x b")[0]).toBe("[a -x b] out: outranked b in, outranked [b > a] in");
    expect(told("a -x b", "a -x b", { b: "assumed" })[0]).toBe("[a -x b] out: assumed b in");
  });

  it("stops in circles, of attack and of support", () => {
    expect(told("a -x b; b -x a", "a")).toEqual([
      "a undecided: struck [b -x a] undecided",
      "[b -x a] undecided: premise b undecided",
      "b undecided: struck [a -x b] undecided",
      "[a -x b] undecided: premise a undecided",
    ]);
    expect(told("a -> b; b -> a", "a").length).toBeLessThanOrEqual(4);
  });

  it("says for every label on any map at most one thing against what is out, and only what is so", () => {
    fc.assert(
      fc.property(notations, (notation) => {
        const { argued } = drawn(notation);
        const map = mapFramework(argued);
        const { labels } = groundedOf(map.framework);
        for (const [id] of map.argumentOf) {
          const steps = why(map, labels, id);
          expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
          expect(steps[0]?.id).toBe(id);
          for (const { label, reasons } of steps) {
            if (label !== "in") expect(reasons.length).toBeGreaterThan(0);
            if (label === "in")
              expect(reasons.every((one) => (one.how === "struck" ? one.label === "out" : true))).toBe(true);
            if (label === "out") expect(reasons.every((one) => one.label !== "undecided")).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

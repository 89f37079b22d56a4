import { describe, expect, it } from "vitest";
import { toulminStep, toulminSteps, withoutPart } from "@/lib/argument/toulmin";
import { graph } from "@/tests/builders";

const words = (claims: readonly { readonly text: string }[]) => claims.map(({ text }) => text);

describe("Toulmin's parts", () => {
  const { map, id } = graph(
    "a, b -> c; w -> (a, b -> c); k -> w; u -x (a, b -> c); o -x c; e -! c; q -? (a, b -> c); d -> a",
  );

  it("are read from what bears on a step and on its claim", () => {
    const step = toulminStep(map, id("c"), id("a, b -> c"));
    expect(words(step.grounds)).toEqual(["a", "b"]);
    expect(words(step.warrants)).toEqual(["w"]);
    expect(words(step.backing)).toEqual(["k"]);
    expect(words(step.conditions)).toEqual(["q"]);
    expect(words(step.rebuttals)).toEqual(["u", "o", "e"]);
  });

  it("are shown for a step when something that bears on it is picked", () => {
    expect(toulminSteps(map, id("u -x (a, b -> c)"), false).map(({ relationId }) => relationId)).toEqual([
      id("a, b -> c"),
    ]);
  });

  it("go down through grounds and warrants for the whole argument, each step once", () => {
    expect(toulminSteps(map, null, false)).toHaveLength(1);
    const whole = toulminSteps(map, null, true);
    expect(whole.map(({ claim }) => claim.text)).toEqual(["c", "a", "w"]);
    expect(withoutPart(map, whole)).toEqual([]);
  });

  it("go down through conditions and backing too", () => {
    const { map } = graph("a -> c; q -? c; r -> q; w -> (a -> c); k -> (w -> (a -> c)); l -> k");
    const whole = toulminSteps(map, null, true);
    expect(whole.map(({ claim }) => claim.text)).toEqual(["c", "k", "q"]);
    expect(withoutPart(map, whole)).toEqual([]);
  });

  it("end on a circle, and name what has no place among them", () => {
    const { map } = graph("a -> b; b -> a; a -> c; x = c");
    const steps = toulminSteps(map, null, true);
    expect(steps).toHaveLength(3);
    expect(withoutPart(map, steps)).toEqual([4]);
  });

  it("show what attacks a claim that nothing supports", () => {
    const { map } = graph("o -x c");
    expect(toulminSteps(map, null, false).map(({ relationId }) => relationId)).toEqual([null]);
  });
});

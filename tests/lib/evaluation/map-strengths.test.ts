import { describe, expect, it } from "vitest";
import type { GradualSemantics } from "@/lib/evaluation/gradual";
import { mapStrengths } from "@/lib/evaluation/map-strengths";
import { drawn, switchesOf } from "./maps";

/** The strength of a part of a map, rounded; `base` and `switches` by name. */
function strength(
  notation: string,
  name: string,
  base: Record<string, number> = {},
  switches: Record<string, "off" | "assumed"> = {},
  semantics: GradualSemantics = "dfquad",
): number | undefined {
  const { argued, id } = drawn(notation);
  const scores = new Map(Object.entries(base).map(([key, score]) => [id(key), score]));
  const { strengths } = mapStrengths(argued, semantics, scores, switchesOf(id, switches));
  const found = strengths.get(id(name));
  return found === undefined ? undefined : Number(found.toFixed(6));
}

describe("strengths of a map", () => {
  it("are those of the plain bipolar framework where each relation has one premise", () => {
    expect(strength("a -> b", "b")).toBe(0.75);
    expect(strength("a -x b", "b", { a: 0.8 })).toBe(0.1);
    expect(strength("a -> b; c -x b", "b")).toBe(0.5);
    expect(strength("a -> b", "b", {}, {}, "quadratic-energy")).toBe(0.6);
  });

  it("make a step as strong as its weakest premise, weaker by an undercut, and by its own score", () => {
    expect(strength("a, c -> b", "a, c -> b", { a: 0.9, c: 0.2 })).toBe(0.2);
    expect(strength("a -> b; x -x (a -> b)", "a -> b", { a: 1, x: 0.25 })).toBe(0.75);
    expect(strength("a -> b", "a -> b", { a: 1, "a -> b": 0.3 })).toBe(0.3);
  });

  it("hold a claim down to its condition, unless something speaks against that", () => {
    expect(strength("a -? b", "b", { a: 0.4, b: 1 })).toBe(0.4);
    expect(strength("a -? b; x -x (a -? b)", "b", { a: 0.4, b: 1, x: 1 })).toBe(1);
  });

  it("follow what is switched off or assumed", () => {
    expect(strength("a -> b", "b", {}, { a: "off" })).toBe(0.5);
    expect(strength("a -> b", "b", {}, { a: "assumed" })).toBe(1);
    expect(strength("a -x b", "b", {}, { b: "assumed" })).toBe(1);
  });

  it("leave out what has no strength, and treat claims that say the same as one", () => {
    expect(strength("a = b", "a = b")).toBeUndefined();
    expect(strength("a > b", "a > b")).toBeUndefined();
    expect(strength("a = b; c -> b", "a")).toBe(0.75);
  });
});

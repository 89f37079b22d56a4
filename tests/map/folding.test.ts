import { describe, expect, it } from "vitest";
import { facesOf, layoutInput } from "@/components/map/drawn";
import { farthestFrom, partOfLayout, partsOf } from "@/components/map/focus";
import { foldedAtFirst, unfoldedFor } from "@/components/map/folding";
import { levelsOf } from "@/components/map/kin";
import { all } from "@/lib/argument/argument-map";
import { layOut } from "@/lib/layout/lay-out";
import { graph } from "../builders";

/** A root with `width` reasons a claim, `depth` deep. */
function bush(width: number, depth: number): string {
  const grow = (name: string, left: number): string[] =>
    left === 0
      ? []
      : Array.from({ length: width }, (_, i) => `${name}${i}`).flatMap((child) => [
          `${child} -> ${name}`,
          ...grow(child, left - 1),
        ]);
  return grow("r", depth).join("; ");
}

describe("folds of a map that is opened", () => {
  it("leave a small map open", () => {
    expect(foldedAtFirst(graph(bush(3, 3)).map).size).toBe(0);
  });

  it("open so many levels of a large one that no more than sixty claims show", () => {
    const { map } = graph(bush(4, 4));
    const folded = foldedAtFirst(map);
    const layout = layOut(layoutInput(facesOf(map, null), folded, null));
    expect(layout.claims.size).toBe(1 + 4 + 16);
    expect(folded.size).toBe(16);
  });

  it("open by themselves for a claim that is picked within", () => {
    const { map, id } = graph("a -> b; b -> c; d -x (a -> b); e -> f");
    const folded = new Set([id("c"), id("f")]);
    expect(unfoldedFor(map, folded, id("d"))).toEqual(new Set([id("f")]));
    expect(unfoldedFor(map, folded, id("c"))).toBe(folded);
  });
});

it("counts the levels of a map, its cycles among them", () => {
  const { map, id } = graph("a -> b; b -> a; c -> d; e -x (c -> d)");
  const [first = [], second = []] = levelsOf(map);
  expect(new Set([...first, ...second])).toEqual(new Set(["a", "b", "c", "d", "e"].map(id)));
  expect(second).toContain(id("e"));
});

describe("what is around a claim", () => {
  const { map, id } = graph("a -> b; b, x -> c; c -> d; y -> c; z -x (b, x -> c); w -> a");
  const around = (name: string, steps: number | null = null) => {
    const parts = partsOf(map, id(name), steps);
    return ["a", "b", "c", "d", "w", "x", "y", "z"].filter((other) => parts.has(id(other))).join("");
  };

  it("is all that has a part in it, and nothing else", () => {
    expect(around("b")).toBe("abcdwx");
    expect(partsOf(map, id("b")).has(id("y -> c"))).toBe(false);
  });

  it("is so many steps each way, with what stands beside it in a step", () => {
    expect(around("b", 1)).toBe("abcx");
    expect(around("b", 2)).toBe("abcdwx");
    expect(around("c", 1)).toBe("bcdxy");
    expect(around("c", 2)).toBe("abcdxyz");
    expect(["b", "c", "w"].map((name) => farthestFrom(map, id(name)))).toEqual([2, 3, 4]);
  });

  it("has every relation with its premises, at any number of steps", () => {
    for (const steps of [1, 2, 3, null]) {
      const parts = partsOf(map, id("c"), steps);
      for (const row of all(map, "premises")) if (parts.has(row.relationId)) expect(parts.has(row.claimId)).toBe(true);
    }
  });

  it("is drawn where it stands while the rest is left out", () => {
    const layout = layOut(layoutInput(facesOf(map, null), new Set(), null));
    const parts = partsOf(map, id("b"), 1);
    const part = partOfLayout(layout, parts);
    for (const [at, box] of part.claims) expect(layout.claims.get(at)).toBe(box);
    expect([...part.claims.keys(), ...part.pills.keys()].every((at) => parts.has(at))).toBe(true);
    expect(part.lines.every(({ relationId }) => part.pills.has(relationId))).toBe(true);
    expect(part.claims.has(id("y"))).toBe(false);
  });
});

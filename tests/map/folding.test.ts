import { describe, expect, it } from "vitest";
import { facesOf, layoutInput } from "@/components/map/drawn";
import { foldedAtFirst, unfoldedFor } from "@/components/map/folding";
import { levelsOf, partsOf } from "@/components/map/kin";
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

it("lights all that has a part in a claim, and nothing else", () => {
  const { map, id } = graph("a -> b; b, x -> c; y -> c; z -x (b, x -> c)");
  const parts = partsOf(map, id("b"));
  expect(["a", "b", "x", "c"].every((name) => parts.has(id(name)))).toBe(true);
  expect(parts.has(id("y")) || parts.has(id("y -> c"))).toBe(false);
});

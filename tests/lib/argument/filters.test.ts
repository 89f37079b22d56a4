import { describe, expect, it } from "vitest";
import { type ArgumentMap, get } from "@/lib/argument/argument-map";
import { aroundOf, filteredClaims, filtersIn, isFiltering, noFilters, partOf } from "@/lib/argument/filters";
import type { Id } from "@/lib/argument/rows";
import { spineOf } from "@/lib/argument/spine";
import { graph, idAt, run } from "@/tests/builders";

const texts = (map: ArgumentMap, ids: Iterable<Id>) =>
  [...ids].flatMap((id) => map.tables.claims.get(id)?.text ?? []).sort();

describe("filters", () => {
  const { map, id } = graph("a, b -> c; u -x (a, b -> c); d -> a; o -x c");

  it("ask nothing of a map that is whole", () => {
    expect(isFiltering(noFilters)).toBe(false);
    expect(filteredClaims(map, noFilters).size).toBe(6);
  });

  it("take the values of one kind as alternatives, and different kinds together", () => {
    const roles = new Set(["attack", "undercut"] as const);
    expect(texts(map, filteredClaims(map, { ...noFilters, roles }))).toEqual(["o", "u"]);
    const tagged = run(
      map,
      { type: "addTag", id: idAt(700), name: "Check", colour: null },
      { type: "tagClaim", id: idAt(701), tagId: idAt(700), claimId: id("o") },
      { type: "tagClaim", id: idAt(702), tagId: idAt(700), claimId: id("a") },
    );
    const both = { ...noFilters, roles, sorts: new Set([idAt(700)]) };
    expect(texts(tagged, filteredClaims(tagged, both))).toEqual(["o"]);
  });

  it("find claims by their label only where there is one", () => {
    const labels = new Map([[id("a"), "out" as const]]);
    const out = { ...noFilters, labels: new Set(["out" as const]) };
    expect(texts(map, filteredClaims(map, out, labels))).toEqual(["a"]);
    expect(filteredClaims(map, out).size).toBe(0);
  });

  it("ask nothing of what is gone", () => {
    const asked = {
      ...noFilters,
      speakers: new Set([idAt(700)]),
      sorts: new Set([idAt(701)]),
      around: { id: id("u -x (a, b -> c)"), steps: 1 },
    };
    expect(isFiltering(filtersIn(map, asked))).toBe(true);
    const without = run(map, { type: "removeClaim", id: id("u") });
    expect(filtersIn(without, asked)).toEqual(noFilters);
  });

  it("keep the relations among what they leave", () => {
    const part = partOf(map, new Set([id("a"), id("c")]));
    expect(part.has(id("a, b -> c"))).toBe(true);
    expect(part.has(id("d -> a"))).toBe(false);
  });

  it("reach as many steps from a claim as is asked", () => {
    expect(texts(map, aroundOf(map, id("d"), 1))).toEqual(["a", "d"]);
    expect(texts(map, aroundOf(map, id("d"), 2))).toEqual(["a", "b", "c", "d"]);
    expect(texts(map, aroundOf(map, id("d"), null))).toEqual(["a", "b", "c", "d", "o", "u"]);
  });
});

describe("the spine", () => {
  it("is the longest way down while no strength is said", () => {
    const { map } = graph("a -> c; b -> c; d -> b; o -x c");
    expect(texts(map, spineOf(map))).toEqual(["b", "c", "d"]);
  });

  it("goes the way whose weakest link is strongest, and takes linked premises along", () => {
    const { map, id } = graph("a, l -> c; b -> c; d -> b");
    const strong = run(
      map,
      { type: "editRelation", id: id("a, l -> c"), set: { strength: 0.9 } },
      { type: "editClaim", id: id("a"), set: { strength: 0.8 } },
    );
    expect(texts(strong, spineOf(strong))).toEqual(["a", "c", "l"]);
    expect(get(strong, "claims", id("a")).strength).toBe(0.8);
  });

  it("is found in a map of any depth", () => {
    const { map } = graph(Array.from({ length: 6000 }, (_, i) => `c${i + 1} -> c${i}`).join("; "));
    expect(spineOf(map).size).toBe(12_001);
  });

  it("ends in circles", () => {
    const { map } = graph("a -> b; b -> a; a -> c");
    expect(texts(map, spineOf(map))).toEqual(["a", "b", "c"]);
  });
});

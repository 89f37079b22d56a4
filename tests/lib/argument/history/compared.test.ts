import { describe, expect, it } from "vitest";
import { find } from "@/lib/argument/argument-map";
import { compare } from "@/lib/argument/history/compared";
import { graph, idSource, run } from "@/tests/builders";

const newId = idSource(0x900000);

describe("compare", () => {
  const { map, id } = graph("a -> b; c -> b; d");

  it("says of each claim and relation what became of it, and keeps what went in sight", () => {
    const relationId = newId();
    const later = run(
      map,
      { type: "editClaim", id: id("b"), set: { text: "B" } },
      { type: "removeClaim", id: id("a") },
      {
        type: "addRelation",
        id: relationId,
        kind: "attack",
        target: { claimId: id("b") },
        premises: [{ id: newId(), claimId: id("d") }],
      },
      { type: "editClaim", id: id("c"), set: { strength: 1 } },
    );
    const { fates, map: both } = compare(map, later);
    expect(Object.fromEntries(fates)).toEqual({
      [id("b")]: "reworded",
      [id("a")]: "removed",
      [id("c")]: "changed",
      [relationId]: "added",
    });
    expect(find(both, "relations", id("a -> b"))).toBeDefined();
    expect(find(both, "claims", id("b"))?.text).toBe("B");
  });

  it("finds nothing between a moment and itself", () => {
    expect(compare(map, map).fates.size).toBe(0);
    expect(compare(map, map).map).toBe(map);
  });
});

import { describe, expect, it } from "vitest";
import { forestOf } from "@/lib/layout/forest";
import { MapBuilder } from "./rows";

function forest(map: MapBuilder) {
  const { rows, claimSizes, pillSizes } = map.input();
  return forestOf(rows, { claimSizes, pillSizes }, new Set());
}

describe("the forest of a map", () => {
  it("sets a claim under the first relation that uses it, and links it to all others", () => {
    const { claims, nodes } = forest(
      new MapBuilder().relation("r", "support", "a", ["b", "c"]).relation("s", "attack", "c", ["b"]),
    );
    const pill = nodes.find(({ id }) => id === "s");
    expect(claims.get("b")?.parent?.id).toBe("r");
    expect(pill?.is === "pill" && pill.links).toEqual(["b"]);
  });

  it("has the claims that are premise of nothing as roots, then the first claim of a circle", () => {
    const map = new MapBuilder().relation("r", "support", "a", ["b"]).relation("s", "support", "b", ["a"]);
    expect(forest(map.relation("t", "support", "z", ["y"])).roots.map(({ id }) => id)).toEqual(["z", "a"]);
  });

  it("walks every claim and reached relation once, whoever holds a node before it", () => {
    const { nodes } = forest(
      new MapBuilder()
        .relation("r", "support", "a", ["b"])
        .relation("u", "attack", "r", ["c"])
        .relation("v", "attack", "u", ["b"]),
    );
    expect(nodes.map(({ id }) => id)).toEqual(["a", "r", "b", "u", "c", "v"]);
  });

  it("leaves out relations on what is not there, and premises of nothing, but no claim", () => {
    const map = new MapBuilder().relation("r", "support", "a", ["b"]);
    map.claims.splice(0, 1);
    expect(forest(map).nodes.map(({ id }) => id)).toEqual(["b"]);
  });
});

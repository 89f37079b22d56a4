import { describe, expect, it } from "vitest";
import { layOut } from "@/lib/layout/lay-out";
import { plainInput, waysIn, withWays } from "@/workers/layout-message";
import { debate } from "../lib/layout/examples";
import { Random } from "../lib/layout/random";
import { randomMap } from "../lib/layout/random-maps";
import type { MapBuilder } from "../lib/layout/rows";

const maps: MapBuilder[] = [1, 2, 3, 4, 5].map((seed) =>
  randomMap(new Random(seed), { claims: 60, links: 0.2, steps: 0.2, parts: 0.05 }),
);

describe("what is told to a layout thread", () => {
  it("leads to the same layout as what is laid out here", () => {
    for (const map of [debate(), ...maps]) {
      const previous = layOut(map.input());
      const input = map
        .relation("new", "support", map.claims[3]?.id ?? "", ["more"])
        .input({ previous, edited: "more" });
      expect(layOut(structuredClone(plainInput(input, null)))).toEqual(layOut(input));
    }
  });

  it("leads to the same ways where only the boxes that are shown are told", () => {
    for (const map of [debate(), ...maps]) {
      const folded = new Set([map.claims[2]?.id ?? ""]);
      const here = layOut({ ...map.input({ folded }), crossLinks: "straight" });
      const there = layOut(structuredClone(plainInput(map.input({ folded }), here)));
      expect(withWays(here, waysIn(there))).toEqual(layOut(map.input({ folded })));
    }
  });

  it("holds no words", () => {
    expect(JSON.stringify(plainInput(debate().input(), null).rows.claims)).not.toMatch(/"text":"[^"]/);
  });
});

it("measures no claim that is folded away", () => {
  const map = debate();
  const asked = new Set<string>();
  const claimSizes = {
    get(id: string) {
      asked.add(id);
      return map.claimSizes.get(id);
    },
  };
  const { claims } = layOut(map.input({ folded: new Set(["2"]), claimSizes }));
  expect(asked).toEqual(new Set(claims.keys()));
  expect(asked.size).toBeLessThan(map.claims.length);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut } from "@/lib/layout/lay-out";
import type { Box, Layout } from "@/lib/layout/layout";
import { searching } from "@/tests/searching";
import { debate, fan } from "./examples";
import { expectSound } from "./expect-sound";
import { Random } from "./random";
import { EDITS, type Edit, EditedMap } from "./random-edits";
import { randomMap } from "./random-maps";

/** The claims that stand elsewhere than before, by the middle of their top edges; the edited one aside. */
function moved(before: Layout, after: Layout, edited: string | undefined): string[] {
  const anchor = (box: Box | undefined) => box && [box.x + (box.width >> 1), box.y].join();
  const kept = [...after.claims].filter(([id]) => id !== edited && before.claims.has(id));
  return kept.filter(([id, box]) => anchor(box) !== anchor(before.claims.get(id))).map(([id]) => id);
}

/** The share of claims that one edit of a kind moves, over several maps, each edit made on the map as first drawn. */
function shareMoved(kind: Edit): number {
  let [count, all] = [0, 0];
  for (let seed = 1; seed <= 40; seed += 1) {
    const random = new Random(seed);
    const map =
      seed % 4 === 0 ? debate() : randomMap(random, { claims: 25 + seed, links: 0.03, steps: 0.2, parts: 0.02 });
    const edited = new EditedMap(map, random);
    const before = layOut(edited.input());
    if (!edited.edit(kind)) continue;
    const after = layOut({ ...edited.input(), previous: before });
    count += moved(before, after, edited.edited).length;
    all += before.claims.size;
  }
  return count / all;
}

describe("an elastic layout", () => {
  it("has no fault after any of 200 random edits", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = new Random(seed);
        const map = randomMap(random, { claims: random.between(4, 40), links: 0.1, steps: 0.25, parts: 0.06 });
        const edited = new EditedMap(map, random);
        let layout = layOut(edited.input());
        for (let i = 0; i < 200; i += 1) {
          if (!edited.edit(random.pick(EDITS))) continue;
          const input = { ...edited.input(), previous: layout };
          layout = layOut(input);
          expectSound(input, layout, `${seed}, edit ${i}`);
        }
      }),
      searching(4),
    );
  });

  it("changes nothing where nothing changed", () => {
    for (const map of [debate(), fan(20)]) {
      const first = layOut(map.input());
      expect(layOut(map.input({ previous: first }))).toEqual(first);
    }
  });

  it("keeps the path from the edit to the conclusion", () => {
    const map = debate();
    const before = layOut(map.input());
    map.relation("new", "support", "10", ["n1"]).relation("new2", "support", "10", ["n2"]);
    const after = layOut(map.input({ previous: before, edited: "n2" }));
    expectSound(map.input(), after);
    for (const id of ["10", "2", "1"]) expect(after.claims.get(id)).toEqual(before.claims.get(id));
  });

  it("brings a deleted claim back to its place", () => {
    const before = layOut(debate().input());
    const less = debate();
    less.claims.splice(8, 1);
    less.relations.splice(6, 1);
    less.premises.splice(
      less.premises.findIndex(({ relationId }) => relationId === "r7"),
      1,
    );
    const without = layOut(less.input({ previous: before, edited: "8" }));
    expect(layOut(debate().input({ previous: without, edited: "9" })).claims).toEqual(before.claims);
  });

  it("leaves a claim that loses its step where it is", () => {
    const map = debate();
    const before = layOut(map.input());
    map.relations.splice(6, 1);
    map.premises.splice(
      map.premises.findIndex(({ relationId }) => relationId === "r7"),
      1,
    );
    const after = layOut(map.input({ previous: before, edited: "9" }));
    expectSound(map.input(), after);
    expect(after.claims).toEqual(before.claims);
  });

  it("lets only what hangs below a longer text sink", () => {
    const map = debate();
    const before = layOut(map.input());
    map.claimSizes.set("11", { width: 172, height: 138 });
    const after = layOut(map.input({ previous: before, edited: "11" }));
    expect(new Set(moved(before, after, "11"))).toEqual(new Set(["12", "13"]));
  });

  it("moves nothing on folding, hardly anything on deleting, and less than half on adding", () => {
    expect(shareMoved("fold")).toBe(0);
    expect(shareMoved("delete")).toBeLessThanOrEqual(0.05);
    for (const kind of ["add", "addStep", "link"] as const) expect(shareMoved(kind)).toBeLessThanOrEqual(0.45);
    expect(shareMoved("text")).toBeLessThanOrEqual(0.45);
    expect(shareMoved("lone")).toBe(0);
  });

  it("survives structured cloning of what it remembers", () => {
    const map = debate();
    const before = layOut(map.input());
    map.relation("new", "attack", "6", ["n"]);
    const input = map.input({ previous: before, edited: "n" });
    expect(layOut(structuredClone(input))).toEqual(layOut(input));
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { DIRECTIONS } from "@/lib/argument/rows";
import { layOut } from "@/lib/layout/lay-out";
import type { Layout } from "@/lib/layout/layout";
import { Layouter } from "@/lib/layout/layouter";
import { searching } from "@/tests/searching";
import { debate } from "./examples";
import { Random } from "./random";
import { EDITS, EditedMap } from "./random-edits";
import { randomMap } from "./random-maps";

it("lays out each state of a map that is edited as if it were the only one", () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(...DIRECTIONS), (seed, direction) => {
      const random = new Random(seed);
      const edited = new EditedMap(randomMap(random, { claims: 40, links: 0.05, steps: 0.3, parts: 0.05 }), random);
      const layouter = new Layouter();
      let before: Layout | null = null;
      for (let i = 0; i < 40; i += 1) {
        if (i > 0 && !edited.edit(random.pick(EDITS))) continue;
        const input = { ...edited.input(), direction, ...(before ? { previous: before } : {}) };
        before = layouter.layOut(input);
        expect(before, `edit ${i}`).toEqual(layOut(input));
      }
    }),
    searching(10),
  );
});

it("lays a map out as it is, whatever was laid out before it", () => {
  const layouter = new Layouter();
  const first = layouter.layOut(debate().input());
  const other = debate().relation("new", "support", "25", ["more"]);
  expect(layouter.layOut(other.input())).toEqual(layOut(other.input()));
  expect(layouter.layOut(debate().input({ previous: first }))).toEqual(first);
  const pinned = debate().pin("11", 900, 700);
  expect(layouter.layOut(pinned.input({ previous: first }))).toEqual(layOut(pinned.input({ previous: first })));
  expect(layouter.layOut(debate().input({ previous: first, rowLimit: 500 }))).toEqual(
    layOut(debate().input({ previous: first, rowLimit: 500 })),
  );
});

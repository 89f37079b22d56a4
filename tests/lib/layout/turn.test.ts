import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Direction } from "@/lib/argument/direction";
import { DIRECTIONS } from "@/lib/argument/rows";
import { withBounds } from "@/lib/layout/drawn";
import { layOut } from "@/lib/layout/lay-out";
import type { Layout, LayoutInput } from "@/lib/layout/layout";
import { holdOf, pinFor, turned, upright } from "@/lib/layout/turn";
import { searching } from "@/tests/searching";
import { debate, fan } from "./examples";
import { expectSound } from "./expect-sound";
import { findFaults } from "./faults";
import { Random } from "./random";
import { EDITS, EditedMap } from "./random-edits";
import { randomMap } from "./random-maps";

const TURNS_BACK = { up: 0, down: 1, left: 1, right: 3 } as const;

/** A drawing as if its conclusions were at the top: what the laws of trees speak of. */
function turnedBack(layout: Layout): Layout {
  let back = layout;
  for (let i = 0; i < TURNS_BACK[layout.direction]; i += 1) back = withBounds(turned(back, layout.direction));
  return { ...back, direction: "up" };
}

/** Fails unless a drawing has no fault as it stands, and keeps the laws of trees when it is turned back. */
function expectSoundIn(direction: Direction, input: LayoutInput, layout: Layout, seed: number | string): void {
  expect(layout.direction).toBe(direction);
  expectSound(upright(input), turnedBack(layout), seed);
  expect(findFaults(input, layout).slice(0, 5), `seed ${seed}, as it stands`).toEqual([]);
}

describe.each(DIRECTIONS)("with the conclusions %s", (direction) => {
  it("any map is drawn without a fault, siblings in order", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 50 }), fc.boolean(), (seed, claims, links) => {
        const map = randomMap(new Random(seed), { claims, links: links ? 0.15 : 0, steps: 0.3, parts: 0.06 });
        const input = { ...map.input(), direction };
        expectSoundIn(direction, input, layOut(input), seed);
      }),
      searching(60),
    );
  });

  it("a map stays without fault through 60 edits", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = new Random(seed);
        const map = randomMap(random, { claims: random.between(4, 30), links: 0.1, steps: 0.25, parts: 0.06 });
        const edited = new EditedMap(map, random);
        let layout = layOut({ ...edited.input(), direction });
        for (let i = 0; i < 60; i += 1) {
          if (!edited.edit(random.pick(EDITS))) continue;
          const input = { ...edited.input(), direction, previous: layout };
          layout = layOut(input);
          expectSoundIn(direction, input, layout, `${seed}, edit ${i}`);
        }
      }),
      searching(3),
    );
  });

  it("reasons hang on that side of their claim where the conclusion is not", () => {
    const { claims } = layOut({ ...debate().input(), direction });
    const [conclusion, reason] = [claims.get("1"), claims.get("15")].map((box) => box && holdOf(box, direction));
    const [dx, dy] = [(reason?.[0] ?? 0) - (conclusion?.[0] ?? 0), (reason?.[1] ?? 0) - (conclusion?.[1] ?? 0)];
    const away = { up: dy, down: -dy, left: dx, right: -dx }[direction];
    expect(away).toBeGreaterThan(0);
  });

  it("a claim that is pinned where it stands stays there", () => {
    const map = debate();
    const before = layOut(map.input({ direction }));
    const box = before.claims.get("11");
    if (!box) throw new Error("11 is not drawn");
    const { x, y } = pinFor(box, direction);
    const after = layOut(map.pin("11", x, y).input({ direction, previous: before }));
    expect(after.claims).toEqual(before.claims);
  });

  it("a map that has not changed is drawn as it was", () => {
    for (const map of [debate(), fan(20)]) {
      const first = layOut(map.input({ direction }));
      expect(layOut(map.input({ direction, previous: first }))).toEqual(first);
    }
  });
});

describe("a map that is turned", () => {
  it("is laid out afresh where its boxes come to lie on their sides, and keeps its places where it is only mirrored", () => {
    const map = debate();
    const up = layOut(map.input());
    expect(layOut(map.input({ direction: "left", previous: up }))).toEqual(layOut(map.input({ direction: "left" })));
    const edited = map.relation("new", "support", "10", ["n1"]).input({ previous: up, edited: "n1" });
    expect(turnedBack(layOut({ ...edited, direction: "down" })).claims).toEqual(layOut(edited).claims);
  });
});

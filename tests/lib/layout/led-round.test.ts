import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut } from "@/lib/layout/lay-out";
import type { Box, Layout, Line, Point } from "@/lib/layout/layout";
import { ledRound } from "@/lib/layout/led-round";
import { Occupied } from "@/lib/layout/occupied";
import { stretchesOf } from "./faults";
import { Random } from "./random";
import { randomMap } from "./random-maps";

const arrow = (...points: Point[]): Line => ({
  relationId: "r",
  kind: "support",
  role: "arrow",
  head: "triangle",
  claimId: null,
  points,
});

/** The lines of trees that run over a box, bars aside. */
function over(lines: readonly Line[], boxes: Iterable<Box>): Line[] {
  const walls = new Occupied<Box>();
  for (const box of boxes) walls.add(box);
  return lines
    .filter(({ role }) => role === "stem" || role === "arrow")
    .filter((line) =>
      stretchesOf(line).some(({ left, right, top, bottom }) =>
        walls.meets({ x: left, y: top, width: right - left, height: bottom - top }),
      ),
    );
}

describe("a line of a tree", () => {
  const box = { x: -40, y: 100, width: 100, height: 50 };

  it("goes round a box on its way, on the nearer side", () => {
    const [round] = ledRound([arrow([0, 300], [0, 0])], [box]);
    expect(round?.points).toEqual([
      [0, 300],
      [0, 156],
      [-46, 156],
      [-46, 94],
      [0, 94],
      [0, 0],
    ]);
  });

  it("keeps a lane of its own beside another that passes there too", () => {
    const lines = ledRound([arrow([0, 300], [0, 0]), arrow([5, 300], [5, 0])], [box]);
    const lanes = lines.map(({ points }) => Math.min(...points.map(([x]) => x)));
    expect(lanes[0]).not.toBe(lanes[1]);
  });

  it("keeps its ends, stays upright or level, and goes round all boxes or as it went", () => {
    const wall = fc.record({
      x: fc.integer({ min: -200, max: 200 }),
      y: fc.integer({ min: 40, max: 900 }),
      width: fc.integer({ min: 40, max: 200 }),
      height: fc.integer({ min: 24, max: 120 }),
    });
    fc.assert(
      fc.property(fc.array(wall, { maxLength: 5 }), fc.boolean(), (walls, isLevel) => {
        const line = isLevel ? arrow([-300, 500], [300, 500]) : arrow([0, 1100], [0, 0]);
        const [round = line] = ledRound([line], walls);
        expect([round.points[0], round.points.at(-1)]).toEqual([line.points[0], line.points.at(-1)]);
        for (const { left, right, top, bottom } of stretchesOf(round))
          expect(left === right || top === bottom).toBe(true);
        if (round !== line) expect(over([round], walls)).toEqual([]);
      }),
    );
  });
});

it("seldom lies under a box where claims are pinned off their places: 7 lines in forty maps, for 32 that go straight", () => {
  const boxesOf = ({ claims, pills }: Layout) => [...claims.values(), ...pills.values()];
  let left = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const random = new Random(seed);
    const map = randomMap(random, { claims: 30, links: 0, steps: 0.1, parts: 0.05 });
    const before = layOut(map.input());
    for (const { id } of map.claims.slice(4, 8)) {
      const box = before.claims.get(id);
      if (box) map.pin(id, box.x + random.between(-300, 300), box.y + random.between(-100, 200));
    }
    const layout = layOut(map.input({ previous: before }));
    left += over(layout.lines, boxesOf(layout)).length;
  }
  expect(left).toBeLessThan(10);
});

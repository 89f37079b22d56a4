import fc from "fast-check";
import { expect, it } from "vitest";
import { cellsOf } from "@/components/map/overview-cells";
import type { SmallPart } from "@/lib/drawing/thumbnail";

const part = fc.record({
  is: fc.constantFrom<SmallPart["is"][]>("line", "pill", "claim"),
  at: fc.tuple(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 })),
});

/** A part that can be told from others by its one shape: a square at its place, as large as its number. */
const numbered = ({ is, at }: Pick<SmallPart, "is" | "at">, i: number): SmallPart => ({
  is,
  at,
  of: [i],
  draw: () => [{ shape: "rect", x: at[0], y: at[1], width: i + 1, height: i + 1, radius: 0, fill: "box" }],
});

it("keeps every part of the picture, once, lines below pills and pills below claims", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (plain) => {
      const parts = plain.map(numbered);
      const cells = cellsOf(parts);
      const drawn = cells.flatMap(({ name, shapes }) =>
        shapes.flatMap(({ d }) =>
          Array.from(d.matchAll(/h(\d+)v/g), (found) => [name.split(" ")[0], Number(found[1])]),
        ),
      );
      expect(drawn.map(([, number]) => number).sort()).toEqual(parts.map((_, i) => i + 1).sort());
      for (const [is, number] of drawn) expect(parts[Number(number) - 1]?.is).toBe(is);
      const heights = drawn.map(([is]) => ["line", "pill", "claim"].indexOf(String(is)));
      expect(heights).toEqual(heights.toSorted());
    }),
  );
});

it("keeps what stands far apart in shapes of their own, so that painting one corner passes the others by", () => {
  const cells = cellsOf([numbered({ is: "claim", at: [0, 0] }, 0), numbered({ is: "claim", at: [5000, 0] }, 1)]);
  expect(cells).toHaveLength(2);
});

it("merges what stands near into one shape for each paint", () => {
  const cells = cellsOf([numbered({ is: "claim", at: [10, 10] }, 0), numbered({ is: "claim", at: [400, 10] }, 1)]);
  expect(cells.map(({ shapes }) => shapes.length)).toEqual([1]);
});

it("keeps the cells in which nothing has changed", () => {
  const near = numbered({ is: "claim", at: [10, 10] }, 0);
  const before = cellsOf([near, numbered({ is: "claim", at: [5000, 0] }, 1)]);
  const after = cellsOf([near, numbered({ is: "claim", at: [5000, 0] }, 2)], before);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toEqual(cellsOf([numbered({ is: "claim", at: [5000, 0] }, 2)])[0]);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaFor, isLineIn, isTouching, seenIn } from "@/components/map/area";
import { boxAt, isCrowded, mergedByPaint } from "@/components/map/overview-picture";
import { group } from "@/lib/drawing/shape";
import type { Box, Layout, Line, Point } from "@/lib/layout/layout";
import { noMemory } from "@/lib/layout/memory";

const box = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  width: fc.integer({ min: 1, max: 3000 }),
  height: fc.integer({ min: 1, max: 3000 }),
});
const moved = ({ x, y, ...size }: Box, dx: number, dy: number) => ({ ...size, x: x + dx, y: y + dy });

describe("the area that is drawn", () => {
  it("holds all that is seen, and stays while small steps are taken", () => {
    fc.assert(
      fc.property(box, fc.integer({ min: -240, max: 240 }), fc.integer({ min: -240, max: 240 }), (seen, dx, dy) => {
        const area = areaFor(seen, null);
        expect(isTouching(area, seen)).toBe(true);
        expect(areaFor(moved(seen, dx, dy), area)).toBe(area);
        expect(areaFor(moved(seen, 1000, 0), area)).not.toBe(area);
      }),
    );
  });

  it("shrinks when the view goes near", () => {
    const whole = areaFor({ x: 0, y: 0, width: 20_000, height: 10_000 }, null);
    const near = areaFor({ x: 500, y: 500, width: 800, height: 600 }, whole);
    expect([near.width, near.height]).toEqual([1280, 1080]);
  });

  it("is what the view shows", () => {
    expect(seenIn({ x: -100, y: 50, zoom: 0.5 }, { width: 600, height: 400 })).toEqual({
      x: 200,
      y: -100,
      width: 1200,
      height: 800,
    });
  });

  it("has a line in it that only passes", () => {
    const line = (...points: Point[]): Line => ({
      relationId: "r",
      kind: "support",
      role: "arrow",
      head: "none",
      claimId: null,
      points,
    });
    const area = { x: 0, y: 0, width: 10, height: 10 };
    expect(isLineIn(line([-50, 5], [50, 5]), area)).toBe(true);
    expect(isLineIn(line([-50, 11], [50, 11]), area)).toBe(false);
  });
});

function layoutOf(claims: readonly Box[], pills: readonly Box[] = []): Layout {
  const named = (name: string, boxes: readonly Box[]) => new Map(boxes.map((of, i) => [`${name}${i}`, of]));
  return {
    claims: named("c", claims),
    pills: named("p", pills),
    lines: [],
    stubs: [],
    hidden: new Map(),
    bounds: { x: 0, y: 0, width: 1, height: 1 },
    memory: noMemory,
    direction: "up",
  };
}

describe("an overview", () => {
  it("is drawn only of a map with many boxes", () => {
    const boxes = (count: number) => Array.from({ length: count }, (_, x) => ({ x, y: 0, width: 5, height: 5 }));
    expect(isCrowded(layoutOf(boxes(60), boxes(60)))).toBe(false);
    expect(isCrowded(layoutOf(boxes(61), boxes(60)))).toBe(true);
  });

  it("finds what lies at a point, a pill before the claim below it", () => {
    const at = layoutOf([{ x: 0, y: 0, width: 100, height: 50 }], [{ x: 40, y: 40, width: 20, height: 20 }]);
    expect(boxAt(at, [10, 10], 0)).toEqual({ table: "claims", id: "c0" });
    expect(boxAt(at, [50, 45], 0)).toEqual({ table: "relations", id: "p0" });
    expect(boxAt(at, [50, 45], 0, "p0")).toEqual({ table: "claims", id: "c0" });
    expect([boxAt(at, [104, 10], 0), boxAt(at, [104, 10], 6)?.id]).toEqual([null, "c0"]);
  });

  it("draws all of one paint as one path, where it stood", () => {
    const rect = { shape: "rect", x: 1, y: 2, width: 3, height: 4, radius: 1, fill: "box" } as const;
    const line = { shape: "path", d: "M0 0L5 5", stroke: { colour: "support", width: 2 } } as const;
    const merged = mergedByPaint([line, group(10, 20, [rect]), { ...line, d: "M9 9" }, rect]);
    expect(merged).toEqual([
      { shape: "path", d: "M0 0L5 5M9 9", stroke: { colour: "support", width: 2 } },
      { shape: "path", d: "M11 22h3v4h-3zM1 2h3v4h-3z", fill: "box" },
    ]);
  });
});

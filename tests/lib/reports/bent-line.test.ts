import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "@/lib/layout/layout";
import { bentLine } from "@/lib/reports/slides/bent-line";
import { drawnBy } from "./drawn-by";

/** A line of level and upright legs by turns. */
const squareLine = fc
  .record({
    start: fc.tuple(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 })),
    legs: fc.array(
      fc.integer({ min: -5000, max: 5000 }).filter((leg) => Math.abs(leg) > 50),
      { minLength: 1, maxLength: 5 },
    ),
    isUpright: fc.boolean(),
  })
  .map(({ start, legs, isUpright }) => {
    const points: Point[] = [start];
    legs.forEach((leg, i) => {
      const [x, y] = points[i]!;
      points.push((i % 2 === 0) === isUpright ? [x, y + leg] : [x + leg, y]);
    });
    return points;
  })
  .filter(
    (points) => Math.abs(points[0]![0] - points.at(-1)![0]) > 50 && Math.abs(points[0]![1] - points.at(-1)![1]) > 50,
  );

describe("a line as a preset of slides", () => {
  it("goes the way of the line, leg by leg", () => {
    fc.assert(
      fc.property(squareLine, (points) => {
        const drawn = drawnBy(bentLine(points));
        expect(drawn).toHaveLength(points.length);
        for (const [i, [x, y]] of drawn.entries()) {
          expect(Math.abs(x - points[i]![0])).toBeLessThanOrEqual(1);
          expect(Math.abs(y - points[i]![1])).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("leaves out points that are no corners, and draws what is not square straight", () => {
    expect(
      bentLine([
        [0, 0],
        [0, 5],
        [0, 5],
        [0, 9],
      ]),
    ).toMatchObject({ preset: "straightConnector1", width: 0, height: 9 });
    expect(
      bentLine([
        [9, 9],
        [4, 2],
      ]),
    ).toMatchObject({ preset: "straightConnector1", flipH: true, flipV: true });
    expect(
      bentLine([
        [0, 0],
        [3, 4],
        [9, 9],
      ]).preset,
    ).toBe("straightConnector1");
  });

  it("leads a line of more legs than any preset has between the same ends, and in the same way at both", () => {
    const zigzag: Point[] = [
      [0, 0],
      [0, 100],
      [200, 100],
      [200, 300],
      [400, 300],
      [400, 500],
      [600, 500],
      [600, 700],
    ];
    const drawn = drawnBy(bentLine(zigzag));
    expect(drawn[0]).toEqual([0, 0]);
    expect(drawn.at(-1)).toEqual([600, 700]);
    expect(drawn[1]?.[0]).toBe(0);
    expect(drawn.at(-2)?.[0]).toBe(600);
  });
});

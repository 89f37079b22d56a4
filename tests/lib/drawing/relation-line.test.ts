import { describe, expect, it } from "vitest";
import type { RelationKind } from "@/lib/argument/rows";
import { plainPill } from "@/lib/drawing/pill";
import { roundedPath, shorten } from "@/lib/drawing/polyline";
import { drawDot, drawLine } from "@/lib/drawing/relation-line";
import type { Head, Line } from "@/lib/layout/layout";
import { idAt } from "@/tests/builders";

const line = (change: Partial<Line>): Line => ({
  relationId: idAt(1),
  kind: "support",
  role: "arrow",
  points: [
    [0, 100],
    [0, 0],
  ],
  head: "none",
  claimId: null,
  ...change,
});
const strokes = (drawn: Line, kind: RelationKind = drawn.kind, onRelation = false) =>
  drawLine(drawn, plainPill(kind, onRelation)).flatMap((shape) =>
    "stroke" in shape && shape.stroke ? [shape.stroke] : [],
  );

describe("a line", () => {
  it("turns with corners of 7 px, less where a leg is short", () => {
    expect(
      roundedPath([
        [0, 0],
        [0, 40],
        [40, 40],
      ]),
    ).toBe("M0 0L0 33Q0 40 7 40L40 40");
    expect(
      roundedPath([
        [0, 0],
        [0, 40],
        [10, 40],
        [10, 80],
      ]),
    ).toBe("M0 0L0 35Q0 40 5 40L5 40Q10 40 10 45L10 80");
  });

  it("is cut back along its legs", () => {
    expect(
      shorten(
        [
          [0, 0],
          [0, 40],
          [10, 40],
        ],
        15,
      ),
    ).toEqual([
      [0, 0],
      [0, 35],
    ]);
    expect(
      shorten(
        [
          [0, 0],
          [0, 5],
        ],
        15,
      ),
    ).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it("dashes the arrow of an undercut and of a condition, and no stem", () => {
    expect(strokes(line({}), "attack", true)[0]?.dash).toEqual([7, 4]);
    expect(strokes(line({}), "onlyIf")[0]?.dash).toEqual([9, 3.5, 2, 3.5]);
    expect(strokes(line({ role: "stem" }), "attack", true)[0]?.dash).toBeUndefined();
  });

  it("is double for a restatement and dotted for a preference", () => {
    expect(strokes(line({}), "rephrase").map(({ colour, width }) => [colour, width])).toEqual([
      ["rephrase", 6],
      ["ground", 2.4],
    ]);
    expect(strokes(line({}), "preference")[0]).toMatchObject({ round: true, dash: [0.1, 5] });
  });

  it("has the weight of its strength, and a bar has its own", () => {
    const width = (strength: "weak" | "strong" | null, role: Line["role"]) => {
      const [shape] = drawLine(line({ role }), { ...plainPill("support"), strength });
      return shape && "stroke" in shape ? shape.stroke?.width : null;
    };
    expect([width("weak", "arrow"), width(null, "stem"), width("strong", "arrow")]).toEqual([1.3, 2, 3.4]);
    expect(width("strong", "bar")).toBe(4.4);
  });

  it("that crosses has a casing under it and a dot at its end", () => {
    const cross = line({ role: "cross" });
    expect(strokes(cross)[0]).toEqual({ colour: "ground", width: 7 });
    expect(drawDot(cross, plainPill("support"))).toMatchObject([{ x: 0, y: 0, fill: "support" }]);
    expect(drawDot(line({}), plainPill("support"))).toEqual([]);
  });
});

describe("the head of an arrow", () => {
  const path = (head: Head, points: Line["points"]) => {
    const shape = drawLine(line({ head, points }), plainPill("support")).at(-1);
    return shape?.shape === "path" ? shape.d : shape;
  };

  it("touches the target with its tip and points along the line", () => {
    expect(
      path("triangle", [
        [0, 100],
        [0, 0],
      ]),
    ).toBe("M0 0L5.2 10.5L-5.2 10.5Z");
    expect(
      path("triangle", [
        [0, 0],
        [100, 0],
      ]),
    ).toBe("M100 0L89.5 5.2L89.5 -5.2Z");
  });

  it("of an attack is a bar across the line, just before the border", () => {
    expect(
      path("bar", [
        [0, 100],
        [0, 0],
      ]),
    ).toBe("M-6.8 4.5L6.8 4.5");
  });

  it("of an unknown kind is a ring that no support has", () => {
    expect(
      path("ring", [
        [0, 100],
        [0, 0],
      ]),
    ).toMatchObject({ shape: "circle", radius: 3.6, fill: "ground" });
  });
});

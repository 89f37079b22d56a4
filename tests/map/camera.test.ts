import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxAround, framing, levelAt, revealing, viewOf, ZOOM, zoomed } from "@/components/map/camera";

const pane = { width: 600, height: 400 };
const box = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  width: fc.integer({ min: 1, max: 3000 }),
  height: fc.integer({ min: 1, max: 3000 }),
});
const viewport = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
  zoom: fc.double({ min: ZOOM.least, max: ZOOM.most, noNaN: true }),
});

describe("the view over a map", () => {
  it("shows a box whole, in the middle, and never blown up", () => {
    fc.assert(
      fc.property(box, (shown) => {
        const { x, y, zoom } = viewOf(shown, pane, 40);
        expect(zoom).toBeLessThanOrEqual(1);
        if (zoom > ZOOM.least) {
          expect(shown.width * zoom).toBeLessThanOrEqual(520.001);
          expect(shown.height * zoom).toBeLessThanOrEqual(320.001);
        }
        expect(x + (shown.x + shown.width / 2) * zoom).toBeCloseTo(300);
        expect(y + (shown.y + shown.height / 2) * zoom).toBeCloseTo(200);
      }),
    );
  });

  it("frames boxes together only where they can still be read", () => {
    const near = [
      { x: 0, y: 0, width: 200, height: 60 },
      { x: 400, y: 200, width: 200, height: 60 },
    ];
    const both = framing(near, pane, 40);
    expect(both && levelAt(both.zoom)).toBe("full");
    expect(framing([...near, { x: 6000, y: 0, width: 200, height: 60 }], pane, 40)).toBeNull();
    expect(framing([], pane, 40)).toBeNull();
  });

  it("reveals a box that fits, and does not move again once it is in view", () => {
    fc.assert(
      fc.property(viewport, box, (from, shown) => {
        fc.pre(shown.width * from.zoom <= 520 && shown.height * from.zoom <= 320);
        const to = revealing(from, shown, pane, 40);
        expect(to.zoom).toBe(from.zoom);
        expect(to.x + shown.x * to.zoom).toBeGreaterThanOrEqual(39.999);
        expect(to.x + (shown.x + shown.width) * to.zoom).toBeLessThanOrEqual(560.001);
        const again = revealing(to, shown, pane, 40);
        expect(Math.hypot(again.x - to.x, again.y - to.y)).toBeLessThan(0.001);
      }),
    );
  });

  it("shows the start of a box that is larger than the pane", () => {
    const to = revealing({ x: 0, y: 0, zoom: 1 }, { x: -900, y: -900, width: 5000, height: 5000 }, pane, 40);
    expect([to.x, to.y]).toEqual([904, 904]);
  });

  it("keeps the middle of the pane when it zooms, and its bounds", () => {
    fc.assert(
      fc.property(viewport, fc.constantFrom(0.5, 0.8, 1.25, 3), (from, factor) => {
        const to = zoomed(from, factor, pane);
        expect(to.zoom).toBeGreaterThanOrEqual(ZOOM.least);
        expect(to.zoom).toBeLessThanOrEqual(ZOOM.most);
        expect((300 - to.x) / to.zoom).toBeCloseTo((300 - from.x) / from.zoom, 4);
      }),
    );
  });

  it("leaves a narrow pane as much room as there is beside a box", () => {
    const narrow = { width: 160, height: 400 };
    expect(revealing({ x: 0, y: 0, zoom: 1 }, { x: 300, y: 100, width: 144, height: 40 }, narrow, 40).x).toBe(-292);
  });
});

it("finds the box around boxes", () => {
  expect(boxAround([])).toBeNull();
  const around = boxAround([
    { x: 3, y: 4, width: 5, height: 6 },
    { x: -1, y: 9, width: 2, height: 2 },
  ]);
  expect(around).toEqual({ x: -1, y: 4, width: 9, height: 7 });
});

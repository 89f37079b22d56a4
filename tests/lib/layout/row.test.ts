import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeRow, type RowItem } from "@/lib/layout/row";
import { band } from "@/lib/layout/skyline";

function item(width: number, more: Partial<RowItem> = {}): RowItem {
  return { skyline: band(0, 50, -width / 2, width / 2), kept: null, pinned: null, touched: false, ...more };
}

describe("a row", () => {
  it("is packed and centred when all of it is new", () => {
    expect(placeRow([item(100), item(100), item(100)], 20)).toEqual([-120, 0, 120]);
  });

  it("keeps what stood, and sets a new one beside the one before it, pushing no farther than it must", () => {
    const row = [item(100, { kept: -200 }), item(100), item(100, { kept: 0 }), item(100, { kept: 400 })];
    expect(placeRow(row, 20)).toEqual([-200, -80, 40, 400]);
  });

  it("keeps the item in which the edit lies, whatever grows beside it", () => {
    const row = [item(100, { kept: -120 }), item(300, { kept: 0, touched: true }), item(100, { kept: 120 })];
    expect(placeRow(row, 20)).toEqual([-220, 0, 220]);
  });

  it("moves an item that changed its place in the order, and only that", () => {
    const row = [item(50, { kept: 300, touched: true }), item(50, { kept: 0 }), item(50, { kept: 100 })];
    expect(placeRow(row, 20)).toEqual([-70, 0, 100]);
  });

  it("passes a pin on the side of the order, and beyond it where there is no room between two", () => {
    const pinned = [item(100, { kept: 0 }), item(100, { pinned: 50 }), item(100, { kept: 100 })];
    expect(placeRow(pinned, 20)).toEqual([-70, 50, 170]);
    const tight = [item(100, { pinned: 0 }), item(100, { kept: 90 }), item(100, { pinned: 150 })];
    expect(placeRow(tight, 20)).toEqual([0, 270, 150]);
  });

  it("never lets two items come nearer than the gap", () => {
    const items = fc.array(
      fc.record({
        width: fc.integer({ min: 2, max: 150 }).map((half) => half * 2),
        kept: fc.option(fc.integer({ min: -900, max: 900 })),
        touched: fc.boolean(),
      }),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(items, (list) => {
        const xs = placeRow(
          list.map(({ width, ...more }) => item(width, more)),
          20,
        );
        for (const [i, { width }] of list.entries()) {
          const before = list[i - 1];
          if (before !== undefined)
            expect((xs[i] ?? 0) - (xs[i - 1] ?? 0)).toBeGreaterThanOrEqual((before.width + width) / 2 + 20);
        }
      }),
    );
  });
});

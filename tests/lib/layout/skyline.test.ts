import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { band, merged, mergedAll, type Skyline, separation, shifted } from "@/lib/layout/skyline";

/** The reach of a skyline at each height from −50 to 250, found by reading it band by band. */
function reaches(line: Skyline): (readonly [number, number] | null)[] {
  const found: (readonly [number, number] | null)[] = Array.from({ length: 300 }, () => null);
  let [dx, dy] = [0, 0];
  for (let at = line; at !== null; at = at.below) {
    for (let y = at.top + dy; y < at.bottom + dy; y += 1) found[y + 50] = [at.lo + dx, at.hi + dx];
    [dx, dy] = [dx + at.dx, dy + at.dy];
  }
  return found;
}

function hull(a: readonly [number, number] | null, b: readonly [number, number] | null) {
  return a === null ? b : b === null ? a : ([Math.min(a[0], b[0]), Math.max(a[1], b[1])] as const);
}

const box = fc
  .tuple(
    fc.nat(100),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: -99, max: 99 }),
    fc.integer({ min: 1, max: 90 }),
  )
  .map(([top, height, lo, width]) => band(top, top + height, lo, lo + width));
const skyline = fc
  .tuple(
    fc.array(box, { minLength: 1, maxLength: 6 }),
    fc.integer({ min: -20, max: 20 }),
    fc.integer({ min: -20, max: 20 }),
  )
  .map(([boxes, dx, dy]) => shifted(mergedAll(boxes), dx, dy));

describe("a skyline", () => {
  it("merges into the hull of both at every height", () => {
    fc.assert(
      fc.property(skyline, skyline, (a, b) => {
        const [left, right] = [reaches(a), reaches(b)];
        expect(reaches(merged(a, b))).toEqual(left.map((reach, y) => hull(reach, right[y] ?? null)));
      }),
    );
  });

  it("merges many as it merges them one by one", () => {
    fc.assert(
      fc.property(fc.array(skyline, { maxLength: 7 }), (lines) => {
        expect(reaches(mergedAll(lines))).toEqual(reaches(lines.reduce(merged, null)));
      }),
    );
  });

  it("is separated from another by the widest overlap at any height", () => {
    fc.assert(
      fc.property(skyline, skyline, (a, b) => {
        const right = reaches(b);
        const overlaps = reaches(a).flatMap((reach, y) => {
          const other = right[y];
          return reach === null || other == null ? [] : [reach[1] - other[0]];
        });
        expect(separation(a, b)).toBe(Math.max(Number.NEGATIVE_INFINITY, ...overlaps));
      }),
    );
  });

  it("does not change what it is merged from", () => {
    fc.assert(
      fc.property(skyline, skyline, (a, b) => {
        const before = reaches(a);
        merged(a, b);
        merged(shifted(a, 5, 5), b);
        expect(reaches(a)).toEqual(before);
      }),
    );
  });
});

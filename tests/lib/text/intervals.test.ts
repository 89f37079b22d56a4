import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAt, findWithin, type Interval, indexIntervals, reindex } from "@/lib/text/intervals";
import { piecesOf } from "@/lib/text/pieces";

const interval = fc
  .tuple(fc.nat(60), fc.nat(20), fc.nat(1000))
  .map(([start, length, value]): Interval<number> => ({ start, end: start + length, value }));
const intervals = fc.array(interval, { maxLength: 40 });
const byValue = (a: number, b: number) => a - b;

describe("indexIntervals", () => {
  it("finds what a look at every interval finds, in order", () => {
    fc.assert(
      fc.property(intervals, fc.nat(80), fc.nat(20), (all, start, length) => {
        const index = indexIntervals(all);
        const found = findWithin(index, start, start + length);
        const slow = all.filter((one) => one.start < start + length && one.end > start && one.end > one.start);
        expect(found.map(({ value }) => value).sort(byValue)).toEqual(slow.map(({ value }) => value).sort(byValue));
        expect(found).toEqual([...found].sort((a, b) => a.start - b.start || b.end - a.end));
      }),
    );
  });

  it("takes the first character of an interval as inside and the one at its end as outside", () => {
    const index = indexIntervals([{ start: 2, end: 4, value: "a" }]);
    expect([1, 2, 3, 4].map((offset) => findAt(index, offset).length)).toEqual([0, 1, 1, 0]);
  });

  it("finds nothing in nothing", () => {
    expect(findWithin(indexIntervals([]), 0, 10)).toEqual([]);
  });
});

describe("reindex", () => {
  it("gives the index that all intervals would have been given afresh", () => {
    fc.assert(
      fc.property(intervals, intervals, fc.func(fc.boolean()), (before, come, isGone) => {
        const gone = new Set(before.map(({ value }) => value).filter((value) => isGone(value)));
        const after = reindex(indexIntervals(before), gone, come);
        const afresh = indexIntervals([...before.filter(({ value }) => !gone.has(value)), ...come]);
        const sorted = (all: readonly Interval<number>[]) =>
          all.map(({ start, end, value }) => [start, end, value].join(" ")).sort();
        expect(sorted(after.all)).toEqual(sorted(afresh.all));
        expect(after.reach).toEqual(afresh.reach);
      }),
    );
  });
});

describe("piecesOf", () => {
  const at = (all: readonly Interval<number>[], offset: number) =>
    all.filter(({ start, end }) => start <= offset && offset < end).map(({ value }) => value);

  it("lays over each character what lies over it, and nothing elsewhere", () => {
    fc.assert(
      fc.property(intervals, (all) => {
        const pieces = piecesOf(all);
        for (let offset = 0; offset < 90; offset++) {
          const values = pieces
            .filter(({ start, end }) => start <= offset && offset < end)
            .flatMap((p) => [...p.values]);
          expect(values.sort(byValue)).toEqual(at(all, offset).sort(byValue));
        }
      }),
    );
  });

  it("gives pieces that ascend, are not empty and do not overlap", () => {
    fc.assert(
      fc.property(intervals, (all) => {
        piecesOf(all).forEach((piece, i, pieces) => {
          expect(piece.start).toBeLessThan(piece.end);
          expect(piece.start).toBeGreaterThanOrEqual(pieces[i - 1]?.end ?? 0);
          expect(piece.values.length).toBeGreaterThan(0);
        });
      }),
    );
  });

  it("names the longest first where two start together", () => {
    const pieces = piecesOf([
      { start: 0, end: 2, value: "short" },
      { start: 0, end: 5, value: "long" },
    ]);
    expect(pieces).toEqual([
      { start: 0, end: 2, values: ["long", "short"] },
      { start: 2, end: 5, values: ["long"] },
    ]);
  });
});

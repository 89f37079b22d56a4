import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contourOf, linesOf } from "@/components/source/contour";
import type { Highlight } from "@/components/source/highlight";
import { findNextHighlight, paragraphEdge, sentenceEnd, sentenceStart } from "@/components/source/moves";
import { labelled, laneStep, packMarks } from "@/components/source/rail-lanes";
import { readPasted } from "@/lib/reading/text";
import { contents } from "../lib/text/contents";

const marks = fc
  .array(fc.tuple(fc.nat(600), fc.nat(200)), { maxLength: 30 })
  .map((list) => list.map(([top, height], i) => ({ key: String(i), top, bottom: top + height })));

describe("packMarks", () => {
  it("never lets two marks of one lane touch, nor a number stand on a mark", () => {
    fc.assert(
      fc.property(marks, (list) => {
        const placed = packMarks(list, new Map());
        for (const a of placed) {
          for (const b of placed) {
            if (a.key < b.key && a.lane === b.lane) expect(Math.abs(a.top - b.top)).toBeGreaterThanOrEqual(15);
          }
        }
        expect(new Set(placed.map(({ key }) => key)).size).toBe(list.length);
      }),
    );
  });

  it("moves a mark by no more than its number needs", () => {
    fc.assert(
      fc.property(marks, (list) => {
        for (const { key, top, height } of packMarks(list, new Map())) {
          const mark = list[Number(key)];
          expect(top - (mark?.top ?? 0)).toBeGreaterThanOrEqual(0);
          expect(top - (mark?.top ?? 0)).toBeLessThan(24);
          expect(height).toBeGreaterThanOrEqual(12);
        }
      }),
    );
  });

  it("leaves marks in their lanes when others above them go", () => {
    const lanes = new Map<string, number>();
    const list = [
      { key: "a", top: 0, bottom: 100 },
      { key: "b", top: 10, bottom: 300 },
    ];
    packMarks(list, lanes);
    expect(packMarks(list.slice(1), lanes)).toMatchObject([{ key: "b", lane: 1 }]);
  });

  it("fits many lanes into the room and drops only numbers that would lie on others", () => {
    expect([1, 3, 4, 20].map((lanes) => laneStep(lanes, 30))).toEqual([10, 10, 7, 3]);
    const placed = packMarks(
      ["a", "b", "c", "d"].map((key) => ({ key, top: 0, bottom: 50 })),
      new Map(),
    );
    expect([...labelled(placed, 10)]).toEqual(["a", "b", "c", "d"]);
    expect([...labelled(placed, 7)]).toEqual(["a", "c"]);
  });

  it("labels as a look at every labelled mark would", () => {
    const unplaced = fc.array(fc.tuple(fc.nat(600), fc.nat(90)), { maxLength: 60 });
    fc.assert(
      fc.property(unplaced, fc.constantFrom(3, 5, 10), (spans, step) => {
        const marks = packMarks(
          spans.map(([top, height], i) => ({ key: String(i), top, bottom: top + height })),
          new Map(),
        );
        const slow: (typeof marks)[number][] = [];
        for (const mark of marks) {
          const isFree = (one: typeof mark) =>
            Math.abs(one.lane - mark.lane) * step >= 9 || Math.abs(one.top - mark.top) >= 12;
          if (slow.every(isFree)) slow.push(mark);
        }
        expect([...labelled(marks, step)]).toEqual(slow.map(({ key }) => key));
      }),
    );
  });
});

describe("contourOf", () => {
  const line = (left: number, right: number, row: number) => ({ left, right, top: row * 25, bottom: row * 25 + 20 });

  it("draws one outline round lines that lie over each other, and two where they do not", () => {
    expect(contourOf([line(50, 100, 0), line(0, 100, 1), line(0, 30, 2)]).match(/M/g)).toHaveLength(1);
    expect(contourOf([line(80, 100, 0), line(0, 30, 1)]).match(/M/g)).toHaveLength(2);
    expect(contourOf([])).toBe("");
  });

  it("takes the runs of one line for one line, whatever their heights", () => {
    const runs = [line(0, 10, 0), { left: 10, right: 40, top: 2, bottom: 23 }, line(60, 90, 0), line(0, 20, 1)];
    expect(linesOf(runs).map(({ left, right }) => [left, right])).toEqual([
      [0, 90],
      [0, 20],
    ]);
  });

  it("encloses every word and stays within two pixels of them", () => {
    const lines = fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 4, max: 200 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lines, (list) => {
        const rects = list.map(([left, width], row) => line(left, left + width, row));
        const numbers = (contourOf(rects).match(/-?[\d.]+/g) ?? []).map(Number);
        const xs = numbers.filter((_, i) => i % 2 === 0);
        const bounds = [
          Math.min(...rects.map(({ left }) => left)),
          Math.max(...rects.map(({ right }) => right)),
        ] as const;
        expect(Math.abs(Math.min(...xs) - bounds[0] + 2)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(Math.max(...xs) - bounds[1] - 2)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe("moves", () => {
  const content = () => {
    const reading = readPasted("One. Two here.\n\nThree, four. Five.");
    if (!reading.ok) throw new Error(reading.reason);
    return reading.content;
  };

  it("goes by sentences from block to block", () => {
    const ends = [0, 4, 14, 15, 28, 34].map((offset) => sentenceEnd(content(), offset));
    expect(ends).toEqual([4, 14, 28, 28, 34, 34]);
    const starts = [34, 29, 16, 5, 0].map((offset) => sentenceStart(content(), offset));
    expect(starts).toEqual([29, 16, 5, 0, 0]);
  });

  it("goes by paragraphs", () => {
    expect([0, 14, 20, 34].map((offset) => paragraphEdge(content(), offset, 1))).toEqual([14, 34, 34, 34]);
    expect([34, 16, 3, 0].map((offset) => paragraphEdge(content(), offset, -1))).toEqual([16, 0, 0, 0]);
  });

  it("always comes to the end of any text, and back", () => {
    fc.assert(
      fc.property(contents, (any) => {
        const end = any.blocks.at(-1)?.end ?? 0;
        let at = 0;
        for (let steps = 0; at < end; steps++) {
          const next = sentenceEnd(any, at);
          if (next <= at) throw new Error(`stuck at ${at} after ${steps} steps`);
          at = next;
        }
        for (let steps = 0; at > (any.blocks[0]?.start ?? 0); steps++) {
          const next = sentenceStart(any, at);
          if (next >= at) throw new Error(`stuck at ${at} on the way back after ${steps} steps`);
          at = next;
        }
      }),
      { numRuns: 40 },
    );
  });

  it("visits every highlight once on the way round, in either direction", () => {
    const highlight = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(
        fc.array(highlight, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(1 as const, -1 as const),
        (list, direction) => {
          const all = list.map(
            ([start, length], i): Highlight => ({
              spanId: `s${i}`,
              extent: [[start, start + length]],
              role: "support",
              numbers: [],
              label: "",
            }),
          );
          const seen = new Set<string>();
          let from: { offset: number; spanId: string | null } = { offset: direction === 1 ? -1 : 99, spanId: null };
          for (let i = 0; i < all.length; i++) {
            const next = findNextHighlight(all, from, direction);
            if (!next) throw new Error("none");
            seen.add(next.spanId);
            from = { offset: next.extent[0]?.[0] ?? 0, spanId: next.spanId };
          }
          expect(seen.size).toBe(all.length);
        },
      ),
    );
  });
});

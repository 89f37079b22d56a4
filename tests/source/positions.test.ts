import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sectionsOf } from "@/components/source/chunks";
import { offsetOf, positionOf, rangesOf, shownOf } from "@/components/source/positions";
import { contents } from "../lib/text/contents";

const isInside = (content: { blocks: readonly { start: number; end: number }[] }, offset: number) =>
  content.blocks.some(({ start, end }) => start <= offset && offset <= end);

it("lets the chunks of a paragraph run as it does, whatever they begin with", () => {
  const plain = "שלום NATO ".repeat(2000).trim();
  const { doc } = shownOf({ plain, blocks: [{ kind: "paragraph", start: 0, end: plain.length }] });
  const directions: unknown[] = [];
  doc.descendants(({ isTextblock, attrs }) => {
    if (isTextblock) directions.push(attrs.direction);
  });
  expect(directions.length).toBeGreaterThan(3);
  expect(directions.slice(1)).toEqual(directions.slice(1).map(() => "rtl"));
});

describe("sectionsOf", () => {
  it("shows every block whole, in order, in chunks without a gap", () => {
    fc.assert(
      fc.property(contents, (content) => {
        const chunks = sectionsOf(content).flat();
        const joined = content.blocks.map((block) => chunks.filter((chunk) => chunk.block === block));
        joined.forEach((ofBlock, i) => {
          expect(ofBlock[0]?.start).toBe(content.blocks[i]?.start);
          expect(ofBlock.at(-1)?.end).toBe(content.blocks[i]?.end);
          ofBlock.forEach((chunk, j) => {
            expect(chunk.start).toBe(ofBlock[j - 1]?.end ?? chunk.start);
            expect(chunk.end).toBeGreaterThan(chunk.start);
            expect(chunk.end - chunk.start).toBeLessThanOrEqual(6000);
            expect(content.plain.slice(chunk.start, chunk.end).isWellFormed()).toBe(true);
          });
        });
      }),
    );
  });

  it("cuts a long line at white space, and in mid-word only where it has none", () => {
    const plain = `${"word ".repeat(2000)}${"x".repeat(9000)}`;
    const chunks = sectionsOf({ plain, blocks: [{ kind: "paragraph", start: 0, end: plain.length }] }).flat();
    expect(chunks.length).toBeGreaterThan(3);
    expect(plain.slice(0, chunks[0]?.end)).toMatch(/ $/);
  });

  it("never parts a letter from its marks, nor the parts of a joined emoji", () => {
    for (const unit of ["e\u0303\u0323", "👩‍👩‍👧"]) {
      const plain = unit.repeat(3000).normalize("NFC");
      for (const { start } of sectionsOf({
        plain,
        blocks: [{ kind: "paragraph", start: 0, end: plain.length }],
      }).flat()) {
        expect(plain.slice(start, start + 2)).not.toMatch(/^[\p{M}\u200d]/u);
        expect(plain.charAt(start - 1)).not.toBe("\u200d");
      }
    }
  });
});

describe("positions", () => {
  it("leads from every offset in a block to a position and back, on either side", () => {
    fc.assert(
      fc.property(contents, fc.double({ min: 0, max: 1, noNaN: true }), (content, share) => {
        const shown = shownOf(content);
        const offset = Math.floor(share * content.plain.length);
        for (const side of [-1, 1] as const) {
          const back = offsetOf(shown, positionOf(shown, offset, side));
          const isSeam = content.blocks.some(({ start, end }) => (side === 1 ? end === offset : start === offset));
          if (isInside(content, offset) && !isSeam) expect(back).toBe(offset);
        }
      }),
    );
  });

  it("moves an offset between blocks to the nearer end on the side that is meant", () => {
    const content = {
      plain: "one\n\ntwo",
      blocks: [
        { kind: "paragraph", start: 0, end: 3 },
        { kind: "paragraph", start: 5, end: 8 },
      ],
    } as const;
    const shown = shownOf(content);
    expect(offsetOf(shown, positionOf(shown, 4, -1))).toBe(3);
    expect(offsetOf(shown, positionOf(shown, 4, 1))).toBe(5);
    expect(offsetOf(shown, positionOf(shown, 3, -1))).toBe(3);
    expect(offsetOf(shown, positionOf(shown, 5, 1))).toBe(5);
    expect(offsetOf(shown, positionOf(shown, 8, 1))).toBe(8);
  });

  it("shows at each position the words of its offsets", () => {
    fc.assert(
      fc.property(contents, fc.nat(400), fc.nat(400), (content, a, b) => {
        const shown = shownOf(content);
        const [start, end] = [Math.min(a, b), Math.min(Math.max(a, b), content.plain.length)];
        const seen = rangesOf(shown, start, end).map(({ from, to }) => shown.doc.textBetween(from, to));
        const meant = shown.chunks
          .map((chunk) => content.plain.slice(Math.max(start, chunk.start), Math.max(start, Math.min(end, chunk.end))))
          .filter((text) => text !== "");
        expect(seen).toEqual(meant);
      }),
    );
  });

  it("takes positions in reading order to offsets in reading order, all the way through", () => {
    fc.assert(
      fc.property(contents, (content) => {
        const shown = shownOf(content);
        shown.doc.check();
        const positions = Array.from({ length: Math.ceil(shown.doc.content.size / 7) }, (_, i) => 7 * i);
        const offsets = positions.map((position) => offsetOf(shown, position));
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        expect(offsets.filter((offset) => !isInside(content, offset))).toEqual([]);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Content } from "@/lib/text/content";
import { type Extent, isExtent, mergeStretches, quoteOf, type Stretch } from "@/lib/text/extent";
import { type Edge, moveEdge, type StepUnit, splitAt, stepEdge, without } from "@/lib/text/reshape";

/** A text of paragraphs, parted by empty lines. */
function content(...paragraphs: readonly string[]): Content {
  const plain = paragraphs.join("\n\n");
  let at = 0;
  const blocks = paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return { kind: "paragraph" as const, start, end: start + paragraph.length };
  });
  return { plain, blocks };
}

const START: Edge = { stretch: 0, side: "start" };
const END: Edge = { stretch: 0, side: "end" };

/** What a passage, given by its words, reads after a step. */
function stepped(text: Content, words: string, edge: Edge, step: 1 | -1, unit: StepUnit = "word"): string {
  const start = text.plain.indexOf(words);
  return quoteOf(text.plain, stepEdge(text, [[start, start + words.length]], edge, step, unit));
}

describe("stepEdge", () => {
  const text = content("One two, three four.", "Five six seven.");

  it("begins and ends a word earlier or later", () => {
    expect(stepped(text, "two, three", START, -1)).toBe("One two, three");
    expect(stepped(text, "two, three", START, 1)).toBe("three");
    expect(stepped(text, "two, three", END, -1)).toBe("two");
    expect(stepped(text, "two, three", END, 1)).toBe("two, three four");
  });

  it("passes from one paragraph into the next and back", () => {
    expect(stepped(text, "three four", END, 1)).toBe("three four.\n\nFive");
    expect(stepped(text, "Five six", START, -1)).toBe("four.\n\nFive six");
  });

  it("goes by what a reader takes for one character", () => {
    const family = content("a👩‍👩‍👧b हिन्दी e\u0301é");
    expect(stepped(family, "a", END, 1, "character")).toBe("a👩‍👩‍👧");
    expect(stepped(family, "a👩‍👩‍👧", END, -1, "character")).toBe("a");
    expect(stepped(family, "हिन्दी", START, 1, "character")).toBe("न्दी");
  });

  it("finds words where no spaces part them, and in lines that run from right to left", () => {
    const chinese = content("我们需要自由和安全。");
    expect(stepped(chinese, "自由", END, 1)).toBe("自由和");
    expect(stepped(chinese, "自由和", START, 1)).toBe("和");
    const hebrew = content("הזכות לבחור בריתות אינה עומדת");
    expect(stepped(hebrew, "לבחור", END, 1)).toBe("לבחור בריתות");
    expect(stepped(hebrew, "לבחור", START, -1)).toBe("הזכות לבחור");
    const pointed = content("בְּרֵאשִׁית בָּרָא אֱלֹהִים");
    expect(stepped(pointed, "בָּרָא", END, 1)).toBe("בָּרָא אֱלֹהִים");
    expect(stepped(pointed, "בָּרָא", START, 1, "character")).toBe("רָא");
  });

  it("keeps at least one character, and stays within the text", () => {
    expect(stepped(content("One"), "One", END, 1)).toBe("One");
    expect(stepped(content("One"), "One", START, 1)).toBe("One");
    expect(stepped(content("One two"), "two", END, -1)).toBe("two");
    expect(stepped(content("One"), "e", START, 1, "character")).toBe("e");
    expect(stepped(content("One"), "One", START, -1)).toBe("One");
  });
});

describe("moveEdge", () => {
  const text = content("One two three four five six.");

  it("takes in the next stretch where it comes to it", () => {
    expect(
      moveEdge(
        text,
        [
          [0, 3],
          [8, 13],
          [19, 23],
        ],
        END,
        9,
      ),
    ).toEqual([
      [0, 13],
      [19, 23],
    ]);
  });

  it("always gives an extent that lies in the text and cuts no character", () => {
    const words = fc.string({ unit: "grapheme", minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.nat(40), fc.nat(40), fc.nat(60), fc.boolean(), (plain, a, b, to, isStart) => {
        const edges = [0];
        for (const { segment } of new Intl.Segmenter().segment(plain)) edges.push((edges.at(-1) ?? 0) + segment.length);
        const [from, end] = [edges[a % edges.length] ?? 0, edges[b % edges.length] ?? 0];
        if (from === end) return;
        const extent: Extent = [[Math.min(from, end), Math.max(from, end)]];
        const one = { plain, blocks: [{ kind: "paragraph" as const, start: 0, end: plain.length }] };
        const moved = moveEdge(one, extent, isStart ? START : END, to);
        expect(isExtent(moved)).toBe(true);
        for (const offset of moved.flat()) expect(edges).toContain(offset);
      }),
    );
  });
});

describe("without and splitAt", () => {
  const plain = "One two three four";

  it("takes words out of the middle, and the space that stood round them", () => {
    expect(without(plain, [[0, 18]], [[4, 7]])).toEqual([
      [0, 3],
      [8, 18],
    ]);
    expect(without(plain, [[4, 7]], [[0, 18]])).toBeNull();
  });

  it("parts a passage at the caret or between its stretches", () => {
    expect(splitAt(plain, [[0, 13]], 7)).toEqual([[[0, 7]], [[8, 13]]]);
    expect(
      splitAt(
        plain,
        [
          [0, 3],
          [8, 13],
        ],
        5,
      ),
    ).toEqual([[[0, 3]], [[8, 13]]]);
    expect(splitAt(plain, [[0, 13]], 0)).toBeNull();
  });

  it("loses no word and adds none, wherever it is split", () => {
    const stretch = fc.tuple(fc.nat(16), fc.nat(6)).map(([at, n]): Stretch => [at, Math.min(18, at + n + 1)]);
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 3 }), fc.nat(18), (stretches, at) => {
        const extent = mergeStretches(stretches);
        const parts = splitAt(plain, extent, at);
        if (!parts) return;
        const bare = (of: Extent) =>
          of
            .map(([a, b]) => plain.slice(a, b))
            .join("")
            .replace(/\s/g, "");
        expect(bare(parts[0]) + bare(parts[1])).toBe(bare(extent));
      }),
    );
  });
});

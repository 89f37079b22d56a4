import { describe, expect, it } from "vitest";
import { all, mapFromRows } from "@/lib/argument/argument-map";
import { arrangeMap } from "@/lib/drawing/arrange";
import { splitOver } from "@/lib/drawing/pages";
import { type Paper, printMap, wholeMap } from "@/lib/drawing/printed";
import { everyLook } from "@/lib/examples/looks";
import { textsOf } from "./texts";

const map = mapFromRows(everyLook);
const plain: Paper = { widthMm: null, heightMm: null, pointSize: 9, caption: null, hasLegend: false, stamp: null };
const print = (paper: Partial<Paper> = {}, extract = wholeMap) => {
  const made = printMap(map, extract, { ...plain, ...paper });
  if (!made) throw new Error("nothing was drawn");
  return made;
};
const words = (paper: Partial<Paper>) =>
  print(paper).pages.map(({ shapes }) => textsOf(shapes).map(({ text }) => text));

describe("a map on paper", () => {
  it("is as wide as asked, to a thousandth, and tells by how much it had to be made smaller", () => {
    const { pages, scale, shrunk } = print({ widthMm: 84 });
    expect((pages[0]?.bounds.width ?? 0) * scale).toBeCloseTo((84 * 72) / 25.4, 0);
    expect(shrunk).toBeLessThan(1);
  });

  it("keeps the words of claims at the size asked for where it has the room", () => {
    const { scale, shrunk } = print({ pointSize: 11 });
    expect(shrunk).toBe(1);
    expect(scale * 13).toBeCloseTo(11);
  });

  it("has its caption above, its stamp at the foot, and a legend of what occurs alone", () => {
    const [texts = []] = words({ caption: "Who may join?", hasLegend: true, stamp: "Version 4" });
    expect(texts[0]).toBe("Who may join?");
    expect(texts.at(-1)).toBe("Version 4");
    expect(texts).toContain("against the step, not the claim");
    const few = {
      claims: new Set(
        all(map, "claims")
          .slice(0, 1)
          .map(({ id }) => id),
      ),
      folded: new Set<string>(),
    };
    const only = textsOf(print({ hasLegend: true }, few).pages[0]?.shapes ?? []).map(({ text }) => text);
    expect(only).not.toContain("against the step, not the claim");
  });

  it("draws a part alone, and nothing of an empty one", () => {
    const [first] = all(map, "claims");
    const part = printMap(map, { claims: new Set([first?.id ?? ""]), folded: new Set() }, plain);
    expect(part?.pages[0]?.description).toBe("Argument map of 1 claim and 0 relations.");
    expect(printMap(map, { claims: new Set(), folded: new Set() }, plain)).toBeNull();
  });

  it("is the same every time", () => expect(print({ widthMm: 170 })).toEqual(print({ widthMm: 170 })));
});

describe("a map over pages", () => {
  const paper = { widthMm: 120, heightMm: 100, pointSize: 9, stamp: "Version 4", hasLegend: true } as const;

  it("has pages of one size, numbered, every claim whole on one of them or cut on two", () => {
    const { pages, scale } = print(paper);
    expect(pages.length).toBeGreaterThan(2);
    for (const { bounds } of pages) expect(bounds.width * scale).toBeCloseTo((120 * 72) / 25.4, 0);
    const texts = words(paper);
    expect(texts.map((page) => page.at(-1))).toEqual(pages.map((_, i) => `${i + 1} / ${pages.length}`));
    const shown = new Set(texts.flat());
    for (const { number } of all(map, "claims")) expect(shown.has(String(number)), `claim ${number}`).toBe(true);
  });

  it("tells at each place where a line leaves a page on which it goes on, from both sides", () => {
    const { layout } = arrangeMap(map, "Every look");
    const pages = splitOver(layout, layout.bounds, { width: 500, height: 300 });
    const marks = pages.flatMap(({ crossings }, i) =>
      crossings.map(({ at, side, to }) => ({ at: at.map(Math.round).join(), side, from: i + 1, to })),
    );
    expect(marks.length).toBeGreaterThan(0);
    for (const { at, from, to } of marks) {
      expect(marks.some((other) => other.at === at && other.from === to && other.to === from)).toBe(true);
    }
  });
});

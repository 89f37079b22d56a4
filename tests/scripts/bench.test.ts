import { describe, expect, it } from "vitest";
import { sectionOf, withSection } from "../../scripts/benching/document.mjs";
import { largeMap } from "../bench/large-map";
import { interleave, median, ratio } from "../bench/rounds";

describe("rounds of the bench", () => {
  it("take the middle, and between two middles the mean", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(() => median([])).toThrow(RangeError);
  });

  it("compare what was taken in one round, not what was taken at different times", () => {
    expect(ratio([2, 40, 6], [1, 20, 3])).toBe(2);
  });

  it("let everyone run as often, leave the first round out, and let each begin in turn", async () => {
    const began: string[] = [];
    const take = (name: string) => async (round: number) => {
      began.push(`${name}${round}`);
      return round;
    };
    expect(await interleave(2, { a: take("a"), b: take("b") })).toEqual({ a: [1, 2], b: [1, 2] });
    expect(began).toEqual(["a0", "b0", "b1", "a1", "a2", "b2"]);
  });
});

describe("the maps of the bench", () => {
  it("are of the size that was asked for, and the same for the same seed", () => {
    const wanted = { seed: 1, size: 300, counts: "claims and relations" } as const;
    const map = largeMap(wanted);
    expect(map.claims.length + map.relations.length).toBe(300);
    expect(map).toEqual(largeMap(wanted));
    expect(largeMap({ ...wanted, counts: "claims" }).claims).toHaveLength(300);
  });
});

describe("the document of the bench", () => {
  const report = (title: string, isMet: boolean) => ({
    title,
    compared: "One against another.",
    aims: [{ aim: "Twice as fast", measured: "1.50 ×", isMet }],
    tables: [{ caption: "Times", head: ["", "time"], rows: [["ours", "1.00 ms"]] }],
  });

  it("says of each aim whether it is met", () => {
    expect(sectionOf(report("Map", false), 0)).toContain("- **Not met**: Twice as fast. Measured: 1.50 ×.");
    expect(sectionOf(report("Map", true), 0)).toContain("- Met: Twice as fast.");
  });

  it("keeps the sections of other parts, in their order, and takes the place of its own", () => {
    const map = withSection("", sectionOf(report("Map", false), 0));
    const both = withSection(map, sectionOf(report("Text", true), 0));
    const anew = withSection(both, sectionOf(report("Map", true), 0));
    expect(anew.match(/^## .+/gm)).toEqual(["## Text", "## Map"]);
    expect(anew).not.toContain("Not met");
    expect(anew.match(/^# /gm)).toHaveLength(1);
  });
});

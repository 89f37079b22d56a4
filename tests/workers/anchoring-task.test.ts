import { describe, expect, it } from "vitest";
import { edited } from "@/lib/text/edits";
import { createAnchoring } from "@/workers/anchoring-task";

const old = "The sea wall is lower than the spring tide. Nobody has measured it since the storm.";
const now = "The sea wall is higher than the spring tide. Nobody has measured it since the storm.";
const wall: [number, number][] = [[0, old.indexOf(" Nobody")]];

describe("the anchoring thread", () => {
  it("[S5] tells how one text became the other", () => {
    const edits = createAnchoring()({ kind: "differ", old, now }, () => {});
    expect(edits).toEqual([{ start: 16, end: 21, insert: "higher" }]);
    expect(edited(old, [{ start: 16, end: 21, insert: "higher" }])).toBe(now);
  });

  it("[S6] gives each passage its certain place, or none, in the order that they were asked for", () => {
    const gone: [number, number][] = [[16, 21]];
    const places = createAnchoring()({ kind: "place", old, now, extents: [gone, wall] }, () => {});
    expect(places).toMatchObject([null, { quote: "The sea wall is higher than the spring tide." }]);
  });

  it("[S6] gives all places of each passage, and tells how far it is", () => {
    const shares: number[] = [];
    const run = createAnchoring();
    const extents = Array.from({ length: 120 }, () => wall);
    const found = run({ kind: "seek", old, now, extents }, (share) => shares.push(share));
    expect(found).toHaveLength(120);
    expect(shares).toEqual([0, 50 / 120, 100 / 120]);
  });

  it("[S6] is not misled by texts that it was asked about before", () => {
    const run = createAnchoring();
    run({ kind: "differ", old, now }, () => {});
    expect(run({ kind: "differ", old: now, now: old }, () => {})).toEqual([{ start: 16, end: 22, insert: "lower" }]);
    expect(run({ kind: "differ", old, now: old }, () => {})).toEqual([]);
  });
});

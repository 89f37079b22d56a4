import { describe, expect, it } from "vitest";
import { sortHints } from "@/components/hints/hint-gestures";
import { hintsOf } from "@/lib/argument/hints/hints";
import { graph, idAt, run } from "../builders";

describe("hints as they are listed", () => {
  const { map, id } = graph("a -> b; c -x b; d -> c");
  const found = hintsOf(map, undefined, "en");
  const [first] = found;
  if (!first) throw new Error("no hint about a map of bare letters");

  it("stand kind by kind, and all of them are counted", () => {
    const { groups, aside, count } = sortHints(map, found);
    expect(groups.flatMap(({ hints }) => hints)).toEqual(found);
    expect([aside, count]).toEqual([[], found.length]);
  });

  it("leave out what was put aside, until it is brought back", () => {
    const dismissed = run(map, { type: "dismissHint", id: idAt(900), hint: first.key });
    const { aside, count } = sortHints(dismissed, found);
    expect(aside.map(({ hint }) => hint)).toEqual([first]);
    expect(count).toBe(found.length - 1);
    expect(sortHints(run(dismissed, { type: "restoreHint", id: idAt(900) }), found).count).toBe(found.length);
  });

  it("leave out those about rows that are gone since they were found", () => {
    const gone = run(map, { type: "removeClaim", id: id("c") });
    const left = sortHints(gone, found).groups.flatMap(({ hints }) => hints);
    expect(left.some(({ claimIds }) => claimIds.includes(id("c")))).toBe(false);
  });
});

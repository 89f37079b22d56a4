import { describe, expect, it } from "vitest";
import { type ArgumentMap, all, emptyMap, find, rowsOf } from "@/lib/argument/argument-map";
import type { Change } from "@/lib/argument/change";
import type { Action } from "@/lib/argument/command";
import { decide } from "@/lib/argument/decide";
import { changesBetween } from "@/lib/argument/history/past";
import { type Known, nothingKnown } from "@/lib/argument/known";
import { eventsOf } from "@/tests/arbitraries";
import { command, graph, idSource } from "@/tests/builders";

const newId = idSource(0x800000);

/** A map with its log, of which each step is taken in turn. */
function logged(notation: string) {
  const { actions, id } = graph(notation);
  const log: (readonly Change[])[] = [];
  const known: Known = {
    ...nothingKnown,
    past: (after, until = log.length) => changesBetween(eventsOf(log), after, until),
  };
  let map: ArgumentMap = emptyMap;
  const moments: ArgumentMap[] = [map];
  const run = (...step: Action[]): string | null => {
    const decision = decide(map, command(...step), known);
    if (!decision.ok) return decision.refusal.reason;
    log.push(decision.changes);
    map = decision.map;
    moments.push(map);
    return null;
  };
  run(...actions);
  return { id, run, moments, map: () => map };
}

describe("restore", () => {
  it("makes the map again as it was, whatever came since", () => {
    const { id, run, moments, map } = logged("a, b -> c; d -x (a, b -> c)");
    run({ type: "editClaim", id: id("a"), set: { text: "reworded" } });
    run({ type: "removeClaim", id: id("b") });
    run({ type: "addClaim", id: newId(), text: "later" });
    expect(run({ type: "restore", seq: 1 })).toBeNull();
    expect(rowsOf(map())).toEqual(rowsOf(moments[1] ?? emptyMap));
    expect(run({ type: "restore", seq: 4 })).toBeNull();
    expect(rowsOf(map())).toEqual(rowsOf(moments[4] ?? emptyMap));
  });

  it("refuses moments that the map never had", () => {
    const { run } = logged("a -> b");
    expect(run({ type: "restore", seq: 9 })).toBe("There is no such moment in the history of this map.");
  });
});

describe("bringBack", () => {
  it("brings a removed claim back with all that hung on it, after others have worked on", () => {
    const { id, run, map } = logged("a -> b; b -> c; d -x b");
    run({ type: "removeClaim", id: id("b") });
    run({ type: "addClaim", id: newId(), text: "new" }, { type: "editClaim", id: id("c"), set: { text: "C" } });
    expect(run({ type: "bringBack", seq: 2 })).toBeNull();
    expect(find(map(), "claims", id("b"))?.text).toBe("b");
    expect(all(map(), "relations")).toHaveLength(3);
    expect(find(map(), "claims", id("c"))?.text).toBe("C");
  });

  it("leaves out what has nothing to hang on any more, and gives another number where the old one is taken", () => {
    const { id, run, map } = logged("a -> b; c -> b");
    run({ type: "removeClaim", id: id("a") });
    run({ type: "removeClaim", id: id("b") });
    expect(run({ type: "bringBack", seq: 2 })).toBeNull();
    expect(all(map(), "relations")).toEqual([]);
    expect(find(map(), "claims", id("a"))).toBeDefined();
    expect(run({ type: "bringBack", seq: 2 })).toBe("Nothing of what went there can be brought back.");
  });
});

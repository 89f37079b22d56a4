import { describe, expect, it } from "vitest";
import type { Change } from "@/lib/argument/change";
import { standsNow, writtenBy, writtenOver } from "@/lib/argument/written";
import { graph, idAt, run } from "../../builders";

const reworded = (was: string, text: string): Change[] => [
  { table: "claims", op: "update", id: idAt(1), set: { text }, was: { text: was } },
];
const mine = { table: "claims" as const, id: idAt(1), column: "text", mine: "Mine" };

describe("what somebody wrote", () => {
  it("is the words of rows that came or were changed, and nothing else of them", () => {
    expect(writtenBy(reworded("Old", "Mine"))).toEqual([{ ...mine, theirs: null }]);
    expect(writtenBy([{ table: "claims", op: "update", id: idAt(1), set: { strength: 1 }, was: {} }])).toEqual([]);
    expect(writtenBy(reworded("Old", ""))).toEqual([]);
  });

  it("stands over what somebody else wrote in between", () => {
    expect(writtenOver(reworded("Old", "Mine"), reworded("Theirs", "Mine"))).toEqual([{ ...mine, theirs: "Theirs" }]);
  });

  it("stands over nothing where it met what was seen, or the same words", () => {
    expect(writtenOver(reworded("Old", "Mine"), reworded("Old", "Mine"))).toEqual([]);
    expect(writtenOver(reworded("Old", "Mine"), reworded("Mine", "Mine"))).toEqual([]);
    expect(writtenOver([], reworded("Theirs", "Mine"))).toEqual([]);
  });

  it("is set beside what stands there now, or nothing where the row has gone", () => {
    const { map, id } = graph("a -> b");
    const written = { ...mine, id: id("a"), theirs: null };
    expect(standsNow(map, written)).toBe("a");
    expect(standsNow(run(map, { type: "removeClaim", id: id("a") }), written)).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArgumentMap, apply, emptyMap, rowsOf } from "@/lib/argument/argument-map";
import { decide } from "@/lib/argument/decide";
import { differenceBetween } from "@/lib/argument/history/difference";
import { takenBack } from "@/lib/argument/history/past";
import { histories, play } from "@/tests/arbitraries";
import { graph, run } from "@/tests/builders";

describe("differenceBetween", () => {
  it("turns any moment of a map into any other", () => {
    fc.assert(
      fc.property(histories, fc.nat(), fc.nat(), (history, i, j) => {
        const moments = momentsOf(history);
        const [from = emptyMap, to = emptyMap] = [moments[i % moments.length], moments[j % moments.length]];
        expect(rowsOf(apply(from, differenceBetween(from, to)))).toEqual(rowsOf(to));
      }),
      { numRuns: 60 },
    );
  });

  it("names only the columns that differ, and nothing between equal maps", () => {
    const { map, id } = graph("a -> b");
    const later = run(map, { type: "editClaim", id: id("a"), set: { text: "c" } });
    expect(differenceBetween(map, later)).toEqual([
      { table: "claims", op: "update", id: id("a"), set: { text: "c" }, was: { text: "a" } },
    ]);
    expect(differenceBetween(later, run(later, { type: "editClaim", id: id("a"), set: { text: "c" } }))).toEqual([]);
  });
});

describe("takenBack", () => {
  it("leads from any moment to any earlier one, from which the same changes lead back", () => {
    fc.assert(
      fc.property(histories, fc.nat(), (history, i) => {
        const events: { changes: ReturnType<typeof differenceBetween> }[] = [];
        const last = play(history, ({ before, command, known }) => {
          const decision = decide(before, command, known);
          if (decision.ok) events.push({ changes: [...decision.changes] });
        });
        const since = events.slice(i % (events.length + 1));
        const then = takenBack(last, since);
        const again = since.reduce((map, { changes }) => apply(map, changes), then);
        expect(rowsOf(again)).toEqual(rowsOf(last));
        expect(rowsOf(takenBack(last, events)).claims).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

function momentsOf(history: readonly number[]): ArgumentMap[] {
  const moments: ArgumentMap[] = [];
  moments.push(play(history, ({ before }) => moments.push(before)));
  return moments;
}

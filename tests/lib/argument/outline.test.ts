import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArgumentMap, all, find } from "@/lib/argument/argument-map";
import { comparePositions, firstPosition, premisesOf, relationsOn, type TextPosition } from "@/lib/argument/graph";
import { branchAt, type OutlineRow, outlineOf, unfoldedRows } from "@/lib/argument/outline";
import type { Relation } from "@/lib/argument/rows";
import { type Graph, graph, run } from "../../builders";
import { decided } from "./sample-decided";

/** An outline in small notation: a row a line, indented by level, `&` before a further linked premise, `^` before a reference. */
function written({ map }: Pick<Graph, "map">, rows: readonly OutlineRow[] = outlineOf(map)): string[] {
  return rows.map((row) => {
    const text = find(map, "claims", row.claimId)?.text ?? "";
    const kind = row.relation ? `${row.relation.kind} ` : "";
    const on = row.onStepFrom.length > 0 ? ` (step from ${row.onStepFrom.join(", ")})` : "";
    return `${"  ".repeat(row.level - 1)}${row.isFurther ? "& " : kind}${row.isReference ? "^" : ""}${text}${on}`;
  });
}

/** Where the earliest premise of a relation is first stated. */
function firstWordsOf(map: ArgumentMap, relation: Relation | null): TextPosition | undefined {
  const premises = relation ? premisesOf(map, relation.id) : [];
  const found = premises.flatMap(({ claimId }) => [firstPosition(map, claimId)].filter((at) => at !== null));
  return found.sort(comparePositions)[0];
}

describe("an outline", () => {
  it("has each reason below what it is a reason for, in their order", () => {
    expect(written(graph("a -> c; b -x c; d -> a"))).toEqual(["c", "  support a", "    support d", "  attack b"]);
  });

  it("puts linked premises below each other, and what bears on their step behind the branch of the last", () => {
    const made = graph("a, b -> c; d -x (a, b -> c); e -> b; f -x (d -x (a, b -> c)); g -> (a, b -> c)");
    expect(written(made)).toEqual([
      "c",
      "  support a",
      "  & b",
      "    support e",
      "    attack d (step from 1, 2)",
      "      attack f (step from 4)",
      "    support g (step from 1, 2)",
    ]);
  });

  it("has every kind of relation, and claims that stand alone", () => {
    expect(written(graph("a -? z; b -! z; c = z; d > z; e -- z; f"))).toEqual([
      "z",
      "  onlyIf a",
      "  unless b",
      "  rephrase c",
      "  preference d",
      "  unknown e",
      "f",
    ]);
  });

  it("writes a claim once with its branch, and names it elsewhere", () => {
    const rows = written(graph("a -> x; b -> a; a -> y"));
    expect(rows).toEqual(["x", "  support a", "    support b", "y", "  support ^a"]);
  });

  it("shows what bears on a step also where its premise stands elsewhere", () => {
    const made = graph("a -> x; a -> y; u -x (a -> y)");
    expect(written(made)).toEqual(["x", "  support a", "y", "  support ^a", "    attack u (step from 1)"]);
  });

  it("ends a circle in a reference, and begins it with the lowest number", () => {
    expect(written(graph("a -> b; b -> c; c -> a"))).toEqual(["a", "  support c", "    support b", "      support ^a"]);
  });

  it("tells each row its place among the rows below the same row", () => {
    const { map } = graph("a -> c; b -> c; d, e -x c; f");
    expect(outlineOf(map).map(({ place, of }) => `${place}/${of}`)).toEqual(["1/2", "1/4", "2/4", "3/4", "4/4", "2/2"]);
  });

  it("lets a bar pass the rows from the first linked premise to the end of the last one's branch, but no undercut", () => {
    const { map } = graph("a, b -> c; d, e -> b; f -x (d, e -> b); g -x (a, b -> c); h -> e");
    const bars = outlineOf(map).map((row) => {
      const levels: number[] = [];
      for (let bar = row.bar; bar; bar = bar.outer) levels.push(bar.level);
      return `${find(map, "claims", row.claimId)?.text} ${levels.join(" ")}`;
    });
    expect(bars).toEqual(["c ", "a 2", "b 2", "d 3 2", "e 3 2", "h 3 2", "f 2", "g "]);
  });

  it("leaves out what is folded away, and keeps what comes after it", () => {
    const made = graph("a -> c; b -> a; d -> b; e -> c");
    const rows = unfoldedRows(outlineOf(made.map), new Set([made.id("a")]));
    expect(written(made, rows)).toEqual(["c", "  support a", "  support e"]);
  });

  it("finds the branch of a row", () => {
    const made = graph("a -> c; b -> a; e -> c");
    expect(written(made, branchAt(outlineOf(made.map), 1))).toEqual(["  support a", "    support b"]);
  });

  it("keeps the order in which things were put where they stand in no text", () => {
    const { map } = graph("b -> c; a -> c; d");
    expect(outlineOf(map, "text").map(({ key }) => key)).toEqual(outlineOf(map).map(({ key }) => key));
  });

  it("has what bears on one claim in the order of its words, where that is asked for", () => {
    const { map: sample, claim } = decided("The Weir Bridge should be closed to lorries from June.");
    const map = relationsOn(sample, claim.id).reduce(
      (turned, { id }) => run(turned, { type: "moveRelation", id, after: null }),
      sample,
    );
    const rows = outlineOf(map, "text");
    const reasons = rows.filter(({ parent, isFurther }) => parent === claim.id && !isFurther);
    const positions = reasons.map(({ relation }) => firstWordsOf(map, relation)).filter((at) => at !== undefined);
    expect(positions.length).toBeGreaterThan(2);
    expect(positions).toEqual(positions.toSorted(comparePositions));
    expect(new Set(rows.map(({ key }) => key))).toEqual(new Set(outlineOf(map).map(({ key }) => key)));
  });

  it("has every claim once for itself or with its branch, and every premise once, in whatever map", () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const name = fc.constantFrom(...names);
    const step = fc.tuple(name, name).filter(([from, to]) => from !== to);
    fc.assert(
      fc.property(fc.uniqueArray(step, { selector: ([from, to]) => from + to, minLength: 1 }), (steps) => {
        const { map } = graph(steps.map(([from, to]) => `${from} -> ${to}`).join("; "));
        const rows = outlineOf(map);
        const main = rows.filter(({ isReference }) => !isReference).map(({ claimId }) => claimId);
        expect([...main].sort()).toEqual(
          all(map, "claims")
            .map(({ id }) => id)
            .sort(),
        );
        const premises = rows.filter(({ relation }) => relation).map(({ key }) => key);
        expect([...premises].sort()).toEqual(
          all(map, "premises")
            .map(({ id }) => id)
            .sort(),
        );
      }),
    );
  });
});

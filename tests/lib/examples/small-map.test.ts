import { describe, expect, it } from "vitest";
import { type Rows, rowSchemas, TABLES } from "@/lib/argument/rows";
import { everyLook, manyScripts } from "@/lib/examples/looks";
import { notation } from "@/lib/examples/notation";
import { rowsOfSmallMap } from "@/lib/examples/small-map";

const cells = notation.flatMap(({ rows }) => rows.flat());

function expectStorable(rows: Rows): void {
  for (const table of TABLES) for (const row of rows[table]) expect(rowSchemas[table].parse(row)).toEqual(row);
}

describe("a small map", () => {
  it("has rows that the database would take, in every example", () => {
    expect(cells.length).toBeGreaterThan(20);
    for (const rows of [everyLook, manyScripts, ...cells.map((cell) => cell.rows)]) expectStorable(rows);
  });

  it("has no id in common with another", () => {
    const ids = [everyLook, manyScripts, ...cells.map(({ rows }) => rows)].flatMap((rows) =>
      TABLES.flatMap((table) => rows[table].map(({ id }) => id)),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("numbers its claims in the order they are written, where they have no number of their own", () => {
    const { claims } = rowsOfSmallMap({ claims: { a: "One", b: { text: "Nine", number: 9 }, c: "Three" } }, 7);
    expect(claims.map(({ number }) => number)).toEqual([1, 9, 3]);
    expect(claims.map(({ order }) => order)).toEqual(claims.map(({ order }) => order).sort());
  });

  it("lets a relation bear on a relation by its key", () => {
    const { relations } = rowsOfSmallMap(
      {
        claims: { a: "A", b: "B", c: "C" },
        relations: [
          { key: "step", premises: "b", kind: "support", target: "a" },
          { premises: "c", kind: "attack", target: "step" },
        ],
      },
      7,
    );
    expect(relations[1]).toMatchObject({ targetClaimId: null, targetRelationId: relations[0]?.id });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut } from "@/lib/layout/lay-out";
import type { Layout } from "@/lib/layout/layout";
import { searching } from "@/tests/searching";
import { debate, fan } from "./examples";
import { findDisorder } from "./faults";
import { Random } from "./random";
import { EDITS, type Edit, EditedMap } from "./random-edits";
import { randomMap } from "./random-maps";
import { MapBuilder } from "./rows";
import { type Drawings, findNeedless, findRehung } from "./stillness";

/** A random map, drawn, after some edits on it, and once more after one edit of a kind; null where that cannot be made. */
function edited(seed: number, kind: Edit): Drawings | null {
  const random = new Random(seed);
  const map = randomMap(random, { claims: random.between(3, 40), links: 0.15, steps: 0.25, parts: 0.06 });
  const editing = new EditedMap(map, random);
  let before = layOut(editing.input());
  for (let i = random.between(0, 6); i > 0; i -= 1) {
    if (editing.edit(random.pick(EDITS))) before = layOut({ ...editing.input(), previous: before });
  }
  if (!editing.edit(kind)) return null;
  const input = editing.input();
  return { input, before, after: layOut({ ...input, previous: before }) };
}

describe("a claim that becomes a reason for something more", () => {
  const use = (target: string) => {
    const map = debate();
    const before = layOut(map.input());
    const first = map.relation("new", "support", target, ["12"]).relations.pop();
    // The new relation comes first of all, so that a walk by order meets it before the old one.
    if (first !== undefined) map.relations.push({ ...first, order: "a" });
    return { map, before, after: layOut(map.input({ previous: before, edited: "new" })) };
  };

  it("stays under what held it, and a link leads to the other", () => {
    const { before, after } = use("1");
    expect(after.memory.holders.get("12")).toBe("r10");
    for (const id of ["1", "11", "12", "13"]) expect(after.claims.get(id)).toEqual(before.claims.get(id));
    expect(after.lines.some(({ role, relationId }) => role === "cross" && relationId === "new")).toBe(true);
  });

  it("moves when the map is laid out afresh, or the old relation is deleted", () => {
    const { map, after } = use("1");
    expect(layOut(map.input()).memory.holders.get("12")).toBe("new");
    for (const rows of [map.relations, map.premises]) {
      rows.splice(
        rows.findIndex((row) => row.id === "r10" || row.id === "r10-12"),
        1,
      );
    }
    expect(layOut(map.input({ previous: after })).memory.holders.get("12")).toBe("new");
  });

  it("stays where it closes a circle, root or not", () => {
    const { before, after } = use("25");
    expect(after.claims.get("12")).toEqual(before.claims.get("12"));
    const circle = debate().relation("round", "support", "17", ["1"]);
    const drawn = layOut(circle.input({ previous: before, edited: "round" }));
    for (const [id, box] of before.claims) expect([id, drawn.claims.get(id)]).toEqual([id, box]);
  });
});

describe("what stands below a claim", () => {
  it("stays there when the place beside the claim is left by another", () => {
    const map = new MapBuilder().relation("s", "rephrase", "a", ["b"]).relation("t", "rephrase", "a", ["c"]);
    const before = layOut(map.input());
    map.relations.shift();
    map.premises.shift();
    expect(layOut(map.input({ previous: before, edited: "b" })).claims).toEqual(before.claims);
  });
});

describe("the rows of a fan", () => {
  const before = layOut(fan(20).input());
  const heights = [...new Set(Array.from(before.pills.values(), ({ y }) => y))].sort((a, b) => a - b);
  const inRow = (row: number) => [...before.pills].flatMap(([id, { y }]) => (y === heights[row] ? [id] : []));

  const levels = ({ pills }: Layout) => Array.from(pills, ([id, { y }]) => [id, y] as const).sort();

  it("stay as high as they are when the one above them is emptied, and undoing that brings all back", () => {
    const map = fan(20);
    const upper = inRow(0);
    map.relations.splice(0, map.relations.length, ...map.relations.filter(({ id }) => !upper.includes(id)));
    map.premises.splice(
      0,
      map.premises.length,
      ...map.premises.filter((premise) => !upper.includes(premise.relationId)),
    );
    const input = map.input({ previous: before, edited: "top" });
    const emptied = layOut(input);
    expect(findNeedless({ input, before, after: emptied })).toEqual([]);
    expect(levels(emptied)).toEqual(levels(before).filter(([id]) => !upper.includes(id)));
    expect(levels(layOut(fan(20).input({ previous: emptied, edited: "top" })))).toEqual(levels(before));
  });

  it("keep what stands in them where one of the last is ordered before some of the others", () => {
    const map = fan(20);
    const { relations } = map;
    const row = inRow(2);
    const above = relations[relations.findIndex(({ id }) => row.includes(id)) - 1];
    const last = relations.pop();
    if (last === undefined || above === undefined) throw new Error("The fan has no third row");
    relations.push({ ...last, order: `${above.order}m` });
    const input = map.input({ previous: before, edited: last.id });
    const after = layOut(input);
    expect(findDisorder(input, after)).toEqual([]);
    expect(findNeedless({ input, before, after })).toEqual([]);
  });
});

describe("after one edit", () => {
  for (const kind of EDITS) {
    it(`of the kind "${kind}", every claim hangs where it hung, and moves only to make room, siblings in order`, () => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const drawings = edited(seed, kind);
          if (drawings === null) return;
          const { input, after } = drawings;
          const faults = [...findRehung(drawings), ...findNeedless(drawings), ...findDisorder(input, after)];
          expect(faults.slice(0, 5), `seed ${seed}`).toEqual([]);
        }),
        searching(60),
      );
    });
  }
});

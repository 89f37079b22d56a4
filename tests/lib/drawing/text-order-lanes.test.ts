import fc from "fast-check";
import { expect, it } from "vitest";
import type { Relation } from "@/lib/argument/rows";
import { type Bow, bowsOf, type Tie } from "@/lib/drawing/text-order-lanes";
import { idAt } from "@/tests/builders";

function relation(n: number, on: number | null): Relation {
  return {
    id: idAt(n),
    kind: on === null ? "support" : "attack",
    targetClaimId: on === null ? idAt(0) : null,
    targetRelationId: on === null ? null : idAt(on),
    scheme: null,
    strength: null,
    note: "",
    order: "a0",
  };
}

const row = fc.integer({ min: 0, max: 30 });
const ties = fc.array(fc.tuple(row, row, fc.boolean()), { maxLength: 40 }).map((all) =>
  all.map(([from, to, isOnStep], i): Tie => {
    const on = isOnStep && i > 0 ? i : null;
    return { relation: relation(i + 1, on), premises: [from], target: on === null ? to : null };
  }),
);

const reach = ({ premises, target, gap }: Bow) => {
  const halves = [...premises.map((at) => 2 * at), ...(target === null ? [] : [2 * target]), 2 * gap + 1];
  return [Math.min(...halves), Math.max(...halves)] as const;
};

it("draws no two bows over one another, and forgets no relation", () => {
  fc.assert(
    fc.property(ties, (given) => {
      const { bows, told } = bowsOf(given);
      expect(bows.length + told.length).toBe(given.length);
      for (const a of bows) {
        for (const b of bows) {
          if (a === b || a.lane !== b.lane) continue;
          const [[first, last], [from, to]] = [reach(a), reach(b)];
          expect(last < from || to < first).toBe(true);
        }
      }
    }),
  );
});

it("strikes a pill level with it, over no other pill", () => {
  fc.assert(
    fc.property(ties, (given) => {
      const { bows } = bowsOf(given);
      for (const { lane, gap, struckLane } of bows) {
        if (struckLane === null) continue;
        const between = bows.filter((bow) => bow.gap === gap && bow.lane > struckLane && bow.lane < lane);
        expect(between).toEqual([]);
      }
    }),
  );
});

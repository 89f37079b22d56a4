import { describe, expect, it } from "vitest";
import { layOut } from "@/lib/layout/lay-out";
import { debate } from "./examples";
import { expectSound } from "./expect-sound";

describe("folding", () => {
  const map = debate();
  const open = layOut(map.input());

  it("hides what is below a claim, with all steps on its steps, and counts it", () => {
    const layout = layOut(map.input({ folded: new Set(["2", "11"]) }));
    expect(layout.hidden).toEqual(new Map([["2", 11]]));
    expect(["3", "7", "8", "9", "13"].filter((id) => layout.claims.has(id))).toEqual([]);
    expectSound(map.input(), layout);
  });

  it("moves nothing else, and unfolding brings all back to where it was", () => {
    const folded = layOut(map.input({ folded: new Set(["2"]), previous: open, edited: "2" }));
    for (const [id, box] of folded.claims) expect([id, box]).toEqual([id, open.claims.get(id)]);
    const again = layOut(map.input({ previous: folded, edited: "2" }));
    expect(again.claims).toEqual(open.claims);
    expect(again.pills).toEqual(open.pills);
  });

  it("shows a hidden claim that a visible step also uses as a stub there", () => {
    const shared = debate().relation("r22", "support", "19", ["17"]);
    const layout = layOut(shared.input({ folded: new Set(["16"]) }));
    expect(layout.stubs.map(({ relationId, claimId, end }) => [relationId, claimId, end])).toEqual([
      ["r22", "17", "pill"],
    ]);
  });

  it("of a claim with nothing below it changes nothing", () => {
    expect(layOut(map.input({ folded: new Set(["25"]) })).claims).toEqual(open.claims);
  });
});

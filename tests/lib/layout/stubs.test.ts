import { describe, expect, it } from "vitest";
import type { Stub } from "@/lib/layout/layout";
import { stubsAt } from "@/lib/layout/stubs";

describe("stubs", () => {
  it("of several links on one pill stand beside each other, with room for a tab of two digits", () => {
    const pillBox = { x: 0, y: 0, width: 140, height: 22 };
    const stubs: Stub[] = [];
    for (const claimId of ["a", "b", "c"]) {
      stubs.push(...stubsAt({ pill: { id: "r" }, pillBox, claimId, claimBox: null }, stubs, false));
    }
    expect(stubs.map(({ at }) => at)).toEqual([
      [10, 22],
      [52, 22],
      [94, 22],
    ]);
  });

  it("stand nearer on a pill that will be turned on its side, and farther apart on a claim", () => {
    const [pillBox, claimBox] = [
      { x: 200, y: 0, width: 22, height: 140 },
      { x: 0, y: 0, width: 60, height: 200 },
    ];
    const stubs: Stub[] = [];
    for (const id of ["r", "s"]) stubs.push(...stubsAt({ pill: { id }, pillBox, claimId: "a", claimBox }, stubs, true));
    expect(stubs.filter(({ end }) => end === "claim").map(({ at }) => at)).toEqual([
      [60, 190],
      [60, 148],
    ]);
  });
});

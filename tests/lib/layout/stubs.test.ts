import { describe, expect, it } from "vitest";
import type { Stub } from "@/lib/layout/layout";
import { stubsAt } from "@/lib/layout/stubs";

describe("stubs", () => {
  it("of several links on one pill stand beside each other, with room for a tab of two digits", () => {
    const pillBox = { x: 0, y: 0, width: 140, height: 22 };
    const stubs: Stub[] = [];
    for (const claimId of ["a", "b", "c"]) {
      stubs.push(...stubsAt({ pill: { id: "r" }, pillBox, claimId, claimBox: null }, stubs));
    }
    expect(stubs.map(({ at }) => at)).toEqual([
      [10, 22],
      [52, 22],
      [94, 22],
    ]);
  });
});

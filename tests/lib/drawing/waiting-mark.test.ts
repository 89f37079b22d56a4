import { describe, expect, it } from "vitest";
import { all, mapFromRows } from "@/lib/argument/argument-map";
import { claimFaceOf } from "@/lib/drawing/faces";
import { rowsOfSmallMap } from "@/lib/examples/small-map";

describe("the marks of a claim", () => {
  it("[S6] ask about a passage that waits for its place", () => {
    const rows = rowsOfSmallMap(
      { claims: { wall: { text: "The wall is low.", fidelity: "quotation" } }, relations: [] },
      1,
    );
    const map = mapFromRows(rows);
    const [claim] = all(map, "claims");
    const [span] = all(map, "spans");
    if (!claim || !span) throw new Error("the map has no claim on a passage");
    expect(claimFaceOf(map, claim).marks).toEqual({ passages: 1, questions: 0, comments: 0 });
    const waiting = mapFromRows({ ...rows, spans: [{ ...span, state: "review" }] });
    expect(claimFaceOf(waiting, claim).marks.questions).toBe(1);
  });
});

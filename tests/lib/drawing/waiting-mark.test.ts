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
    const lost = mapFromRows({ ...rows, spans: [{ ...span, state: "lost" }] });
    expect(claimFaceOf(lost, claim).marks.questions).toBe(0);
  });

  it("[S6] ask about a passage that was marked in a text which is the newest no longer", () => {
    const rows = rowsOfSmallMap(
      { claims: { wall: { text: "The wall is low.", fidelity: "quotation" } }, relations: [] },
      1,
    );
    const [text] = rows.sourceTexts;
    if (!text) throw new Error("the map has no text");
    const newer = { ...text, id: "00000000-0000-7000-8000-00000000f00d", version: 2, origin: "corrected" as const };
    const map = mapFromRows({ ...rows, sourceTexts: [text, newer] });
    const [claim] = all(map, "claims");
    if (!claim) throw new Error("the map has no claim");
    expect(claimFaceOf(map, claim).marks.questions).toBe(1);
  });
});

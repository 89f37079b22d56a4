import { describe, expect, it } from "vitest";
import { hintsOf } from "@/lib/argument/hints/hints";
import { rowsAbout } from "@/workers/hinting";
import { hintsFor } from "@/workers/hinting-task";
import { graph, run } from "../builders";

describe("looking for hints beside the page", () => {
  const { map, id } = graph("a -> b; c -x b; d -> a");
  const written = run(
    map,
    { type: "editClaim", id: id("a"), set: { text: "The quay floods because the wall is low." } },
    { type: "editClaim", id: id("b"), set: { text: "The quay should be built elsewhere." } },
  );

  it("finds in the rows that are handed over what is found in the whole map", () => {
    const found = hintsFor({ rows: rowsAbout(written), language: null });
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(hintsOf(written));
  });

  it("survives the way to another thread", () => {
    const question = { rows: rowsAbout(written), language: "en" };
    expect(hintsFor(structuredClone(question))).toEqual(hintsFor(question));
  });
});

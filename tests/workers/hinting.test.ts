import { describe, expect, it } from "vitest";
import { hintsOf } from "@/lib/argument/hints/hints";
import { changesAbout } from "@/workers/hinting-question";
import { createHinting } from "@/workers/hinting-task";
import { graph, run } from "../builders";

describe("looking for hints beside the page", () => {
  const { map, id } = graph("a -> b; c -x b; d -> a");
  const written = run(
    map,
    { type: "editClaim", id: id("a"), set: { text: "The quay floods because the wall is low." } },
    { type: "editClaim", id: id("b"), set: { text: "The quay should be built elsewhere." } },
  );

  it("finds in the rows that are handed over what is found in the whole map", () => {
    const found = createHinting()({ changes: changesAbout(null, written), language: null });
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(hintsOf(written));
  });

  it("survives the way to another thread", () => {
    const question = { changes: changesAbout(null, written), language: "en" };
    expect(createHinting()(structuredClone(question))).toEqual(createHinting()(question));
  });

  it("finds after each change what is found in the map as it is then", () => {
    const hintsAfter = createHinting();
    const states = [
      written,
      run(written, { type: "editClaim", id: id("d"), set: { text: "It rained. It rained again." } }),
      run(written, { type: "removeClaim", id: id("a") }),
      written,
    ];
    for (const [i, now] of states.entries()) {
      const changes = changesAbout(states[i - 1] ?? null, now);
      expect(hintsAfter(structuredClone({ changes, language: null }))).toEqual(hintsOf(now));
    }
  });

  it("is told no more than what has changed", () => {
    const edited = run(written, { type: "editClaim", id: id("d"), set: { text: "It rained." } });
    expect(changesAbout(written, edited).map(({ table, op }) => `${op} ${table}`)).toEqual([
      "delete claims",
      "insert claims",
    ]);
    expect(changesAbout(written, written)).toEqual([]);
  });
});

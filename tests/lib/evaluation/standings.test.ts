import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extensionsOf } from "@/lib/evaluation/extensions";
import type { Semantics } from "@/lib/evaluation/labelling-clauses";
import { groundedLabels, labelsOf } from "@/lib/evaluation/labels";
import { mapFramework } from "@/lib/evaluation/map-framework";
import { labelsIn, nearestLabel, standingsOf } from "@/lib/evaluation/standings";
import { drawn, notations } from "./maps";

/** How the claims of a map stand, such as "a in all, b in some" in one word each. */
function standing(notation: string, semantics: Semantics): string {
  const { argued } = drawn(notation);
  const framework = mapFramework(argued);
  const { standings, count } = standingsOf(framework, extensionsOf(framework.framework, semantics));
  const told = argued.claims.map(({ id, text }) => `${text} ${standings.get(id) ?? "-"}`);
  return `${count}: ${told.sort().join(", ")}`;
}

describe("how rows stand", () => {
  it("is a label where there is one extension", () => {
    expect(standing("a -x b; b -x c", "grounded")).toBe("1: a in, b out, c in");
    expect(standing("a -x b; b -x c", "preferred")).toBe("1: a in, b out, c in");
  });

  it("tells in how many extensions a row is in, where there are several", () => {
    expect(standing("a -x b; b -x a; c -x d", "preferred")).toBe("2: a some, b some, c all, d out");
  });

  it("tells what is in none of several without being out in all", () => {
    expect(standing("a -x b; b -x a; a -x c; b -x c", "preferred")).toBe("2: a some, b some, c none");
  });

  it("says nothing of any row where there is no extension", () => {
    expect(standing("a -x b; b -x c; c -x a", "stable")).toBe("0: a -, b -, c -");
  });

  it("leaves claims undecided that attack one another in a ring of three", () => {
    expect(standing("a -x b; b -x c; c -x a", "preferred")).toBe("1: a undecided, b undecided, c undecided");
  });

  it("agrees with the labels of every extension that is listed", () => {
    fc.assert(
      fc.property(notations, fc.constantFrom<Semantics>("complete", "preferred", "stable"), (notation, semantics) => {
        const framework = mapFramework(drawn(notation).argued);
        const { standings, extensions, count } = standingsOf(framework, extensionsOf(framework.framework, semantics));
        expect(count).toBe(extensions.length);
        const all = extensions.map((extension) => labelsIn(framework, extension));
        for (const [id, stands] of standings) {
          const labels = all.map((each) => each.get(id));
          if (stands === "all") expect(new Set(labels)).toEqual(new Set(["in"]));
          else if (stands === "some")
            expect(labels.some((is) => is === "in") && labels.some((is) => is !== "in")).toBe(true);
          else if (stands === "none") expect(labels).not.toContain("in");
          else for (const label of labels) expect(label).toBe(stands);
        }
      }),
    );
  });

  it("is the grounded label itself under the grounded semantics", () => {
    fc.assert(
      fc.property(notations, (notation) => {
        const { argued } = drawn(notation);
        const framework = mapFramework(argued);
        const { standings } = standingsOf(framework, extensionsOf(framework.framework, "grounded"));
        expect(standings).toEqual(groundedLabels(argued));
        expect([...standings.keys()]).toEqual([
          ...labelsOf(framework, new Uint8Array(framework.framework.size)).keys(),
        ]);
      }),
    );
  });
});

it("takes what is in every extension for in, and what is in none for out", () => {
  expect((["in", "all", "some", "undecided", "none", "out"] as const).map(nearestLabel)).toEqual([
    "in",
    "in",
    "undecided",
    "undecided",
    "out",
    "out",
  ]);
});

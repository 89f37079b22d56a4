import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extensionsOf, searchExtensions } from "@/lib/evaluation/extensions";
import { SEMANTICS } from "@/lib/evaluation/labelling-clauses";
import type { ManyValued } from "@/lib/evaluation/part-extensions";
import { clingoExtensions } from "./clingo";
import {
  af,
  chainOfCircles,
  frameworks,
  grid,
  inOrder,
  scaleFree,
  semBuster,
  smallWorld,
  sparse,
  triedExtensions,
} from "./frameworks";

const many: readonly ManyValued[] = ["complete", "preferred", "stable"];

/** The extensions by the names of their arguments. */
function named(framework: ReturnType<typeof af>, semantics: (typeof SEMANTICS)[number]): string[] {
  const { extensions } = extensionsOf(framework, semantics);
  return inOrder(extensions.map((extension) => extension.map((i) => framework.names[i] ?? "")));
}

describe("extensions of abstract frameworks", () => {
  it("are those of the worked example of Modgil and Caminada: a lone circle of three leaves nothing", () => {
    const three = af("a b c", "a-b b-c c-a");
    expect(named(three, "grounded")).toEqual([""]);
    expect(named(three, "preferred")).toEqual([""]);
    expect(named(three, "stable")).toEqual([]);
  });

  it("tell floating acceptance: d holds whichever of a and b does, but is not grounded", () => {
    const floating = af("a b c d", "a-b b-a a-c b-c c-d");
    expect(named(floating, "grounded")).toEqual([""]);
    expect(named(floating, "preferred")).toEqual(["a d", "b d"]);
    expect(extensionsOf(floating, "preferred").sceptical).toEqual([3]);
    expect(extensionsOf(floating, "complete").sceptical).toEqual([]);
  });

  it("hold everything sceptically and nothing credulously where there is none", () => {
    const listing = extensionsOf(af("a b", "a-a"), "stable");
    expect(listing).toMatchObject({ extensions: [], count: 0, isWhole: true, sceptical: [0, 1], credulous: [] });
  });

  it.each(SEMANTICS)("are, under %s semantics, those that trying every set finds", (semantics) => {
    fc.assert(
      fc.property(frameworks(9), (framework) => {
        const tried = triedExtensions(framework, semantics);
        const { extensions, credulous, sceptical, count, isWhole } = extensionsOf(framework, semantics);
        expect(inOrder(extensions)).toEqual(inOrder(tried));
        expect([count, isWhole]).toEqual([tried.length, true]);
        const all = Array.from({ length: framework.size }, (_, i) => i);
        expect(credulous).toEqual(all.filter((i) => tried.some((set) => set.includes(i))));
        expect(sceptical).toEqual(all.filter((i) => tried.every((set) => set.includes(i))));
      }),
      { numRuns: 300 },
    );
  });

  it.each(many)("under %s semantics say rightly what is accepted though only the first is listed", (semantics) => {
    fc.assert(
      fc.property(frameworks(9), (framework) => {
        const whole = extensionsOf(framework, semantics);
        const first = extensionsOf(framework, semantics, 1);
        expect([first.credulous, first.sceptical]).toEqual([whole.credulous, whole.sceptical]);
        expect(first.extensions.length).toBe(Math.min(1, whole.extensions.length));
        expect(first.isWhole).toBe(whole.extensions.length <= 1);
      }),
      { numRuns: 300 },
    );
  });

  const larger = [
    { name: "sparse", framework: sparse(120, 1.6, 1) },
    { name: "small world", framework: smallWorld(100, 2, 0.2, 0.3, 2) },
    { name: "scale-free", framework: scaleFree(120, 2, 0.3, 3) },
    { name: "grid", framework: grid(8, 7, 0.3, 4) },
    { name: "chain of circles", framework: chainOfCircles(9, 8, 6, 4, 5) },
    { name: "undecided until late", framework: semBuster(12) },
  ];
  describe.each(larger)("of a larger framework ($name)", ({ framework }) => {
    it.each(many)("are under %s semantics those that clingo finds", async (semantics) => {
      const found = await clingoExtensions(framework, semantics, 2_000);
      const { extensions } = extensionsOf(framework, semantics, 2_000);
      expect(extensions.length).toBe(found.length);
      if (found.length < 2_000) expect(inOrder(extensions)).toEqual(inOrder(found));
    });
  });

  it("are found where much is undecided until late, one more than there are rows", () => {
    expect(extensionsOf(semBuster(60), "preferred").extensions).toHaveLength(61);
    expect(extensionsOf(semBuster(60), "stable").extensions).toHaveLength(1);
  });

  it("can be left while they are being searched", () => {
    const search = searchExtensions(smallWorld(400, 3, 0.3, 0.5, 7), "complete", 1_000_000);
    const first = search.next();
    expect(first.done).toBe(false);
    expect(first.value).toMatchObject({ found: expect.any(Number), conflicts: expect.any(Number) });
    search.return({ extensions: [], count: null, isWhole: false, sceptical: [], credulous: [] });
    expect(search.next().done).toBe(true);
  });
});

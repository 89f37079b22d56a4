import { describe, expect, it } from "vitest";
import { kept } from "@/lib/layout/kept";
import { layOut } from "@/lib/layout/lay-out";
import type { Layout, LayoutInput } from "@/lib/layout/layout";
import {
  heardLayout,
  heardQuestion,
  type LayoutQuestion,
  nothingKnown,
  question,
  toldLayout,
  waysIn,
  withWays,
} from "@/workers/layout-message";
import { debate } from "../lib/layout/examples";
import { Random } from "../lib/layout/random";
import { EDITS, EditedMap } from "../lib/layout/random-edits";
import { randomMap } from "../lib/layout/random-maps";
import type { MapBuilder } from "../lib/layout/rows";

const maps: MapBuilder[] = [1, 2, 3, 4, 5].map((seed) =>
  randomMap(new Random(seed), { claims: 60, links: 0.2, steps: 0.2, parts: 0.05 }),
);

/** Rows as a map has them: what is built further afterwards does not change them. */
function still({ rows, ...input }: LayoutInput): LayoutInput {
  const { claims, relations, premises, places } = rows;
  return {
    ...input,
    rows: { claims: [...claims], relations: [...relations], premises: [...premises], places: [...places] },
  };
}

/** A layout thread, and the page's side of it: what passes between them is copied, as it is between threads. */
function thread() {
  let [here, there] = [nothingKnown, nothingKnown];
  let lastWords: LayoutQuestion | null = null;
  const ask = (wanted: "layout" | "ways", input: LayoutInput, shown: Layout | null): Layout => {
    const asked = question(wanted, still(input), shown, here);
    lastWords = asked.words;
    const understood = heardQuestion(structuredClone(asked.words), there);
    const laid = kept(layOut(understood.input), there.layout);
    const layout = shown
      ? withWays(shown, structuredClone(waysIn(laid)))
      : heardLayout(structuredClone(toldLayout(laid, there.layout)), asked.known.layout);
    [here, there] = [
      { ...asked.known, layout },
      { ...understood.known, layout: laid },
    ];
    return layout;
  };
  const words = () => {
    if (!lastWords) throw new Error("nothing was asked");
    return lastWords;
  };
  return { ask, words };
}

describe("what passes between the page and a layout thread", () => {
  it("leads to the same layouts as what is laid out here, edit by edit", () => {
    for (const [i, map] of [debate(), ...maps.slice(0, 1)].entries()) {
      const { ask } = thread();
      const editing = new EditedMap(map, new Random(i));
      let before = ask("layout", { ...editing.input(), crossLinks: "straight" }, null);
      for (const kind of EDITS) {
        if (!editing.edit(kind)) continue;
        const input: LayoutInput = { ...editing.input(), previous: before, crossLinks: "straight" };
        const now = ask("layout", input, null);
        expect(now).toEqual(layOut(input));
        expect([...now.claims.keys()]).toEqual([...layOut(input).claims.keys()]);
        const { crossLinks: _, ...routed } = input;
        before = ask("ways", routed, now);
        expect(before).toEqual(layOut(routed));
      }
    }
  });

  it("leads to the same ways where only the boxes that are shown are told", () => {
    for (const map of [debate(), ...maps]) {
      const folded = new Set([map.claims[2]?.id ?? ""]);
      const here = layOut({ ...map.input({ folded }), crossLinks: "straight" });
      expect(thread().ask("ways", map.input({ folded }), here)).toEqual(layOut(map.input({ folded })));
    }
  });

  it("holds nothing that both know", () => {
    const { ask, words } = thread();
    const map = debate();
    const before = ask("layout", map.input(), null);
    ask("layout", map.relation("new", "support", "3", ["more"]).input({ previous: before, edited: "more" }), null);
    expect(words().memory).toBe("as answered");
    for (const list of Object.values(words().rows))
      expect(list.filter((row) => typeof row === "object").length).toBeLessThan(2);
  });
});

it("measures no claim that is folded away", () => {
  const map = debate();
  const asked = new Set<string>();
  const claimSizes = {
    get(id: string) {
      asked.add(id);
      return map.claimSizes.get(id);
    },
  };
  const { claims } = layOut(map.input({ folded: new Set(["2"]), claimSizes }));
  expect(asked).toEqual(new Set(claims.keys()));
  expect(asked.size).toBeLessThan(map.claims.length);
});

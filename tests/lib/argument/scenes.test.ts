import { describe, expect, it } from "vitest";
import { get } from "@/lib/argument/argument-map";
import { revealedBy, scenesOf, usualScenes } from "@/lib/argument/scenes";
import { arrangeMap } from "@/lib/drawing/arrange";
import { newIn, revealedLayout } from "@/lib/drawing/revealed";
import { graph, idAt, run } from "@/tests/builders";

const { map, id } = graph("a, b -> c; u -x (a, b -> c); d -> a; a -> e");

describe("the scenes of a step-through", () => {
  it("bring in each claim once, from the conclusions down", () => {
    const texts = usualScenes(map, "argued").map(({ claimId }) => get(map, "claims", claimId).text);
    expect(texts).toHaveLength(6);
    expect(texts.indexOf("c")).toBeLessThan(texts.indexOf("a"));
    expect(texts.indexOf("a")).toBeLessThan(texts.indexOf("d"));
  });

  it("follow what somebody arranged, where somebody has", () => {
    const scenes = [
      { id: idAt(901), claimId: id("d"), note: "Begin here." },
      { id: idAt(902), claimId: id("c"), note: "" },
    ];
    const arranged = run(map, { type: "setScenes", scenes });
    expect(scenesOf(arranged).map(({ claimId, note }) => [claimId, note])).toEqual([
      [id("d"), "Begin here."],
      [id("c"), ""],
    ]);
  });

  it("show a relation once what it bears on and one of its premises are to be seen", () => {
    expect([...revealedBy(map, [id("a"), id("b")]).relations]).toEqual([]);
    expect([...revealedBy(map, [id("u"), id("c")]).relations]).toEqual([]);
    expect(revealedBy(map, [id("u"), id("a"), id("c")]).relations).toEqual(
      new Set([id("a, b -> c"), id("u -x (a, b -> c)")]),
    );
  });

  it("move nothing: the parts that come in one after another make up the whole layout", () => {
    const { layout } = arrangeMap(map, "");
    const ids = usualScenes(map, "argued").map(({ claimId }) => claimId);
    let before = revealedLayout(layout, revealedBy(map, []));
    let lines = 0;
    for (const [i] of ids.entries()) {
      const now = revealedLayout(layout, revealedBy(map, ids.slice(0, i + 1)));
      for (const [claim, box] of now.claims) expect(box).toBe(layout.claims.get(claim));
      lines += newIn(now, before).lines.length;
      before = now;
    }
    expect(lines).toBe(layout.lines.length);
    expect(before).toEqual(layout);
  });
});

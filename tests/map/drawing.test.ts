import { describe, expect, it } from "vitest";
import { hasCrossLinks, withKnownWays } from "@/components/map/cross-links";
import { facesOf, layoutInput } from "@/components/map/drawn";
import { linesOf, nodesOf } from "@/components/map/flow";
import { easeOut, motionBetween } from "@/components/map/motion";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import { find } from "@/lib/argument/argument-map";
import { targetOf } from "@/lib/argument/graph";
import { layOut } from "@/lib/layout/lay-out";
import type { Layout } from "@/lib/layout/layout";
import { graph, idAt, run } from "../builders";

const NOTATION = "a, b -> c; d -x (a, b -> c); e -> a; f -x c; g = c";
const { map, id } = graph(NOTATION);

function drawn(of: ArgumentMap, previous?: Layout) {
  const faces = facesOf(of, null);
  return { ...faces, layout: layOut({ ...layoutInput(faces, new Set(), null), ...(previous ? { previous } : {}) }) };
}

const edited = run(map, {
  type: "editClaim",
  id: id("e"),
  set: { text: "Another sentence, much longer than the first." },
});

describe("nodes and lines", () => {
  const always = () => true;

  it("draws every claim, relation and line once", () => {
    const at = drawn(map);
    const nodes = nodesOf(at, always, []);
    const lines = linesOf(at, always, []);
    expect(new Set(nodes.map((node) => node.id)).size).toBe(nodes.length);
    expect(nodes.filter(({ type }) => type === "claim")).toHaveLength(7);
    expect(nodes.filter(({ type }) => type === "pill")).toHaveLength(5);
    expect(new Set(lines.map(({ name }) => name)).size).toBe(at.layout.lines.length);
  });

  it("draws no more than what is to be shown", () => {
    const at = drawn(map);
    expect(nodesOf(at, (key) => key === id("e"), []).map((node) => node.id)).toEqual([id("e")]);
    const arrows = linesOf(at, ({ role }) => role === "arrow", []);
    expect(arrows.map(({ line }) => line)).toEqual(at.layout.lines.filter(({ role }) => role === "arrow"));
  });

  it("keeps the identity of what is as it was", () => {
    const before = drawn(map);
    const [nodes, lines] = [nodesOf(before, always, []), linesOf(before, always, [])];
    expect(nodesOf(drawn(map), always, nodes).every((node, i) => node === nodes[i])).toBe(false);
    const same = { ...before, layout: layOut(layoutInput(before, new Set(), null)) };
    expect(nodesOf(same, always, nodes).every((node, i) => node === nodes[i])).toBe(true);
    expect(linesOf(same, always, lines).every((line, i) => line === lines[i])).toBe(true);
  });

  it("draws anew only the claim whose sentence changed, where nothing moves", () => {
    const before = facesOf(map, null);
    const after = facesOf(edited, before);
    const changed = [...after.claims].filter(([key, face]) => before.claims.get(key) !== face).map(([key]) => key);
    expect(changed).toEqual([id("e")]);
    expect(after.relations.get(id("a, b -> c"))).toBe(before.relations.get(id("a, b -> c")));
  });

  it("sees questions come to be open about a claim, and be answered", () => {
    const step = id("a, b -> c");
    const before = facesOf(map, null);
    const asked = run(map, { type: "editRelation", id: step, set: { scheme: "sign" } });
    const open = facesOf(asked, before);
    expect(open.claims.get(id("c"))?.marks.questions).toBe(3);
    const fields = { id: idAt(900), relationId: step, question: "strength", state: "task", answer: "" } as const;
    const answered = facesOf(run(asked, { type: "settleQuestion", ...fields }), open);
    expect(answered.claims.get(id("c"))?.marks.questions).toBe(2);
    expect(answered.claims.get(id("a"))).toBe(before.claims.get(id("a")));
  });

  it("sees a claim become a conclusion", () => {
    const before = facesOf(map, null);
    const cut = run(map, { type: "removeRelation", id: id("a, b -> c") });
    const face = facesOf(cut, before).claims.get(id("a"));
    expect(face?.conclusion).toBe(true);
    expect(face).toEqual(facesOf(cut, null).claims.get(id("a")));
  });
});

describe("motion", () => {
  const before = drawn(map).layout;
  const after = drawn(run(edited, { type: "removeClaim", id: id("f") })).layout;
  const target = (relationId: string) => {
    const row = find(map, "relations", relationId);
    return row && targetOf(row);
  };

  it("begins where things were and ends where they come to stand", () => {
    const motion = motionBetween(before, after, target);
    const [start, end] = [motion?.(0), motion?.(1)];
    for (const [key, box] of after.claims) {
      const old = before.claims.get(key);
      const first = start?.claims.get(key);
      expect(end?.claims.get(key)).toEqual(box);
      if (old && first) expect(first.x + first.width / 2).toBeCloseTo(old.x + old.width / 2);
      if (old && first) expect(first.y).toBeCloseTo(old.y);
    }
    expect(end?.lines.map(({ points }) => points)).toEqual(after.lines.map(({ points }) => points));
  });

  it("keeps each arrow on its pill on the way", () => {
    const half = motionBetween(before, after, target)?.(0.5);
    for (const { role, relationId, points } of half?.lines ?? []) {
      const pill = half?.pills.get(relationId);
      const [first] = points;
      if (role !== "arrow" || !pill || !first) continue;
      expect(first[0]).toBeGreaterThanOrEqual(pill.x - 0.6);
      expect(first[0]).toBeLessThanOrEqual(pill.x + pill.width + 0.6);
      expect(first[1]).toBeGreaterThanOrEqual(pill.y - 0.6);
      expect(first[1]).toBeLessThanOrEqual(pill.y + pill.height + 0.6);
    }
  });

  it("is none where nothing moves", () => {
    expect(motionBetween(before, before, target)).toBeNull();
  });

  it("eases from nought to one", () => {
    expect([easeOut(0), easeOut(1)]).toEqual([0, 1]);
    expect(easeOut(0.5)).toBeGreaterThan(0.5);
  });
});

describe("cross links", () => {
  const crossed = graph("a -> b; c -> d; a -x d");
  const faces = facesOf(crossed.map, null);
  const input = layoutInput(faces, new Set(), null);
  const straight = layOut({ ...input, crossLinks: "straight" });
  const routed = layOut(input);
  const crossOf = (layout: Layout) => layout.lines.find(({ role }) => role === "cross")?.points;

  it("keep the way that was found while their ends stay", () => {
    expect(hasCrossLinks(straight)).toBe(true);
    expect(hasCrossLinks(drawn(map).layout)).toBe(false);
    expect(crossOf(withKnownWays(straight, routed))).toEqual(crossOf(routed));
  });

  it("are straight again once one box has moved", () => {
    const claims = new Map(straight.claims);
    const box = claims.get(crossed.id("a"));
    if (box) claims.set(crossed.id("a"), { ...box, x: box.x - 9 });
    expect(crossOf(withKnownWays({ ...straight, claims }, routed))).toEqual(crossOf(straight));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut } from "@/lib/layout/lay-out";
import type { Layout } from "@/lib/layout/layout";
import { searching } from "@/tests/searching";
import { debate } from "./examples";
import { expectSound } from "./expect-sound";
import { findOverlaps } from "./faults";
import { Random } from "./random";
import { randomMap } from "./random-maps";
import { MapBuilder } from "./rows";

function anchorOf(layout: Layout, id: string): { x: number; y: number } {
  const box = layout.claims.get(id);
  if (box === undefined) throw new Error(`${id} is not drawn`);
  return { x: box.x + (box.width >> 1), y: box.y };
}

/** Boxes that lie on one another, two pinned claims aside. */
function needlessOverlaps(layout: Layout, map: MapBuilder): string[] {
  const pinned = new Set(map.places.map(({ id }) => id));
  const overlaps = findOverlaps(layout).filter(([a, b]) => !(pinned.has(a) && pinned.has(b)));
  return overlaps.map(([a, b]) => `${a} lies on ${b}`);
}

/** The debate with one claim pinned so far from where it stood. */
function pinned(id: string, dx: number, dy: number) {
  const map = debate();
  const before = layOut(map.input());
  const { x, y } = anchorOf(before, id);
  map.pin(id, x + dx, y + dy);
  const layout = layOut(map.input({ previous: before, edited: id }));
  expect(anchorOf(layout, id)).toEqual({ x: x + dx, y: y + dy });
  return { map, before, layout };
}

describe("a pin", () => {
  it("holds a premise exactly, and its pill stands over it", () => {
    const { map, layout } = pinned("11", 120, 30);
    const pill = layout.pills.get("r9");
    expectSound(map.input(), layout);
    expect((pill?.x ?? 0) + ((pill?.width ?? 0) >> 1)).toBe(anchorOf(layout, "11").x);
  });

  it("makes siblings give way on their own side, and what holds them stay", () => {
    const { map, before, layout } = pinned("10", 90, 0);
    expectSound(map.input(), layout);
    expect(anchorOf(layout, "11").x).toBeGreaterThan(anchorOf(before, "11").x);
    for (const id of ["1", "2", "5"]) expect(anchorOf(layout, id)).toEqual(anchorOf(before, id));
  });

  it("holds linked premises, restatements and undercuts", () => {
    for (const [id, dx, dy] of [
      ["6", 70, 12],
      ["3", 60, 14],
      ["7", 90, 40],
      ["22", -50, 0],
    ] as const) {
      const { map, layout } = pinned(id, dx, dy);
      expectSound(map.input(), layout);
    }
  });

  it("holds a root, which the other parts pass", () => {
    const { map, layout } = pinned("19", 300, -40);
    expectSound(map.input(), layout);
  });

  it("makes a part of its own of a premise that was dragged above its step, with a link", () => {
    const { map, layout } = pinned("17", 0, 300);
    expectSound(map.input(), layout);
    expect(layout.lines.filter(({ role }) => role === "cross")).toHaveLength(1);
    const above = pinned("25", 250, -330);
    expectSound(above.map.input(), above.layout);
    expect(above.layout.lines.filter(({ role, claimId }) => role === "cross" && claimId === "25")).toHaveLength(1);
  });

  it("holds in a fresh layout too", () => {
    const { map, layout } = pinned("11", 120, 30);
    const fresh = layOut(map.input());
    expectSound(map.input(), fresh);
    expect(anchorOf(fresh, "11")).toEqual(anchorOf(layout, "11"));
  });

  it("moves aside what it is dropped on, which others pass, and leaves the rest where it is", () => {
    const map = debate();
    const before = layOut(map.input());
    const on = anchorOf(before, "16");
    map.pin("25", on.x - 40, on.y + 20);
    const after = layOut(map.input({ previous: before, edited: "25" }));
    expect(anchorOf(after, "25")).toEqual({ x: on.x - 40, y: on.y + 20 });
    expect(needlessOverlaps(after, map)).toEqual([]);
    expect(anchorOf(after, "16")).not.toEqual(on);
    for (const id of ["1", "2", "10"]) expect([id, anchorOf(after, id)]).toEqual([id, anchorOf(before, id)]);
  });

  it("moves aside the conclusion itself, and a claim of the tray", () => {
    const map = debate().claim("lone");
    for (const id of ["1", "lone"]) {
      const before = layOut(map.input());
      const { x, y } = anchorOf(before, id);
      map.pin("13", x + 10, y + 10);
      expect(needlessOverlaps(layOut(map.input({ previous: before, edited: "13" })), map)).toEqual([]);
      map.places.pop();
    }
  });

  it("stays where another pin is, and so does that", () => {
    const map = new MapBuilder().relation("r", "support", "a", ["b", "c"]);
    for (const id of ["a", "b", "c"]) map.pin(id, 500, 300);
    const layout = layOut(map.input());
    for (const id of ["a", "b", "c"]) expect(anchorOf(layout, id)).toEqual({ x: 500, y: 300 });
    expect(needlessOverlaps(layout, map)).toEqual([]);
  });

  it("holds any claim anywhere, whatever else is pinned, and nothing but a pin lies on another box", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => expectPinsHeld(seed)),
      searching(60),
    );
  });

  it("sets loose what finds no room as a premise", () => {
    for (const seed of [4348, 9235, 10168, 10617]) expectPinsHeld(seed);
  });
});

/** Pins five claims of a random map near where they stand, one after the other. */
function expectPinsHeld(seed: number): void {
  const random = new Random(seed);
  const map = randomMap(random, { claims: random.between(4, 40), links: 0.1, steps: 0.25, parts: 0.06 });
  let layout = layOut(map.input());
  for (const { id } of map.claims.slice(0, 5)) {
    const { x, y } = anchorOf(layout, id);
    map.pin(id, x + random.between(-200, 200), y + random.between(-100, 150));
    layout = layOut(map.input({ previous: layout, edited: id }));
    expect(needlessOverlaps(layout, map), `seed ${seed}`).toEqual([]);
    for (const place of map.places) expect({ id: place.id, ...anchorOf(layout, place.id) }).toEqual(place);
  }
}

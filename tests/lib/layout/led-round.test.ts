import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIRECTIONS } from "@/lib/argument/rows";
import { layOut } from "@/lib/layout/lay-out";
import type { Box, Layout, LayoutInput, Line, Point } from "@/lib/layout/layout";
import { ledRound } from "@/lib/layout/led-round";
import { pinFor } from "@/lib/layout/turn";
import { searching } from "@/tests/searching";
import { findFaults, findOverlaps } from "./faults";
import { Random } from "./random";
import { EDITS, EditedMap } from "./random-edits";
import { randomMap } from "./random-maps";
import type { MapBuilder } from "./rows";

const line = (role: Line["role"], claimId: string | null, ...points: Point[]): Line => {
  return { relationId: "r", kind: "support", role, head: role === "arrow" ? "triangle" : "none", claimId, points };
};

/** "a" above, the pill "r" 200 below it, and the linked premises "b" and "c" under that, with something in the way. */
function step(walls: readonly Box[]): ReadonlyMap<Line["role"] | "trunk" | "b" | "c", Line> {
  const [left, right] = [
    { x: -230, y: 246, width: 200, height: 60 },
    { x: 30, y: 246, width: 200, height: 60 },
  ];
  const claims = new Map([
    ["a", { x: -75, y: -60, width: 150, height: 60 }],
    ["b", left],
    ["c", right],
  ]);
  for (const [i, wall] of walls.entries()) claims.set(`wall ${i}`, wall);
  const lines = [
    line("arrow", null, [0, 200], [0, 0]),
    line("stem", "b", [-130, 246], [-130, 234]),
    line("stem", "c", [130, 246], [130, 234]),
    line("bar", null, [-136, 234], [136, 234]),
    line("stem", null, [0, 234], [0, 222]),
  ];
  const pills = new Map([["r", { x: -40, y: 200, width: 80, height: 22 }]]);
  const led = ledRound({ claims, pills, lines, targets: new Map([["r", "a"]]) });
  return new Map(
    led.map((one) => [
      one.role === "stem" ? (one.claimId === "b" ? "b" : one.claimId === "c" ? "c" : "trunk") : one.role,
      one,
    ]),
  );
}

describe("a line of a tree", () => {
  it("goes straight where nothing is in its way", () => {
    expect(step([]).get("arrow")?.points).toEqual([
      [0, 200],
      [0, 0],
    ]);
  });

  it("goes round a box on its way, from the same pill to the same claim", () => {
    const points = step([{ x: -40, y: 90, width: 100, height: 50 }]).get("arrow")?.points ?? [];
    expect(points.length).toBeGreaterThan(2);
    expect(points[0]).toEqual([-40, 211]);
    expect(points.at(-1)?.[1]).toBe(0);
    expect(points.every(([x]) => x >= -75 && x <= 75)).toBe(true);
  });

  it("leaves from the side of its pill where a box stands right above that", () => {
    const [first] = step([{ x: -50, y: 140, width: 100, height: 58 }]).get("arrow")?.points ?? [];
    expect(first?.[1]).toBe(211);
  });
});

describe("a bar", () => {
  it("reaches only to what stands on it, and the premise beyond is led to the pill", () => {
    const lines = step([{ x: 50, y: 226, width: 60, height: 16 }]);
    expect(lines.get("bar")?.points).toEqual([
      [-136, 234],
      [6, 234],
    ]);
    expect(lines.get("b")?.points).toEqual([
      [-130, 246],
      [-130, 234],
    ]);
    const way = lines.get("c")?.points ?? [];
    expect(way.length).toBeGreaterThan(2);
    const [x, y] = way.at(-1) ?? [0, 0];
    expect(x === 40 || (y === 222 && Math.abs(x) < 40)).toBe(true);
  });

  it("does not lie on that of another step, of which the premises are led to their pill", () => {
    const drawing = {
      claims: new Map<string, Box>(),
      pills: new Map<string, Box>(),
      targets: new Map<string, string>(),
    };
    const lines = [0, 1].flatMap((n) => {
      const relationId = `s${n}`;
      const [x, y] = [n * 120, n * 2];
      const premises = [-1, 1].map((side) => [`${relationId} ${side}`, x + side * 150] as const);
      drawing.pills.set(relationId, { x: x - 40, y, width: 80, height: 22 });
      for (const [id, at] of premises) drawing.claims.set(id, { x: at - 50, y: y + 46, width: 100, height: 40 });
      return [
        ...premises.map(([id, at]) => line("stem", id, [at, y + 46], [at, y + 34])),
        line("bar", null, [x - 156, y + 34], [x + 156, y + 34]),
        line("stem", null, [x, y + 34], [x, y + 22]),
      ].map((one) => ({ ...one, relationId }));
    });
    const led = ledRound({ ...drawing, lines });
    expect(led.filter(({ role }) => role === "bar").map(({ relationId }) => relationId)).toEqual(["s0"]);
    expect(led.filter(({ relationId }) => relationId === "s1").map(({ points }) => points.length > 2)).toEqual([
      true,
      true,
    ]);
  });

  it("is left out where something stands between it and its pill, and all premises are led there", () => {
    const lines = step([{ x: -10, y: 226, width: 20, height: 16 }]);
    expect(lines.get("bar")).toBeUndefined();
    expect(lines.get("trunk")).toBeUndefined();
    for (const id of ["b", "c"] as const) expect(lines.get(id)?.points.length).toBeGreaterThan(2);
  });
});

/** The faults of a drawing. Pinned claims may lie on one another, for a person has put them there, and lines to those lie too. */
function needlessFaults(map: MapBuilder, layout: Layout, input: LayoutInput): string[] {
  const pinned = new Set(map.places.map(({ id }) => id));
  const lying = findOverlaps(layout).filter((pair) => pair.every((id) => pinned.has(id)));
  const steps = new Set(lying.flat().flatMap((id) => stepsOf(map, id)));
  return findFaults(input, layout).filter((fault) => {
    const [, step] = /^(?:arrow|stem) of (\S+) runs over/.exec(fault) ?? [];
    return !(step && steps.has(step)) && !lying.some(([a, b]) => fault === `boxes ${a} and ${b} overlap`);
  });
}

/** The relations that a claim is a premise or the target of. */
function stepsOf({ relations, premises }: MapBuilder, id: string): string[] {
  const onIt = relations.filter(({ targetClaimId }) => targetClaimId === id);
  const ofIt = premises.filter(({ claimId }) => claimId === id);
  return [...onIt.map((relation) => relation.id), ...ofIt.map(({ relationId }) => relationId)];
}

/** Drags a claim that is shown to somewhere at most so far away. */
function drag(map: MapBuilder, layout: Layout, reach: number, random: Random): string {
  const [id, box] = random.pick([...layout.claims]);
  const [dx, dy] = [random.between(-reach, reach), random.between(-reach, reach) >> 1];
  const { x, y } = pinFor({ ...box, x: box.x + dx, y: box.y + dy }, layout.direction);
  const places = map.places.filter((place) => place.id !== id);
  map.places.splice(0, map.places.length, ...places);
  map.pin(id, x, y);
  return id;
}

it.each([100, 300, 1200])(
  "runs over no box and along no other line, wherever claims are dragged by up to %i, between edits and folds",
  (reach) => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...DIRECTIONS), (seed, direction) => {
        const random = new Random(seed);
        const map = randomMap(random, {
          claims: random.between(4, 40),
          links: random.pick([0, 0.1]),
          steps: 0.2,
          parts: 0.06,
        });
        const edited = new EditedMap(map, random);
        let layout = layOut({ ...edited.input(), direction });
        for (let i = 0; i < 5; i += 1) {
          if (i % 2 === 0) edited.edited = drag(map, layout, reach, random);
          else if (!edited.edit(random.pick(EDITS))) continue;
          const input = { ...edited.input(), direction, previous: layout };
          layout = layOut(input);
          expect(needlessFaults(map, layout, input).slice(0, 5), `seed ${seed}, edit ${i}`).toEqual([]);
        }
      }),
      searching(25),
    );
  },
);

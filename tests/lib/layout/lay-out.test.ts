import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut } from "@/lib/layout/lay-out";
import { searching } from "@/tests/searching";
import { debate, fan } from "./examples";
import { expectSound } from "./expect-sound";
import { Random } from "./random";
import { randomMap } from "./random-maps";
import { MapBuilder } from "./rows";

function draw(map: MapBuilder) {
  const input = map.input();
  const layout = layOut(input);
  expectSound(input, layout);
  const box = (id: string) => {
    const found = layout.claims.get(id) ?? layout.pills.get(id);
    if (found === undefined) throw new Error(`${id} is not drawn`);
    return found;
  };
  const middle = (id: string) => box(id).x + (box(id).width >> 1);
  const lines = (id: string) => layout.lines.filter(({ relationId }) => relationId === id);
  return { layout, box, middle, lines };
}

describe("a step", () => {
  it("stands 40 below its claim, with its one premise straight below at 18", () => {
    const { box, middle, lines } = draw(new MapBuilder().relation("r", "support", "a", ["b"]));
    expect(box("r").y).toBe(box("a").y + box("a").height + 40);
    expect(box("b").y).toBe(box("r").y + 22 + 18);
    expect([middle("r"), middle("b")]).toEqual([middle("a"), middle("a")]);
    expect(lines("r").map(({ role, head, points }) => [role, head, points.length])).toEqual([
      ["arrow", "triangle", 2],
      ["stem", "none", 2],
    ]);
  });

  it("joins linked premises in one bar that reaches 6 beyond the outer ones, its pill over their middle", () => {
    const { middle, lines } = draw(new MapBuilder().relation("r", "support", "a", ["b", "c", "d"]));
    const bar = lines("r").find(({ role }) => role === "bar");
    expect(bar?.points.map(([x]) => x)).toEqual([middle("b") - 6, middle("d") + 6]);
    expect(middle("r")).toBe((middle("b") + middle("d")) / 2);
  });

  it("gives convergent reasons a port each, and no stretch in common", () => {
    const { lines } = draw(new MapBuilder().relation("r", "support", "a", ["b"]).relation("s", "support", "a", ["c"]));
    const ports = ["r", "s"].map(
      (id) =>
        lines(id)
          .find(({ role }) => role === "arrow")
          ?.points.at(-1)?.[0] ?? 0,
    );
    expect((ports[1] ?? 0) - (ports[0] ?? 0)).toBeGreaterThanOrEqual(18);
  });

  it("widens a claim that has more reasons than its edge has room for ports", () => {
    const map = new MapBuilder().claim("a", 96);
    for (const i of [1, 2, 3, 4, 5, 6]) map.relation(`r${i}`, "support", "a", [`p${i}`]);
    expect(draw(map).box("a").width).toBe(2 * 16 + 5 * 18);
  });

  it("has undercuts to its right and warrants to its left, level with it, at any depth", () => {
    const { box, middle } = draw(
      new MapBuilder()
        .relation("r", "support", "a", ["b"])
        .relation("u", "attack", "r", ["c"])
        .relation("uu", "attack", "u", ["d"])
        .relation("w", "support", "r", ["e"]),
    );
    expect(new Set(["r", "u", "uu", "w"].map((id) => box(id).y)).size).toBe(1);
    expect(middle("w")).toBeLessThan(middle("r"));
    expect(middle("r")).toBeLessThan(middle("u"));
    expect(middle("u")).toBeLessThan(middle("uu"));
  });

  it("is reached by further undercuts on lanes above it, and from the side by the first", () => {
    const map = new MapBuilder().relation("r", "support", "a", ["b"]);
    for (const i of [1, 2, 3]) map.relation(`u${i}`, "attack", "r", [`c${i}`]);
    const { box, lines } = draw(map);
    const lanes = [1, 2, 3].map((i) => lines(`u${i}`).find(({ role }) => role === "arrow")?.points ?? []);
    expect(lanes.map((points) => Math.min(...points.map(([, y]) => y)) - box("r").y)).toEqual([11, -20, -29]);
  });

  it("is reached on a lane by an undercut between which and itself a warrant stands", () => {
    draw(
      new MapBuilder()
        .relation("r", "support", "a", ["b"])
        .relation("u", "attack", "r", ["c"])
        .relation("w", "support", "u", ["d"])
        .relation("x", "support", "r", ["e"])
        .relation("y", "attack", "x", ["f"]),
    );
  });
});

describe("claims beside a claim", () => {
  it("are its first restatement, to the right, and its first preference, to the left, on one level", () => {
    const { box } = draw(
      new MapBuilder()
        .relation("s", "rephrase", "a", ["b"])
        .relation("p", "preference", "a", ["c"])
        .relation("t", "rephrase", "a", ["d"])
        .relation("q", "preference", "a", ["e"]),
    );
    expect([box("b").y, box("c").y]).toEqual([box("a").y, box("a").y]);
    expect(box("b").x - box("a").x - box("a").width).toBe(21 + box("s").width + 21);
    expect(box("c").x).toBeLessThan(box("a").x);
    expect([box("d").y, box("e").y].every((y) => y > box("a").y + box("a").height)).toBe(true);
  });

  it("leave room below a tall neighbour for the lines of the row", () => {
    const map = new MapBuilder().claim("a", 150, 50).claim("b", 150, 150);
    const { box } = draw(map.relation("s", "rephrase", "a", ["b"]).relation("r", "support", "a", ["c"]));
    expect(box("r").y).toBe(box("b").y + 150 + 11 + 40);
  });

  it("may have neighbours of their own, and reasons", () => {
    draw(
      new MapBuilder()
        .relation("s", "rephrase", "a", ["b"])
        .relation("t", "rephrase", "b", ["c"])
        .relation("p", "preference", "b", ["d"])
        .relation("r", "support", "b", ["e"])
        .relation("q", "attack", "a", ["f"])
        .relation("u", "support", "a", ["g"]),
    );
  });
});

describe("parts", () => {
  it("stand on shelves, and claims without relations in a tray below", () => {
    const { box, layout } = draw(debate().claim("lone").claim("other"));
    const lowest = Math.max(...[...layout.pills.values()].map(({ y }) => y));
    expect(box("19").y).toBeGreaterThan(box("12").y);
    expect(box("lone").y).toBeGreaterThan(lowest);
    expect(box("other").y).toBe(box("lone").y);
  });

  it("may be none at all", () => {
    const { layout } = draw(new MapBuilder());
    expect(layout.bounds).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });
});

describe("a wide fan", () => {
  it("breaks into rows of half left and half right of a channel, in order", () => {
    const { box, lines } = draw(fan(20));
    const rows = new Set(Array.from({ length: 20 }, (_, i) => box(`f${i}`).y));
    const ports = Array.from(
      { length: 20 },
      (_, i) =>
        lines(`f${i}`)
          .find(({ role }) => role === "arrow")
          ?.points.at(-1)?.[0],
    );
    expect(rows.size).toBe(3);
    expect(new Set(ports).size).toBe(20);
  });

  it("stays one row as long as that is narrow enough", () => {
    const { box } = draw(fan(8));
    expect(new Set(Array.from({ length: 8 }, (_, i) => box(`f${i}`).y)).size).toBe(1);
  });

  it("is not made of deep reasons", () => {
    const map = fan(12);
    for (const i of [1, 2, 3]) map.relation(`d${i}`, "support", i === 1 ? "p3" : `d${i - 1}c`, [`d${i}c`]);
    expect(new Set([...draw(map).layout.pills].filter(([id]) => id.startsWith("f")).map(([, { y }]) => y)).size).toBe(
      1,
    );
  });
});

describe("any map", () => {
  it("is drawn without a fault, with every sibling in order", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 60 }), fc.boolean(), (seed, claims, links) => {
        const input = randomMap(new Random(seed), { claims, links: links ? 0.15 : 0, steps: 0.3, parts: 0.06 }).input();
        expectSound(input, layOut(input), seed);
      }),
      searching(150),
    );
  });

  it("is drawn without a fault when rows are broken early", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const input = { ...fan(4 + (Math.abs(seed) % 30)).input(), rowLimit: 700 };
        expectSound(input, layOut(input), seed);
      }),
      searching(30),
    );
  });

  it("is drawn alike twice, in whatever order its rows come", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const map = randomMap(new Random(seed), { claims: 30, links: 0.2, steps: 0.3, parts: 0.06 });
        const { rows, ...rest } = map.input();
        const turned = {
          claims: [...rows.claims].reverse(),
          relations: [...rows.relations].reverse(),
          premises: [...rows.premises].reverse(),
          places: rows.places,
        };
        const plain = ({ claims, pills, lines, stubs, bounds }: ReturnType<typeof layOut>) =>
          JSON.stringify([[...claims], [...pills], lines, stubs, bounds]);
        expect(plain(layOut({ rows: turned, ...rest }))).toBe(plain(layOut(map.input())));
      }),
      searching(25),
    );
  });

  it("is drawn of a star of 2,000, a chain of 2,000, and 500 undercuts of undercuts", () => {
    const chain = new MapBuilder();
    for (let i = 0; i < 2000; i += 1) chain.relation(`r${i}`, "support", `c${i}`, [`c${i + 1}`]);
    const undercuts = new MapBuilder().relation("r0", "support", "a", ["b"]);
    for (let i = 1; i < 500; i += 1) undercuts.relation(`r${i}`, "attack", `r${i - 1}`, [`u${i}`]);
    for (const map of [fan(2000), chain, undercuts]) draw(map);
  });
});

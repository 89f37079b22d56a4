import { describe, expect, it } from "vitest";
import { plainFace } from "@/lib/drawing/claim-face";
import { drawMap, type MapDrawing, type RelationFace } from "@/lib/drawing/map";
import { measurePill, plainPill } from "@/lib/drawing/pill";
import { drawThumbnail } from "@/lib/drawing/thumbnail";
import type { Layout, Line } from "@/lib/layout/layout";
import { noMemory } from "@/lib/layout/memory";
import { idAt } from "@/tests/builders";
import { extentsOf, isInside, namedGroups, textsOf } from "./texts";

const [top, left, right, step] = [1, 2, 3, 4].map(idAt) as [string, string, string, string];
const face: RelationFace = { ...plainPill("support"), bearsOn: 11 };
const pill = measurePill(face);
const line = (change: Partial<Line>): Line => ({
  relationId: step,
  kind: "support",
  role: "stem",
  points: [],
  head: "none",
  claimId: null,
  ...change,
});

const layout: Layout = {
  claims: new Map([
    [top, { x: 60, y: 0, width: 120, height: 48 }],
    [left, { x: 0, y: 140, width: 100, height: 48 }],
    [right, { x: 124, y: 140, width: 100, height: 48 }],
  ]),
  pills: new Map([[step, { x: 120 - pill.width / 2, y: 88, ...pill }]]),
  lines: [
    line({
      role: "cross",
      points: [
        [224, 164],
        [240, 164],
        [240, 99],
        [160, 99],
      ],
      claimId: right,
    }),
    line({
      role: "arrow",
      head: "triangle",
      points: [
        [120, 88],
        [120, 48],
      ],
    }),
    line({
      points: [
        [50, 140],
        [50, 120],
        [120, 120],
        [120, 110],
      ],
      claimId: left,
    }),
  ],
  stubs: [
    { relationId: step, claimId: left, at: [0, 164], end: "claim" },
    { relationId: step, claimId: left, at: [120, 110], end: "pill" },
  ],
  hidden: new Map([[left, 3]]),
  direction: "up",
  bounds: { x: -50, y: 0, width: 300, height: 200 },
  memory: noMemory,
};
const map: MapDrawing = {
  layout,
  claims: new Map([top, left, right].map((id, i) => [id, { ...plainFace, number: i + 1, text: `Claim ${i + 1}` }])),
  relations: new Map([[step, face]]),
  selected: new Set([top]),
  title: "Map",
  description: "",
};

describe("a drawn map", () => {
  const figure = drawMap(map);

  it("names every claim and relation once, pills before claims so that no line lies over a box", () => {
    expect(namedGroups(figure.shapes).map(({ group }) => group.name)).toEqual([
      `relation-${step}`,
      `claim-${top}`,
      `claim-${left}`,
      `claim-${right}`,
    ]);
    const lastLine = figure.shapes.findLastIndex(({ shape }) => shape === "path");
    const firstBox = figure.shapes.findIndex((shape) => shape.shape === "group" && shape.name !== undefined);
    expect(lastLine).toBeLessThan(firstBox);
  });

  it("draws cross links over other lines, and their dots over the boxes", () => {
    const casing = figure.shapes.findIndex((shape) => shape.shape === "path" && shape.stroke?.colour === "ground");
    expect(casing).toBeGreaterThan(1);
    const dot = figure.shapes.findIndex((shape) => shape.shape === "circle" && shape.x === 160 && shape.y === 99);
    expect(dot).toBeGreaterThan(
      figure.shapes.findLastIndex((shape) => shape.shape === "group" && shape.name !== undefined),
    );
  });

  it("prints the number at both ends of a cross link that is not drawn", () => {
    expect(textsOf(figure.shapes).map(({ text }) => text)).toEqual(expect.arrayContaining(["to 11", "from 2"]));
  });

  it("lays a tab across the border it hangs on, clear of the words inside", () => {
    const at = (words: string) =>
      figure.shapes.find((shape) => shape.shape === "group" && textsOf([shape])[0]?.text === words);
    const [atClaim, atPill] = [at("to 11"), at("from 2")]
      .flatMap((tab) => (tab ? extentsOf([tab]) : []))
      .flatMap(({ what, box }) => (what.shape === "rect" ? [box] : []));
    expect(atClaim && atClaim.x + atClaim.width).toBeLessThan(11);
    expect(atClaim?.x).toBeLessThan(0);
    expect(atPill?.y).toBeGreaterThan(88 + 17);
    expect(atPill?.y).toBeLessThan(88 + 22);
  });

  it("shows what is folded and what is selected", () => {
    expect(textsOf(figure.shapes).map(({ text }) => text)).toContain("3 below");
    const rings = extentsOf(figure.shapes).filter(({ what }) => "stroke" in what && what.stroke?.colour === "ring");
    expect(rings.map(({ box }) => box)).toEqual([{ x: 56.5, y: -3.5, width: 127, height: 55 }]);
  });

  it("shows nothing outside its bounds", () => {
    for (const { box } of extentsOf(figure.shapes)) expect(isInside(box, figure.bounds)).toBe(true);
  });

  it("refuses a layout that shows what has no face", () => {
    expect(() => drawMap({ ...map, relations: new Map() })).toThrow(step);
  });
});

describe("a thumbnail", () => {
  const thumbnail = drawThumbnail(map, { width: 392, height: 196 });

  it("has no word, and lies inside the picture", () => {
    expect(textsOf(thumbnail.shapes)).toEqual([]);
    for (const { box } of extentsOf(thumbnail.shapes)) expect(isInside(box, thumbnail.bounds)).toBe(true);
  });

  it("draws a dot for each relation in its colour and two bars in each claim", () => {
    const drawn = extentsOf(thumbnail.shapes).map(({ what }) => what);
    expect(drawn.filter((shape) => shape.shape === "circle").map(({ fill }) => fill)).toEqual(["support"]);
    expect(drawn.filter((shape) => shape.shape === "rect" && shape.fill === "faint")).toHaveLength(6);
  });

  it("never blows a small map up, and stands in the middle", () => {
    const [all] = thumbnail.shapes;
    expect(all).toMatchObject({ scale: 0.36, x: 196 - 0.36 * 100, y: 98 - 0.36 * 100 });
  });

  it("of an empty map is empty", () => {
    const nothing = {
      ...map,
      layout: {
        ...layout,
        claims: new Map(),
        pills: new Map(),
        lines: [],
        bounds: { x: 0, y: 0, width: 0, height: 0 },
      },
    };
    expect(extentsOf(drawThumbnail(nothing, { width: 100, height: 50 }).shapes)).toEqual([]);
  });
});

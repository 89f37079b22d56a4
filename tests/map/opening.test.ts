import { describe, expect, it } from "vitest";
import { levelAt } from "@/components/map/camera";
import { openingView } from "@/components/map/opening";
import { emptyMap, mapFromRows, rowsOf } from "@/lib/argument/argument-map";
import { decide } from "@/lib/argument/decide";
import type { Direction } from "@/lib/argument/direction";
import { nothingKnown } from "@/lib/argument/known";
import { DIRECTIONS } from "@/lib/argument/rows";
import { arrangeMap } from "@/lib/drawing/arrange";
import { sampleMap } from "@/lib/examples/sample";
import type { Box, Line } from "@/lib/layout/layout";
import { sha256Of } from "@/lib/text/content";

const pane = { width: 600, height: 400 };

const mapOf = (bounds: Box, ...claims: readonly Box[]) => ({
  bounds,
  claims: new Map(claims.map((of, i) => [`c${i}`, of])),
  pills: new Map<string, Box>(),
  lines: [] as readonly Line[],
  direction: "up" as Direction,
});

/** The sample map as it is drawn, with its conclusions on one side. */
function sampleIn(direction: Direction) {
  const { command, contents } = sampleMap();
  const texts = new Map(contents.map((content) => [sha256Of(content), content.plain]));
  const decision = decide(emptyMap, command, { ...nothingKnown, text: (sha256) => texts.get(sha256) });
  if (!decision.ok) throw new Error(decision.refusal.reason);
  const rows = rowsOf(decision.map);
  const maps = rows.maps.map((row) => ({ ...row, settings: { direction } }));
  return arrangeMap(mapFromRows({ ...rows, maps }), "").layout;
}

describe("the first view of a map", () => {
  it("shows a large one at its first root, at a size that can be read", () => {
    const root = { x: 900, y: 0, width: 200, height: 60 };
    const { viewport, isWhole } = openingView(mapOf({ x: -2000, y: 0, width: 6000, height: 3000 }, root), pane, 40);
    expect(isWhole).toBe(false);
    expect(levelAt(viewport.zoom)).toBe("full");
    expect(viewport.x + 1000 * viewport.zoom).toBeCloseTo(300);
    expect(viewport.y).toBeCloseTo(40);
  });

  it("shows as many claims as can be seen with the root", () => {
    const root = { x: 900, y: 0, width: 200, height: 60 };
    const [left, far] = [
      { x: 600, y: 100, width: 200, height: 60 },
      { x: 1400, y: 100, width: 200, height: 60 },
    ];
    const { viewport } = openingView(mapOf({ x: 0, y: 0, width: 3000, height: 3000 }, root, left, far), pane, 40);
    expect(viewport.x + left.x * viewport.zoom).toBeGreaterThanOrEqual(7.999);
    expect(viewport.x + (root.x + root.width) * viewport.zoom).toBeLessThanOrEqual(560.001);
  });

  it("shows the first reason with the root, rather than a few claims more on its other side", () => {
    const at = (x: number, y: number) => ({ x, y, width: 200, height: 60 });
    const [root, reason] = [at(900, 0), at(450, 100)];
    const others = [at(1310, 100), at(1310, 200), at(1310, 300)];
    const layout = mapOf({ x: 0, y: 0, width: 3000, height: 3000 }, root, reason, ...others);
    const line = { relationId: "r", kind: "support", head: "none" } as const;
    const lines: readonly Line[] = [
      { ...line, role: "stem", points: [[550, 100]], claimId: "c1" },
      { ...line, role: "arrow", points: [[1000, 61]], claimId: null },
    ];
    const { viewport } = openingView({ ...layout, lines }, pane, 40);
    expect(viewport.x + reason.x * viewport.zoom).toBeGreaterThanOrEqual(7.999);
    expect(viewport.x + (root.x + root.width) * viewport.zoom).toBeLessThanOrEqual(560.001);
  });

  it("shows the sample map with its first reasons beside a text, as windows commonly are", () => {
    const layout = sampleIn("up");
    const size = { width: 864, height: 780 };
    const { viewport } = openingView(layout, size, 40);
    const seen = [...layout.claims.values()].filter(
      (box) => isSeen(box, viewport, size) && !isCut(box, viewport, size),
    );
    expect(seen.length).toBeGreaterThanOrEqual(9);
  });

  it("shows a small one whole", () => {
    expect(openingView(mapOf({ x: 0, y: 0, width: 300, height: 200 }), pane, 40)).toEqual({
      viewport: { x: 150, y: 40, zoom: 1 },
      isWhole: true,
    });
  });

  it.each(DIRECTIONS)(
    "cuts off two boxes of the sample map at most with its conclusions %s, and shows its root",
    (at) => {
      const layout = sampleIn(at);
      for (const width of [700, 864, 895, 1000, 1440]) {
        const size = { width, height: 780 };
        const { viewport } = openingView(layout, size, 40);
        const cut = [...layout.claims.values()].filter((box) => isCut(box, viewport, size));
        expect(cut.length, `${width} px wide, at ${viewport.zoom}`).toBeLessThanOrEqual(2);
        const [root] = layout.claims.values();
        if (!root) throw new Error("nothing is drawn");
        expect(root.x * viewport.zoom + viewport.x).toBeGreaterThanOrEqual(39.99);
        expect((root.x + root.width) * viewport.zoom + viewport.x).toBeLessThanOrEqual(width - 39.99);
      }
    },
  );
});

type At = ReturnType<typeof openingView>["viewport"];

/** Whether an edge of the pane runs through a box. */
function isCut(box: Box, viewport: At, size: typeof pane): boolean {
  const [left, top, right, bottom] = edgesOf(box, viewport);
  return isSeen(box, viewport, size) && (left < 0 || top < 0 || right > size.width || bottom > size.height);
}

function isSeen(box: Box, viewport: At, size: typeof pane): boolean {
  const [left, top, right, bottom] = edgesOf(box, viewport);
  return right > 0 && bottom > 0 && left < size.width && top < size.height;
}

function edgesOf(box: Box, { x, y, zoom }: At): readonly [left: number, top: number, right: number, bottom: number] {
  const [left, top] = [box.x * zoom + x, box.y * zoom + y];
  return [left, top, left + box.width * zoom, top + box.height * zoom];
}

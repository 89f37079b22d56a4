import { describe, expect, it } from "vitest";
import { nearestSpot } from "@/components/figures/nearest-spot";
import { anew, draftOf, moved, withScene } from "@/components/stepping/scene-list";
import { steppingAct } from "@/components/stepping/stepping-keys";
import type { Spot } from "@/lib/drawing/spots";
import { graph, idAt } from "@/tests/builders";

const { map, id } = graph("a -> c; b -> c");

describe("the list of scenes", () => {
  it("moves one scene past others, and none beyond the ends", () => {
    const scenes = draftOf(map);
    const [first, second, third] = scenes;
    expect(moved(scenes, 0, 2)).toEqual([second, third, first]);
    expect(moved(scenes, 0, -1)).toBe(scenes);
    expect(moved(scenes, 2, 3)).toBe(scenes);
  });

  it("keeps the notes of claims when it is ordered anew", () => {
    const noted = [{ id: idAt(900), claimId: id("b"), note: "Slowly." }];
    const scenes = anew(map, "text", noted);
    expect(scenes).toHaveLength(3);
    expect(scenes.find(({ claimId }) => claimId === id("b"))).toEqual(noted[0]);
  });

  it("takes back a claim that was left out at its end", () => {
    const scenes = draftOf(map).slice(1);
    expect(withScene(scenes, id("c")).at(-1)?.claimId).toBe(id("c"));
  });
});

it("a clicker goes on and back and blanks; the browser's own shortcuts are left alone", () => {
  const press = (key: string, ctrlKey = false) => steppingAct({ key, ctrlKey, metaKey: false, altKey: false });
  expect(["PageDown", "PageUp", "b", "B", "."].map((key) => press(key))).toEqual([
    "next",
    "back",
    "blank",
    "blank",
    "blank",
  ]);
  expect(press("f", true)).toBeNull();
  expect(press("x")).toBeNull();
});

it("an arrow key goes to what lies ahead, rather than to what is nearer aside", () => {
  const at = (x: number, y: number): Spot => {
    return { table: "claims", id: idAt(x * 1000 + y), part: "", box: { x, y, width: 10, height: 10 } };
  };
  const [from, below, aside, above] = [at(0, 100), at(10, 300), at(150, 160), at(0, 0)];
  const spots = [from, below, aside, above];
  expect(nearestSpot(spots, from, "down")).toBe(below);
  expect(nearestSpot(spots, from, "up")).toBe(above);
  expect(nearestSpot(spots, from, "right")).toBe(aside);
  expect(nearestSpot(spots, from, "left")).toBeUndefined();
});

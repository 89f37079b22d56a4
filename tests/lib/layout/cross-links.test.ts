import { describe, expect, it } from "vitest";
import { layOut } from "@/lib/layout/lay-out";
import { debate } from "./examples";
import { expectSound } from "./expect-sound";
import { MapBuilder } from "./rows";

describe("a cross link", () => {
  it("leads from a claim drawn elsewhere to the pill, round all boxes", () => {
    const input = debate().input();
    const layout = layOut(input);
    const links = layout.lines.filter(({ role }) => role === "cross");
    expectSound(input, layout);
    expect(links.map(({ relationId, claimId }) => [relationId, claimId])).toEqual([["r12", "5"]]);
  });

  it("closes circles, and joins a claim to a relation on itself", () => {
    const circle = new MapBuilder().relation("r", "support", "a", ["b"]).relation("s", "support", "b", ["c"]);
    const self = new MapBuilder().relation("r", "support", "a", ["a"]);
    for (const map of [circle.relation("t", "support", "c", ["a"]), self]) {
      const layout = layOut(map.input());
      expectSound(map.input(), layout);
      expect(layout.lines.filter(({ role, claimId }) => role === "cross" && claimId === "a")).toHaveLength(1);
    }
  });

  it("joins linked premises of which some are shared with other steps", () => {
    const map = new MapBuilder()
      .relation("r", "support", "a", ["b", "c"])
      .relation("s", "attack", "a", ["c", "d"])
      .relation("t", "support", "d", ["b"])
      .relation("u", "unless", "r", ["d"])
      .relation("v", "support", "c", ["d", "b"]);
    const layout = layOut(map.input());
    expectSound(map.input(), layout);
    expect(layout.lines.filter(({ role }) => role === "cross")).toHaveLength(5);
  });

  it("is drawn as two stubs where it would be longer than 2,600", () => {
    const map = new MapBuilder();
    for (let i = 0; i < 26; i += 1) map.relation(`r${i}`, "support", i === 0 ? "a" : `d${i}`, [`d${i + 1}`]);
    map.relation("far", "attack", "a", ["d26"]);
    const layout = layOut(map.input());
    expectSound(map.input(), layout);
    expect(layout.stubs.map(({ relationId, claimId, end }) => [relationId, claimId, end])).toEqual([
      ["far", "d26", "claim"],
      ["far", "d26", "pill"],
    ]);
  });

  it("is straight at once where that is asked, from border to border", () => {
    const layout = layOut({ ...debate().input(), crossLinks: "straight" });
    const [link] = layout.lines.filter(({ role }) => role === "cross");
    const [claim, pill] = [layout.claims.get("5"), layout.pills.get("r12")];
    expect(link?.points).toHaveLength(2);
    expect(link?.points[0]?.[0]).toBe((claim?.x ?? 0) + (claim?.width ?? 0));
    expect(link?.points[1]?.[0]).toBe(pill?.x);
  });
});

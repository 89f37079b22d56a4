import { describe, expect, it } from "vitest";
import { claim, relation } from "@/components/map/kin";
import { bringTogetherAt, canBringTogether, tieChoices, tieOtherwise } from "@/components/map/tying";
import { table } from "./table";

describe("bringing a claim or a relation to something", () => {
  it("lets a claim support a claim, and asks how it is meant", () => {
    const at = table("a; b");
    bringTogetherAt(at.view, claim(at.id("a")), claim(at.id("b")), 5, 6);
    expect(at.written()).toEqual(["a -> b"]);
    expect(at.view.store.getState().menu).toMatchObject({ kind: "kinds", chosen: "support", x: 5, y: 6 });
  });

  it("lets a claim join the premises of a step", () => {
    const at = table("a -> c; b");
    bringTogetherAt(at.view, claim(at.id("b")), relation(at.id("a -> c")), 0, 0);
    expect(at.written()).toEqual(["a, b -> c"]);
  });

  it("moves a relation to another target", () => {
    const at = table("a -> b; c");
    bringTogetherAt(at.view, relation(at.id("a -> b")), claim(at.id("c")), 0, 0);
    expect(at.written()).toEqual(["a -> c"]);
    expect(at.view.store.getState().menu).toBeNull();
  });

  it("takes the other way of tying as one step to undo", () => {
    const at = table("a -> c; b");
    const step = relation(at.id("a -> c"));
    bringTogetherAt(at.view, claim(at.id("b")), step, 0, 0);
    tieOtherwise(at.view, at.id("b"), step, "attack");
    expect(at.written()).toEqual(["a -> c", "b -x (a -> c)"]);
    at.session.undo();
    expect(at.written()).toEqual(["a -> c"]);
    expect(at.session.getState().canUndo).toBe(false);
  });

  it("refuses what the rules of the graph refuse", () => {
    const at = table("a -> c; d -x (a -> c)");
    const can = (from: ReturnType<typeof claim>, to: ReturnType<typeof claim>) => canBringTogether(at.now(), from, to);
    expect(can(claim(at.id("a")), claim(at.id("a")))).toBe(false);
    expect(can(claim(at.id("a")), relation(at.id("a -> c")))).toBe(false);
    expect(can(claim(at.id("c")), relation(at.id("a -> c")))).toBe(false);
    expect(can(relation(at.id("a -> c")), relation(at.id("d -x (a -> c)")))).toBe(false);
    expect(can(claim(at.id("d")), claim(at.id("c")))).toBe(true);
  });

  it("names each way with what it is tied to", () => {
    const at = table("a -> c");
    expect(tieChoices(at.now(), claim(at.id("a")))[1]?.title).toMatch(/^Attacks claim \d$/);
    expect(tieChoices(at.now(), relation(at.id("a -> c")))[1]?.title).toMatch(/^Undercuts the step to claim \d$/);
  });
});

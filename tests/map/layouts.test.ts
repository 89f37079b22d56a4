import { describe, expect, it } from "vitest";
import type { Camera } from "@/components/map/view";
import { keepSentence } from "@/components/map/writing";
import type { Action } from "@/lib/argument/command";
import { idAt } from "../builders";
import { table } from "./table";

/** A camera that nobody looks through. */
const blind: Camera = {
  open() {},
  reopen: () => false,
  fit() {},
  frame() {},
  reveal() {},
  zoomBy() {},
  gaze: () => ({ x: 0, y: 0, zoom: 1 }),
  look() {},
  toWindow: (x, y) => ({ x, y }),
  takeKeyboard() {},
};

describe("the drawing of a map that is open", () => {
  const opened = (notation: string) => {
    const at = table(notation);
    at.view.open(blind);
    const act = async (...actions: Action[]) => {
      const outcome = at.view.carryOut({ actions, pick: null });
      if (!outcome.ok) throw new Error(outcome.refusal.reason);
      await Promise.resolve();
    };
    return { ...at, act };
  };

  it("stays as it is when something is supposed in a what-if, and tells of the new rows", async () => {
    const at = opened("a -> b; c -x b");
    const before = at.view.layout();
    await at.act(
      { type: "addScenario", id: idAt(901), title: "Without c" },
      { type: "suppose", id: idAt(902), scenarioId: idAt(901), claimId: at.id("c"), supposition: "off" },
    );
    expect(at.view.layout()).toBe(before);
    expect(at.view.store.getState().drawn?.map).toBe(at.now());
  });

  it("is laid out again when a claim comes, a fold changes, or it is to be tidied", async () => {
    const at = opened("a -> b; c -x b");
    const layouts = new Set([at.view.layout()]);
    at.pick("a");
    at.commands.addPremise.run();
    layouts.add(at.view.layout());
    at.desk.setState({ folded: new Set([at.id("b")]) });
    await Promise.resolve();
    layouts.add(at.view.layout());
    at.view.tidy();
    await Promise.resolve();
    layouts.add(at.view.layout());
    expect(layouts.size).toBe(4);
  });

  it("brings a claim into view as it comes, and again as its box changes while it is written", async () => {
    const at = table("a -> b");
    const revealed: number[] = [];
    at.view.open({ ...blind, reveal: ({ width }) => revealed.push(width) });
    at.pick("a");
    at.commands.addPremise.run();
    const claimId = at.desk.getState().editing?.claimId ?? "";
    revealed.length = 0;
    const write = async (width: number) => {
      at.view.store.setState({ draft: { claimId, size: { width, height: 40 } } });
      await Promise.resolve();
    };
    for (const width of [200, 200, 300]) await write(width);
    expect(revealed).toEqual([200, 300]);
    keepSentence(at.view, { claimId, isNew: true }, "Short.");
    await Promise.resolve();
    expect(revealed).toHaveLength(3);
  });

  it("is looked for again when the map is closed and seen again before its links have found their ways", async () => {
    const at = table("a -> b; c -> b; a -> c");
    at.view.open(blind)();
    const given = at.view.layout();
    at.view.open(blind);
    expect(at.view.layout()).not.toBe(given);
    expect(at.view.layout()?.claims).toEqual(given?.claims);
  });
});

import { describe, expect, it } from "vitest";
import { table } from "./table";

it("goes past a claim that stands twice in a row", () => {
  const at = table("a -> c; b -> c; b, a -> c; d -> c");
  at.pick("a");
  const passed = ["a"];
  for (let i = 0; i < 5; i++) {
    at.commands.goToNext.run();
    passed.push(at.picked() ?? "");
  }
  expect([...new Set(passed)]).toEqual(["a", "b", "d"]);
});

describe("adding to what is picked", () => {
  it("adds a premise below a claim, picks it and asks for its sentence", () => {
    const at = table("a -> c");
    at.pick("a");
    at.commands.addPremise.run();
    expect(at.written()).toEqual(["a -> c", "… -> a"]);
    expect(at.picked()).toBe("…");
    expect(at.desk.getState().editing).toMatchObject({ isNew: true, claimId: at.desk.getState().picked?.id });
  });

  it.each([
    ["addObjection", "a", "… -x a"],
    ["addCondition", "a", "… -? a"],
    ["addException", "a", "… -! a"],
    ["addRephrase", "a", "… = a"],
    ["addPreference", "a", "… > a"],
    ["undercut", "a", "… -x (a -> c)"],
    ["addWarrant", "a", "… -> (a -> c)"],
    ["undercut", "(a -> c)", "… -x (a -> c)"],
    ["addObjection", "(a -> c)", "… -x (a -> c)"],
    ["addCondition", "(a -> c)", "… -? (a -> c)"],
    ["addWarrant", "(a -> c)", "… -> (a -> c)"],
  ] as const)("%s on %s makes %s", (name, on, made) => {
    const at = table("a -> c");
    at.pick(on);
    at.commands[name].run();
    expect(at.written()).toContain(made);
    expect(at.written()).toHaveLength(2);
  });

  it("links a co-premise right behind the picked claim", () => {
    const at = table("a, b -> c");
    at.pick("a");
    at.commands.addCoPremise.run();
    expect(at.written()).toEqual(["a, …, b -> c"]);
  });

  it("adds a premise to the picked relation", () => {
    const at = table("a -> c");
    at.pick("(a -> c)");
    at.commands.addPremise.run();
    expect(at.written()).toEqual(["a, … -> c"]);
  });

  it("makes a sibling of the same kind right behind the step of the picked claim", () => {
    const at = table("a -x c; b -x c");
    at.pick("a");
    at.commands.addSibling.run();
    at.commands.goToPrevious.run();
    expect(at.picked()).toBe("a");
    at.commands.goToNext.run();
    at.commands.goToNext.run();
    expect(at.picked()).toBe("b");
  });

  it("makes a sibling of a root behind it, tied to nothing", () => {
    const at = table("a; b");
    at.pick("a");
    at.commands.addSibling.run();
    expect(at.written()).toEqual([]);
    at.commands.goToNext.run();
    expect(at.picked()).toBe("b");
  });

  it("offers what needs a step only where there is one", () => {
    const at = table("a -> c");
    at.pick("c");
    expect(at.commands.undercut.isEnabled()).toBe(false);
    expect(at.commands.addCoPremise.isEnabled()).toBe(false);
    expect(at.commands.addPremise.isEnabled()).toBe(true);
  });

  it("offers nothing that needs a pick while a passage is picked", () => {
    const at = table("a -> c");
    at.desk.setState({ picked: { table: "spans", id: at.id("a") } });
    expect(at.commands.addPremise.isEnabled()).toBe(false);
    expect(at.commands.remove.isEnabled()).toBe(false);
  });
});

describe("going from one to the next", () => {
  it("goes up to what a step bears on, and down to its first premise", () => {
    const at = table("a, b -> c; d -x (a, b -> c)");
    at.pick("d");
    at.commands.goToConclusion.run();
    expect(at.picked()).toBe("(a, b -> c)");
    at.commands.goToConclusion.run();
    expect(at.picked()).toBe("c");
    at.commands.goToPremise.run();
    expect(at.picked()).toBe("a");
  });

  it("goes along linked and separate reasons alike, and stops at the ends", () => {
    const at = table("a, b -> d; c -> d");
    at.pick("a");
    for (const next of ["b", "c", "c"]) {
      at.commands.goToNext.run();
      expect(at.picked()).toBe(next);
    }
  });

  it("goes from a claim to its step, and to the step that bears on it", () => {
    const at = table("a -> b; b -> c");
    at.pick("b");
    at.commands.goToStep.run();
    expect(at.picked()).toBe("(b -> c)");
    at.pick("b");
    at.commands.goToBearing.run();
    expect(at.picked()).toBe("(a -> b)");
  });

  it("goes to the first root where nothing is picked", () => {
    const at = table("a -> c; d");
    at.commands.goToPremise.run();
    expect(at.picked()).toBe("c");
  });
});

describe("changing what is there", () => {
  it("moves a linked premise along its bar, and not beyond", () => {
    const at = table("a, b -> c");
    at.pick("a");
    expect(at.commands.moveEarlier.isEnabled()).toBe(false);
    at.commands.moveLater.run();
    expect(at.written()).toEqual(["b, a -> c"]);
    expect(at.commands.moveLater.isEnabled()).toBe(false);
  });

  it("moves a reason among the reasons beside it", () => {
    const at = table("a -> d; b -> d; c -> d");
    at.pick("c");
    at.commands.moveEarlier.run();
    at.commands.moveEarlier.run();
    at.commands.goToNext.run();
    expect(at.picked()).toBe("a");
  });

  it("takes a claim out of a linked step, and links it again", () => {
    const at = table("a, b -> c");
    at.pick("b");
    at.commands.unlink.run();
    expect(at.written()).toEqual(["a -> c", "b -> c"]);
    at.commands.linkWithNeighbour.run();
    expect(at.written()).toEqual(["a, b -> c"]);
    expect(at.picked()).toBe("b");
  });

  it("keeps what bears on a step that is linked with its neighbour", () => {
    const at = table("a -> c; b -> c; d -x (b -> c)");
    at.pick("b");
    at.commands.linkWithNeighbour.run();
    expect(at.written()).toEqual(["a, b -> c", "d -x (a, b -> c)"]);
  });

  it("changes the kind of a step, and offers the other kinds only", () => {
    const at = table("a -> c");
    at.pick("a");
    expect(at.commands.toSupport.isEnabled()).toBe(false);
    at.commands.toAttack.run();
    expect(at.written()).toEqual(["a -x c"]);
  });

  it("deletes a claim, picks its neighbour and says what went with it", () => {
    const at = table("a -> c; b -> c; d -x (a -> c)");
    at.pick("a");
    at.commands.remove.run();
    expect(at.written()).toEqual(["b -> c"]);
    expect(at.picked()).toBe("b");
    expect(at.view.store.getState().removal?.sentence).toMatch(/^Claim \d deleted, with 2 relations\.$/);
  });

  it("folds and unfolds only what has reasons", () => {
    const at = table("a -> c");
    at.pick("a");
    expect(at.commands.fold.isEnabled()).toBe(false);
    at.pick("c");
    at.commands.fold.run();
    expect([...at.desk.getState().folded]).toEqual([at.id("c")]);
    at.commands.fold.run();
    expect(at.desk.getState().folded.size).toBe(0);
  });
});

it("gives every key to one command only", () => {
  const keys = Object.values(table("a -> b").commands).flatMap(({ key }) => (key === null ? [] : [key]));
  expect(new Set(keys).size).toBe(keys.length);
});

it("names every command by the name under which it is found", () => {
  for (const [name, { id }] of Object.entries(table("a").commands)) {
    if (!name.startsWith("to")) expect(id).toBe(name);
  }
});

describe("linked and convergent reasons", () => {
  it("turn into one another, all at once, in one step to undo", () => {
    const at = table("a, b, c -> d; e -x (a, b, c -> d)");
    at.view.pick({ table: "relations", id: at.id("a, b, c -> d") });
    at.commands.makeConvergent.run();
    expect(at.written()).toEqual(["a -> d", "b -> d", "c -> d", "e -x (a -> d)"]);
    at.commands.linkAll.run();
    expect(at.written()).toEqual(["a, b, c -> d", "e -x (a, b, c -> d)"]);
    at.session.undo();
    at.session.undo();
    expect(at.written()).toEqual(["a, b, c -> d", "e -x (a, b, c -> d)"]);
    expect(at.session.getState().canUndo).toBe(false);
  });

  it("hold a claim once that gave two reasons by itself and with others", () => {
    const at = table("a -> d; a, b -> d; b, c -> d; e -x (b, c -> d)");
    at.view.pick({ table: "relations", id: at.id("a, b -> d") });
    at.commands.linkWithNeighbour.run();
    expect(at.written()).toEqual(["a, b -> d", "b, c -> d", "e -x (b, c -> d)"]);
    at.commands.linkAll.run();
    expect(at.written()).toEqual(["a, b, c -> d", "e -x (a, b, c -> d)"]);
  });

  it("are parted by the same key, a claim from its step or a step into its premises", () => {
    const at = table("a, b, c -> d");
    at.pick("b");
    at.commands.unlink.run();
    expect(at.written()).toEqual(["a, c -> d", "b -> d"]);
    at.view.pick({ table: "relations", id: at.id("a, b, c -> d") });
    at.commands.unlink.run();
    expect(at.written()).toEqual(["a -> d", "b -> d", "c -> d"]);
    expect(at.commands.unlink.isEnabled()).toBe(false);
  });

  it("are offered only where there is something to part or to link", () => {
    const at = table("a -> b; c -x b");
    at.view.pick({ table: "relations", id: at.id("a -> b") });
    expect([at.commands.makeConvergent.isEnabled(), at.commands.linkAll.isEnabled()]).toEqual([false, false]);
  });
});

describe("a map that is turned", () => {
  it.each([
    ["turnDown", "ArrowDown", "ArrowRight"],
    ["turnLeft", "ArrowLeft", "ArrowDown"],
    ["turnRight", "ArrowRight", "ArrowDown"],
  ] as const)("by %s goes to conclusions by %s, and to the next sibling by %s", (turn, conclusion, next) => {
    const at = table("a, b -> c");
    at.pick("a");
    at.commands[turn].run();
    const { goToConclusion, goToNext, moveLater } = at.commands;
    expect([goToConclusion.key, goToNext.key, moveLater.key]).toEqual([conclusion, next, `Alt+${next}`]);
    expect(at.picked()).toBe("a");
    at.commands.turnUp.run();
    expect(goToConclusion.key).toBe("ArrowUp");
  });
});

describe("a focus", () => {
  it("takes + and − for steps from zooming while it lasts", () => {
    const at = table("a -> b; b -> c; c -> d");
    at.pick("b");
    expect([at.commands.zoomIn.key, at.commands.focusMore.key]).toEqual(["+", null]);
    at.commands.focus.run();
    expect([at.commands.zoomIn.key, at.commands.focusMore.key, at.commands.focusLess.key]).toEqual([null, "+", "-"]);
    const steps = () => at.view.store.getState().focus?.steps;
    expect(steps()).toBeNull();
    at.commands.focusLess.run();
    expect(steps()).toBe(1);
    expect([...(at.view.store.getState().spotlight ?? [])]).not.toContain(at.id("d"));
    at.commands.focusLess.run();
    expect(steps()).toBe(1);
    at.commands.focusMore.run();
    expect(steps()).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { giveUp, keepSentence } from "@/components/map/writing";
import { find } from "@/lib/argument/argument-map";
import { table } from "./table";

function writingNew(at: ReturnType<typeof table>) {
  const editing = at.desk.getState().editing;
  if (!editing) throw new Error("nothing is being written");
  return editing;
}

describe("writing a sentence", () => {
  it("keeps it on one line, with single spaces", () => {
    const at = table("a -> c");
    at.pick("a");
    at.commands.edit.run();
    expect(keepSentence(at.view, writingNew(at), "  so \n it   is ")).toBe(true);
    expect(find(at.now(), "claims", at.id("a"))?.text).toBe("so it is");
    expect(at.desk.getState().editing).toBeNull();
    expect(at.view.store.getState().finished).toBe(at.id("a"));
  });

  it("takes a new claim back that is given up, and picks what was picked before", () => {
    const at = table("a -> c");
    at.pick("a");
    at.commands.addPremise.run();
    giveUp(at.view, writingNew(at));
    expect(at.written()).toEqual(["a -> c"]);
    expect(at.picked()).toBe("a");
  });

  it("takes a new claim back that is left without a sentence", () => {
    const at = table("a -> c");
    at.pick("c");
    at.commands.addObjection.run();
    expect(keepSentence(at.view, writingNew(at), "  ")).toBe(false);
    expect(at.written()).toEqual(["a -> c"]);
  });

  it("keeps what an older claim said when its sentence is emptied", () => {
    const at = table("a -> c");
    at.pick("a");
    at.commands.edit.run();
    keepSentence(at.view, writingNew(at), "");
    expect(find(at.now(), "claims", at.id("a"))?.text).toBe("a");
  });

  it("brings a claim back that another deleted meanwhile", () => {
    const at = table("a -> c");
    at.pick("a");
    at.commands.edit.run();
    at.session.runAsAnother([{ type: "removeClaim", id: at.id("a") }]);
    expect(keepSentence(at.view, writingNew(at), "still mine")).toBe(true);
    expect(find(at.now(), "claims", at.id("a"))?.text).toBe("still mine");
  });

  it("changes nothing where nothing was changed", () => {
    const at = table("a -> c");
    at.pick("a");
    at.commands.edit.run();
    keepSentence(at.view, writingNew(at), "a");
    expect(at.session.getState().canUndo).toBe(false);
  });
});

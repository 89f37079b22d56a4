import { expect, it } from "vitest";
import { claim } from "@/components/map/kin";
import { pasteBranch, pasteList } from "@/components/map/moving";
import { table } from "./table";

it("moves a claim with what hangs on it below another, as what it was", () => {
  const at = table("a -x c; b -> a; d -> c");
  expect(pasteBranch(at.view, at.id("a"), true, claim(at.id("d")))).toBe(true);
  expect(at.written()).toEqual(["a -x d", "b -> a", "d -> c"]);
});

it("lets a claim that was cut out of a linked step stand for itself", () => {
  const at = table("a, b -> c");
  pasteBranch(at.view, at.id("a"), true, null);
  expect(at.written()).toEqual(["b -> c"]);
});

it("does not move a claim below what hangs on it, where nobody would find it again", () => {
  const at = table("a -> c; b -> a; u -x (a -> c)");
  for (const below of ["a", "b", "u"]) {
    expect(pasteBranch(at.view, at.id("a"), true, claim(at.id(below)))).toBe(false);
  }
  expect(at.written()).toEqual(["a -> c", "b -> a", "u -x (a -> c)"]);
  expect(at.session.getState().notices[0]?.refusal.reason).toBe("A claim cannot be moved below itself.");
});

it("hangs a copy of a branch below itself all the same", () => {
  const at = table("a -> c; b -> a");
  pasteBranch(at.view, at.id("a"), false, claim(at.id("b")));
  expect(at.written()).toEqual(["a -> b", "a -> c", "b -> a", "b -> a"]);
});

it("makes claims of a list, and says how many", () => {
  const at = table("c");
  pasteList(at.view, "one\n  two", at.id("c"));
  expect(at.written()).toEqual(["one -> c", "two -> one"]);
  expect(at.view.store.getState().removal?.sentence).toBe("2 claims and 2 relations made from the list.");
});

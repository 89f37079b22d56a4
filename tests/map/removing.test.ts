import { expect, it } from "vitest";
import { premisesOf } from "@/lib/argument/graph";
import { table } from "./table";

it("takes a claim that is only named in a step out of it, and leaves the step", () => {
  const at = table("a, b -> c; b -> d");
  const [, mention] = premisesOf(at.session.getState().map, at.id("a, b -> c"));
  at.view.store.setState({ mention: mention?.id ?? null });
  at.view.pick({ table: "relations", id: at.id("a, b -> c") });
  at.commands.remove.run();
  expect(at.written()).toEqual(["a -> c", "b -> d"]);
  expect(at.picked()).toBe("(a -> c)");
  expect(at.view.store.getState().removal?.sentence).toMatch(/^Claim \d was taken out of this step/);
  at.session.undo();
  expect(at.written()).toEqual(["a, b -> c", "b -> d"]);
});

it("deletes a step that stands on nothing but the claim that is named there", () => {
  const at = table("b -> d; b -> c");
  const [mention] = premisesOf(at.session.getState().map, at.id("b -> c"));
  at.view.store.setState({ mention: mention?.id ?? null });
  at.view.pick({ table: "relations", id: at.id("b -> c") });
  at.commands.remove.run();
  expect(at.written()).toEqual(["b -> d"]);
});

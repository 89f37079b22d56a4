import { expect, it } from "vitest";
import { filterOffers, toggled } from "@/components/filtering/filter-choices";
import { noFilters } from "@/lib/argument/filters";
import { graph, run } from "../builders";

const { map, id } = graph("a -> c; u -x (a -> c)");
const names = (offers: ReturnType<typeof filterOffers>) =>
  offers.map(({ name, choices }) => `${name}: ${choices.map((each) => `${each.name} ${each.count}`).join(", ")}`);

it("offers the values that claims have", () => {
  expect(names(filterOffers(map, new Map()))).toEqual([
    "Part: Conclusions and loose claims 1, Reasons for 1, Undercuts 1",
  ]);
});

it("goes on offering what is asked when no claim has it any more, so that it can be taken back", () => {
  const asked = toggled(toggled(noFilters, "roles", "undercut"), "labels", "out");
  const without = run(map, { type: "removeClaim", id: id("u") });
  expect(names(filterOffers(without, new Map(), asked))).toEqual([
    "Part: Conclusions and loose claims 1, Reasons for 1, Undercuts 0",
    "Label: Out 0",
  ]);
});

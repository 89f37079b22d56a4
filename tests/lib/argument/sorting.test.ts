import { describe, expect, it } from "vitest";
import { get } from "@/lib/argument/argument-map";
import { claimsUnder, groupPath, nestedGroups, partUnder } from "@/lib/argument/sorting";
import { graph, idSource, run } from "../../builders";

const { map, id } = graph("a -> b; c -x (a -> b); d -> a");
const newId = idSource(8000);
const [outer, inner, tag] = [newId(), newId(), newId()];
const sorted = run(
  map,
  { type: "addGroup", id: outer, title: "Costs", colour: null },
  { type: "addGroup", id: inner, title: "Running", colour: "sand", parentId: outer },
  { type: "groupClaim", id: newId(), claimId: id("a"), groupId: inner },
  { type: "groupClaim", id: newId(), claimId: id("b"), groupId: outer },
  { type: "groupClaim", id: newId(), claimId: id("c"), groupId: outer },
  { type: "addTag", id: tag, name: "check", colour: null },
  { type: "tagClaim", id: newId(), tagId: tag, claimId: id("d") },
);

describe("what is sorted under a group or a tag", () => {
  it("is what lies in the group and in the groups within it", () => {
    expect(claimsUnder(sorted, outer)).toEqual(new Set([id("a"), id("b"), id("c")]));
    expect(claimsUnder(sorted, inner)).toEqual(new Set([id("a")]));
    expect(claimsUnder(sorted, tag)).toEqual(new Set([id("d")]));
    expect(claimsUnder(sorted, id("a"))).toEqual(new Set());
  });

  it("brings along the relations among its claims, those on their steps too, and no others", () => {
    const part = partUnder(sorted, outer);
    expect(part.has(id("a -> b"))).toBe(true);
    expect(part.has(id("c -x (a -> b)"))).toBe(true);
    expect(part.has(id("d -> a"))).toBe(false);
  });

  it("lists groups with those in them, and names them with those that they lie in", () => {
    expect(nestedGroups(sorted).map(({ group, depth }) => [group.title, depth])).toEqual([
      ["Costs", 0],
      ["Running", 1],
    ]);
    expect(groupPath(sorted, get(sorted, "groups", inner))).toBe("Costs / Running");
  });
});

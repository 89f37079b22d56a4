import { expect, it } from "vitest";
import { nameOfClaim, nameOfPicked, nameOfRelation } from "@/components/map/names";
import { get } from "@/lib/argument/argument-map";
import { graph } from "../builders";

const { map, id } = graph("a, b -> c; d -x (a, b -> c); e -x a; f -? c");
const claim = (name: string) => get(map, "claims", id(name));
const numberOf = (name: string) => claim(name).number;

it("reads a claim out with its speaker and all its ties", () => {
  const ties = `with ${numberOf("b")} supports claim ${numberOf("c")}, undercut by ${numberOf("d")}; attacked by ${numberOf("e")}`;
  expect(nameOfClaim(map, claim("a"), "Lavrov")).toBe(`Claim ${numberOf("a")}, Lavrov: a (${ties})`);
});

it("reads a step out with its premises, its target and what strikes it", () => {
  expect(nameOfRelation(map, get(map, "relations", id("a, b -> c")))).toBe(
    `Step: ${numberOf("a")} and ${numberOf("b")} together, supports claim ${numberOf("c")}; undercut by ${numberOf("d")}`,
  );
});

it("says of what the undercut of a step is about", () => {
  expect(nameOfClaim(map, claim("d"), "")).toBe(
    `Claim ${numberOf("d")}: d (undercuts the step to claim ${numberOf("c")})`,
  );
  expect(nameOfPicked(map, id("a, b -> c"))).toBe(`the step to claim ${numberOf("c")}`);
});

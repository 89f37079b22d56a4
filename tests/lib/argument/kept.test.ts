import { expect, it } from "vitest";
import { keptByTables } from "@/lib/argument/kept";
import { graph } from "../../builders";

it("reads a map again only when a table that it reads has changed", () => {
  let read = 0;
  const claims = keptByTables(["claims"], ({ tables }) => {
    read += 1;
    return [...tables.claims.keys()];
  });
  const { map } = graph("a -> b");
  const sameClaims = { ...map, tables: { ...map.tables, relations: map.tables.relations.clear() } };
  expect(claims(map)).toHaveLength(2);
  expect(claims(sameClaims)).toBe(claims(map));
  expect(read).toBe(1);
  expect(claims({ ...map, tables: { ...map.tables, claims: map.tables.claims.clear() } })).toEqual([]);
  expect(claims(map)).toHaveLength(2);
});

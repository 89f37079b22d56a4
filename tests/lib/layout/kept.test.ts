import { expect, it } from "vitest";
import { kept } from "@/lib/layout/kept";
import { layOut } from "@/lib/layout/lay-out";
import { debate } from "./examples";

it("keeps the very boxes, lines and places that are as they were, and says the same as before", () => {
  const before = layOut(debate().input());
  const now = layOut(debate().relation("new", "support", "25", ["more"]).input({ previous: before, edited: "more" }));
  const layout = kept(now, before);
  expect(layout).toEqual(now);
  expect([...layout.claims.keys()]).toEqual([...now.claims.keys()]);
  const stayed = [...now.claims].filter(([id, box]) => JSON.stringify(before.claims.get(id)) === JSON.stringify(box));
  expect(stayed.length).toBeGreaterThan(5);
  for (const [id] of stayed) expect(layout.claims.get(id)).toBe(before.claims.get(id));
  for (const line of layout.lines) {
    const alike = before.lines.find((old) => JSON.stringify(old) === JSON.stringify(line));
    if (alike) expect(before.lines).toContain(line);
  }
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { lastAtMost, leastThat } from "@/lib/text/halving";

const ascending = fc
  .array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 })
  .map((list) => list.sort((a, b) => a - b));

it("finds the first of ascending values that passes, as a look at each of them would", () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: -10, max: 10 }), (values, limit) => {
      const first = values.findIndex((value) => value > limit);
      const found = leastThat(0, values.length, (i) => (values[i] ?? 0) > limit);
      expect(found).toBe(first === -1 ? values.length : first);
      expect(lastAtMost(values.length, (i) => values[i] ?? 0, limit)).toBe(Math.max(0, found - 1));
    }),
  );
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { heard, heardMap, told, toldMap } from "@/workers/telling";

const things = ["a", "b", "c", "d", "e", "f"].map((name) => ({ name }));
const list = fc.array(fc.constantFrom(...things, undefined), { maxLength: 12 });
const map = fc
  .array(fc.tuple(fc.constantFrom("k", "l", "m", "n"), fc.constantFrom(...things)), { maxLength: 8 })
  .map((entries) => new Map(entries));

it("lets somebody who knows another list hear the same one, in its order, in things of their own", () => {
  fc.assert(
    fc.property(list, list, (now, known) => {
      const theirs = structuredClone(known);
      const found = heard(structuredClone(told(now, known)), theirs);
      expect(found).toEqual(now);
      for (const [i, thing] of now.entries()) {
        if (thing && known.includes(thing)) expect(theirs).toContain(found[i]);
      }
    }),
  );
});

it("does the same for maps", () => {
  fc.assert(
    fc.property(map, map, (now, known) => {
      const found = heardMap(structuredClone(toldMap(now, known)), structuredClone(known));
      expect([...found]).toEqual([...now]);
    }),
  );
});

it("tells no more than numbers of what is known", () => {
  expect(told([...things].reverse(), things)).toEqual([5, 4, 3, 2, 1, 0]);
});

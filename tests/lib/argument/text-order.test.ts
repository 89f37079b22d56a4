import { expect, it } from "vitest";
import { mapFromRows } from "@/lib/argument/argument-map";
import { textOrderOf } from "@/lib/argument/text-order";
import { rowsOfSmallMap } from "@/lib/examples/small-map";
import { graph } from "@/tests/builders";

it("has claims as the text says them, and one that no text says after what it bears on", () => {
  const said = (text: string) => ({ text, fidelity: "quotation" }) as const;
  const small = {
    claims: { late: "Nobody says this.", first: said("First."), second: said("Second."), unsaid: "Between." },
    relations: [
      { key: "step", premises: "second", kind: "support", target: "first" },
      { premises: "unsaid", kind: "support", target: "step" },
    ],
  } as const;
  const rows = textOrderOf(mapFromRows(rowsOfSmallMap(small, 9)));
  expect(rows.map(({ claim }) => claim.text)).toEqual(["First.", "Between.", "Second.", "Nobody says this."]);
  expect(rows.map(({ span }) => span !== null)).toEqual([true, false, true, false]);
});

it("is found in a map of any depth, and where claims bear on each other in a circle", () => {
  const chain = Array.from({ length: 3000 }, (_, i) => `c${i + 1} -> c${i}`).join("; ");
  expect(textOrderOf(graph(chain).map)).toHaveLength(3001);
  expect(textOrderOf(graph("a -> b; b -> c; c -> a; d -> a").map)).toHaveLength(4);
}, 5000);

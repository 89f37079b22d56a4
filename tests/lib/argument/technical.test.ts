import { describe, expect, it } from "vitest";
import { mapFromRows } from "@/lib/argument/argument-map";
import { technicalGraph } from "@/lib/argument/technical";
import { idIn, rowsOfSmallMap } from "@/lib/examples/small-map";
import { graph } from "@/tests/builders";

describe("the nodes of a map", () => {
  it("have the type of what they stand for", () => {
    const { map, id } = graph("a -> b; c -x (a -> b); d -? b; e -! b; f = b; g > b; h -- b");
    const { nodes } = technicalGraph(map);
    const type = (words: string) => nodes.get(id(words))?.type;
    expect(["b", "a -> b", "c -x (a -> b)", "d -? b", "e -! b", "f = b", "g > b", "h -- b"].map(type)).toEqual([
      "I",
      "RA",
      "CA",
      "RA",
      "CA",
      "MA",
      "PA",
      "S",
    ]);
  });

  it("tell a report as a locution that says another locution, and the last one as saying the claim", () => {
    const small = { claims: { a: { text: "So it is.", fidelity: "quotation", voices: ["Lavrov", "UK"] } } } as const;
    const { nodes, rows } = technicalGraph(mapFromRows(rowsOfSmallMap(small, 7)));
    const [outer, inner] = [idIn(7, "voice a 0"), idIn(7, "voice a 1")];
    const target = (act: string) => rows.relations.find(({ id }) => id === act)?.targetClaimId;
    expect(nodes.get(outer)?.words).toBe("Lavrov : So it is.");
    expect(target(`${outer} act`)).toBe(inner);
    expect(target(`${inner} act`)).toBe(idIn(7, "a"));
    expect(nodes.get(`${outer} act`)?.words).toBe("Reporting");
  });
});

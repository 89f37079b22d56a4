import { describe, expect, it } from "vitest";
import { ova2 } from "@/lib/formats/ova2";
import { xaif } from "@/lib/formats/xaif";
import { unmarked } from "@/lib/formats/xaif-text";
import { checkFormat, checkRules, readWell, textsOf } from "../../laws-of-formats";
import { fixtures } from "./fixture";

describe("xAIF", () => {
  it("[X2] gives back what it keeps of any map, and of published files all", () => {
    const files = fixtures("xaif", ".json");
    checkFormat(xaif, files);
    for (const file of files)
      expect(JSON.parse(xaif.write?.(readWell(xaif, [file]), "map")[0]?.text ?? "")).toMatchObject(
        JSON.parse(file.text),
      );
  });

  it("ties claims to the words that the text marks, and knows who says them", () => {
    const [, file] = fixtures("xaif", ".json");
    if (!file) return;
    const { rows } = readWell(xaif, [file]);
    expect(rows.spans.map(({ quote }) => quote)).toEqual(["A", "B"]);
    expect(rows.speakers.map(({ name }) => name)).toEqual(["Participant Rachel"]);
    expect(rows.claims.map(({ implicit }) => implicit)).toEqual([false, false]);
  });

  it("counts characters, not markup: entities, line breaks, nested spans", () => {
    const { text, marks } = unmarked(
      '<span id="node1">a &amp; <span class="x" id="node2">b</span>&#128512;</span><br>c &lt;',
    );
    expect(text).toBe("a & b😀\nc <");
    expect([...marks]).toEqual([
      ["2", [[4, 5]]],
      ["1", [[0, 7]]],
    ]);
  });
});

describe("OVA2", () => {
  it("reads nodes out of edges", () => {
    const node = (id: number, type: string, text: string) => ({ id, type, text, x: 1, y: 2 });
    const edges = [
      { from: node(1, "I", "a"), to: node(3, "RA", "RA") },
      { from: node(3, "RA", "RA"), to: node(2, "I", "b") },
    ];
    const reading = readWell(ova2, [{ name: "x.json", text: JSON.stringify({ nodes: [], edges }) }]);
    expect(textsOf(reading)).toEqual(["a", "b"]);
    expect(reading.rows.relations.length).toBe(1);
    checkRules(reading);
  });
});

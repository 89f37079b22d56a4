import { describe, expect, it } from "vitest";
import { recogniseFormat } from "@/lib/formats/catalogue";
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

  it("reads a graph that is empty, or handed on as JSON within JSON, beside its text", () => {
    for (const AIF of [{}, "{}", '{"nodes":[{"nodeID":1,"type":"I","text":"a"}]}']) {
      const file = { name: "x.json", text: JSON.stringify({ dialog: true, text: "Ann: Go.", AIF }) };
      expect(recogniseFormat([file])?.id).toBe("xaif");
      expect(readWell(xaif, [file]).rows.sources.length).toBe(1);
    }
  });

  it("knows marks that bear the id of a node alone, and keeps those of nodes that are in no map", () => {
    const AIF = {
      nodes: [
        { nodeID: 0, type: "L", text: "a" },
        { nodeID: 1, type: "YA", text: "Asserting" },
        { nodeID: 2, type: "I", text: "a" },
        { nodeID: 3, type: "L", text: "b" },
      ],
      edges: [
        { edgeID: 0, fromID: 0, toID: 1 },
        { edgeID: 1, fromID: 1, toID: 2 },
      ],
    };
    const txt = '<span id="0">a</span> <span id="3">b</span>';
    const reading = readWell(xaif, [{ name: "x.json", text: JSON.stringify({ AIF, ova: [], text: { txt } }) }]);
    expect(reading.rows.spans.map(({ quote }) => quote)).toEqual(["a"]);
    expect(JSON.parse(xaif.write?.(reading, "x")[0]?.text ?? "").text).toEqual({ txt });
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
  it("ties claims to the text beside the graph, also where edges name their nodes", () => {
    const text = JSON.stringify({
      nodes: [{ nodeID: 2, type: "I", text: "a b", x: 1, y: 1 }],
      edges: [],
      analysis: { txt: 'Ann: <span class="highlighted" id="node2">a \nb</span>' },
    });
    expect(recogniseFormat([{ name: "x.json", text }])?.id).toBe("ova2");
    expect(readWell(ova2, [{ name: "x.json", text }]).rows.spans.map(({ quote }) => quote)).toEqual(["a \nb"]);
  });

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

import { describe, expect, it } from "vitest";
import { rowsOf } from "@/lib/argument/argument-map";
import { sadface } from "@/lib/formats/sadface";
import { graph } from "../../builders";
import { checkFile, checkFormat, readWell } from "../../laws-of-formats";
import { fixtures } from "./fixture";

describe("SADFace", () => {
  it("[X6] gives back what it keeps of any map, and a published file", () => {
    checkFormat(sadface, fixtures("sadface", ".json"));
  });

  it("counts code points, and keeps what names no words", () => {
    const nodes = [
      {
        id: "a",
        type: "atom",
        text: "x",
        sources: [{ resource_id: "r", offset: 1, length: 2 }, { resource_id: "gone" }],
        more: 1,
      },
      { id: "s", type: "scheme", name: "Expert Opinion" },
    ];
    const text = JSON.stringify({
      nodes,
      edges: [{ id: "e", source_id: "a", target_id: "s" }],
      resources: [{ id: "r", content: "🙂ab" }],
    });
    const reading = readWell(sadface, [{ name: "x", text }]);
    expect(reading.rows.spans.map(({ quote }) => quote)).toEqual(["ab"]);
    expect(reading.problems.map(({ where }) => where)).toEqual(["node a", "node s"]);
    const written = JSON.parse(sadface.write?.(reading, "x")[0]?.text ?? "");
    expect(written.nodes[0]).toMatchObject({
      id: "a",
      more: 1,
      sources: [{ offset: 1, length: 2 }, { resource_id: "gone" }],
    });
  });

  it("gives every node and edge an id of its own", () => {
    const { map } = graph("a, b -> c; d -x (a, b -> c)");
    const [file] = sadface.write?.({ rows: rowsOf(map), contents: [] }, "x") ?? [];
    const { nodes, edges } = JSON.parse(file?.text ?? "");
    const ids = [...nodes, ...edges].map(({ id }) => id);
    expect(ids).toHaveLength(11);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("names in every file what programs ask of its metadata, and leaves what a file had of them", () => {
    const coreOf = (text: string) => JSON.parse(text).metadata.core;
    const [file] = sadface.write?.({ rows: rowsOf(graph("a -> b").map), contents: [] }, "x") ?? [];
    const core = coreOf(file?.text ?? "");
    for (const field of ["analyst_email", "analyst_name", "created", "edited", "id", "version", "title", "notes"]) {
      expect(core[field], field).toEqual(expect.any(String));
    }
    const metadata = { core: { analyst_name: "Ann Lee", created: "2019-04-22T23:52:30" } };
    const reading = readWell(sadface, [{ name: "x", text: JSON.stringify({ nodes: [], edges: [], metadata }) }]);
    expect(coreOf(sadface.write?.(reading, "x")[0]?.text ?? "")).toMatchObject(metadata.core);
  });

  it("leaves a scheme that leads to itself, and back to a claim, one relation on every pass", () => {
    const text = JSON.stringify({
      nodes: [
        { id: "a", type: "atom", text: "x" },
        { id: "s", type: "scheme", name: "support" },
        { id: "b", type: "atom", text: "y" },
      ],
      edges: [
        { source_id: "b", target_id: "s" },
        { source_id: "s", target_id: "a" },
        { source_id: "s", target_id: "s" },
      ],
    });
    const reading = readWell(sadface, [{ name: "x", text }]);
    expect(reading.rows.relations).toHaveLength(1);
    expect(reading.problems).toContainEqual({
      where: "node s",
      what: "It leads to itself; that edge is kept as data.",
    });
    checkFile(sadface, [{ name: "x", text }]);
  });
});

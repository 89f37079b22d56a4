import { describe, expect, it } from "vitest";
import { sadface } from "@/lib/formats/sadface";
import { checkFormat, readWell } from "../../laws-of-formats";
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
});

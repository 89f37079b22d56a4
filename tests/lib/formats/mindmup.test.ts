import { describe, expect, it } from "vitest";
import { rowsOf } from "@/lib/argument/argument-map";
import { writeFiles } from "@/lib/formats/catalogue";
import { mindmup } from "@/lib/formats/mindmup";
import { graph } from "../../builders";
import { checkFormat, readWell, textsOf } from "../../laws-of-formats";

const MUP = {
  name: "map.mup",
  text: JSON.stringify({
    title: "Bridges",
    id: "root",
    formatVersion: 3,
    ideas: {
      1: {
        title: "Close it.",
        id: 1,
        attr: { width: 7 },
        ideas: {
          10: { title: "group", id: 2, attr: { group: "opposing" }, ideas: { 1: { title: "It is costly.", id: 3 } } },
          2: {
            title: "group",
            id: 4,
            attr: { group: "supporting" },
            ideas: { 2: { title: "b", id: 5 }, 1: { title: "a", id: 6 } },
          },
        },
      },
    },
    theme: "x",
  }),
};

describe("MindMup", () => {
  it("[X8] gives back what it keeps of any map, and of a file all", () => checkFormat(mindmup, [MUP]));

  it("reads what it writes of a chain of 300 claims", () => {
    const notation = Array.from({ length: 300 }, (_, i) => `c${i + 1} -> c${i}`).join("; ");
    const map = { rows: rowsOf(graph(notation).map), contents: [] };
    const { files } = writeFiles(mindmup, map, "chain");
    expect(readWell(mindmup, files).rows.relations.length).toBe(300);
  });

  it("takes ranks as numbers and groups as linked reasons", () => {
    const reading = readWell(mindmup, [MUP]);
    expect(textsOf(reading)).toEqual(["Close it.", "a", "b", "It is costly."]);
    expect(reading.rows.relations.map(({ kind }) => kind)).toEqual(["support", "attack"]);
    const written = JSON.parse(mindmup.write?.(reading, "map")[0]?.text ?? "");
    expect(written).toMatchObject({
      theme: "x",
      ideas: { 1: { attr: { width: 7 }, ideas: { 2: { attr: { group: "opposing" } } } } },
    });
  });
});

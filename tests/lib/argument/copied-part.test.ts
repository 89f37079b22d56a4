import { describe, expect, it } from "vitest";
import { type ArgumentMap, all, emptyMap, get, rowsOf } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { partAt, pastedPart } from "@/lib/argument/copied-part";
import { relationsOn } from "@/lib/argument/graph";
import { type Known, nothingKnown } from "@/lib/argument/known";
import { noRows, type Rows } from "@/lib/argument/rows";
import { sampleMap } from "@/lib/examples/sample";
import { readWarrant, writeWarrant } from "@/lib/formats/warrant";
import { sha256Of } from "@/lib/text/content";
import { carriedOut, command, graph, idAt, idSource, run } from "../../builders";

const newId = idSource(0x700000);
const { command: making, contents: sampleContents } = sampleMap();
const plain = new Map(sampleContents.map((content) => [sha256Of(content), content.plain]));
const known: Known = { ...nothingKnown, text: (sha256) => plain.get(sha256) };
const sample = carriedOut(emptyMap, [making], known);
const sampleRows = rowsOf(sample);
const addPart = (rows: Rows): Action => ({
  type: "addPart",
  rows: rows as unknown as Extract<Action, { type: "addPart" }>["rows"],
});
const paste = (map: ArgumentMap, part: Rows) => {
  const pasted = pastedPart(map, part, newId);
  return { ...pasted, map: carriedOut(map, [command(addPart(pasted.rows))], known) };
};
const fresh = run(emptyMap, { type: "createMap", id: idAt(1), title: "Elsewhere" });

describe("a part that is copied", () => {
  const { map, id } = graph("a, b -> c; d -x (a, b -> c); e -> a; f -> g");

  it("with a claim is the claim and all below it", () => {
    const texts = partAt(map, id("c")).claims.map(({ text }) => text);
    expect(texts.sort()).toEqual(["a", "b", "c", "d", "e"]);
    expect(
      partAt(map, id("a"))
        .claims.map(({ text }) => text)
        .sort(),
    ).toEqual(["a", "e"]);
  });

  it("with a step is its target, its premises with what is below them, and what bears on it", () => {
    const part = partAt(map, id("a, b -> c"));
    expect(part.claims.map(({ text }) => text).sort()).toEqual(["a", "b", "c", "d", "e"]);
    expect(part.relations).toHaveLength(3);
  });

  it("of every claim and step of a map is a whole map in Warrant's own format", () => {
    for (const table of ["claims", "relations"] as const) {
      for (const row of sampleRows[table]) {
        const part = partAt(sample, row.id);
        const hashes = new Set(part.sourceTexts.map(({ sha256 }) => sha256));
        const contents = sampleContents.filter((content) => hashes.has(sha256Of(content)));
        expect(readWarrant(writeWarrant({ rows: part, contents }))).toMatchObject({ ok: true });
      }
    }
  });
});

describe("a part that is pasted", () => {
  it("into another map brings its sources, passages, speakers and voices along", () => {
    const part = partAt(sample, null);
    const { map, contents, top } = paste(fresh, part);
    for (const table of [
      "sources",
      "spans",
      "speakers",
      "claims",
      "anchors",
      "voices",
      "relations",
      "premises",
    ] as const) {
      expect(all(map, table), table).toHaveLength(sampleRows[table].length);
    }
    expect(contents.size).toBe(new Set(part.sourceTexts.map(({ sha256 }) => sha256)).size);
    expect(relationsOn(map, top ?? "").length).toBeGreaterThan(0);
  });

  it("uses again the texts, passages and speakers that the map has already", () => {
    const once = paste(fresh, partAt(sample, null)).map;
    const { map, contents } = paste(once, partAt(sample, null));
    for (const table of ["sources", "sourceTexts", "turns", "spans", "speakers", "tags"] as const) {
      expect(all(map, table), table).toHaveLength(all(once, table).length);
    }
    expect(all(map, "claims")).toHaveLength(2 * sampleRows.claims.length);
    expect(contents.size).toBe(0);
  });

  it("leaves the map as it was otherwise, and gives numbers behind those in use", () => {
    const { map } = paste(sample, partAt(sample, sampleRows.claims[0]?.id ?? null));
    for (const claim of sampleRows.claims) expect(get(map, "claims", claim.id)).toEqual(claim);
    const numbers = all(map, "claims").map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("of no rows adds nothing", () => {
    expect(pastedPart(sample, noRows, newId)).toMatchObject({ rows: noRows, top: null });
    expect(rowsOf(paste(fresh, noRows).map)).toEqual(rowsOf(fresh));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "@/lib/formats/csv";
import { readCsv, writeCsv } from "@/lib/formats/csv-cells";
import { claimTableOf, namedColumns, readClaimTable } from "@/lib/formats/table-columns";
import { idSource } from "../../builders";
import { checkFormat, checkRules, readWell, textsOf } from "../../laws-of-formats";

describe("CSV", () => {
  it("[X11] gives back what it keeps of any map", () => checkFormat(csv));

  it("gives back every cell, and lets none begin like a formula", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("=1+1", "+a", "-b", "@c", "'=d", "''", "\tx", 'a"b', "a,b", "a\r\nb"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const kept = rows.map((row) => ["x", ...row]);
        const text = writeCsv(kept);
        expect(readCsv(text)).toEqual(kept);
        for (const words of readCsv(text.replaceAll("'", "’")).flat()) expect(words).not.toMatch(/^[=+\-@]/);
      }),
    );
  });

  it("says of tables that it has no use for that they are left out", () => {
    const files = ["claims", "relations", "claims-2"].map((name) => ({ name: `${name}.csv`, text: "id,text\n1,a\n" }));
    const told = readWell(csv, files).problems.filter(({ what }) => /left out/.test(what));
    expect(told.map(({ where }) => where)).toEqual(["claims-2.csv"]);
  });

  it("reads any table with a column of words", () => {
    const reading = readWell(csv, [{ name: "x.csv", text: 'number;claim;strength\r\n1;"a; b";0.5\r\n2;c;7\r\n' }]);
    expect(textsOf(reading)).toEqual(["a; b", "c"]);
    expect(reading.problems).toEqual([{ where: "line 3", what: "“7” is no strength from 0 to 1." }]);
  });

  it("guesses what the columns of a table hold, and lets a person say otherwise", () => {
    const text =
      "Nr,Argument,Parent,Pro/Con,Author,Quote,Colour\r\n1,a,,,Ida,so she said,red\r\n2,b,1,con,Kai,,\r\n3,c,a;2,pro,,,\r\n";
    const { columns } = claimTableOf(text);
    expect(columns).toEqual(["id", "text", "target", "kind", "speaker", "quote", "other"]);
    const map = readWell(csv, [{ name: "x.csv", text }]);
    expect(map.problems).toEqual([]);
    expect(map.rows.relations.map(({ kind }) => kind)).toEqual(["attack", "support", "support"]);
    expect(map.rows.spans.map(({ quote }) => quote)).toEqual(["so she said", "b"]);
    expect(map.rows.speakers.map(({ name }) => name)).toEqual(["Ida", "Kai"]);
    expect(map.rows.foreignData.map(({ data }) => data)).toEqual([{ row: { Colour: "red" } }]);
    checkRules(map);
    const other = readClaimTable({ name: "x.csv", text }, idSource(1), [
      "id",
      "note",
      "other",
      "other",
      "text",
      "other",
      "other",
    ]);
    expect(other.ok && textsOf(other)).toEqual(["Ida", "Kai", ""]);
    expect(namedColumns(claimTableOf(text), "text=author, id=1")).toEqual([
      "id",
      "other",
      "other",
      "other",
      "text",
      "other",
      "other",
    ]);
    expect(namedColumns(claimTableOf(text), "text=gone")).toBe("There is no column “gone”.");
  });

  it("takes the wordiest column for the claims where nothing stands over the columns", () => {
    const map = readWell(csv, [{ name: "x.csv", text: "7,The quay will flood.\n8,The wall is sound.\n" }]);
    expect(textsOf(map)).toEqual(["The quay will flood.", "The wall is sound."]);
  });
});

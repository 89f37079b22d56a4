import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "@/lib/formats/csv";
import { readCsv, writeCsv } from "@/lib/formats/csv-cells";
import { checkFormat, readWell, textsOf } from "../../laws-of-formats";

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

  it("reads any table with a column of words", () => {
    const reading = readWell(csv, [{ name: "x.csv", text: 'number;claim;strength\r\n1;"a; b";0.5\r\n2;c;7\r\n' }]);
    expect(textsOf(reading)).toEqual(["a; b", "c"]);
    expect(reading.problems).toEqual([{ where: "x.csv, line 3", what: "“7” is no strength from 0 to 1." }]);
  });
});

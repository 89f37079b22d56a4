import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { findFormat, readFiles } from "@/lib/formats/catalogue";
import { mapsAmong, openPacked } from "@/lib/formats/opened";
import { readAny } from "@/lib/formats/read-any";
import { isSpreadsheet } from "@/lib/formats/spreadsheet";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The XML of a sheet: words as shared strings would be, inline. A cell that begins with `<` is XML of its own. */
function sheetXml(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], y: number) =>
    row.map((cell, x) => {
      const at = `${String.fromCharCode(65 + x)}${y + 1}`;
      return cell.startsWith("<")
        ? cell.replace("<c", `<c r="${at}"`)
        : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
    });
  const lines = rows.map((row, y) => `<row r="${y + 1}">${cells(row, y).join("")}</row>`);
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

/** A spreadsheet of sheets by their names, with whatever else lies in its zip. */
function spreadsheet(
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const listed = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("");
  const related = names.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const styles = `<Relationship Id="rId99" Type="${OFFICE}/styles" Target="styles.xml"/>`;
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${related.join("")}${styles}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(Object.values(sheets).map((rows, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(rows)])),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

const bridges = [
  ["Nr", "Claim", "Bears on", "Sign"],
  ["1", "Close the bridge.", "", ""],
  ["2", "It is “unsafe”, they say; and old.", "1", "pro"],
  ["3", "=1+1 says nothing.", "1", "con"],
];

async function mapsOf(bytes: Uint8Array, name = "bridges.xlsx") {
  const opened = await openPacked(name, bytes);
  if (!opened.ok) throw new Error(opened.reason);
  return mapsAmong(opened.files);
}

describe("a spreadsheet of claims", () => {
  it("is read as a table of claims, each row one", async () => {
    const [map, another] = await mapsOf(spreadsheet({ Sheet1: bridges }));
    expect([map?.path, another]).toEqual(["bridges.csv", undefined]);
    const reading = readFiles(map?.files ?? []);
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.rows.claims.map(({ text }) => text)).toEqual(bridges.slice(1).map(([, text]) => text));
    expect(reading.rows.relations.map(({ kind }) => kind)).toEqual(["support", "attack"]);
    expect(reading.problems).toEqual([]);
  });

  it("takes columns as a person names them", async () => {
    const table = [
      ["A", "B"],
      ["Close it.", "It is old."],
    ];
    const [map] = await mapsOf(spreadsheet({ Sheet1: table }));
    const reading = readAny(map?.files ?? [], findFormat("csv"), "text=2");
    expect(reading.ok && reading.rows.claims.map(({ text }) => text)).toContain("It is old.");
  });

  it("makes a map of each sheet with words, also where it lies in a zip", async () => {
    const bytes = spreadsheet({ "North bank": bridges, Empty: [], "South/bank": bridges });
    const maps = await mapsOf(bytes);
    expect(maps.map(({ files }) => files.length)).toEqual([1, 1]);
    expect(maps.map(({ path }) => path)).toEqual(["1 North bank/1 North bank.csv", "2 South_bank/2 South_bank.csv"]);
    const inZip = await mapsOf(zipSync({ "deep/bridges.xlsx": bytes, "other.txt": strToU8("1. A claim.") }), "all.zip");
    expect(inZip.map(({ path }) => path)).toEqual([
      "deep/bridges.xlsx/1 North bank/1 North bank.csv",
      "deep/bridges.xlsx/2 South_bank/2 South_bank.csv",
      "other.txt",
    ]);
  });

  it("reads numbers, truth, days and what a formula gave", async () => {
    const row = [
      "<c><v>0.25</v></c>",
      '<c t="b"><v>1</v></c>',
      '<c s="1"><v>45000</v></c>',
      '<c t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c>',
    ];
    const [map] = await mapsOf(spreadsheet({ Sheet1: [["strength", "b", "c", "Claim"], row] }));
    expect(map?.files[0]?.text).toBe("strength,b,c,Claim\r\n0.25,true,2023-03-15,ab\r\n");
  });

  it("asks for nothing that it refers to elsewhere", async () => {
    const links = {
      "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}"/>`,
      "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="x" Target="http://127.0.0.1:9/x" TargetMode="External"/></Relationships>`,
      "xl/sharedStrings.xml": `<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst xmlns="${MAIN}"><si><t>&x;</t></si></sst>`,
    };
    const [map] = await mapsOf(spreadsheet({ Sheet1: bridges }, links));
    expect(map?.files[0]?.text).not.toContain("root:");
  });

  it("refuses a bomb, a broken file and an empty one, each with a sentence", async () => {
    const bomb = spreadsheet({ Sheet1: bridges }, { "xl/worksheets/sheet9.xml": " ".repeat(24 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await openPacked("bomb.xlsx", bomb)).toEqual({ ok: false, reason: expect.stringMatching(/unpacked to/) });
    expect(await openPacked("empty.xlsx", spreadsheet({ Sheet1: [] }))).toEqual({
      ok: false,
      reason: "There is nothing in the spreadsheet.",
    });
    const broken = zipSync({ "xl/workbook.xml": strToU8("<workbook>") });
    expect(isSpreadsheet(broken)).toBe(true);
    expect(await openPacked("broken.xlsx", broken)).toMatchObject({ ok: false });
    const whole = spreadsheet({ Sheet1: bridges });
    for (let cut = 100; cut < whole.length; cut += 97) {
      const opened = await openPacked("cut.xlsx", whole.slice(0, cut));
      expect(typeof opened.ok, `cut at ${cut}`).toBe("boolean");
    }
  });
});

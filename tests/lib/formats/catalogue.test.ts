import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FORMATS, findFormat, readFiles, recogniseFormat, writeFiles } from "@/lib/formats/catalogue";
import { listOfFormats, tableOfFormats } from "@/lib/formats/table";
import { readWell } from "../../laws-of-formats";
import { fixtures } from "./fixture";

const page = new URL("../../../docs/formats.md", import.meta.url);

/** The page with its list and table made anew. */
function made(text: string): string {
  const between = (mark: string, inner: string) => (at: string) =>
    at.replace(
      new RegExp(`(<!-- formats:${mark} -->\n)[^]*?(<!-- /formats:${mark} -->)`),
      (_, start, end) => `${start}\n${inner}\n\n${end}`,
    );
  return between("table", tableOfFormats(FORMATS))(between("list", listOfFormats(FORMATS))(text));
}

/** Markdown without the spaces that line tables up. */
const bare = (text: string) =>
  text
    .replace(/ *\| */g, "|")
    .replace(/\|-+/g, "|-")
    .replace(/\n+/g, "\n");

describe("the catalogue of formats", () => {
  it("is what docs/formats.md says (UPDATE_DOCS=1 writes it)", () => {
    const text = readFileSync(page, "utf8");
    if (process.env.UPDATE_DOCS) writeFileSync(page, made(text));
    else expect(bare(text)).toBe(bare(made(text)));
  });

  it("has each format once, which keeps in part only what it keeps", () => {
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
    for (const { keeps, partly = [] } of FORMATS)
      for (const feature of partly) expect(keeps.has(feature), feature).toBe(true);
    for (const { read, write } of FORMATS) expect(read ?? write).toBeDefined();
  });

  it("recognises every published file by what stands in it, whatever its name", () => {
    const ofFormat = { aif: "aif", xaif: "xaif", sadface: "sadface", carneades: "carneades" };
    for (const [folder, id] of Object.entries(ofFormat))
      for (const file of fixtures(folder, folder === "carneades" ? ".yml" : ".json"))
        expect(recogniseFormat([{ ...file, name: "file" }])?.id, file.name).toBe(id);
  });

  it("recognises what it writes, and gives the same ids for the same file", () => {
    const [file] = fixtures("aif", ".json");
    if (!file) return;
    const aif = findFormat("aif");
    const map = aif && readWell(aif, [file]);
    for (const format of map ? FORMATS : []) {
      if (!map || !format.write || !format.read) continue;
      const { files } = writeFiles(format, map, "map");
      expect(recogniseFormat(files)?.id).toBe(format.id);
      expect(readFiles(files)).toEqual(readFiles(files));
    }
  });

  it("recognises maps without a claim, and a text of which nobody has marked anything", () => {
    for (const title of ["x", ""]) {
      const nothing = readFiles([{ name: "x", text: `Discussion Title: ${title}\n\n` }], findFormat("kialo"));
      if (!nothing.ok) throw new Error(nothing.reason);
      for (const format of FORMATS) {
        if (!format.write || !format.read) continue;
        const { files } = writeFiles(format, nothing, "map");
        expect(readFiles(files), format.id).toMatchObject({
          ok: true,
          format: { id: format.id },
          rows: { claims: [] },
        });
      }
    }
    const unmarked = [
      { name: "a.txt", text: "Cloning is wrong." },
      { name: "a.ann", text: "" },
    ];
    expect(readFiles(unmarked)).toMatchObject({
      ok: true,
      format: { id: "brat" },
      rows: { sources: [{}], claims: [] },
    });
  });

  it("refuses in a sentence what is empty or of no format", () => {
    expect(readFiles([{ name: "x", text: " \n" }])).toMatchObject({ ok: false, reason: "The file is empty." });
    expect(readFiles([{ name: "x", text: "Hello." }])).toMatchObject({
      ok: false,
      reason: "It is of no format that Warrant knows.",
    });
    expect(readFiles([{ name: "x", text: "digraph {}" }], findFormat("dot"))).toMatchObject({ ok: false });
  });
});

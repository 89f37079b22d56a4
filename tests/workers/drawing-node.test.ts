import { inflateSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { mapFromRows } from "@/lib/argument/argument-map";
import { printMap, wholeMap } from "@/lib/drawing/printed";
import { onPaper, themes } from "@/lib/drawing/theme";
import { manyScripts } from "@/lib/examples/looks";
import { drawFiles, type FigureFormat } from "@/workers/drawing-node";

const paper = { widthMm: null, heightMm: null, pointSize: 9, caption: "Scripts", hasLegend: false, stamp: null };
const print = printMap(mapFromRows(manyScripts), wholeMap, paper);
if (!print) throw new Error("nothing was drawn");
const theme = onPaper(themes.light);
const order = { ...print, theme, isTransparent: false, dpi: 96, date: "2026-11-17" };
const draw = async (format: FigureFormat, options: Partial<typeof order> = {}) => {
  const drawn = await drawFiles({ ...order, ...options, format }, "node_modules");
  if (!drawn.ok) throw new Error(drawn.reason);
  return drawn.files[0] ?? new Uint8Array();
};

/** What the pages of a PDF are drawn by, uncompressed. */
function contentsOf(pdf: Uint8Array): string {
  const file = Buffer.from(pdf);
  const parts: string[] = [];
  for (let at = file.indexOf("stream\n"); at >= 0; at = file.indexOf("stream\n", at + 1)) {
    if (file.toString("latin1", at - 3, at) === "end") continue;
    const body = file.subarray(at + 7, file.indexOf("endstream", at));
    if (body[0] === 0x78) parts.push(inflateSync(body).toString("latin1"));
  }
  return parts.join("\n");
}
const actualText = (words: string) =>
  `/ActualText <feff${Array.from(words, (one) => (one.codePointAt(0) ?? 0).toString(16).padStart(4, "0")).join("")}>`;

describe("[R3] a map as PDF", () => {
  it("holds words that can be read out again, in many scripts", async () => {
    const pdf = await getDocument({ data: (await draw("pdf")).slice(), useSystemFonts: false }).promise;
    const page = await pdf.getPage(1);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str : "")).join("");
    for (const words of ["Security is indivisible", "Безопасность", "ασφάλεια", "安全保障は不可分であり"]) {
      expect(text).toContain(words);
    }
  });

  it("tells what letters that change their shape stand for", async () => {
    const contents = contentsOf(await draw("pdf"));
    for (const syllable of ["ز", "لا", "वि", "ज्य", "คั่"]) {
      expect(
        contents.includes(actualText(syllable)) || contents.includes(actualText(syllable.slice(0, 1))),
        syllable,
      ).toBe(true);
    }
  });

  it("[R8] is the same to the byte, with its fonts cut down and in it, and a title and description", async () => {
    const [once, again] = await Promise.all([draw("pdf"), draw("pdf")]);
    expect(Buffer.compare(once, again)).toBe(0);
    const file = Buffer.from(once).toString("latin1");
    expect(file).toMatch(/\/FontName \/[A-Z]{6}\+Commissioner/);
    expect(file).toContain("/FontFile2");
    expect(file).toContain("/StructTreeRoot");
    expect(once.length).toBeLessThan(200_000);
  });
});

describe("[R2] a map as PNG", () => {
  it("has the size that its width and resolution ask for, tells that resolution, and is the same to the byte", async () => {
    const [once, again] = await Promise.all([draw("png", { dpi: 96 }), draw("png", { dpi: 96 })]);
    expect(Buffer.compare(once, again)).toBe(0);
    const file = Buffer.from(once);
    const width = (print.pages[0]?.bounds.width ?? 0) * print.scale * (96 / 72);
    expect(Math.abs(file.readUInt32BE(16) - width)).toBeLessThanOrEqual(1);
    expect(file.toString("latin1", 37, 41)).toBe("pHYs");
    expect(file.readUInt32BE(41)).toBe(Math.round(96 / 0.0254));
  });

  it("refuses a picture of more dots than anybody waits for, and says how many it may have", async () => {
    expect(await drawFiles({ ...order, format: "png", dpi: 30_000 }, "node_modules")).toEqual({
      ok: false,
      reason: expect.stringMatching(/^The picture would be too large: ask for \d+ dots per inch or fewer\.$/),
    });
  });
});

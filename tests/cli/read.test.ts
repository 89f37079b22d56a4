import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { docx, lines, p, pdf, pdfOfCodes, zipped } from "../lib/reading/documents";

const script = fileURLToPath(new URL("../../scripts/warrant.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "warrant-read-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs the command; gives its exit code, the lines of JSON that it printed, and what it said beside them. */
function warrant(
  ...words: string[]
): Promise<{ code: number; told: Record<string, unknown>[]; out: string; said: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: folder };
    execFile(process.execPath, [script, ...words], { env, maxBuffer: 64 * 1024 * 1024 }, (error, out, said) => {
      const code = error ? Number(error.code) : 0;
      const told = out.startsWith("{")
        ? out
            .trim()
            .split("\n")
            .map((line) => JSON.parse(line))
        : [];
      resolve({ code, told, out, said });
    });
  });
}

const WRAPPED = `Ann Smith: The bridge is closed,
and nobody knows for how
long it will stay that way.

Ben Jones: I know how long it is to be,
since I have closed it.

Ann Smith: Then tell us.
`;

describe("warrant read", () => {
  it("prints a line of JSON for each file, and takes names from where the person stands", async () => {
    file("a.txt", "Words.");
    const { code, told, said } = await warrant(
      "read",
      "a.txt",
      file("b.docx", docx(p("More."))),
      file("c.pdf", pdf([lines(["Most."], 70, 700)])),
    );
    expect([code, said]).toEqual([0, ""]);
    expect(told.map(({ format, text }) => [format, text])).toEqual([
      ["txt", "Words."],
      ["docx", "More."],
      ["pdf", "Most."],
    ]);
    expect(Object.keys(told[0] ?? {})).toEqual(
      "file format charset text blocks pages turns citation changes problems".split(" "),
    );
    expect(told[0]).toMatchObject({ file: "a.txt", charset: "UTF-8", pages: null });
    expect(told[2]).toMatchObject({ pages: [{ at: 0, label: "1" }] });
  });

  it("cleans what it reads and lists each change with its place as found; with --raw it does neither", async () => {
    const path = file("wrapped.txt", WRAPPED);
    const [clean, raw] = [await warrant("read", path), await warrant("read", path, "--raw")];
    expect(raw.told[0]).toMatchObject({ text: WRAPPED, changes: [] });
    expect(clean.told[0]?.text).toContain("The bridge is closed, and nobody knows for how long it will stay that way.");
    const changes = clean.told[0]?.changes as { before: string; after: string; at: number }[];
    expect(changes.length).toBeGreaterThan(2);
    for (const { before, at } of changes) expect(WRAPPED.slice(at, at + before.length)).toBe(before);
    expect(clean.told[0]?.turns).toMatchObject([
      { speaker: "Ann Smith" },
      { speaker: "Ben Jones" },
      { speaker: "Ann Smith" },
    ]);
  });

  it("ends with 2 when a file is refused, says why, and prints the others", async () => {
    const bomb = zipped({ "word/document.xml": new Uint8Array(64 * 1024 * 1024) });
    const { code, told, said } = await warrant(
      "read",
      "none.txt",
      file("bomb.docx", bomb),
      file("a.txt", "Words."),
      ".",
    );
    expect(code).toBe(2);
    expect(told.map(({ text }) => text)).toEqual(["Words."]);
    expect(said.trim().split("\n")).toEqual([
      "none.txt: There is no such file.",
      expect.stringMatching(/bomb\.docx: The file is refused: .* still growing/),
      ".: This is a folder, not a file.",
    ]);
  });

  it("stops at a file that takes longer than it may", async () => {
    const slow = file("slow.html", `<html>${"<b><p>".repeat(60_000)}`);
    const { code, said } = await warrant("read", slow, "--limit", "0.05");
    expect(code).toBe(2);
    expect(said).toMatch(/slow\.html: (Reading was stopped after|The page is nested)/);
  });

  it("reads in the charset that it is told", async () => {
    const path = file("koi.txt", Uint8Array.of(0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4));
    expect((await warrant("read", path, "--charset", "koi8-r")).told[0]).toMatchObject({
      text: "Привет",
      charset: "KOI8-R",
    });
    expect((await warrant("read", path, "--charset", "utf-8")).said).toMatch(/not UTF-8 text: byte F0 at position 0/);
  });

  it("reads East Asian letters of a PDF that only names the table of their codes", async () => {
    const words = "すべての人間は自由であり";
    // Two bytes a letter in the order of Unicode, which the table UniJIS-UCS2-H leads to the letters of the font.
    const hex = [...words].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("");
    const path = file("kana.pdf", pdfOfCodes(hex));
    expect((await warrant("read", path, "--raw")).told[0]?.text).toBe(words);
  });

  it("ends with 64 and a sentence when it does not understand", async () => {
    for (const words of [
      ["read"],
      ["read", "a.txt", "--clean"],
      ["write"],
      ["read", "a", "--charset", "klingon"],
      ["read", "a", "--limit", "soon"],
    ]) {
      const { code, out, said } = await warrant(...words);
      expect([code, out], words.join(" ")).toEqual([64, ""]);
      expect(said).toMatch(/\. Try: npm run -s warrant -- --help\n$/);
    }
  });

  it("explains itself", async () => {
    const { code, out } = await warrant("--help");
    expect(code).toBe(0);
    expect(out).toMatch(/Exit code\n {2}0 .*\n {2}2 .*\n {2}64 /);
  });
});

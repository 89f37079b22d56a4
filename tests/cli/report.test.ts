import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../../scripts/warrant.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "warrant-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const made = (name: string) => readFileSync(join(folder, name));

/** Runs `warrant report` from a folder without anything of the project; gives its exit code and what it said. */
function report(words: readonly string[], input = ""): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, INIT_CWD: folder } };
    const child = execFile(process.execPath, [script, "report", ...words], options, (error, _, said) =>
      resolve({ code: error ? Number(error.code) : 0, said }),
    );
    child.stdin?.end(input);
  });
}

const discussion = "Discussion Title: Bridges\n\n1. Close it.\n1.1. Pro: It is unsafe.\n1.2. Con: It is costly.\n";
writeFileSync(join(folder, "bridge.txt"), discussion);

describe("warrant report", () => {
  it("[X18] writes every kind of report by the ending of the file", async () => {
    for (const ending of ["docx", "pptx", "html", "tex", "md", "txt"]) {
      expect(await report(["bridge.txt", "-o", `bridge-report.${ending}`]), ending).toMatchObject({ code: 0 });
    }
    expect(made("bridge-report.md").toString()).toContain("**2** It is unsafe.");
    expect(made("bridge-report.txt").toString()).toContain("2. It is unsafe.");
    expect(made("bridge-report.tex").toString()).toContain("\\begin{tikzpicture}");
    expect(made("bridge-report.html").toString()).toMatch(/^<!doctype html>.*It is unsafe\./s);
    const slides = unzipSync(made("bridge-report.pptx"));
    expect(strFromU8(slides["ppt/slides/slide2.xml"] ?? new Uint8Array())).toContain("It is unsafe.");
    const word = unzipSync(made("bridge-report.docx"));
    expect(strFromU8(word["word/document.xml"] ?? new Uint8Array())).toContain("It is unsafe.");
    expect(Object.keys(word).filter((name) => /^word\/media\/.*\.(png|svg)$/.test(name))).toHaveLength(2);
  });

  it("reads standard input, gives the same bytes again, and tells what is lost", async () => {
    const told = await report(
      ["-o", "first.pptx", "--stamp", "Version 1", "--date", "2026-11-17", "--report"],
      discussion,
    );
    await report(["bridge.txt", "-o", "second.pptx", "--stamp", "Version 1", "--date", "2026-11-17"]);
    expect(Buffer.compare(made("first.pptx"), made("second.pptx"))).toBe(0);
    const losses = told.said
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(losses).toContainEqual({
      file: "standard input",
      kind: "loss",
      where: "",
      what: "Objections end in a barbed head: lines of slides know no bar.",
    });
  });

  it.each([
    [["bridge.txt"], 64, "Name with --out a file that ends in docx, pptx, html, tex, md or txt."],
    [["bridge.txt", "-o", "a.docx", "--date", "soon"], 64, "“soon” is no date"],
    [["bridge.txt", "bridge.txt", "-o", "a.docx"], 64, "more than one file"],
    [["missing.txt", "-o", "a.docx"], 2, "There is no such file."],
    [["bridge.txt", "-o", "nowhere/a.docx"], 2, "There is no such folder."],
  ])("says what is wrong with %j", async (words, code, sentence) => {
    const told = await report(words);
    expect([told.code, told.said]).toEqual([code, expect.stringContaining(sentence)]);
  });
});

import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../../scripts/warrant.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "warrant-draw-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);

/** Runs `warrant draw` from a folder without anything of the project; gives its exit code, and what it printed and said. */
function draw(words: readonly string[], input = ""): Promise<{ code: number; out: Buffer; said: string }> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, INIT_CWD: folder }, encoding: "buffer" as const };
    const child = execFile(process.execPath, [script, "draw", ...words], options, (error, out, said) =>
      resolve({ code: error ? Number(error.code) : 0, out, said: said.toString() }),
    );
    child.stdin?.end(input);
  });
}

const discussion = "Discussion Title: Bridges\n\n1. Close it.\n1.1. Pro: It is unsafe.\n1.2. Con: It is costly.\n";
writeFileSync(path("bridge.txt"), discussion);

describe("warrant draw", () => {
  it("[X18] streams a map of any format to SVG", async () => {
    const { code, out } = await draw(["--to", "svg"], discussion);
    expect(code).toBe(0);
    expect(out.toString()).toMatch(/^<svg .*<title>Bridges<\/title>/s);
    expect(out.toString()).toContain("It is unsafe.");
  });

  it("draws PNG and PDF by the ending of the file, the same to the byte", async () => {
    for (const name of ["a.png", "b.png", "a.pdf", "b.pdf"]) {
      expect((await draw(["bridge.txt", "-o", name, "--legend", "--width", "column"])).code).toBe(0);
    }
    const [png, pdf] = ["png", "pdf"].map((ending) => readFileSync(path(`a.${ending}`)));
    expect(png?.subarray(1, 4).toString()).toBe("PNG");
    expect(pdf?.subarray(0, 5).toString()).toBe("%PDF-");
    expect(png && Buffer.compare(png, readFileSync(path("b.png")))).toBe(0);
    expect(pdf && Buffer.compare(pdf, readFileSync(path("b.pdf")))).toBe(0);
  });

  it("[R8] spreads a map over pages, a file each", async () => {
    await draw(["bridge.txt", "-o", "page.svg", "--width", "60", "--height", "60", "--point-size", "12"]);
    const pages = readdirSync(folder).filter((name) => name.startsWith("page-"));
    expect(pages.length).toBeGreaterThan(1);
    expect(readFileSync(path("page-1.svg"), "utf8")).toMatch(/[←→↑↓]/u);
  });

  it.each([
    [["bridge.txt"], 64, "Say with --to"],
    [["bridge.txt", "-o", "a.pdf", "--width", "3"], 64, "A width is 20 to 5000 millimetres"],
    [["bridge.txt", "-o", "a.svg", "--claims", "one"], 64, "Name claims by their numbers"],
    [["missing.txt", "-o", "a.svg"], 2, "There is no such file."],
    [["bridge.txt", "-o", "nowhere/a.svg"], 2, "There is no such folder."],
    [["bridge.txt", "-o", "a.svg", "--claims", "9"], 2, "There is no claim in it to draw."],
  ])("says what is wrong with %j", async (words, code, sentence) => {
    const told = await draw(words);
    expect([told.code, told.said]).toEqual([code, expect.stringContaining(sentence)]);
  });
});

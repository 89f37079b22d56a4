import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../../scripts/warrant.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "warrant-convert-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `warrant` from an empty folder; gives its exit code, what it printed and what it said beside. */
function warrant(words: readonly string[], input = ""): Promise<{ code: number; out: string; said: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: folder };
    const child = execFile(process.execPath, [script, ...words], { env }, (error, out, said) =>
      resolve({ code: error ? Number(error.code) : 0, out, said }),
    );
    child.stdin?.end(input);
  });
}

const discussion = "Discussion Title: Bridges\n\n1. Close it.\n1.1. Pro: It is unsafe.\n1.2. Con: It is costly.\n";
const path = (...parts: string[]) => join(folder, ...parts);

describe("warrant convert", () => {
  it("[X18] streams from standard input to standard output", async () => {
    const { code, out, said } = await warrant(["convert", "-", "--to", "aif"], discussion);
    expect(code).toBe(0);
    expect(JSON.parse(out).nodes.map(({ type }: { type: string }) => type)).toEqual(["I", "I", "I", "RA", "CA"]);
    expect(said).toContain("standard input: map: Lost: the title of the map.");
  });

  it("goes on with a corpus when one file fails, and says which did", async () => {
    mkdirSync(path("corpus", "inner"), { recursive: true });
    writeFileSync(path("corpus", "a.txt"), discussion);
    writeFileSync(path("corpus", "inner", "b.txt"), `\ufeff${discussion.replaceAll("\n", "\r\n")}`);
    writeFileSync(path("corpus", "inner", "b.json"), '{"nodes": [{"nodeID": "1"');
    const { code, said } = await warrant(["convert", "corpus", "--to", "sadface", "-o", "out", "--report"]);
    expect(code).toBe(2);
    const refusals = said.split("\n").filter((line) => line.includes('"refused"'));
    expect(refusals.map((line) => JSON.parse(line))).toEqual([
      {
        file: join("corpus", "inner", "b.json"),
        kind: "refused",
        where: "line 1, column 26",
        what: expect.stringMatching(/breaks off/),
      },
    ]);
    expect(existsSync(path("out", "a.json"))).toBe(true);
    expect(JSON.parse(readFileSync(path("out", "inner", "b.json"), "utf8")).metadata.core.title).toBe("Bridges");
  });

  it("puts one map into one file, refuses the others of several, and tells what came of it all", async () => {
    for (const name of ["one.txt", "zwei 桥.txt"]) writeFileSync(path(name), discussion);
    const both = ["convert", "one.txt", "zwei 桥.txt", "--to", "aif", "--report"];
    const apart = await warrant(both);
    expect([apart.code, JSON.parse(apart.out).nodes.length]).toEqual([2, 5]);
    const { code, said } = await warrant([...both, "-o", "both.json"]);
    expect([code, JSON.parse(readFileSync(path("both.json"), "utf8")).nodes.length]).toEqual([2, 5]);
    const lines = said.split("\n").filter(Boolean);
    expect(lines.map((line) => JSON.parse(line)).slice(-2)).toEqual([
      { file: "zwei 桥.txt", kind: "refused", where: "both.json", what: expect.stringContaining("several") },
      { file: "", kind: "summary", where: "", what: "1 converted, 1 refused." },
    ]);
    expect((await warrant([...both, "-o", "both"])).code).toBe(0);
    expect(existsSync(path("both", "zwei 桥.json"))).toBe(true);
  });

  it("says what cannot be read or written, wherever that is", async () => {
    writeFileSync(path("plain.txt"), discussion);
    const long = "n".repeat(300);
    for (const [from, out, why] of [
      ["plain.txt", "plain.txt/x.json", "A file stands where a folder should be."],
      ["plain.txt", `${long}.json`, "Its name is too long."],
      ["plain.txt", "/proc/nobody/x.json", "There is no such folder."],
      [long, "x.json", "There is no such file: its name is too long."],
      ["plain.txt/x", "x.json", "There is no such file."],
    ] as const) {
      if (out.startsWith("/proc") && !existsSync("/proc/self")) continue;
      const { code, said } = await warrant(["convert", from, "--to", "aif", "-o", out]);
      expect([code, said]).toEqual([2, expect.stringContaining(why)]);
    }
  });

  it("packs and unpacks zips, and puts a text with its annotations", async () => {
    writeFileSync(path("essay.txt"), "🙂 Cloning is wrong. It harms.");
    writeFileSync(
      path("essay.ann"),
      "T1\tMajorClaim 2 19\tCloning is wrong.\nT2\tClaim 20 29\tIt harms.\nR1\tsupports Arg1:T2 Arg2:T1\n",
    );
    expect((await warrant(["convert", "essay.txt", "essay.ann", "--to", "csv", "-o", "essay.zip"])).code).toBe(0);
    expect(Object.keys(unzipSync(readFileSync(path("essay.zip")))).sort()).toEqual([
      "claims.csv",
      "map.csv",
      "relations.csv",
      "spans.csv",
      "texts.csv",
    ]);
    const { code } = await warrant(["convert", "essay.zip", "--to", "brat", "-o", "back/"]);
    expect(code).toBe(0);
    expect(readFileSync(path("back", "essay.txt"), "utf8")).toBe("🙂 Cloning is wrong. It harms.");
    expect(readFileSync(path("back", "essay.ann"), "utf8")).toContain("20 29\tIt harms.");
  });

  it("gives the tables of each of many maps a folder, from which all come back", async () => {
    for (const name of ["one", "two"]) writeFileSync(path(`${name}.txt`), `1. ${name}\n1.1. Pro: because\n`);
    expect((await warrant(["convert", "one.txt", "two.txt", "--to", "csv", "-o", "tables"])).code).toBe(0);
    expect(existsSync(path("tables", "two", "claims.csv"))).toBe(true);
    expect((await warrant(["convert", "one.txt", "two.txt", "--to", "csv", "-o", "tables.zip"])).code).toBe(0);
    for (const from of ["tables", "tables.zip"]) {
      const { out } = await warrant(["check", from]);
      expect(
        out
          .split("\n")
          .filter(Boolean)
          .map((line) => JSON.parse(line)),
      ).toMatchObject([
        { claims: 2, relations: 1 },
        { claims: 2, relations: 1 },
      ]);
    }
  });

  it("reads what a link in a folder leads to, and says which leads to no file", async () => {
    mkdirSync(path("linked", "below"), { recursive: true });
    writeFileSync(path("far.txt"), "1. Bridges hold\n1.1. Pro: They are old\n");
    symlinkSync(path("far.txt"), path("linked", "near.txt"));
    symlinkSync(path("linked", "below"), path("linked", "again"));
    symlinkSync(path("nowhere.txt"), path("linked", "gone.txt"));
    const { out, said } = await warrant(["check", "linked"]);
    expect(JSON.parse(out)).toMatchObject({ claims: 2 });
    expect(said).toContain("again: This is a folder, not a file.");
    expect(said).toContain("gone.txt: There is no such file.");
  });

  it("reads a spreadsheet as a table of claims, its columns named or not", async () => {
    const book = fileURLToPath(new URL("../fixtures/spreadsheets/bridges.xlsx", import.meta.url));
    const { code, out, said } = await warrant(["convert", book, "--to", "argdown"]);
    expect([code, out]).toEqual([0, expect.stringContaining("It is “unsafe”, they say; and old.")]);
    expect(said).not.toContain("is no kind of relation");
    const named = await warrant(["check", book, "--columns", "text=Claim,target=Bears on,kind=Sign,strength=Weight"]);
    expect(JSON.parse(named.out)).toMatchObject({ format: "csv", claims: 3, relations: 2, oddities: 0 });
  });

  it("gives the same bytes for the same file", async () => {
    const words = ["convert", "-", "--to", "warrant"];
    expect((await warrant(words, discussion)).out).toBe((await warrant(words, discussion)).out);
  });

  it("does not understand words that mean nothing", async () => {
    for (const words of [
      ["convert", "x"],
      ["convert", "x", "--to", "what"],
      ["convert", "x", "--to", "ova2"],
      ["check", "x", "--from", "dot"],
    ])
      expect((await warrant(words)).code, words.join(" ")).toBe(64);
    expect((await warrant(["convert", "gone.json", "--to", "aif"])).code).toBe(2);
  });
});

describe("warrant check and list-formats", () => {
  it("says what a map holds, with hints", async () => {
    const { code, out, said } = await warrant(["check"], discussion);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ format: "kialo", claims: 3, relations: 2, oddities: 0 });
    expect(said).toContain("unanswered");
  });

  it("lists formats, and evaluates a map of any", async () => {
    expect((await warrant(["list-formats"])).out).toContain("kialo\tread,write\tKialo text\t.txt\n");
    const { code, out } = await warrant(["evaluate"], discussion);
    expect(code).toBe(0);
    expect(JSON.parse(out).arguments.length).toBe(5);
  });

  it("end quietly where nobody reads on", async () => {
    const child = spawn(process.execPath, [script, "list-formats"], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    let said = "";
    child.stderr.on("data", (words) => {
      said += words;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, said }).toEqual({ code: 0, said: "" });
  });
});

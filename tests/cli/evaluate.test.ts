import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { rowsOf } from "@/lib/argument/argument-map";
import { writeWarrant } from "@/lib/formats/warrant";
import { graph } from "../builders";

const script = fileURLToPath(new URL("../../scripts/warrant.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "warrant-evaluate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs `warrant evaluate`, with words on standard input; gives its exit code, what it printed and what it said beside. */
function evaluate(words: readonly string[], input = ""): Promise<{ code: number; out: string; said: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: folder };
    const child = execFile(process.execPath, [script, "evaluate", ...words], { env }, (error, out, said) =>
      resolve({ code: error ? Number(error.code) : 0, out, said }),
    );
    child.stdin?.end(input);
  });
}

const floating = "a\nb\nc\nd\n#\na b\nb a\na c\nb c\nc d\n";

describe("warrant evaluate", () => {
  it("lists the extensions of a framework from a file or from standard input", async () => {
    const told = {
      arguments: ["a", "b", "c", "d"],
      extensions: [
        ["a", "d"],
        ["b", "d"],
      ],
      sceptical: ["d"],
      credulous: ["a", "b", "d"],
    };
    for (const { code, out } of [
      await evaluate([file("floating.tgf", floating), "--semantics", "preferred"]),
      await evaluate(["-", "--semantics", "preferred"], floating),
      await evaluate(
        ["--semantics", "preferred"],
        "arg(a). arg(b). arg(c). arg(d).\natt(a,b). att(b,a). att(a,c). att(b,c). att(c,d).",
      ),
    ]) {
      expect(code).toBe(0);
      const { extensions, ...rest } = JSON.parse(out);
      expect({ extensions: extensions.sort(), ...rest }).toEqual(told);
    }
  });

  it("takes a framework that begins with remarks for no map", async () => {
    const { out } = await evaluate([file("remarks.af", "# a remark\r\n#\r\np af 3\r\n# more\r\n1 2\r\n3 3\r\n")]);
    expect(JSON.parse(out)).toMatchObject({ arguments: ["1", "2", "3"], extensions: [["1"]] });
  });

  it("tells a map by the ids of its claims and relations", async () => {
    const { map, id } = graph("a -x b; c -> d");
    const path = file("map.json", writeWarrant({ rows: rowsOf(map), contents: [] }));
    const { code, out } = await evaluate([path]);
    expect(code).toBe(0);
    const [accepted] = JSON.parse(out).extensions;
    expect(accepted.sort()).toEqual([id("a"), id("a -x b"), id("c"), id("c -> d"), id("d")].sort());
    const strengths = JSON.parse(
      (await evaluate([path, "--gradual", "dfquad", "--base", JSON.stringify({ [id("a")]: 0.8 })])).out,
    );
    expect(strengths.strengths[id("b")]).toBeCloseTo(0.1, 12);
    expect(strengths.strengths[id("d")]).toBeCloseTo(0.75, 12);
    expect(strengths.converged).toBe(true);
  });

  it("lists no more than it is told, says so, and still counts all for what is accepted", async () => {
    const { code, out, said } = await evaluate(["--semantics", "stable", "--limit", "1"], floating);
    expect([code, said]).toEqual([0, "The first 1 extensions are listed; there are more.\n"]);
    expect(JSON.parse(out)).toMatchObject({ sceptical: ["d"], credulous: ["a", "b", "d"], whole: false });
  });

  it("ends with 2 and one sentence when it cannot read", async () => {
    for (const [words, input, sentence] of [
      [["none.tgf"], "", "none.tgf: There is no such file.\n"],
      [["-"], "a\n#\na z", "Standard input: Line 3: “z” is no argument of this framework.\n"],
      [["-"], "", "Standard input: The file is empty.\n"],
      [
        ["--gradual", "euler", "--base", '{"z":1}'],
        floating,
        "--base: “z” is no argument that could have a base score.\n",
      ],
      [
        ["--gradual", "euler", "--base", '{"a":2}'],
        floating,
        "--base: The base score of “a” is no number from 0 to 1.\n",
      ],
    ] as const) {
      const { code, out, said } = await evaluate(words, input);
      expect([code, out, said]).toEqual([2, "", sentence]);
    }
    expect((await evaluate(["-"], '{"format":"warrant"')).said).toMatch(
      /^Standard input: This is no map that Warrant can read: it is not JSON \(.* in line 1/,
    );
  });

  it("ends with 64 and a sentence when it does not understand", async () => {
    for (const words of [
      ["--semantics", "ideal"],
      ["--gradual", "max"],
      ["a", "b"],
      ["--base", "{}"],
      ["--limit", "0"],
    ]) {
      const { code, out, said } = await evaluate(words);
      expect([code, out], words.join(" ")).toEqual([64, ""]);
      expect(said).toMatch(/\. Try: npm run -s warrant -- --help\n$/);
    }
  });
});

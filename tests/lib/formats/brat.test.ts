import { describe, expect, it } from "vitest";
import { brat } from "@/lib/formats/brat";
import { checkFile, checkFormat, checkRules, readWell, textsOf } from "../../laws-of-formats";

const text = { name: "essay.txt", text: "\u{1f600} Cloning is wrong.\r\nIt harms. 🙂 It helps." };
const ann = {
  name: "essay.ann",
  text: "T1\tMajorClaim 2 19\tCloning is wrong.\nT2\tClaim 21 30;33 42\tIt harms. It helps.\t\nT3\tPremise 31 32\t🙂\nR1\tsupports Arg1:T3 Arg2:T2\t\nA1\tStance T2 Against\n#1\tAnnotatorNotes T1\tgood\nR2\tsame Arg1:T9 Arg2:T1\n",
};

describe("brat", () => {
  it("[X4] gives back what it keeps of any map", () => checkFormat(brat));

  it("counts code points, reads discontinuous passages, stances, CRLF and stray tabs", () => {
    const reading = readWell(brat, [text, ann]);
    expect(textsOf(reading)).toEqual(["Cloning is wrong.", "It harms. It helps.", "🙂"]);
    expect(reading.rows.relations.map(({ kind }) => kind)).toEqual(["support", "attack"]);
    expect(reading.rows.tags.map(({ name }) => name)).toEqual(["MajorClaim", "Claim", "Premise"]);
    expect(reading.problems.map(({ where }) => where)).toEqual(["line 7"]);
    checkRules(reading);
  });

  it("gives back the lines that a map has no place for", () => {
    const [, written] = brat.write?.(readWell(brat, [text, ann]), "essay") ?? [];
    const lines = written?.text.split("\n") ?? [];
    for (const line of [
      "#1\tAnnotatorNotes T1\tgood",
      "A1\tStance T2 Against",
      "R1\tsupports Arg1:T3 Arg2:T2\t",
      "T3\tPremise 30 31\t🙂",
    ])
      expect(lines).toContain(line);
  });

  it("writes the relation anew whose target was changed, be it to one whose id begins the same", () => {
    const file = { name: "a.txt", text: "a b c d e f g h i j" };
    const bounds = Array.from(
      { length: 10 },
      (_, i) => `T${i + 1}\t${i < 2 ? "MajorClaim" : "Claim"} ${2 * i} ${2 * i + 1}\t${"abcdefghij"[i]}`,
    );
    const lines = [...bounds, "R1\tsupports Arg1:T5 Arg2:T10\t", "A1\tStance T3 For", "A2\tStance T4 Against"];
    const { rows, contents } = readWell(brat, [file, { name: "a.ann", text: lines.join("\n") }]);
    const [first, second] = rows.claims.map(({ id }) => id);
    const targets = [first, second, first];
    const relations = rows.relations.map((relation, i) => ({ ...relation, targetClaimId: targets[i] ?? null }));
    const [, written] = brat.write?.({ rows: { ...rows, relations }, contents }, "a") ?? [];
    expect(written?.text.split("\n").slice(10, -1)).toEqual([
      "R1\tsupports Arg1:T5 Arg2:T1\t",
      "R2\tsupports Arg1:T3 Arg2:T2\t",
      "A2\tStance T4 Against",
    ]);
  });

  it("leaves dots that stand in the words themselves where they are", () => {
    const file = { name: "a.txt", text: "He said … nothing … of it." };
    const lines = ["T1\tClaim 0 17\tHe said … nothing", "T2\tClaim 0 7;20 26\tHe said of it."];
    const files = [file, { name: "a.ann", text: lines.join("\n") }];
    const reading = readWell(brat, files);
    expect(textsOf(reading)).toEqual(["He said … nothing", "He said of it."]);
    expect(reading.problems).toEqual([]);
    checkFile(brat, files);
  });

  it("reads annotations without their text, and says so", () => {
    const reading = readWell(brat, [ann]);
    expect(textsOf(reading)[0]).toBe("Cloning is wrong.");
    expect(reading.problems[0]?.what).toMatch(/missing/);
    checkRules(reading);
  });
});

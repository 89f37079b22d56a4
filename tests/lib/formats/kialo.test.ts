import { describe, expect, it } from "vitest";
import { kialo } from "@/lib/formats/kialo";
import { checkFile, checkFormat, checkMutilated, readWell, textsOf } from "../../laws-of-formats";

const DISCUSSION = {
  name: "discussion.txt",
  text: "Discussion Title: Bridges\r\n\r\n1. Close the bridge.\r\n1.1. Pro: It is unsafe.\r\nNobody repairs it.\r\n1.1.1. Con: It was painted.\r\n1.2. Con: -> See 1.1.1.\r\n1.3. Pro: In 1990. It fell.\r\n",
};

describe("Kialo text", () => {
  it("[X9] gives back what it keeps of any map", () => checkFormat(kialo));

  it("reads signs relative to what is above, words over several lines, and links", () => {
    const reading = readWell(kialo, [DISCUSSION]);
    expect(reading.rows.maps[0]?.title).toBe("Bridges");
    expect(textsOf(reading)).toEqual([
      "Close the bridge.",
      "It is unsafe.\nNobody repairs it.",
      "It was painted.",
      "In 1990. It fell.",
    ]);
    expect(reading.rows.relations.map(({ kind }) => kind)).toEqual(["support", "attack", "attack", "support"]);
    expect(reading.problems).toEqual([]);
    checkFile(kialo, [DISCUSSION]);
    checkMutilated(kialo, DISCUSSION);
  });

  it("takes off what keeps brackets from being links, and puts on what its own strokes need", () => {
    const file = { name: "x", text: "1. See \\[1\\] \\(there\\), [a](b) and c:\\\\\\[d\n" };
    const reading = readWell(kialo, [file]);
    expect(textsOf(reading)).toEqual(["See [1] (there), [a](b) and c:\\[d"]);
    checkFile(kialo, [file]);
  });

  it("takes what looks like a sign in a thesis for words of it", () => {
    const file = { name: "x", text: "1. Pro: a thesis\n1.1. Con: Pro: quoted\n2. Con: another\n" };
    expect(textsOf(readWell(kialo, [file]))).toEqual(["Pro: a thesis", "Pro: quoted", "Con: another"]);
    checkFile(kialo, [file]);
  });

  it("lists numbers that stand there twice, and replies to nothing", () => {
    const reading = readWell(kialo, [
      { name: "x", text: "1. a\n1.1. Pro: b\n1.1. Con: c\n1.5.1. Pro: d\n1.2. Con: -> See 9.\n" },
    ]);
    const { problems, rows } = reading;
    expect(textsOf(reading)).toEqual(["a", "b", "c", "d"]);
    expect(rows.relations.map(({ kind }) => kind)).toEqual(["support", "attack"]);
    expect(problems.map(({ where }) => where).sort()).toEqual(["line 3, 1.1", "line 4, 1.5.1", "line 5, 1.2"]);
  });
});

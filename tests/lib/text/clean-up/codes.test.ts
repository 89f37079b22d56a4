import { describe, expect, it } from "vitest";
import { cleanUp } from "@/lib/text/clean-up";
import { turnsOf } from "@/lib/text/turns";
import { found } from "./found";

const clean = (...lines: readonly string[]) => cleanUp(found(lines.join("\n"))).content;

describe("[S2] the codes of a recording", () => {
  it("go where they stand right before the first letter, behind a stroke, or within a line", () => {
    const glued = ["00:00Good afternoon, and thank you for", "00:16coming to the harbour on", "00:22such a day."];
    expect(clean(...glued).plain).not.toMatch(/\d/);
    const stroked = ["00:00:01.000 | So we went to the wall.", "00:00:04.500 | It was", "00:01:10.000 | not there."];
    expect(clean(...stroked).plain).not.toMatch(/[\d|]/);
    const within = ["[00:00:00] The wall is old. [00:00:07] It was built by", "the town [00:01:15] and it stands."];
    expect(clean(...within).plain).toBe("The wall is old. It was built by the town and it stands.");
  });

  it("go also where the chapters of the film stand above its words", () => {
    const chapters = ["0:11 The first stone", "1:15 The second stone", "1:42 The wall"];
    const said = [4, 9, 14, 20, 31, 40].map(
      (second) => `0:${String(second).padStart(2, "0")} We went on to stone ${second}.`,
    );
    expect(clean(...chapters, "", ...said).plain).not.toMatch(/\d:\d/);
  });

  it("stay where they count no recording through", () => {
    const verses = ["He read [3:16] and then [3:17] and after that [2:11] to us all."];
    expect(clean(...verses).plain).toBe(verses[0]);
    const hours = ["12:30Uhr Ankunft", "14:00Uhr Essen", "15:30Uhr Abfahrt"];
    expect(clean(...hours).plain).toBe(hours.join("\n"));
  });
});

describe("[S2] the marks of subtitles", () => {
  it("go, and whom they name stands before the first words that are theirs", () => {
    const subtitles = [
      "WEBVTT - The wall and the lock\n",
      "0:00:00.680 --> 0:00:03.199\n<v Anna Lind>Hello, and <i>welcome</i> to the wall,\n",
      "0:00:03.360 --> 0:00:09.280\n<v Anna Lind>where we answer what you ask.\n",
      "0:00:09.320 --> 0:00:13.240\n<v Per Holm>I have a <00:00:10.000>question.</v>",
    ];
    const content = clean(...subtitles);
    const plain =
      "Anna Lind: Hello, and welcome to the wall, where we answer what you ask.\n\nPer Holm: I have a question.";
    expect(content.plain).toBe(plain);
    expect(turnsOf(content).map(({ speaker }) => speaker)).toEqual(["Anna Lind", "Per Holm"]);
  });
});

describe("[S2] what a letter quotes", () => {
  const lines = [
    "Anna Lind: The wall is old, and it was built by those who lived in the",
    "town before us.",
    "",
    "Per Holm: It was built well, and it stands to this day where it was",
    "built, whatever the council may say about it.",
    "",
    "Anna Lind: It does not stand well, and everybody knows that it has to be",
    "built again before the next winter comes over the sea.",
    "",
    "Per Holm: Then let us begin with that, for the winter will not wait for",
    "us, and the stones are here.",
  ];

  it("is read without the marks before its lines", () => {
    expect(clean(...lines.map((line) => `> ${line}`)).plain).toBe(clean(...lines).plain);
  });

  it("keeps them where most of the letter is somebody's own", () => {
    expect(clean(...lines.slice(0, 3), ...lines.map((line) => `> ${line}`)).plain).toContain("> Anna");
  });
});

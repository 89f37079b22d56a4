import { describe, expect, it } from "vitest";
import { firstLine, longDate, proposedCitation, proposedTitle, tidyCitation } from "@/components/importing/proposal";
import type { Read } from "@/lib/reading/reading";
import { citationOf } from "@/lib/text/citation";
import { HEARING, read } from "./texts";

const citation = (found: Read) => proposedCitation(found, citationOf(found.content));

describe("a proposed citation", () => {
  it("says what the words say, and nothing else", () => {
    expect(citation(read(HEARING))).toMatchObject({
      date: "12 May 2031",
      place: "Ostervik",
      address: "https://harbour.example/answers/1796663/",
    });
    expect(citation(read("A few words. Nothing more is said."))).not.toHaveProperty("publisher");
  });

  it("believes a page what it says of itself, and an office file less than its text", () => {
    const found = read(HEARING);
    const told = { author: "Somebody", publisher: "The Office" };
    expect(citation({ ...found, format: "html", citation: { ...told, date: "2030" } })).toMatchObject({
      ...told,
      date: "2030",
    });
    expect(citation({ ...found, format: "docx", citation: { date: "2030" } }).date).toBe("12 May 2031");
  });

  it("writes dates out, and leaves what is no date as it stands", () => {
    expect(longDate("2022-02-01")).toBe("1 February 2022");
    expect(longDate("2022-02")).toBe("February 2022");
    expect(["2022", "in spring", "2022-02-31", "2022-13-01"].map(longDate)).toEqual([
      "2022",
      "in spring",
      "2022-02-31",
      "2022-13-01",
    ]);
  });

  it("leaves out what is empty, and is never longer than a source may have it", () => {
    expect(tidyCitation({ author: "  ", publisher: "p".repeat(500), title: "t".repeat(500) })).toEqual({
      publisher: "p".repeat(200),
      title: "t".repeat(500),
    });
  });
});

describe("the name of a source", () => {
  it("is the title of the text, else the name of its file, else its first line", () => {
    const found = read("Words that go on.\n\nMore.");
    expect(proposedTitle({ title: "On walls" }, found, "a.txt")).toBe("On walls");
    expect(proposedTitle({}, found, "12_may_report.txt")).toBe("12 may report");
    expect(proposedTitle({}, found, null)).toBe("Words that go on.");
  });

  it("is shortened at a word, and never breaks a character in two", () => {
    expect(firstLine("\n\n  A   title \nMore")).toBe("A title");
    expect(firstLine("")).toBe("Pasted text");
    const long = firstLine("word ".repeat(60));
    expect(long.length).toBeLessThanOrEqual(121);
    expect(long.endsWith("word…")).toBe(true);
    expect(firstLine("😀".repeat(200)).isWellFormed()).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { newMap } from "@/components/maps/new-map";
import { firstLine, type TitledText, takeFile, takeWords } from "@/components/maps/titled-text";
import { emptyMap, rowsOf } from "@/lib/argument/argument-map";
import { citeSource } from "@/lib/argument/citing";
import { decide } from "@/lib/argument/decide";
import { sourcesOf } from "@/lib/argument/graph";
import { nothingKnown } from "@/lib/argument/known";

const file = (name: string, ...parts: BlobPart[]) => new File(parts, name);

const textOf = (taken: Awaited<ReturnType<typeof takeFile>>): TitledText => {
  if (!taken.ok) throw new Error(taken.reason);
  return taken.text;
};

describe("a file that is brought in", () => {
  it("is called by its own heading, else by its name", async () => {
    expect(textOf(await takeFile(file("a.md", "# On walls\n\nLow."))).title).toBe("On walls");
    expect(textOf(await takeFile(file("12_may_report.txt", "Words."))).title).toBe("12 may report");
  });

  it("is refused with a reason when it is no text", async () => {
    expect(await takeFile(file("a.txt", new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31])))).toMatchObject({
      ok: false,
      name: "a.txt",
      reason: expect.stringContaining("PDF"),
    });
    expect(await takeFile(file("a.txt", "  \n "))).toMatchObject({ ok: false });
  });
});

describe("words that are pasted", () => {
  it("are called by the first line that says something, shortened at a word", () => {
    expect(firstLine("\n\n  A   title \nMore")).toBe("A title");
    expect(firstLine("")).toBe("Pasted text");
    const long = firstLine("word ".repeat(60));
    expect(long.length).toBeLessThanOrEqual(121);
    expect(long.endsWith("word…")).toBe(true);
  });

  it("never break a character in two", () => {
    expect(firstLine("😀".repeat(200)).isWellFormed()).toBe(true);
  });

  it("are refused when there are none", () => {
    expect(takeWords("   ")).toMatchObject({ ok: false });
  });
});

describe("a new map", () => {
  it("has a source for each text, in order, and no rule is broken", () => {
    const texts = ["First words.", "Second words."].map((words) => textOf(takeWords(words)));
    const { command, contents, id } = newMap("  ", texts);
    const decision = decide(emptyMap, command, nothingKnown);
    if (!decision.ok) throw new Error(decision.refusal.reason);
    expect(rowsOf(decision.map).maps).toEqual([{ id, title: "Untitled map", settings: {}, deleted: false }]);
    expect(sourcesOf(decision.map).map(citeSource)).toEqual(["First words.", "Second words."]);
    expect(contents.map(({ plain }) => plain)).toEqual(["First words.", "Second words."]);
  });
});

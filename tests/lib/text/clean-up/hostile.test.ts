import { describe, expect, it } from "vitest";
import { citationOf } from "@/lib/text/citation";
import { cleanUp } from "@/lib/text/clean-up";
import type { Block } from "@/lib/text/content";
import { turnsOf } from "@/lib/text/turns";
import { found } from "./found";

const SIZE = 60_000;
const fill = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length)).trim();

// Each would go on for hours if a rule looked back from every place; the run's limit for a hang ends them then.
describe("[S2] a text made to be slow", () => {
  it.each([
    ["one line without end", fill("word ")],
    ["one word without end", fill("a")],
    ["one word of hyphens", `a${fill("-a")}`],
    ["lines of a letter", fill("a\n")],
    ["numbers of pages", fill("- 1 -\n")],
    ["names without speech", fill("Anna Berg:\n\n")],
    ["addresses that never end", fill("https://a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a/\n")],
    ["dots and letters", fill("a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a\n")],
    ["dashes and numbers", fill("1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1!\n")],
    ["capitals and dots", fill("A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A: b\n\n")],
    ["open brackets", fill("((((((((((((((((((((((((((((((((((((((((((((\n")],
    ["words in two columns", fill("a    b    c    d    e    f    g\n")],
    ["halves of words", fill("the govern-\n")],
    ["sentences broken everywhere", fill("We were saying that the\n\nthat the river was not\n\n")],
    ["titles and statements", fill("Statement of the of the of the of the of the of the of A’s\n")],
    ["networks without end", fill("Facebook\nTwitter\n")],
    ["line ends alone", `a${"\n".repeat(SIZE)}b`],
    ["trails without end", `${fill("Kremlin > Events of a\n\n")}\n\nThe walls hold.`],
    ["contacts without end", `The walls hold.\n\n${fill("Contact\n")}`],
    ["captions without end", fill("Anna Berg at the wall. (Photo: A. Holm)\n")],
    ["headings without end", `Anna Berg: They hold.\n\n${fill("UKRAINE\n\n")}`],
    ["months", fill("1 May 1 May 1 May 1 May 1 May 1 May 1 May\n")],
  ])("%s", (_, text) => {
    const content = found(text);
    const { content: clean } = cleanUp(content);
    expect(clean.plain.length).toBeLessThanOrEqual(
      content.plain.length + content.blocks.length + text.split("\n").length,
    );
    expect(turnsOf(clean).length).toBeLessThanOrEqual(clean.blocks.length);
    expect(citationOf(content)).toBeDefined();
  });

  it("asides by the thousand", () => {
    const words = `${"What stands beside the text is said again and again, ".repeat(3)}and here it ends.`;
    const blocks = Array.from({ length: 6000 }, (_, i): Block => {
      const start = i * (words.length + 2);
      return { kind: "paragraph", part: "aside", start, end: start + words.length };
    });
    const content = { plain: `${blocks.map(() => words).join("\n\n")}\n\nThe end.`, blocks };
    const last = blocks.at(-1)?.end ?? 0;
    const whole = { ...content, blocks: [...blocks, { kind: "paragraph" as const, start: last + 2, end: last + 10 }] };
    expect(cleanUp(whole).content.plain).toContain("The end.");
  });
});

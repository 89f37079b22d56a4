import { describe, expect, it } from "vitest";
import { cleanUp } from "@/lib/text/clean-up";
import { turnsOf } from "@/lib/text/turns";
import { found } from "./found";
import { SPEECHES } from "./speech";

/** A paragraph in lines of so many columns at most. */
function wrapped(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const twice = (paragraph: string, [first, second]: readonly [number, number]) =>
  wrapped(paragraph, first).flatMap((line) => wrapped(line, second));

describe("[S2] a text whose wrapped lines were wrapped again", () => {
  const widths = [80, 76, 72].flatMap((first) => [70, 66, 62, 58].map((second) => [first, second] as const));

  it.each(widths)("loses no word to captions or heads of pages: %i, then %i columns", (...both) => {
    for (const speech of Object.values(SPEECHES)) {
      const text = speech.map((paragraph) => twice(paragraph, both).join("\n")).join("\n\n");
      expect(cleanUp(found(text)).content.plain.split(/\s+/)).toEqual(speech.join(" ").split(/\s+/));
    }
  });

  it("is read as it was before", () => {
    const text = SPEECHES.en.map((paragraph) => twice(paragraph, [80, 66]).join("\n")).join("\n\n");
    expect(cleanUp(found(text)).content.plain).toBe(SPEECHES.en.join("\n\n"));
  });
});

describe("[S3] a name that is broken into lines with its office", () => {
  it("is one", () => {
    const office = "President of the Northern Harbours and of the Greater Council and";
    const paragraphs = [
      `${office} Minister Anton Lund: I thank you all for coming, and I will say what I think of the walls of our old harbour and of those who built them.`,
      ...SPEECHES.en,
    ];
    const text = paragraphs.map((paragraph) => wrapped(paragraph, 66).join("\n")).join("\n\n");
    const { content } = cleanUp(found(text));
    expect(content.plain).toBe(paragraphs.join("\n\n"));
    expect(turnsOf(content)[0]?.speaker).toBe("Anton Lund");
  });
});

import { describe, expect, it } from "vitest";
import { paragraphBits } from "@/components/review/paragraph";
import type { Content } from "@/lib/text/content";

describe("the paragraph round a passage", () => {
  const plain = "One.\n\nThe wall is low, and the tide is high today.\n\nTwo.";
  const content: Content = {
    plain,
    blocks: [
      { kind: "paragraph", start: 0, end: 4 },
      { kind: "paragraph", start: 6, end: plain.length - 6 },
      { kind: "paragraph", start: plain.length - 4, end: plain.length },
    ],
    pages: [],
  };
  const at = plain.indexOf("and");
  const shown = (around: number) => paragraphBits(content, [[at, at + 3]], around).map(({ words }) => words);

  it("is whole where it is short", () => {
    expect(shown(100)).toEqual(["The wall is low, ", "and", " the tide is high today."]);
  });

  it("is cut between words where it is long, and says so", () => {
    expect(shown(12)).toEqual(["… is low, ", "and", " the tide is …"]);
  });
});

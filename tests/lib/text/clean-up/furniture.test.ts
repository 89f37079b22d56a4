import { describe, expect, it } from "vitest";
import { cleanUp } from "@/lib/text/clean-up";
import type { Block, Content } from "@/lib/text/content";

/** A document of pages: lines that begin with "# " are headings, all others are paragraphs. */
function document(pages: readonly (readonly string[])[]): Content {
  const blocks: Block[] = [];
  const starts: { at: number; label: string }[] = [];
  let plain = "";
  pages.forEach((lines, i) => {
    lines.forEach((line, k) => {
      if (plain !== "") plain += "\n\n";
      if (k === 0) starts.push({ at: plain.length, label: String(i + 1) });
      const words = line.replace(/^# /, "");
      const place = { start: plain.length, end: plain.length + words.length };
      blocks.push(line.startsWith("# ") ? { kind: "heading", level: 2, ...place } : { kind: "paragraph", ...place });
      plain += words;
    });
  });
  return { plain, blocks, pages: starts };
}

const article = (number: number) => [`# Article ${number}`, `Everyone may do the thing that is numbered ${number}.`];

describe("[S2] furniture of a document whose pages are known", () => {
  it("leaves headings that count up through the text, also where one stands at the edge of a page", () => {
    const pages = [1, 5, 9].map((first) => [0, 1, 2, 3].flatMap((i) => article(first + i)));
    const found = document(pages);
    expect(cleanUp(found).content.plain.match(/Article \d+/g)).toHaveLength(12);
  });

  it("takes a running head away, though it is set as a heading", () => {
    const pages = [1, 5, 9].map((first) => ["# The charter of the harbour", ...article(first), ...article(first + 1)]);
    const { content } = cleanUp(document([["The harbour and its people agreed on what follows."], ...pages]));
    expect(content.plain.match(/The charter of the harbour/g) ?? []).toHaveLength(0);
    expect(content.plain.match(/Article \d+/g)).toHaveLength(6);
  });
});

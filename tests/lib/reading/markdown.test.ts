import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "@/lib/reading/text";
import { faultOf } from "@/lib/text/content";

const read = (markdown: string) => {
  const reading = readText(new TextEncoder().encode(markdown), "a.md");
  if (!reading.ok) throw new Error(reading.reason);
  expect(faultOf(reading.content)).toBeNull();
  return reading;
};

/** Each block as one line: how it is set, then its words. */
const blocks = (markdown: string) => {
  const { content } = read(markdown);
  return content.blocks.map((block) => {
    const text = content.plain.slice(block.start, block.end);
    if (block.kind === "heading") return `h${block.level} ${text}`;
    if (block.kind === "item") return `${block.depth}${block.marker} ${text}`;
    return block.kind === "paragraph" ? text : `${block.kind} ${text}`;
  });
};

describe("markdown", () => {
  it("reads headings, paragraphs and quotations", () => {
    expect(blocks("# One\n\ntwo\nlines\n\n> three\n>\n> four\n\nFive\n----")).toEqual([
      "h1 One",
      "two\nlines",
      "quote three",
      "quote four",
      "h2 Five",
    ]);
  });

  it("takes what stands above the text for its citation, and says what it leaves out", () => {
    const above = "---\ntitle: The bridge\nauthor: [A. Brekke, H. Storm]\ndate: 2021-06-14\ntags: [a, b]\n---\n";
    const { content, title, citation, problems } = read(`${above}\n# Heading\n\nWords.`);
    expect(content.plain.trim()).toBe("Heading\n\nWords.");
    expect(title).toBe("The bridge");
    expect(citation).toEqual({ title: "The bridge", author: "A. Brekke; H. Storm", date: "2021-06-14" });
    expect(problems).toEqual([{ where: "above the text", what: "Left out: tags." }]);
    expect(blocks("---\n\nNo field: of any kind\n\n---\n\nx").join(" ")).toContain("No field: of any kind");
    expect(blocks("---\n\tbroken: [\n---\n\nx").join(" ")).toContain("broken: [");
    expect(blocks("---\na: &a [x, x]\nb: [*a, *a]\n---\n\nWords").join(" ")).toContain("Words");
  });

  it("takes the first heading of the first level for the title, else the first heading", () => {
    expect(read("## Small\n\n# Large *one*\n\nx").title).toBe("Large one");
    expect(read("x\n\n### Third").title).toBe("Third");
    expect(read("x").title).toBeNull();
  });

  it("reads lists with their marks and depth", () => {
    expect(blocks("- a\n  - b\n- c\n\n7. d\n8. e\n   more\n\n   and more\n\n- [x] f\n- [ ] g")).toEqual([
      "1• a",
      "2• b",
      "1• c",
      "17. d",
      "18. e\nmore",
      "1 and more",
      "1☑ f",
      "1☐ g",
    ]);
  });

  it("keeps code as it stands, and says that the name of its kind is left out", () => {
    const reading = read("Look:\n\n```js title\nlet *a* = 1;\n\n  b\n```");
    expect(reading.content.plain).toBe("Look:\n\nlet *a* = 1;\n\n  b");
    expect(reading.problems).toEqual([
      { where: "line 3", what: "“js title”, which names the kind of code, is left out." },
    ]);
  });

  it("reads a table row by row", () => {
    expect(blocks("| a | b |\n|---|:-:|\n| *c* | d \\| e |")).toEqual(["a | b", "c | d | e"]);
  });

  it("puts addresses after the words of a link, unless they are the words", () => {
    expect(blocks('[one](http://a.b/c "two") <http://d.e> www.f.g h@i.j [k][l]\n\n[l]: http://m.n')).toEqual([
      "one (http://a.b/c “two”) http://d.e www.f.g h@i.j k (http://m.n)",
    ]);
  });

  it("shows a definition that no link uses, as it stands", () => {
    expect(blocks("a\n\n[b]: http://c.d 'e'")).toEqual(["a", "[b]: http://c.d 'e'"]);
  });

  it("keeps the words and the address of a picture, and says that it is not shown", () => {
    const reading = read("a\n\n![b](c.png)");
    expect(reading.content.plain).toBe("a\n\nb (c.png)");
    expect(reading.problems).toEqual([{ where: "line 3", what: expect.stringMatching(/^A picture is not shown/) }]);
  });

  it("keeps footnotes at their mark and at their place", () => {
    expect(blocks("a[^n] b\n\n[^n]: c\n\n    d")).toEqual(["a[n] b", "[n] c", "d"]);
  });

  it("keeps raw HTML visible", () => {
    expect(blocks("<div>\na\n</div>\n\nb <b>c</b><!-- d -->")).toEqual(["<div>\na\n</div>", "b <b>c</b><!-- d -->"]);
  });

  it("keeps rules, line breaks, entities and escapes as what they show", () => {
    expect(blocks("a\\\nb  \nc\n\n***\n\n&copy; \\*d\\*")).toEqual(["a\nb\nc", "***", "© *d*"]);
  });

  it("composes what entities take apart", () => {
    expect(read("e&#x301;").content.plain).toBe("é");
  });

  it("refuses a file of marks without words", () => {
    expect(readText(new TextEncoder().encode("#\n\n>\n\n-"), "a.md")).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/no words/),
    });
  });

  it("keeps a file that would take too long to take apart as it stands, and says so", () => {
    for (const [markdown, why] of [
      ["*a_ ".repeat(2000), /more than 1000 marks/],
      [`${">".repeat(50)} a`, /too deep/],
      ["word ".repeat(300_000), /very long/],
    ] as const) {
      const reading = read(markdown);
      expect(reading.content.plain).toBe(markdown);
      expect(reading.problems).toEqual([{ where: "the whole file", what: expect.stringMatching(why) }]);
    }
  });

  it("loses no word, in order, however words are marked", () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
    const inline = fc.oneof(
      phrase,
      phrase.map((text) => `*${text}*`),
      phrase.map((text) => `**${text}**`),
      phrase.map((text) => `\`${text}\``),
      phrase.map((text) => `~~${text}~~`),
      fc.tuple(phrase, word).map(([text, to]) => `[${text}](${to})`),
      phrase.map((text) => `<i>${text}</i>`),
    );
    const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
    const block = fc.oneof(
      line,
      fc.tuple(line, line).map((lines) => lines.join("\n")),
      line.map((text) => `## ${text}`),
      line.map((text) => `> ${text}`),
      line.map((text) => `- ${text}\n  - ${text}`),
      line.map((text) => `3. ${text}`),
      line.map((text) => `\`\`\`\n${text}\n\`\`\``),
      line.map((text) => `    ${text}`),
      line.map((text) => `<div>\n${text}\n</div>`),
      fc.tuple(phrase, phrase).map(([a, b]) => `| ${a} | ${b} |\n|---|---|\n| ${b} | ${a} |`),
    );
    const words = (text: string) => text.match(/[a-z]{3,}/g) ?? [];
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (parts) => {
        const markdown = parts.join("\n\n");
        expect(words(read(markdown).content.plain)).toEqual(words(markdown));
      }),
    );
  });

  it("keeps every letter and digit of any text without entities, code fences and definitions", () => {
    const sign = fc.constantFrom(
      "*",
      "_",
      "~",
      "#",
      ">",
      "<",
      ">",
      "(",
      ")",
      "\\",
      "\n",
      "\n\n",
      " ",
      "|",
      "|-|-|\n",
      "- ",
      "=",
      "!",
    );
    const text = fc.array(fc.oneof(sign, fc.constantFrom("a", "né", "中", "😀", "word")), {
      minLength: 1,
      maxLength: 60,
    });
    const letters = (one: string) => one.replace(/[^\p{L}\p{So}]/gu, "");
    fc.assert(
      fc.property(text, (parts) => {
        const markdown = parts.join("").normalize("NFC");
        const reading = readText(new TextEncoder().encode(markdown), "a.md");
        if (reading.ok) expect(letters(reading.content.plain)).toBe(letters(markdown));
        else expect(letters(markdown)).toBe("");
      }),
    );
  });
});

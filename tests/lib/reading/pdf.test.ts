import { describe, expect, it } from "vitest";
import { lines, pagesShown, pdf, read, refusal, type Shown, shown, taggedPdf, utf8 } from "./documents";

const PROSE = [
  "The freedom to choose alliances is conditioned on not harming the",
  "security of others, and whoever signs the first half of a sentence has",
  "signed the second. We signed both halves on the same page, and with the",
  "same pen.",
];

describe("a PDF", () => {
  it("puts lines together as paragraphs, and keeps the lines and the hyphens at their ends", async () => {
    const page = lines(
      [...PROSE, "This sentence begins another paragraph, which is as wide as the one that", "it fol-", "lows."],
      70,
      700,
    );
    expect(shown(await read(pdf([page]), "a.pdf"))).toEqual([
      `paragraph: ${PROSE.join("\n")}`,
      "paragraph: This sentence begins another paragraph, which is as wide as the one that\nit fol-\nlows.",
    ]);
  });

  it("takes what is set larger for headings, the largest for the first, and what hangs from bullets for items", async () => {
    const page = [
      ...lines(["The charter"], 70, 780, { size: 20 }),
      ...lines(["Its second half"], 70, 740, { size: 14 }),
      ...lines(PROSE, 70, 700),
      ...lines(["\x95 one", "\x95 two"], 70, 620),
    ];
    expect(shown(await read(pdf([page]), "a.pdf"))).toEqual([
      "h1: The charter",
      "h2: Its second half",
      `paragraph: ${PROSE.join("\n")}`,
      "- •: one",
      "- •: two",
    ]);
  });

  it("reads two columns one after the other, whatever order they are drawn in, with a title across both", async () => {
    const column = (word: string) =>
      Array.from({ length: 8 }, (_, i) => `${word} ${i} of a column that is filled with words`);
    const left = lines(column("Left"), 50, 700, { size: 9 });
    const right = lines(column("Right"), 310, 697, { size: 9 });
    const title = lines(["A title that stands across the two columns of the page"], 80, 760, { size: 16 });
    const mixed = left.flatMap((line, i) => [right[i], line].filter((one) => one !== undefined));
    const { content } = await read(pdf([[...mixed, ...title]]), "a.pdf");
    expect(content.plain.replace(/\s+/g, " ")).toBe(
      ["A title that stands across the two columns of the page", ...column("Left"), ...column("Right")].join(" "),
    );
  });

  it("reads columns one after the other that stand as close as words that are set far apart", async () => {
    // All signs but the space are 5.56 points wide here, so each line is 230.7 points long.
    const column = (letter: string) =>
      Array.from({ length: 12 }, (_, i) =>
        Array.from({ length: 12 }, (_, k) => `${letter}${String((i * 12 + k) % 100).padStart(2, "0")}`).join(" "),
      );
    const [left, right] = [lines(column("a"), 50, 700), lines(column("b"), 50 + 230.7 + 10, 700)];
    const { content } = await read(pdf([left.flatMap((line, i) => [line, right[i] ?? line])]), "a.pdf");
    expect(content.plain.replace(/\s+/g, " ")).toBe([...column("a"), ...column("b")].join(" "));
  });

  it("reads rows of short words side by side as a table", async () => {
    const row = (y: number, ...words: string[]) =>
      words.map((one, i) => ({ at: [70 + 150 * i, y] as const, words: one }));
    const page = [
      ...row(700, "State", "For", "Against"),
      ...row(685, "North", "12", "3"),
      ...row(670, "South", "9", "6"),
    ];
    expect(shown(await read(pdf([page]), "a.pdf"))).toEqual([
      "cell 0/0/0: State",
      "cell 0/0/1: For",
      "cell 0/0/2: Against",
      "cell 0/1/0: North",
      "cell 0/1/1: 12",
      "cell 0/1/2: 3",
      "cell 0/2/0: South",
      "cell 0/2/1: 9",
      "cell 0/2/2: 6",
    ]);
  });

  it("begins pages with the numbers that the file gives them, those without words too", async () => {
    const labels = "/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /St 1 >>] >>";
    const reading = await read(
      pdf([lines(["Preface"], 70, 700), [], lines(["Chapter"], 70, 700)], { catalog: labels }),
      "a.pdf",
    );
    expect(pagesShown(reading)).toEqual(["i: Preface", "ii: Chapter", "1: Chapter"]);
    expect(reading.problems).toEqual([
      { where: "page ii", what: "The page holds no words, only pictures or nothing." },
    ]);
  });

  it("reads a page that is turned as it is to be read", async () => {
    const { content } = await read(pdf([lines(PROSE, 70, 700)], { page: "/Rotate 90" }), "a.pdf");
    expect(content.plain).toBe(PROSE.join("\n"));
  });

  it("is refused when it has no words, is locked, or is none", async () => {
    expect(await refusal(pdf([[], []]), "a.pdf")).toMatch(/2 pages hold pictures at most, and no words/);
    expect(await refusal(utf8("%PDF-1.4\nnothing"), "a.pdf")).toMatch(/damaged/);
    expect(await refusal(utf8("Only words"), "a.pdf")).toMatch(/Its name says that it is a PDF, but it is not/);
  });

  it("says of one that is cut off that its end is missing, and reads what is there", async () => {
    const whole = pdf([lines(["First page"], 70, 700), lines(["Second page"], 70, 700)]);
    const { content, problems } = await read(whole.subarray(0, whole.length - 200), "a.pdf");
    expect(content.plain).toMatch(/^First page/);
    expect(problems[0]?.what).toMatch(/cut off/);
  });
});

describe("a PDF that says how its words are set", () => {
  const at = (x: number, y: number, words: string): Shown => ({ at: [x, y], words });

  it("is read in the order that its tags tell, with its headings, quotations, lists and notes", async () => {
    const file = taggedPdf([
      ["H2", at(70, 700, "What was found")],
      [
        "P",
        at(70, 600, "The piers were sound,"),
        ["Span", at(70, 588, "as all agreed")],
        ["Note", ["Lbl", at(70, 80, "1")], ["P", at(80, 80, "But for one.")]],
        ["Link", at(70, 576, "in the north.")],
      ],
      ["BlockQuote", ["P", at(90, 640, "Nobody wrote to us.")]],
      [
        "L",
        [
          "LI",
          ["Lbl", at(70, 500, "1.")],
          ["LBody", ["P", at(80, 500, "the deck")], ["P", at(80, 480, "and the rails")]],
        ],
        [
          "LI",
          ["Lbl"],
          ["LBody", ["P", at(80, 460, "the piers")], ["L", ["LI", ["LBody", ["P", at(90, 440, "\x95 old ones")]]]]],
        ],
      ],
    ]);
    expect(shown(await read(file, "a.pdf"))).toEqual([
      "h2: What was found",
      "paragraph: The piers were sound,\nas all agreed\nin the north.",
      "note 1: But for one.",
      "quote: Nobody wrote to us.",
      "- 1.: the deck",
      "- : and the rails",
      "- •: the piers",
      "-- •: old ones",
    ]);
  });

  it("has its tables as they are tagged, whatever the distance of their cells", async () => {
    const row = (role: string, y: number, ...words: string[]) =>
      ["TR", ...words.map((one, i) => [role, ["P", at(70 + 60 * i, y, one)]] as const)] as const;
    const file = taggedPdf([
      [
        "Table",
        ["Caption", at(70, 720, "The bridges")],
        ["THead", row("TH", 700, "Bridge", "State")],
        ["TBody", row("TD", 688, "Old mill", "closed"), row("TD", 676, "Station", "open")],
      ],
    ]);
    expect(shown(await read(file, "a.pdf"))).toEqual([
      "paragraph: The bridges",
      "head 0/0/0: Bridge",
      "head 0/0/1: State",
      "cell 0/1/0: Old mill",
      "cell 0/1/1: closed",
      "cell 0/2/0: Station",
      "cell 0/2/1: open",
    ]);
  });

  it("has what it sets beside the text as head and foot of the page, and keeps what it forgets to tag there", async () => {
    const file = taggedPdf([["P", at(70, 600, "The piers were sound.")]], {
      round: [at(70, 800, "Report on bridges"), at(290, 30, "7")],
      untagged: [at(70, 50, "Printed in Leeds")],
    });
    const { content } = await read(file, "a.pdf");
    expect(content.blocks.map(({ start, end, part }) => [content.plain.slice(start, end), part])).toEqual([
      ["Report on bridges", "header"],
      ["The piers were sound.", undefined],
      ["7", "footer"],
      ["Printed in Leeds", undefined],
    ]);
  });

  it("is read by the places of its words where the tags leave some out in the midst, or put the text beside itself", async () => {
    const first = at(70, 624, "The piers were sound,");
    const [second, third] = [at(70, 612, "as all of them agreed"), at(70, 600, "in the north.")];
    const gap = taggedPdf(
      [
        ["H1", first],
        ["P", third],
      ],
      { untagged: [second] },
    );
    const beside = taggedPdf([["P", third]], {
      round: Array.from({ length: 30 }, (_, i) => at(70, 612 + 12 * i, "and so on and on")),
    });
    expect(shown(await read(gap, "a.pdf"))).toEqual([
      "paragraph: The piers were sound,\nas all of them agreed\nin the north.",
    ]);
    expect((await read(beside, "a.pdf")).content.blocks.map(({ part }) => part)).toEqual([undefined]);
  });
});

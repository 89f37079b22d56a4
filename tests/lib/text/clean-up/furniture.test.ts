import { describe, expect, it } from "vitest";
import { cleanUp } from "@/lib/text/clean-up";
import type { Block, Content } from "@/lib/text/content";
import { found } from "./found";

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

describe("[S2] a number that stands alone", () => {
  const [met, left] = ["The council met on Monday and agreed.", "It then went home to its people."];
  const clean = (...lines: readonly string[]) => cleanUp(document([lines]));
  const words = (...lines: readonly string[]) => clean(...lines).content.plain.split("\n\n");

  it.each([
    [[met, left, "[1]"]],
    [["[1]", met, left]],
    [[met, "12", left]],
    [["1", met, "2", left]],
    [["[1]", "Berg 2031, On bridges", "[2]", "Lund 2032, On walls"]],
  ])("stays where nothing tells that it is the number of a page, and that is said: %j", (lines) => {
    const { content, doubts } = clean(...lines);
    expect(content.plain.split("\n\n")).toEqual(lines);
    expect(doubts).toHaveLength(lines.filter((line) => /^\W?\d/.test(line)).length);
  });

  it("goes where it parts a sentence, stands between dashes at the end, or counts up with others", () => {
    expect(words("The council met on Monday and", "1", "agreed.")).not.toContain("1");
    expect(words(met, left, "- 3 -")).toEqual([met, left]);
    expect(words(met, "- 4 -", left, met, left, "- 5 -", met)).toEqual([met, left, met, left, met]);
  });
});

describe("[S2] what a browser prints on each page", () => {
  const head = (page: number) =>
    `NATH - Opinion: Press conference by Jens Stolberg, 16-Feb.-2031\nhttps://www.nath.example/opinions_19.htm?lang=en          Page ${page} of 3\n07/03/2031, 10:12`;

  it("goes with all its lines, whether it parts a sentence or not", () => {
    const said = ["Jens Stolberg: Good evening.", "We have replied.", "Lailuma Sadid: My question is to the govern-"];
    const pages = [head(1), ...said.slice(0, 1), head(2), ...said.slice(1), head(3), "ment. What will you do?"];
    expect(cleanUp(found(pages.join("\n\n"))).content.plain.split("\n\n")).toEqual([
      ...said.slice(0, 2),
      "Lailuma Sadid: My question is to the government. What will you do?",
    ]);
  });

  it("takes no heading along that comes again, and stands beside it once", () => {
    const text = `On walls\n\nThey hold.\n\n${head(2)}\n\nOn walls\n\nThey held.`;
    expect(cleanUp(found(text)).content.plain.match(/On walls/g)).toHaveLength(2);
  });
});

describe("[S2] what belongs to a picture", () => {
  const [met, left] = ["The council met on Monday and agreed.", "It then went home to its people."];
  const clean = (...blocks: readonly string[]) => cleanUp(found(blocks.join("\n\n"))).content.plain.split("\n\n");

  it("goes: which of a gallery it is, and whose", () => {
    expect(clean(met, "1\nof 12", left)).toEqual([met, left]);
    expect(clean(met, "3", "из 12", left)).toEqual([met, left]);
    expect(clean(met, "Photo: Northern Agency", left)).toEqual([met, left]);
  });

  it("is not what only looks like it", () => {
    expect(clean(met, "Photo: I was asked for one, and I gave it.", left)).toHaveLength(3);
    expect(clean(`${met} We were a group`, "of 12", left).join(" ")).toContain("group of 12");
  });
});

describe("[S2] a caption between whole paragraphs", () => {
  const [met, left] = ["The council met on Monday and agreed.", "It then went home to its people."];
  const clean = (caption: string) => cleanUp(found([met, caption, left].join("\n\n")));

  it.each([
    "With the engineers at the harbour on Friday. (Photo: Ports Office)",
    "Beim Treffen mit den Ingenieuren\nam Freitag [Foto: Hafenamt]",
    "Minister Anna Berg and the engineers.\nPhoto: Ports Office",
    "Olaf Lund at the harbour.\nPhoto: Northern Agency",
  ])("goes with whose it is: %j", (caption) => {
    expect(clean(caption).content.plain).toBe(`${met}\n\n${left}`);
  });

  it.each(["Thank you.\nPhoto: Ports Office", "They were all there.\nPhoto: Ports Office"])(
    "stays, with a doubt, where it may be said: %j",
    (caption) => {
      const { content, doubts } = clean(caption);
      expect(content.plain).toContain(caption.split("\n")[0]);
      expect(doubts).toHaveLength(1);
    },
  );

  it("goes also where the sentence goes on with a capital letter, behind a word that joins", () => {
    const [from, until] = [
      "Wir haben lange darüber gesprochen, was aus der Mauer und aus den Toren an der",
      "Schleuse wird.",
    ];
    const caption = "Ministerin Ida Holm an der Schleuse. Foto: Hafenamt";
    const words = (...blocks: readonly string[]) => cleanUp(found(blocks.join("\n\n"))).content.plain;
    expect(words("Guten Tag.", from, caption, until, "Danke.")).toBe(`Guten Tag.\n\n${from} ${until}\n\nDanke.`);
    expect(words("Guten Tag.", from, caption, "Ida Holm: Danke.", "Danke.")).toContain(caption);
  });

  it("is none where somebody speaks, or at length", () => {
    const said = "Anna Berg: I was shown it. (Photo: Ports Office)";
    expect(clean(said).content.plain).toContain(said);
    const long = `${"They stood there for an hour and nobody spoke a word. ".repeat(5)}(Photo: Ports Office)`;
    expect(clean(long).content.plain).toContain("nobody spoke");
  });
});

describe("[S2] the foot of the last page", () => {
  const said = "P.- And in spring?\n\nMinister.- In spring, too.";
  it.each([
    "Press office of the Ministry, page 3 of 3",
    "Consejo de Ministros 14/01/2031 3 / 3",
    "Harbour Office Seite 12 von 12",
  ])("goes, though it stands there a single time: %s", (foot) => {
    for (const gap of ["\n\n", "\n"]) expect(cleanUp(found(`${said}${gap}${foot}`)).content.plain).toBe(said);
  });

  it.each(["Rome, 3/3", "Score: 4 of 4", "Bring chapters 2 of 3"])("leaves what only looks like one: %s", (foot) => {
    expect(cleanUp(found(`${said}\n\n${foot}`)).content.plain).toBe(`${said}\n\n${foot}`);
  });
});

describe("[S2] a line that comes again where no pages are known", () => {
  const clean = (...blocks: readonly string[]) => cleanUp(found(blocks.join("\n\n"))).content.plain.split("\n\n");

  it("stays where it stands above names of files", () => {
    const kept = ["Licence of the harbour", "The whole of it can be found in the town hall"];
    const files = [
      "Files of the port and",
      "src/quay_wall.c src/mole.c",
      "Files of the town and",
      "src/inn.c src/mill_pond.c",
    ];
    const listed = files.flatMap((list) => [list, ...kept]);
    expect(clean("These are the terms of all.", ...listed)).toEqual(["These are the terms of all.", ...listed]);
  });
});

describe("[S2] the name of a site, and the trail that leads to a page", () => {
  const clean = (...blocks: readonly string[]) => cleanUp(found(blocks.join("\n\n"))).content.plain.split("\n\n");
  const title = "Speech by Minister Anna Berg at the wall";
  const said = ["We open the wall today.", "It is a good wall."];

  it.each([
    "Kremlin > Events",
    "La Moncloa > Presidente > Intervenciones",
    "Bundesregierung | Startseite",
    "Home > News > Speeches",
    "Home / News / Statement",
    "You are here: Home » Noon briefings » Daily briefing",
    `Ministry › Media center › ${title}`,
    `Foreign policy → ${title}`,
  ])("go from above the title: %s", (trail) => {
    expect(clean(trail, title, ...said)).toEqual([title, ...said]);
    expect(clean("Harbour Ministry of the North\nFor a strong coast of the people", trail, title, ...said)).toEqual([
      title,
      ...said,
    ]);
  });

  it.each(["Berg | Lund", "War > peace", "Ports       /       Walls of the north"])(
    "stays what only looks like one: %s",
    (line) => {
      expect(clean(line, title, ...said)).toEqual([line.replace(/ +/g, " "), title, ...said]);
    },
  );

  it("stays where it is the only title, and where it is said", () => {
    expect(clean("Kremlin > Events", ...said)).toEqual(["Kremlin > Events", ...said]);
    expect(clean(title, said[0] ?? "", "Kremlin > Events", said[1] ?? "")).toContain("Kremlin > Events");
  });
});

describe("[S2] who speaks first below the buttons of a parliament's page", () => {
  it("stays, and so does the title that the page is found under", () => {
    const lines = [
      "Parliament > Commons > Harbour Defences\n\nHarbour Defences",
      "Share this debate\nCopy link to this debate",
      "Previous debate\nNext debate",
      "2.15 pm",
      "Anton Lund\n(Northport) (Lab)\nShare this contribution",
      "1. What he makes of the walls. (905420)",
      "Ruth Ellery\nShare this contribution",
      "They hold, and they will hold for long.",
    ];
    expect(cleanUp(found(lines.join("\n\n"))).content.plain.split("\n\n")).toEqual([
      "Harbour Defences",
      "2.15 pm",
      "Anton Lund\n(Northport) (Lab)",
      "1. What he makes of the walls. (905420)",
      "Ruth Ellery",
      "They hold, and they will hold for long.",
    ]);
  });
});

describe("[S2] what the printers of a record put in", () => {
  it("goes, also where a page or an hour begins within a sentence", () => {
    const record = [
      "[Congressional Record Volume 168, Number 25 (Tuesday, February 8, 2022)]\n[House]\n[Pages H1034-H1036]\nFrom the Congressional Record Online through the Government Publishing Office [www.gpo.gov]",
      "Mr. LUND. Madam Speaker, this bill would pay for the ",
      "[[Page H1035]]",
      "walls that we have.",
      "{time}  1415",
      "I thank you.",
    ];
    const plain = cleanUp(found(record.join("\n\n"))).content.plain;
    expect(plain).toBe("Mr. LUND. Madam Speaker, this bill would pay for the walls that we have.\n\nI thank you.");
  });
});

describe("[S2] whom to write to or call", () => {
  it("goes from below the text, and stays where it is said", () => {
    const said = ["Where may people write?", "To the town."];
    const contact = "Media contacts:\nHarbour Office, Northport\n+49 69 1344 7455\nmedia@harbour.example";
    const rights = "Reproduction is permitted provided that the source is acknowledged.";
    expect(cleanUp(found([...said, contact, rights].join("\n\n"))).content.plain).toBe(said.join("\n\n"));
    expect(cleanUp(found([said[0], contact, said[1]].join("\n\n"))).content.plain).toContain("media@harbour.example");
  });
});

describe("[S2] words of the text that look like furniture by chance", () => {
  const plainOf = (...lines: readonly string[]) => cleanUp(found(lines.join("\n"))).content.plain;

  it("are a title that stands twice above the text, also where it is broken into lines", () => {
    const title = ["Interview with Minister Ida Holm on the walls, on Radio Harbour on the day", "before the vote"];
    const head = [`${title.join(" ")} | harbour.example | Speeches`, "", ...title, "", ...title, ""];
    const plain = plainOf(...head, "Anna Berg: Good morning.", "", "Ida Holm: Good morning to you.");
    expect(plain.match(/Interview with Minister/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it("are the name of one who speaks and a line of a speech, where a page begins now and then", () => {
    const name = "IDA HOLM";
    const line = "denied that the wall of the northern port will be there by";
    const said = (word: string) => [
      `My ${word} on the council of the harbour has never`,
      line,
      "the end of that year, come what may.",
      "",
    ];
    const asked = (word: string) => ["ANNA BERG", `And the ${word}, when will it be there?`, "", name];
    const plain = plainOf(
      ...["ANNA BERG", "When will the wall be there?", "", name, ...said("neighbour"), ...asked("bridge")],
      ...["The bridge has been there for two years, and so have the", "boats.", "", "- 2 -", ""],
      ...[...asked("lock"), ...said("predecessor").slice(0, 1), "", "- 3 -", "", ...said("predecessor").slice(1)],
      ...[...asked("boat"), "The boat is late, as it always was in all these years, and we", "know it."],
    );
    expect(plain.match(/IDA HOLM/g)).toHaveLength(4);
    expect(plain.match(/denied that the wall/g)).toHaveLength(2);
    expect(plain).not.toMatch(/- \d -/);
  });

  it("are the first words in either language of a text that is in two", () => {
    const [asked, answered] = [
      "北港日报记者:请问发言人对此有何评论,闸门何时完工",
      "王文海:任何协议都要写下来并遵守,闸门明年完工",
    ];
    const english = [
      "North Port Daily: What is your comment?",
      "Wang Wenhai: All that was agreed must be written down.",
    ];
    const lines = ["发言人主持例行记者会", "Regular Press Conference", asked, english[0], answered, english[1]];
    expect(plainOf(lines.join("\n\n"))).toBe(lines.join("\n\n"));
  });

  it("are a day below the sentence that it belongs to, and what leads on", () => {
    const record = "The record of the committee of ports, number 825, of\n09/05/2031\n\nThe sitting begins at noon.";
    expect(plainOf(record)).toContain("09/05/2031");
    const said = [
      "The following was said before the court of the northern harbour by those",
      "who saw the boat come in. This was taken from the case against Anton Lund,",
      "G.R. No. 139070, May 29, 2031:",
      "“x    x     x",
      "who was with you when it came in, if there was anybody with you at all?",
    ];
    expect(plainOf(...said)).toContain("G.R. No. 139070");
  });
});

describe("[S2] what sites put round a speech", () => {
  const clean = (...blocks: readonly string[]) => cleanUp(found(blocks.join("\n\n"))).content.plain.split("\n\n");
  const [title, ...said] = [
    "Remarks by Minister Lund on the walls",
    "The walls of our old harbour have stood for a long time, and they",
    "will stand for a long time to come.",
    "I thank you.",
  ];

  it("goes: what the page is called in a browser, the years of an archive, and what a blog asks below", () => {
    const called = `${title} | Harbour Site`;
    const below = ["No comments:", "Post a Comment", "Note: only a member of this blog may post a comment."];
    const [from = "", until = "", thanks = ""] = said;
    const found = clean("2035 | 2034 | 2033 | 2032", title, thanks, from, called, until, thanks, ...below);
    expect(found).toEqual([title, thanks, `${from} ${until}`, thanks]);
  });

  it("goes from right below a name, and leaves a title that looks like a page's", () => {
    const lines = [
      "Lord Hale\nShare this contribution\nWhat are the walls made of?",
      "Lady Storm\nShare this contribution\nOf stone.",
    ];
    expect(clean(...lines).join("\n")).not.toContain("Share");
    expect(clean("War | Peace and the walls of the north", ...said)[0]).toBe("War | Peace and the walls of the north");
  });
});

describe("[S2] a line that comes again in narrow columns", () => {
  it("stays where it begins a paragraph or goes on with one", () => {
    const first = "Der Rat des nördlichen Hafens sagt";
    const within = "Sturmmauer des alten Hafens und an";
    const lines = [
      ...[
        "Ida Holm sprach zu uns.",
        "",
        first,
        "uns seit Jahren, dass er für die",
        within,
        "der Brücke baut, was er kann, und",
        "es bleibt.",
        "",
      ],
      ...[
        "Wir glauben das.",
        "",
        first,
        "uns auch in diesem Jahr, dass die",
        "Arbeit an den Toren und auch der",
        within,
        "der Schleuse ruht, was er sieht.",
      ],
    ];
    const { plain } = cleanUp(found(lines.join("\n"))).content;
    expect(plain.split(/\s+/)).toEqual(lines.join(" ").split(/\s+/));
  });
});

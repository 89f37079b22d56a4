import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CitationField, citationOf } from "@/lib/text/citation";
import type { Content } from "@/lib/text/content";
import { inferLanguage } from "@/lib/text/language";
import { found } from "./clean-up/found";
import { messyTexts } from "./clean-up/messy-texts";
import { SPEECHES } from "./clean-up/speech";

const fixture = (name: string) =>
  found(readFileSync(join(import.meta.dirname, `../../fixtures/clean-up/${name}.txt`), "utf8"));

function values(content: Content): Partial<Record<CitationField, string>> {
  return Object.fromEntries(Object.entries(citationOf(content)).map(([field, { value }]) => [field, value]));
}

const folder = join(import.meta.dirname, "../../../../shared/sources");
const isHere = existsSync(folder);
if (!isHere) console.warn(`The three transcripts are not at ${folder}: their citations are left out.`);

describe("[S4] the citation that a text tells of itself", () => {
  it("is read from a printed page", () => {
    expect(values(fixture("presidency-print"))).toEqual({
      title: "Meeting with Minister of Harbours Anton Brekke",
      publisher: "President of the River Republic",
      date: "2021-03-03",
      address: "en.riverpalace.example/d/10443",
      language: "en",
      place: "The River Palace, Oldbridge",
    });
  });

  it("is read from the page of a ministry", () => {
    expect(values(fixture("ministry-page"))).toEqual({
      title:
        "Minister of Harbours Anton Brekke's answer to a media question after his talks with the envoy of the northern towns, Oldbridge, June 14, 2021",
      author: "Anton Brekke",
      date: "2021-06-14",
      number: "1207-14-06-2021",
      address: "https://harbours.example/en/press_service/minister_speeches/20417/",
      language: "en",
      place: "Oldbridge",
    });
  });

  it("takes no sentence for a title, no remark or kind of speech for a place, and no owner of a picture for a publisher", () => {
    expect(values(fixture("doorstep"))).toMatchObject({
      title:
        "Doorstep statement by NATH Secretary General Jens Stolberg at the start of the meeting of Harbour Ministers",
      author: "Jens Stolberg",
    });
    expect(values(fixture("agency-news"))).toMatchObject({ publisher: "PASS" });
    for (const name of ["department-print", "podcast-timed", "press-pool"])
      expect(values(fixture(name))).not.toHaveProperty("place");
    for (const name of ["japanese", "tribunal"]) expect(values(fixture(name)), name).not.toHaveProperty("author");
  });

  it("has the title that says whose speech it is before the name of an office above it, and no row of names or dots", () => {
    for (const [name, title, author] of [
      ["press-pool", "REMARKS BY PRESIDENT BRAND", "President Brand"],
      ["permanent-council", /^STATEMENT BY MR. ANTON BREKKE/, "Anton Brekke"],
      ["council-remarks", /^Remarks by President Charles Michaux/, "Charles Michaux"],
    ] as const)
      expect(values(fixture(name))).toMatchObject({ title: expect.stringMatching(title), author });
    const record =
      "Harbour Assembly\nFifth session\n\nPresident: Mr. Lund ............ (Northport)\n\nThe meeting was called to order.";
    expect(values(found(record))).toMatchObject({ title: "Harbour Assembly" });
    const briefing =
      "Noon Briefing\nDepartment of Ports • News Division • Northport\n\nThe following was said at noon today.";
    expect(values(found(briefing))).toMatchObject({ title: "Noon Briefing" });
    const title = "Déclaration de M. Anton Lund, ministre des ports, sur les murs, à Port-Nord le 22 juin 2031.";
    const address = `22 juin 2031 - Seul le prononcé fait foi\n${title}\nMesdames,\nMessieurs,\nLes murs tiennent.`;
    expect(values(found(address))).toMatchObject({ title });
    const joint =
      "Remarks by President Lund and Prime Minister Holm\n\nPRESIDENT LUND: The walls hold.\n\nPRIME MINISTER HOLM: They do.";
    expect(values(found(joint))).not.toHaveProperty("author");
    const slashed = "Remarks by High Representative/Vice-President Ida Holm on the walls\n\nThank you all for coming.";
    expect(values(found(slashed))).toMatchObject({ author: "Ida Holm" });
    const sitting = "Regierungspressekonferenz vom 12. Juni 2031\n\nStS Holm: Guten Tag, meine Damen und Herren.";
    expect(values(found(sitting))).not.toHaveProperty("place");
    const news =
      "Ports20 May 2031 15:54\n\nThe walls of the northern harbour\n\nThey hold, and they will hold for long.";
    expect(values(found(news))).not.toHaveProperty("place");
    const codes = "0:01 | So we went to the wall.\n0:04 | It was not where we had looked for it.\n0:09 | We went home.";
    expect(values(found(codes))).toMatchObject({ language: "en" });
  });

  it("takes no remark beside a day for a place, no office for an author, and nothing that is timed for a title", () => {
    expect(values(fixture("conference-conjointe"))).toEqual({
      title: "Conférence de presse du Président de la République avec le chancelier fédéral",
      date: "2031-02-08",
      language: "fr",
    });
    expect(values(fixture("comparecencia"))).toEqual({
      title: "LA MONCLOA DEL RÍO. Comparecencia de la presidenta",
      date: "2031-01-14",
      language: "es",
      place: "Santa Clara",
    });
    expect(values(fixture("high-representative"))).toMatchObject({
      title: "Council of Harbours: Remarks by High Representative Marie Delorme at the press conference",
      author: "Marie Delorme",
    });
    const timed =
      "[00:00:00] (Music.)\n[00:00:04] MODERATOR: Welcome to you.\n[00:00:09] MS. HOLM: Good evening to all.";
    expect(values(found(timed)).title).toBeUndefined();
    const initials =
      'Interview of the Minister of the River A.P. Brekke to the newspaper "Sea"\n\nQuestion: Why?\n\nA.P.Brekke: So.';
    expect(values(found(initials)).author).toBe("A. P. Brekke");
  });

  it.each([
    ["russian", { date: "2021-06-14", number: "1207-14-06-2021", language: "ru" }],
    ["bundespresse", { author: "Karin Lohmann", date: "2021-05-20", language: "de" }],
    ["french", { author: "Hélène Marchand", date: "2021-05-06", language: "fr" }],
    ["arabic", { date: "2021-05-06", language: "ar" }],
    ["japanese", { title: "港湾大臣記者会見", language: "ja" }],
    ["verbatim-record", { number: "RT/PV.412", date: "2021-05-06", language: "en" }],
    ["magazine-interview", { date: "2021-07-12", publisher: "River Weekly" }],
  ])("is read in %s", (name, expected) => {
    expect(values(fixture(name))).toMatchObject(expected);
  });

  it("is empty of what the text does not say", () => {
    expect(
      values(found("Good morning. This is a short speech about a bridge and a river that runs below it.")),
    ).toEqual({ language: "en" });
  });

  it("stands where it says, in any text", () => {
    fc.assert(
      fc.property(messyTexts, (content) => {
        for (const [field, { value, at }] of Object.entries(citationOf(content))) {
          const words = content.plain.slice(...at);
          expect(words).not.toBe("");
          if (field === "title" || field === "address" || field === "number")
            expect(words.replace(/[\s\u00a0]+/g, " ")).toBe(value);
        }
      }),
    );
  });

  it.runIf(isHere)("is what a reader would write for the three transcripts", () => {
    const all = readdirSync(folder)
      .sort()
      .map((name) => values(found(readFileSync(join(folder, name), "utf8"))));
    expect(all).toEqual([
      {
        title: "Meeting with Foreign Minister Sergei Lavrov",
        publisher: "President of Russia",
        date: "2022-02-14",
        address: "en.kremlin.ru/d/67766",
        language: "en",
        place: "The Kremlin, Moscow",
      },
      {
        title:
          "Foreign Minister Sergey Lavrov's answer to a media question following his telephone conversation with US Secretary of State Antony Blinken, Moscow, February 1, 2022",
        author: "Sergey Lavrov",
        date: "2022-02-01",
        number: "132-01-02-2022",
        address: "https://mid.ru/en/press_service/minister_speeches/1796663/",
        language: "en",
        place: "Moscow",
      },
      {
        title:
          "Foreign Minister Sergey Lavrov’s statement and answers to media questions at a joint news conference following talks with UK Foreign Secretary Elizabeth Truss, Moscow, February 10, 2022",
        author: "Sergey Lavrov",
        date: "2022-02-10",
        number: "210-10-02-2022",
        language: "en",
        place: "Moscow",
      },
    ]);
  });
});

describe("[S4] the language of a text", () => {
  it.each(Object.entries(SPEECHES))("%s is told by its words", (language, speech) => {
    expect(inferLanguage(speech.join(" "))).toBe(language);
  });

  it.each([
    ["uk", "Шановні пані та панове, радий вас вітати в Києві, і дякую вам за те, що ви приїхали."],
    ["fa", "خانم‌ها و آقایان، خوش آمدید به این نشست که امروز در تهران برگزار می‌شود."],
    ["he", "גבירותיי ורבותיי, אני שמח לארח אתכם כאן היום בירושלים."],
    ["zh", "女士们先生们，大家好，欢迎各位来到这里参加今天的会议，感谢各位的到来。"],
    ["ko", "신사 숙녀 여러분, 오늘 이 자리에 참석해 주셔서 감사합니다. 환영합니다."],
  ])("%s is told by its script or its letters", (language, text) => {
    expect(inferLanguage(text)).toBe(language);
  });

  it("is not told of a word or two", () => expect(inferLanguage("Thank you.")).toBeNull());
});

describe("[S4] a title of several lines", () => {
  const titled = (...lines: readonly string[]) => citationOf(found(lines.join("\n\n"))).title?.value;
  const said = [
    "Ladies and gentlemen, we have come to the end of the first day of our talks about the walls",
    "of the harbour and the sluices that belong to them, and I would like to say a few words on what",
    "we have agreed upon so far, which is not very much, but more than nothing, as you shall see.",
  ];

  it.each([
    [
      "Foreign Minister Anna Berg’s statement at the joint press conference that followed her talks",
      "with the Minister of the North, Oldbridge",
    ],
    [
      "Foreign Minister Anna Berg’s statement at the joint press conference that followed talks with",
      "Secretary of State Olaf Lund",
    ],
  ])("is whole, though an empty line stands below each: %s / %s", (...lines) => {
    expect(titled(...lines, ...said)).toBe(lines.join(" "));
  });

  it("ends where its line does", () => {
    expect(titled("Foreign Minister Anna Berg’s statement", "Harbour Office of the North", ...said)).toBe(
      "Foreign Minister Anna Berg’s statement",
    );
    const [title = ""] = said;
    expect(titled("Anna Berg’s statement at the joint press conference", "9 February 2022", title)).toBe(
      "Anna Berg’s statement at the joint press conference",
    );
  });
});

describe("[S4] the one who speaks", () => {
  it("is no author where others speak within what is found as one paragraph", () => {
    const record = "On walls\n\n  Mr. LUND. Madam Speaker, they hold.\n  Ms. STORM. They do not.\n  I say so.";
    expect(values(found(record))).not.toHaveProperty("author");
    expect(values(found("On walls\n\n  Mr. LUND. Madam Speaker, they hold.\n  They do."))).toMatchObject({
      author: "Mr. Lund",
    });
    expect(values(fixture("chinese-lines"))).toMatchObject({ author: "林文河" });
    expect(values(fixture("german-dateline"))).not.toHaveProperty("author");
  });
});

describe("[S4] a greeting", () => {
  it("has no title below it", () => {
    const lines = [
      "Press conference\nby the Secretary General of the North after the meeting of ministers",
      "Good evening.\nThe ministers of the north have met in order to speak about the walls of the harbour, and the\nsluices that belong to them.",
      "They hold.",
    ];
    expect(values(found(lines.join("\n\n"))).title).toBe((lines[0] ?? "").replace("\n", " "));
  });
});

describe("[S4] a letter", () => {
  it("has no title in those whom it addresses", () => {
    expect(values(fixture("email"))).not.toHaveProperty("title");
  });
});

describe("[S4] the symbol of a document", () => {
  it("is its number, and no address", () => {
    const page = found(
      "PC.DEL/211/22\n17 February 2022\n\nOn the wall of the harbour\n\nIt holds, and it has held for long.",
    );
    expect(values(page)).toMatchObject({ number: "PC.DEL/211/22" });
    expect(values(page)).not.toHaveProperty("address");
  });
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type CleanedUp, cleanUp } from "@/lib/text/clean-up";
import { found } from "./found";

// Read where they lie, beside the project; they are not ours to keep in it.
const folder = join(import.meta.dirname, "../../../../../shared/sources");
const isHere = existsSync(folder);
if (!isHere) console.warn(`The three transcripts are not at ${folder}: their tests are left out.`);

function cleaned(prefix: string): CleanedUp & { readonly found: string; readonly paragraphs: readonly string[] } {
  const name = readdirSync(folder).find((file) => file.startsWith(prefix));
  if (!name) throw new Error(`no source begins with ${prefix}`);
  const content = found(readFileSync(join(folder, name), "utf8"));
  const result = cleanUp(content);
  const { plain, blocks } = result.content;
  return { ...result, found: content.plain, paragraphs: blocks.map(({ start, end }) => plain.slice(start, end)) };
}

/** What rules that take words out have taken out, without the space round it. */
function takenOut({ changes }: CleanedUp): string[] {
  return changes.flatMap(({ before, after }) =>
    after.trim() === "" && before.trim() !== "" ? [before.trim().replaceAll("\u00a0", " ")] : [],
  );
}

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");

const letters = (text: string) => text.replace(/\s/g, "");

/** The letters of the found text, without white space, when only these words are taken out of it, one after the other. */
function without(text: string, removed: readonly string[]): string {
  let [rest, kept] = [letters(text), ""];
  for (const words of removed.map(letters)) {
    const at = rest.indexOf(words);
    if (at < 0) throw new Error(`not found: ${words}`);
    kept += rest.slice(0, at);
    rest = rest.slice(at + words.length);
  }
  return kept + rest;
}

describe.runIf(isHere)("[S2] the three transcripts", () => {
  it("000, out of a PDF that is broken at every line: only furniture goes", () => {
    const source = cleaned("000");
    expect(takenOut(source)).toEqual([
      "February 14, 2022 15:30 The Kremlin, Moscow",
      "Sergei Lavrov",
      "Publication status",
      "Published in sections: News, Transcripts",
      "Publication date: February 14, 2022, 15:30",
      "Direct link: en.kremlin.ru/d/67766",
      "http://en.kremlin.ru/events/president/news",
      "http://en.kremlin.ru/events/president/transcripts",
      "http://en.kremlin.ru/d/67766",
      "2/14/22, 2:13 PM Meeting with Foreign Minister Sergei Lavrov • President of Russia",
      "en.kremlin.ru/events/president/news/67766 6/6",
    ]);
    // The name in the caption stands in the title, too.
    const [dateline = "", ...others] = takenOut(source);
    const at = source.changes.find(({ rule }) => rule === "captions")?.at[0] ?? 0;
    const [above, below] = [source.found.slice(0, at), source.found.slice(at)];
    expect(letters(source.content.plain)).toBe(without(above, [dateline]) + without(below, others));
  });

  it("000: every paragraph is whole, and begins and ends where the speech does", () => {
    const { paragraphs } = cleaned("000");
    const ends = paragraphs.map(
      (paragraph) => `${words(paragraph).slice(0, 4).join(" ")} … ${words(paragraph).slice(-2).join(" ")}`,
    );
    expect(ends).toEqual(PARAGRAPHS_000);
    expect(paragraphs.filter((paragraph) => paragraph.includes("\n"))).toEqual([]);
  });

  it("000: sentences that pages and line ends broke read as they were said", () => {
    const text = cleaned("000").content.plain;
    for (const sentence of [
      "Several days later, on January 25, I believe, they sent us a response – a response from the United States and a response from the North Atlantic Alliance. We attentively studied these with our colleagues in the inter-departmental format.",
      "NATO’s non-expansion; non-deployment of strike weapons that are a threat to us; and, in general, returning military and military-technical configurations",
      "the obligations on the indivisibility of security are much more complex and complicated than they are trying to present them as they justify Ukraine’s joining NATO.",
      "They basically said the right of a state to choose unions and join or replace them overrides everything else and is not a subject for discussion, as it were.",
      "The second part of the package basically says that each state’s right to choose alliances is limited by its own commitments not to enhance its security at the expense of any other state.",
      "including with regard to NATO’s non-expansion, non-deployment of strike weapons and returning to its 1997 configuration.",
      "or is this simply an attempt to drag us into an endless negotiating process with no logical conclusion?",
    ])
      expect(text).toContain(sentence);
  });

  it("002, with a fragment doubled across a page break: the sentence is there once, with its capital", () => {
    const source = cleaned("002");
    expect(takenOut(source)).toEqual([
      "01.02.2022 19:46",
      "№ 132-01-02-2022",
      "We are also concerned over the position of other NATO countries for",
      "https://mid.ru/en/press_service/minister_speeches/1796663/",
    ]);
    expect(source.content.plain).toContain(
      "\n\nWe are also concerned over the position of other NATO countries, for instance, France. Its defence minister",
    );
    expect(source.paragraphs).toHaveLength(7);
    const kept = found(source.found).blocks.map(({ start, end }) => source.found.slice(start, end));
    expect(source.paragraphs).toEqual(
      kept.filter((_, i) => ![0, 1, 7, 10].includes(i)).map((text) => text.replace(/^we are also/, "We are also")),
    );
  });

  it("004, with the furniture of a site around it: every paragraph of the speech stays, word for word", () => {
    const source = cleaned("004");
    expect(takenOut(source)).toEqual([
      "17:16",
      "210-10-02-2022",
      "Дополнительные материалы",
      "• Фото",
      "Фотоальбом",
      "1 из 1 фотографий в альбоме",
      "Некорректно указаны даты",
      "Дополнительные инструменты поиска",
    ]);
    const kept = found(source.found).blocks.map(({ start, end }) => source.found.slice(start, end));
    expect(source.paragraphs.map(words)).toEqual(
      kept
        .slice(1, -5)
        .filter((_, i) => i !== 1)
        .map(words),
    );
  });
});

/** The first and last words of each paragraph of 000, read by hand. */
const PARAGRAPHS_000: readonly string[] = [
  "Meeting with Foreign Minister … Sergei Lavrov",
  "Vladimir Putin had a … Sergei Lavrov.",
  "President of Russia Vladimir … including Ukraine.",
  "I know that this … and Brussels.",
  "Foreign Minister : Mr … Mr President,",
  "We have been working … Euro-Atlantic Region.",
  "US Secretary of State … inter-departmental format.",
  "We are primarily interested … two parts.",
  "In the first part, … first time.",
  "The responses to these … it were.",
  "We are reminding the … by consensus.",
  "The second part of … OSCE space.",
  "Unfortunately, we are seeing … our continent.",
  "Therefore, during the time … assurances work.",
  "I have received unsatisfactory … around Ukraine.",
  "I think this is … Euro-Atlantic Region.",
  "So, we will continue … national level.",
  "This is about the … suit us.",
  "The second part is … military transparency.",
  "Interestingly, almost all of … few years.",
  "With regard to short … ever responded.",
  "The proposals from our … without attention.",
  "As of today, however, … previous calls.",
  "So, I would say … Euro-Atlantic Region.",
  "I am referring to … 1997 configuration.",
  "We at the Foreign … a priority.",
  "In developing a dialogue … Kiev’s ambitions.",
  "Vladimir Putin: Mr Lavrov, … logical conclusion?",
  "Sergei Lavrov: Mr President, … is unacceptable.",
  "That said, as the … a chance.",
  "I am referring to … being planned.",
  "We have consistently conducted … this point.",
  "Vladimir Putin: All right. … All right.",
  "Do you have a … sent us?",
  "Sergei Lavrov: Yes, it … from the…",
  "Vladimir Putin: I see. … this package?",
  "Sergei Lavrov: It was … ten pages.",
  "Vladimir Putin: Thank you. … Thank you.",
  "<…> … <…>",
];

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asProposed, keepAsFound, switchRule } from "@/components/importing/choices";
import { compareTexts, foldRows, LINE_END, type Row } from "@/components/importing/compare-texts";
import type { Draft } from "@/components/importing/import";
import { namedTurns } from "@/components/importing/speakers";
import { draft, HEARING } from "./texts";

const rowsOf = ({ read, prepared, choices }: Draft) =>
  compareTexts(read.content, prepared, namedTurns(prepared.turns, choices));
const said = (pieces: Row["found"][number]["pieces"]) =>
  pieces.map(({ text, change }) => (change ? `[${text}]` : text)).join("");
const shown = (rows: readonly Row[]) =>
  rows.map(({ found, clean }) => [found.map((p) => said(p.pieces)), clean.map((p) => said(p.pieces))]);

describe("a text as found beside what it will be", () => {
  it("strikes what goes and marks what comes, paragraph beside paragraph", () => {
    const rows = rowsOf(draft(HEARING));
    const all = shown(rows);
    expect(all[0]).toEqual([["[12.05.2031 09:30]"], []]);
    expect(all.at(-1)).toEqual([["[https://harbour.example/answers/1796663/]"], []]);
    const joined = rows.find(({ clean }) => clean.some(({ pieces }) => said(pieces).startsWith("[W]e are also")));
    expect(joined?.found.map(({ pieces }) => said(pieces)).join("\n")).toContain("[w]e are also concerned");
  });

  it("names who begins to speak, where their words begin", () => {
    const speakers = rowsOf(draft(HEARING)).flatMap(({ clean }) =>
      clean.flatMap(({ speaker, pieces }) => (speaker ? [[speaker, said(pieces).slice(0, 12)]] : [])),
    );
    expect(speakers).toEqual([
      ["Question", "Question: Ha"],
      ["Ida Holm", "Ida Holm: We"],
    ]);
  });

  it("shows a line end that goes, between lines that were paragraphs", () => {
    const wrapped = Array.from(
      { length: 12 },
      (_, i) => `line ${i} of a long paragraph that somebody wrapped at a width of sixty-odd`,
    ).join("\n\n");
    const rows = rowsOf(draft(wrapped));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.found.slice(0, -1).every(({ pieces }) => pieces.at(-1)?.text === LINE_END)).toBe(true);
  });

  it.each([
    ["as it was typed", (lines: string[]) => lines.join(" ")],
    ["wrapped", (lines: string[]) => lines.join("\n")],
    ["with an empty line after every line", (lines: string[]) => lines.join("\n\n")],
  ])("cuts a very long paragraph into rows, on both sides at the same words: %s", (_, join) => {
    const line = (i: number) => `line ${i} of a long paragraph that somebody wrapped at a  width of sixty-odd`;
    const { read, prepared } = draft(join(Array.from({ length: 2000 }, (_, i) => line(i))));
    const rows = compareTexts(read.content, prepared, []);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.every(({ size }) => size.found.characters < 9000 && size.clean.characters < 9000)).toBe(true);
    for (const { found, clean } of rows) {
      const [old, now] = [found, clean].map((side) =>
        side.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(" "),
      );
      expect(old?.match(/line \d+/g)).toEqual(now?.match(/line \d+/g));
    }
    expect(rows.flatMap(({ clean }) => clean.flatMap(({ pieces }) => pieces.map(({ text }) => text))).join("")).toBe(
      prepared.content.plain,
    );
    expect(rows.filter(({ clean }) => clean.some(({ isMore }) => !isMore))).toHaveLength(1);
  });

  it("gives back both texts whole, whatever is chosen", () => {
    const word = fc.constantFrom(
      "wall",
      "tide",
      "meas-\nured",
      "12.05.2031 09:30",
      "Ida Holm: yes.",
      "a  b",
      "two\nlines",
      "-1-",
      "end.",
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(" ", "\n\n", "\n\n\n\n"),
        (words, gap) => {
          const made = draft(words.join(gap));
          const rows = rowsOf(made);
          const blocks = (content: Draft["prepared"]["content"]) =>
            content.blocks.map(({ start, end }) => content.plain.slice(start, end));
          const texts = (side: "found" | "clean") =>
            rows.flatMap((row) => row[side].map(({ pieces }) => pieces.map(({ text }) => text).join("")));
          expect(
            texts("found").map((text, i) => (text === blocks(made.read.content)[i] ? text : text.replace(/↵$/, ""))),
          ).toEqual(blocks(made.read.content));
          expect(texts("clean")).toEqual(blocks(made.prepared.content));
        },
      ),
    );
  });

  it("has no changes left when every rule is off, nor a change that was kept", () => {
    const off = [
      "furniture",
      "doubled",
      "capitals",
      "unwrap",
      "blank-lines",
      "spaces",
      "letters",
      "hyphens",
      "captions",
    ] as const;
    const none = off.reduce((choices, rule) => switchRule(choices, rule, false), asProposed);
    expect(rowsOf(draft(HEARING, none)).some(({ isChanged }) => isChanged)).toBe(false);
    const stamp = draft(HEARING).prepared.changes.find(({ before }) => before.includes("09:30"));
    if (!stamp) throw new Error("the stamp is no longer taken out");
    const kept = draft(HEARING, keepAsFound(asProposed, stamp, true));
    expect(kept.prepared.content.plain).toContain("12.05.2031 09:30");
  });
});

describe("folding", () => {
  const paragraphs = Array.from({ length: 20 }, (_, i) => `Paragraph ${i} says something that is quite its own.`);

  it("folds what lies between changes, but for the paragraph on either side, and loses none", () => {
    const stretches = foldRows(rowsOf(draft(["12.05.2031 09:30", ...paragraphs, "a  b ends."].join("\n\n"))));
    expect(stretches.map(({ kind }) => kind)).toEqual(["rows", "fold", "rows"]);
    expect(stretches[1]).toMatchObject({ kind: "fold", paragraphs: 18 });
    expect(stretches.flatMap(({ rows }) => rows.map(({ key }) => key))).toEqual([...Array(22).keys()]);
  });

  it("folds nothing of a text in which nothing changes", () => {
    expect(foldRows(rowsOf(draft(paragraphs.join("\n\n")))).map(({ kind }) => kind)).toEqual(["rows"]);
  });
});

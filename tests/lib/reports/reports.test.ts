import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { all, mapFromRows } from "@/lib/argument/argument-map";
import { noRows } from "@/lib/argument/rows";
import { plainWords } from "@/lib/argument/sentences";
import { printMap, wholeMap } from "@/lib/drawing/printed";
import { onPaper, themes } from "@/lib/drawing/theme";
import { everyLook } from "@/lib/examples/looks";
import { type ReportParts, writeReport } from "@/lib/reports/formats";
import { REPORT_FORMATS, type ReportFormat } from "@/lib/reports/kinds";
import { type ReportWishes, reportOf } from "@/lib/reports/report";
import { graph } from "../../builders";

const map = mapFromRows(everyLook);
const wishes: ReportWishes = { stamp: "Version 4", hasQuotations: true, claims: null, contents: new Map() };
const report = reportOf(map, wishes);
const paper = { widthMm: 159, heightMm: null, pointSize: 9, caption: null, hasLegend: true, stamp: null };
const print = printMap(map, wholeMap, paper);
/** One dot: what a picture shows is proved where it is drawn. */
const dot = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);
const parts: ReportParts = {
  ...{ map, extract: wholeMap, report, contents: new Map(), print, hasLegend: true },
  ...{ theme: onPaper(themes.light), themes, picture: async () => ({ ok: true, png: dot }), date: "2026-11-17" },
};
const write = async (format: ReportFormat) => (await writeReport(format, parts)).bytes;
const text = async (format: ReportFormat) => strFromU8(await write(format));

describe("a report", () => {
  it("tells every claim by its number, with what bears on it and the words it rests on", () => {
    expect(report.claims.map(({ number }) => number)).toEqual(
      all(map, "claims")
        .map(({ number }) => number)
        .sort((a, b) => a - b),
    );
    const told = report.claims.flatMap(({ sentences }) => sentences.map(plainWords));
    expect(told.some((sentence) => /^Holds because \d+/.test(sentence))).toBe(true);
    expect(told.some((sentence) => sentence.startsWith("That step is undercut by"))).toBe(true);
    expect(report.claims.some(({ quotations }) => quotations.length > 0)).toBe(true);
  });

  it("leaves out quotations, and claims that are not wanted", () => {
    const [first] = report.claims;
    const short = reportOf(map, { ...wishes, hasQuotations: false, claims: new Set([first?.id ?? ""]) });
    expect(short.claims).toHaveLength(1);
    expect(short.claims[0]?.quotations).toEqual([]);
  });
});

describe.each(REPORT_FORMATS.map(({ id }) => id))("a report as %s", (format) => {
  it("[R8] is the same to the byte", async () => {
    expect(Buffer.compare(await write(format), await write(format))).toBe(0);
  });
});

describe("a report as Markdown and plain text", () => {
  it("[R7] has every claim, and no mark of a claim becomes markup", async () => {
    const [plain, markdown] = await Promise.all([text("plain"), text("markdown")]);
    for (const { number, text } of report.claims) {
      expect(plain).toContain(`${number}. ${text}`);
      expect(markdown).toContain(`**${number}** `);
    }
    const odd = { ...report, title: "# A <b>title</b> with *stars*" };
    const written = strFromU8((await writeReport("markdown", { ...parts, report: odd })).bytes);
    expect(written.split("\n")[0]).toBe("# \\# A \\<b\\>title\\</b\\> with \\*stars\\*");
  });
});

describe.each(["plain", "markdown", "latex", "word"] as const)("a report on a map without claims as %s", (format) => {
  it("has no heading for them, and no list without items", async () => {
    const empty = mapFromRows(noRows);
    const nothing = { map: empty, report: reportOf(empty, wishes), print: null };
    const { bytes } = await writeReport(format, { ...parts, ...nothing });
    const words = strFromU8(format === "word" ? (unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()) : bytes);
    expect(words).toContain("Untitled map");
    expect(words).not.toMatch(/Claims|\\begin\{(\w+)\}\s*\\end\{\1\}/);
  });
});

describe("what a figure shows, for those who do not see it", () => {
  it("is counted as a sentence counts", () => {
    expect(reportOf(graph("a").map, wishes).description).toBe("Argument map of 1 claim. Claim 1: a");
    expect(reportOf(graph("a -> b").map, wishes).description).toMatch(/^Argument map of 2 claims\./);
  });
});

describe.each(["plain", "markdown", "latex", "word", "page"] as const)("a report as %s", (format) => {
  it("holds the notes on claims", async () => {
    const [claim, ...others] = report.claims;
    if (!claim) throw new Error("no claim");
    const noted = { ...report, claims: [{ ...claim, note: "Ask the\nharbour master." }, ...others] };
    const { bytes } = await writeReport(format, { ...parts, report: noted });
    const words = format === "word" ? (unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()) : bytes;
    expect(strFromU8(words)).toMatch(/Ask the\sharbour master\./);
  });
});

describe("a report as LaTeX", () => {
  it("[R7] draws the figure in TikZ, opens and closes what it opens, and lets no words be commands", async () => {
    const odd = { ...report, title: "100 % of $5 & \\input{x} #1_a^b~" };
    const latex = strFromU8((await writeReport("latex", { ...parts, report: odd })).bytes);
    expect(latex).toContain(
      "100 \\% of \\$5 \\& \\textbackslash{}input\\{x\\} \\#1\\_a\\textasciicircum{}b\\textasciitilde{}",
    );
    for (const name of ["document", "tikzpicture", "scope", "figure", "description", "quote"]) {
      expect(latex.split(`\\begin{${name}}`).length, name).toBe(latex.split(`\\end{${name}}`).length);
    }
  });
});

describe("[R4] a report as Word document", () => {
  it("has headings, a captioned figure with its picture and alternative text, and numbers that lead to claims", async () => {
    const files = unzipSync(await write("word"));
    const document = strFromU8(files["word/document.xml"] ?? new Uint8Array());
    expect(document).toContain('<w:pStyle w:val="Heading1"/>');
    expect(document).toContain('<w:pStyle w:val="Caption"/>');
    expect(document).toMatch(/descr="Argument map of \d+ claims/);
    expect(document).toContain('<w:bookmarkStart w:name="claim_1"');
    expect(document).toContain('<w:hyperlink w:history="1" w:anchor="claim_');
    expect(Object.keys(files).filter((name) => /^word\/media\/.*\.(png|svg)$/.test(name))).toHaveLength(2);
    expect(strFromU8(files["docProps/core.xml"] ?? new Uint8Array())).toContain("2026-11-17T00:00:00Z");
  });

  it("begins at the right what is written from there, and nothing else", async () => {
    const [first, second, ...others] = report.claims;
    if (!first || !second) throw new Error("no claims");
    const claims = [{ ...first, text: "يجب إغلاق الجسر." }, { ...second, text: "The bridge stays." }, ...others];
    const { bytes } = await writeReport("word", { ...parts, report: { ...report, claims } });
    const document = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    const paragraph = (words: string) => document.split("<w:p>").find((one) => one.includes(words));
    expect(paragraph("يجب إغلاق الجسر.")).toMatch(/<w:bidi\/>.*<w:rtl\/>/);
    expect(paragraph("The bridge stays.")).not.toMatch(/<w:bidi\/>|<w:rtl\/>/);
  });

  it("says so in its place where the figure could not be made, and among what is lost", async () => {
    const picture = async () => ({ ok: false, reason: "The picture would be too large." }) as const;
    const { bytes, losses } = await writeReport("word", { ...parts, picture });
    const document = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    expect(document).toContain("The figure is missing here: it could not be drawn. The picture would be too large.");
    expect(losses[0]).toBe("The figure could not be drawn. The picture would be too large.");
  });
});

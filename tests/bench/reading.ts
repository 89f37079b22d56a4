import { Buffer } from "node:buffer";
import { readFile } from "@/lib/reading/read-file";
import type { Reading } from "@/lib/reading/reading";
import { parseXml } from "@/lib/reading/xml";
import { openArchive } from "@/lib/reading/zip";
import { docx, lines, p, pdf } from "../lib/reading/documents";
import { SPEECHES } from "../lib/text/clean-up/speech";
import { typeset } from "../lib/text/clean-up/typesetter";
import { count, hand, ms, times } from "./report";
import { interleave, median, ratio, timed } from "./rounds";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const PAGES = 100;
const LINES = 52;

/** The lines of so many pages of speech. */
const printed = (() => {
  const paragraphs: string[] = [];
  const set = () =>
    typeset(paragraphs, { width: 84, spacing: 0, hyphenates: true, pageLines: null, head: [], foot: [], feed: "" });
  let text = "";
  while (text.split("\n").length < PAGES * LINES) {
    paragraphs.push(...SPEECHES.en, ...SPEECHES.en, ...SPEECHES.en);
    text = set();
  }
  return text.split("\n").slice(0, PAGES * LINES);
})();

/** Pages with a running head, a foot and lines of 84 characters. */
function printedPages(pages: number): Uint8Array {
  return pdf(
    Array.from({ length: pages }, (_, i) => [
      ...lines(["The harbour agreement"], 70, 800, { size: 8 }),
      ...lines(printed.slice(i * LINES, (i + 1) * LINES), 70, 770, { size: 10, leading: 13 }),
      ...lines([`${i + 1}`], 290, 50, { size: 8 }),
    ]),
  );
}

/** The same words as paragraphs, each with a footnote, and a heading for every page. */
function writtenPages(pages: number): Uint8Array {
  const paragraphs = printed
    .slice(0, pages * LINES)
    .join("\n")
    .split("\n\n")
    .map((paragraph) => paragraph.replace(/\n/g, " "));
  const note = (i: number) => `<w:r><w:footnoteReference w:id="${i + 2}"/></w:r>`;
  const body = paragraphs.map((words, i) => {
    const heading = i % 5 === 0 ? p(`Part ${i}`, '<w:pStyle w:val="Heading1"/>') : "";
    return heading + p(words).replace("</w:p>", `${note(i)}</w:p>`);
  });
  const notes = paragraphs.map((_, i) => `<w:footnote w:id="${i + 2}">${p(`See page ${i}.`)}</w:footnote>`);
  const styles = '<w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>';
  return docx(body.join(""), { footnotes: notes.join(""), styles });
}

const files = {
  pdf: printedPages(PAGES),
  pdfQuarter: printedPages(PAGES / 4),
  docx: writtenPages(PAGES),
  docxQuarter: writtenPages(PAGES / 4),
};

/** What the libraries below take alone: the words of every page with their places, as the PDF gives them. */
async function wordsOfPages(bytes: Uint8Array): Promise<void> {
  await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  for (let page = 1; page <= document.numPages; page++) await (await document.getPage(page)).getTextContent();
  await document.loadingTask.destroy();
}

/** What the libraries below take alone: unpacking, and parsing the XML of text and notes. */
function treesOfParts(bytes: Uint8Array): void {
  const archive = openArchive(bytes);
  if (!archive.ok) throw new Error(archive.reason);
  for (const name of ["word/document.xml", "word/footnotes.xml"]) {
    parseXml(Buffer.from(archive.find(name) ?? []).toString("utf8"), name);
  }
}

async function readWhole(bytes: Uint8Array, name: string): Promise<Extract<Reading, { ok: true }>> {
  const reading = await readFile(bytes, name);
  if (!reading.ok) throw new Error(reading.reason);
  return reading;
}

const results = { pdf: await readWhole(files.pdf, "a.pdf"), docx: await readWhole(files.docx, "a.docx") };
const taken = await interleave(ROUNDS, {
  pdf: () => timed(() => readWhole(files.pdf, "a.pdf")),
  pdfQuarter: () => timed(() => readWhole(files.pdfQuarter, "a.pdf")),
  pdfAlone: () => timed(() => wordsOfPages(files.pdf)),
  docx: () => timed(() => readWhole(files.docx, "a.docx")),
  docxQuarter: () => timed(() => readWhole(files.docxQuarter, "a.docx")),
  docxAlone: () => timed(() => treesOfParts(files.docx)),
});

const growth = { pdf: ratio(taken.pdf, taken.pdfQuarter), docx: ratio(taken.docx, taken.docxQuarter) };
const row = (name: string, list: readonly number[], alone: readonly number[], what: string) => [
  name,
  ms(median(list)),
  times(ratio(list, alone)),
  what,
];
const blocks = ({ content }: { readonly content: { readonly blocks: readonly unknown[] } }) =>
  `${count(content.blocks.length)} blocks`;

hand({
  title: "Reading",
  compared:
    "A PDF of 100 pages of 52 lines with running heads and feet, and a Word document of the same words with a footnote to every paragraph, both made by a program. Beside each, what the libraries below it take alone: pdf.js giving the words of every page with their places, and unpacking and parsing the XML. It runs in Node as it runs in the browser's worker.",
  aims: [
    {
      aim: "Time grows with the pages alone: four times the PDF takes no more than five times as long",
      measured: times(growth.pdf),
      isMet: growth.pdf <= 5,
    },
    {
      aim: "The same for Word",
      measured: times(growth.docx),
      isMet: growth.docx <= 5,
    },
    {
      aim: "Putting lines and paragraphs together takes less than pdf.js itself: twice the time at most",
      measured: times(ratio(taken.pdf, taken.pdfAlone)),
      isMet: ratio(taken.pdf, taken.pdfAlone) <= 2,
    },
  ],
  tables: [
    {
      caption: "Reading 100 pages",
      head: ["", "time", "against the libraries alone", "gives"],
      rows: [
        row("PDF", taken.pdf, taken.pdfAlone, blocks(results.pdf)),
        row("Word", taken.docx, taken.docxAlone, blocks(results.docx)),
      ],
    },
  ],
});

import type { PDFDocumentProxy, PDFPageProxy, StructTreeNode } from "pdfjs-dist/types/src/display/api";
import { composed } from "./composed";
import type { Part } from "./parts";
import { type PdfPage, pdfParts } from "./pdf-blocks";
import { flowsOf } from "./pdf-columns";
import { fragmentsOf, UNKNOWN } from "./pdf-fragments";
import { rowsOf } from "./pdf-lines";
import { repairedPdf } from "./pdf-repair";
import { taggedFlows } from "./pdf-tagged";
import { type FoundCitation, type Problem, type Reading, refuse } from "./reading";

/** What reading a PDF may need and tell. */
export interface PdfOptions {
  /** Gives a table of East Asian character codes by its name; a PDF may use one and not hold it. */
  readonly codesOf?: ((name: string) => Promise<Uint8Array>) | undefined;
  /** Hears of the share of pages that are read, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

const MAX_PAGES = 10_000;

/** The parser looks through the tags of the whole file for each page anew, which takes longer than it is worth in more. */
const MAX_TAGGED_PAGES = 250;

/**
 * Reads a PDF: its characters in reading order, put together again as lines and blocks of each page, running heads and
 * feet among them. Nothing that it refers to is asked for, and none of its scripts is run.
 */
export async function readPdf(bytes: Uint8Array, name: string, options: PdfOptions = {}): Promise<Reading> {
  const isWhole = endsRightly(bytes);
  const first = await open(bytes, options);
  const repaired = "reason" in first && !isWhole ? repairedPdf(bytes) : null;
  const opened = repaired ? await open(repaired, options) : first;
  if ("reason" in opened) return refuse(opened.reason);
  const { pdf } = opened;
  const problems: Problem[] = isWhole ? [] : [cutOff(name)];
  if (pdf.numPages > MAX_PAGES) return refuse(`The PDF has ${pdf.numPages} pages, more than one source may have.`);
  const pages = await pagesOf(pdf, problems, options);
  const citation = await citationOf(pdf);
  await pdf.loadingTask.destroy();
  const parts = pdfParts(pages);
  if (!parts.some(({ text }) => text !== "")) return refuse(noWords(pages.length));
  const unknown = shareUnknown(parts);
  if (unknown > 0.3)
    return refuse(
      "The PDF does not say which letters its signs are; recognise the text (OCR) in another program and bring it in again.",
    );
  if (unknown > 0)
    problems.push({
      where: name,
      what: "For some signs the file does not say which letters they are; � stands for each.",
    });
  return composed({ format: "pdf", parts, charset: null, citation, problems });
}

function shareUnknown(parts: readonly Part[]): number {
  const text = parts.map((part) => part.text).join("");
  return text.split(UNKNOWN).length - 1 === 0 ? 0 : (text.split(UNKNOWN).length - 1) / text.length;
}

function noWords(pages: number): string {
  const count = pages === 1 ? "Its only page holds" : `Its ${pages} pages hold`;
  return `${count} pictures at most, and no words: recognise the text (OCR) in another program and bring it in again.`;
}

async function open(
  bytes: Uint8Array,
  { codesOf }: PdfOptions,
): Promise<{ pdf: PDFDocumentProxy } | { reason: string }> {
  // Large, and needed for this kind alone. The parser runs in this thread: what calls is a thread of its own already.
  await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    // The parser takes the bytes it is given for its own.
    data: bytes.slice(),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
    ...(codesOf ? { CMapReaderFactory: factoryOf(codesOf) } : {}),
  });
  try {
    return { pdf: await task.promise };
  } catch (error) {
    if (!isComplaint(error)) throw error;
    return error.name === "PasswordException"
      ? { reason: "The PDF is protected with a password; save it without one and bring it in again." }
      : { reason: "The PDF is damaged: no page of it can be found." };
  }
}

// The parser makes its own reader of tables and asks that.
function factoryOf(codesOf: (name: string) => Promise<Uint8Array>) {
  return class {
    async fetch({ name }: { readonly name: string }) {
      return { cMapData: await codesOf(name), isCompressed: true };
    }
  };
}

// What the parser has to say of a file comes under names like these; anything else is a mistake of ours.
function isComplaint(error: unknown): error is Error {
  return error instanceof Error && /Exception$|^FormatError$|^XRef/.test(error.name);
}

async function pagesOf(pdf: PDFDocumentProxy, problems: Problem[], { onProgress }: PdfOptions): Promise<PdfPage[]> {
  const labels = await pdf.getPageLabels();
  const said = await pdf.getMarkInfo();
  const isTagged = said?.Marked === true && !said.Suspects && pdf.numPages <= MAX_TAGGED_PAGES;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const label = labels?.[number - 1] || String(number);
    const read = await pageAt(pdf, number, isTagged);
    if (!read) problems.push({ where: `page ${label}`, what: "The page is damaged and cannot be read." });
    else if (read.length === 0)
      problems.push({ where: `page ${label}`, what: "The page holds no words, only pictures or nothing." });
    pages.push({ label, flows: read ?? [] });
    onProgress?.(number / pdf.numPages);
  }
  return pages;
}

async function pageAt(pdf: PDFDocumentProxy, number: number, isTagged: boolean): Promise<PdfPage["flows"] | null> {
  try {
    const page = await pdf.getPage(number);
    const lists = fragmentsOf(await page.getTextContent({ includeMarkedContent: true }));
    const tree = isTagged ? await tagsOf(page) : null;
    page.cleanup();
    return (tree && taggedFlows(tree, lists)) ?? lists.flatMap((fragments) => flowsOf(rowsOf(fragments)));
  } catch (error) {
    // One page that cannot be read leaves the others.
    if (isComplaint(error)) return null;
    throw error;
  }
}

async function tagsOf(page: PDFPageProxy): Promise<StructTreeNode | null> {
  try {
    return await page.getStructTree();
  } catch (error) {
    // Damaged tags leave the words, which tell much by their places.
    if (isComplaint(error)) return null;
    throw error;
  }
}

// A whole file ends with a mark; viewers mend one without it and say nothing.
function endsRightly(bytes: Uint8Array): boolean {
  const tail = new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, bytes.length - 2048)));
  return tail.includes("%%EOF");
}

function cutOff(name: string): Problem {
  return {
    where: name,
    what: "The file is cut off: its end, with the list of what it holds, is missing. Pages that stood after the break are lost.",
  };
}

async function citationOf(pdf: PDFDocumentProxy): Promise<FoundCitation> {
  const { info, metadata } = await pdf.getMetadata();
  const said = new Map<string, unknown>(Object.entries(info));
  const words = (value: unknown) => {
    const text = Array.isArray(value) ? value.join("; ") : value;
    return typeof text === "string" && text.trim() !== "" ? text : undefined;
  };
  return {
    title: words(said.get("Title")) ?? words(metadata?.get("dc:title")),
    author: words(said.get("Author")) ?? words(metadata?.get("dc:creator")),
    publisher: words(metadata?.get("dc:publisher")),
    date: words(metadata?.get("dc:date")) ?? dateOf(words(said.get("CreationDate"))),
    language: words(said.get("Language")) ?? words(metadata?.get("dc:language")),
  };
}

// D:20080915112205-04'00' is 15 September 2008 in a spelling that people do not read.
function dateOf(date: string | undefined): string | undefined {
  const [, year, month, day] = /^D:(\d{4})(\d\d)?(\d\d)?/.exec(date ?? "") ?? [];
  return year ? [year, month, day].filter(Boolean).join("-") : date;
}

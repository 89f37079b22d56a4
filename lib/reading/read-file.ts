import { decodeText } from "./charset";
import { readDocx } from "./docx";
import { readEpub } from "./epub";
import { compoundFault, extensionOf, inferContainer, inferZipped } from "./file-kind";
import { declaredIn, readHtml } from "./html";
import { readMhtml } from "./mhtml";
import { readOdt } from "./odt";
import { type PdfOptions, readPdf } from "./pdf";
import { type Reading, refuse } from "./reading";
import { readTei } from "./tei";
import { readText } from "./text";
import { parseXml } from "./xml";
import { openArchive, Unreadable } from "./zip";

/** How a file is to be read. */
export interface ReadOptions extends PdfOptions {
  /** The charset that a person chose for a text, a page or TEI; other documents say it themselves. */
  readonly charset?: string | undefined;
}

/** Files beyond this are not opened: no source could hold what is in them. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * Reads a file of any kind that Warrant knows: what it is, is told by its content, and only where that says nothing by
 * its name. The text is given as found. Never asks for anything outside of the bytes.
 */
export async function readFile(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Reading> {
  if (bytes.length > MAX_FILE_BYTES) return refuse(tooLarge(bytes.length));
  if (bytes.length === 0) return refuse("There is nothing in it: the file is empty.");
  const container = inferContainer(bytes);
  switch (container) {
    case "pdf":
      return readPdf(bytes, name, options);
    case "zip":
      return readZipped(bytes);
    case "compound":
      return refuse(compoundFault(bytes));
    case "rtf":
      return refuse(
        "This is a rich text (RTF) file, which Warrant does not read; save it as .docx and bring it in again.",
      );
    case null:
      return readMarked(bytes, name, options.charset);
    default:
      return container satisfies never;
  }
}

function readZipped(bytes: Uint8Array): Reading {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  try {
    const kind = inferZipped(archive);
    if (kind === "docx") return readDocx(archive);
    if (kind === "odt") return readOdt(archive);
    if (kind === "epub") return readEpub(archive);
    return refuse(
      `This is ${kind.other}; Warrant reads texts: docx, odt, epub, pdf, html, TEI, Markdown and plain text.`,
    );
  } catch (error) {
    // An archive that breaks off or swells shows only while it is unpacked.
    if (error instanceof Unreadable) return refuse(error.message);
    throw error;
  }
}

const DOCUMENTS: Readonly<Record<string, string>> = {
  docx: "a Word document",
  odt: "an OpenDocument text",
  epub: "an EPUB book",
  pdf: "a PDF",
};

function readMarked(bytes: Uint8Array, name: string, forced: string | undefined): Reading {
  const extension = extensionOf(name);
  const decoded = decodeText(bytes, { forced, declared: declaredIn(bytes) });
  const kind = decoded.ok ? inferMarkup(decoded.text, extension) : null;
  if (kind === "mhtml") return readMhtml(bytes, name, forced);
  if (kind === "html") return readHtml(bytes, name, { forced });
  if (kind === "tei" && decoded.ok) {
    const problems = decoded.problem ? [{ where: "charset", what: decoded.problem }] : [];
    return readTei(parseXml(decoded.text, name), name, decoded.charset, problems);
  }
  const promised = DOCUMENTS[extension];
  if (promised) return refuse(`Its name says that it is ${promised}, but it is not: it begins like something else.`);
  if (kind === "xml")
    return refuse("This is an XML file of a kind that Warrant does not read; of XML it reads TEI and web pages.");
  return readText(bytes, name, forced);
}

// The first tag tells. A text that only quotes a tag begins with words.
function inferMarkup(text: string, extension: string): "mhtml" | "html" | "tei" | "xml" | null {
  const head = text.slice(0, 64 * 1024).replace(/^\ufeff?\s*/, "");
  if (/^(?:[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n)*?content-type:\s*multipart\/related/i.test(head.slice(0, 8192)))
    return "mhtml";
  const first =
    /^(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!doctype(?:[^[>]|\[[\s\S]*?\]\s*)*>\s*)*<(?:[\w-]+:)?([\w.-]+)/i.exec(
      head,
    )?.[1];
  if (/^<!doctype\s+html/i.test(head) || first?.toLowerCase() === "html") return "html";
  if (first === "TEI" || first === "teiCorpus" || first === "TEI.2") return "tei";
  if (["html", "htm", "xhtml"].includes(extension)) return "html";
  if (["mht", "mhtml"].includes(extension)) return "mhtml";
  if (first && (/^<\?xml/i.test(head) || extension === "xml")) return "xml";
  return first && ["head", "body", "article", "main", "div"].includes(first.toLowerCase()) ? "html" : null;
}

function tooLarge(bytes: number): string {
  return `The file has ${Math.round(bytes / 1_000_000)} MB, more than any source may have.`;
}

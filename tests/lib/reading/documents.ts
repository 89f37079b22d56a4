import { strToU8, type Zippable, zipSync } from "fflate";
import { readFile } from "@/lib/reading/read-file";
import type { Read, Reading } from "@/lib/reading/reading";
import { faultOf } from "@/lib/text/content";

/** Reads a file that must be readable, and whose content must be sound. Throws with the reason otherwise. */
export async function read(bytes: Uint8Array, name: string): Promise<Read> {
  const reading = await readFile(bytes, name);
  if (!reading.ok) throw new Error(`${name}: ${reading.reason}`);
  const fault = faultOf(reading.content);
  if (fault) throw new Error(`${name}: ${fault}`);
  return reading;
}

/** Why a file is refused; fails when it is not. */
export async function refusal(bytes: Uint8Array, name: string): Promise<string> {
  const reading: Reading = await readFile(bytes, name);
  if (reading.ok) throw new Error(`${name} was read: ${reading.content.plain.slice(0, 80)}`);
  return reading.reason;
}

/** The blocks of a reading, a line each: how it is set, then its words. "2. item: words", "cell 0/1/2: words". */
export function shown({ content: { plain, blocks } }: Read): string[] {
  return blocks.map((block) => {
    const words = plain.slice(block.start, block.end);
    const part = block.part ? `${block.part} ` : "";
    switch (block.kind) {
      case "heading":
        return `${part}h${block.level}: ${words}`;
      case "item":
        return `${part}${"-".repeat(block.depth)} ${block.marker}: ${words}`;
      case "cell":
        return `${part}${block.isHeader ? "head" : "cell"} ${block.table}/${block.row}/${block.column}: ${words}`;
      case "note":
        return `${part}note ${block.label}: ${words}`;
      default:
        return `${part}${block.kind}: ${words}`;
    }
  });
}

/** The words that stand where each page begins, by its label: "2: second". */
export function pagesShown({ content: { plain, pages = [] } }: Read): string[] {
  return pages.map(({ at, label }) => `${label}: ${plain.slice(at).match(/^\s*(\S*)/)?.[1] ?? ""}`);
}

/** Bytes of a text in UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A zip archive of texts by name. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files))
    entries[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(entries, { level: 1 });
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word document: the XML inside its body, and its other parts by what they are (`footnotes`, `styles`, `header` …). */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}, relations = ""): Uint8Array {
  const names = Object.keys(parts).filter((part) => part !== "core");
  const files: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><w:document ${W} ${R}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `<Relationships>${names
      .map((part) => `<Relationship Id="${part}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`)
      .join("")}${relations}</Relationships>`,
  };
  for (const part of names) files[`word/${part}.xml`] = `<w:${part} ${W} ${R}>${parts[part]}</w:${part}>`;
  if (parts.core)
    files["docProps/core.xml"] = `<cp:core xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${parts.core}</cp:core>`;
  return zipped(files);
}

/** A paragraph of a Word document with the XML of its properties. */
export const p = (words: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${run(words)}</w:p>`;
/** A run of words of a Word document. */
export const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

const ODF = "office style text table draw xlink dc meta fo"
  .split(" ")
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(" ");

/** An OpenDocument text: the XML of its body, of its automatic styles, and other files. */
export function odt(body: string, styles = "", files: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipped({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content ${ODF}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...files,
  });
}

/** The namespaces of OpenDocument files, for files made by hand. */
export const odfSpaces = ODF;

/** An EPUB of chapters (their whole XHTML), with the XML of its metadata and other files. */
export function epub(
  chapters: readonly string[],
  metadata = "",
  files: Readonly<Record<string, string>> = {},
): Uint8Array {
  const items = chapters.map((_, i) => `<item id="c${i}" href="text/c${i}.xhtml" media-type="application/xhtml+xml"/>`);
  const spine = chapters.map((_, i) => `<itemref idref="c${i}"/>`);
  return zipped({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": '<container><rootfiles><rootfile full-path="book/content.opf"/></rootfiles></container>',
    "book/content.opf": `<package xmlns:dc="dc"><metadata>${metadata}</metadata><manifest>${items.join("")}<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest><spine>${spine.join("")}</spine></package>`,
    ...Object.fromEntries(chapters.map((chapter, i) => [`book/text/c${i}.xhtml`, chapter])),
    ...files,
  });
}

/** What one page of a PDF shows: words at a place (points from the lower left), in a size. */
export interface Shown {
  readonly at: readonly [x: number, y: number];
  readonly size?: number;
  readonly words: string;
}

const HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

/** A PDF in Helvetica, a page for each list; `page` are further entries of the pages, `catalog` of the catalogue. */
export function pdf(pages: readonly (readonly Shown[])[], { page = "", catalog = "" } = {}): Uint8Array {
  const objects: string[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(" ")}] >>`,
    HELVETICA,
  ];
  for (const [i, words] of pages.entries()) {
    const text = words.map(shownIn).join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R ${page} >>`,
      `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    );
  }
  return assembled(objects);
}

/** What the tags of a page say: a role, and after it what stands in it: roles, and marked words as they are shown. */
export interface Tagged extends ReadonlyArray<string | Tagged | Shown> {
  readonly 0: string;
}

/**
 * A PDF of one page that says of its words how they are set. `round` is what it marks as set beside the text, `untagged`
 * what it does not mark.
 */
export function taggedPdf(
  tags: readonly Tagged[],
  { round = [], untagged = [] }: { round?: readonly Shown[]; untagged?: readonly Shown[] } = {},
): Uint8Array {
  const marked: { shown: Shown; parent: number }[] = [];
  const elements: string[] = [];
  const FIRST = 7;
  const add = ([role, ...children]: Tagged, parent: number): number => {
    const number = FIRST + elements.push("") - 1;
    const kids = children.map((child) => {
      if (typeof child === "string") return "";
      return "words" in child ? `${marked.push({ shown: child, parent: number }) - 1}` : `${add(child, number)} 0 R`;
    });
    elements[number - FIRST] = `<< /Type /StructElem /S /${role} /P ${parent} 0 R /Pg 4 0 R /K [${kids.join(" ")}] >>`;
    return number;
  };
  const root = add(["Document", ...tags], 6);
  const stream = [
    ...marked.map(({ shown }, id) => `/X << /MCID ${id} >> BDC ${shownIn(shown)} EMC`),
    ...round.map((shown) => `/Artifact << /Type /Pagination >> BDC ${shownIn(shown)} EMC`),
    ...untagged.map(shownIn),
  ].join("\n");
  const parents = marked.map(({ parent }) => `${parent} 0 R`).join(" ");
  return assembled([
    "<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R >>",
    "<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
    HELVETICA,
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /StructParents 0 /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    `<< /Type /StructTreeRoot /K [${root} 0 R] /ParentTree << /Nums [0 [${parents}]] >> >>`,
    ...elements,
  ]);
}

function shownIn({ at, size = 10, words }: Shown): string {
  return `BT /F1 ${size} Tf ${at[0]} ${at[1]} Td (${words.replace(/[\\()]/g, "\\$&")}) Tj ET`;
}

/** A PDF of one line in a Japanese font that it neither holds nor describes: codes of UniJIS-UCS2-H in hexadecimal. */
export function pdfOfCodes(hex: string): Uint8Array {
  const stream = `BT /F1 12 Tf 70 700 Td <${hex}> Tj ET`;
  const system = "<< /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >>";
  return assembled([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UCS2-H /DescendantFonts [6 0 R] >>",
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo ${system} /DW 1000 /FontDescriptor 7 0 R >>`,
    "<< /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
  ]);
}

function assembled(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

/** Lines of words one below the other from a place on. */
export function lines(texts: readonly string[], x: number, top: number, { size = 10, leading = 12 } = {}): Shown[] {
  return texts.map((words, i) => ({ at: [x, top - i * leading], size, words }));
}

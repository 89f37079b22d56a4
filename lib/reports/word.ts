import {
  AlignmentType,
  Bookmark,
  Document,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LineRuleType,
  Packer,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Piece } from "@/lib/argument/sentences";
import type { Size } from "@/lib/layout/layout";
import { isRightToLeft } from "@/lib/text/direction";
import type { ReportedComment } from "./comments";
import { LEFT_OUT } from "./losses";
import { type Quotation, quotedFrom } from "./quotation";
import type { Report, ReportedClaim } from "./report";

/** A figure for a program that may draw it as lines, or, where it cannot, shows the picture. */
export interface ReportFigure {
  readonly ok: true;
  readonly svg: string;
  readonly png: Uint8Array;
  /** In points. */
  readonly size: Size;
}

/** A figure that could not be made, and why, in a sentence. */
export interface MissingFigure {
  readonly ok: false;
  readonly reason: string;
}

/** The room between the margins of the page, in points. */
const ROOM: Size = { width: 451, height: 560 };
const PX_PER_PT = 96 / 72;
/** The colour of what stands beside the words themselves. */
const SOFT = "57534C";

/**
 * A report as a Word document, with headings, a figure with caption and alternative text, and claims that sentences
 * lead to; at its end stand the losses. Where the figure could not be made, the document says so in its place; `null` is
 * for a map without one. `date` (ISO 8601) is when the document says it was made. Same report, same bytes.
 */
export async function writeWord(
  report: Report,
  figure: ReportFigure | MissingFigure | null,
  date: string | null,
  losses: readonly string[],
): Promise<Uint8Array> {
  const document = new Document({
    title: report.title,
    description: report.description,
    creator: "Warrant",
    lastModifiedBy: "Warrant",
    styles: {
      default: {
        document: {
          run: { font: "Calibri", size: 22 },
          paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
        },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 80 } } },
        heading1: {
          run: { size: 28, bold: true },
          paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
        },
      },
      paragraphStyles: [
        { id: "Caption", name: "caption", basedOn: "Normal", run: { size: 19, italics: true } },
        {
          id: "Claim",
          name: "Claim",
          basedOn: "Normal",
          paragraph: { indent: { left: 480, hanging: 480 }, spacing: { before: 160 }, keepNext: true },
        },
        { id: "Reason", name: "Reason", basedOn: "Normal", paragraph: { indent: { left: 480 } } },
        {
          id: "Quote",
          name: "Quote",
          basedOn: "Normal",
          run: { font: "Georgia", size: 20 },
          paragraph: { indent: { left: 840, right: 480 } },
        },
        { id: "Comment", name: "Comment", basedOn: "Reason", run: { size: 20 } },
      ],
    },
    sections: [{ children: paragraphs(report, figure, losses) }],
  });
  return undated(new Uint8Array(await Packer.toArrayBuffer(document)), date ?? "1970-01-01T00:00:00Z");
}

function paragraphs(
  report: Report,
  figure: ReportFigure | MissingFigure | null,
  losses: readonly string[],
): Paragraph[] {
  const { title, stamp, claims, questions, sources, comments } = report;
  const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
  return [
    new Paragraph({ ...directed(title), heading: HeadingLevel.TITLE, children: [run(title)] }),
    ...(stamp ? [new Paragraph({ ...directed(stamp), children: [run(stamp, { color: SOFT })] })] : []),
    ...(figure ? (figure.ok ? figureParts(figure, report) : missingFigure(figure)) : []),
    ...(claims.length > 0 ? [heading("Claims")] : []),
    ...claims.flatMap(claimParts),
    ...(questions.length > 0 ? [heading("Open questions")] : []),
    ...questions.map(({ step, question }) => bullet(`${question} (${step})`)),
    ...(sources.length > 0 ? [heading("Sources")] : []),
    ...sources.map((text) => new Paragraph({ ...directed(text), style: "Claim", children: [run(text)] })),
    ...(comments?.length ? [heading("Comments"), ...comments.map(said)] : []),
    ...(losses.length > 0 ? [heading(LEFT_OUT), ...losses.map(bullet)] : []),
  ];
}

function bullet(text: string): Paragraph {
  return new Paragraph({ ...directed(text), children: [run(text)], bullet: { level: 0 } });
}

function missingFigure({ reason }: MissingFigure): Paragraph[] {
  const words = `The figure is missing here: it could not be drawn. ${reason}`;
  return [new Paragraph({ style: "Caption", children: [new TextRun(words)] })];
}

function figureParts({ svg, png, size }: ReportFigure, { title, description }: Report): Paragraph[] {
  const share = Math.min(1, ROOM.width / size.width, ROOM.height / size.height);
  const image = new ImageRun({
    type: "svg",
    data: strToU8(svg),
    transformation: { width: size.width * share * PX_PER_PT, height: size.height * share * PX_PER_PT },
    fallback: { type: "png", data: png },
    altText: { name: "Figure 1", title, description },
  });
  const caption = [new TextRun("Figure "), new SimpleField("SEQ Figure \\* ARABIC", "1"), new TextRun(`. ${title}`)];
  return [
    new Paragraph({ children: [image], alignment: AlignmentType.CENTER, keepNext: true }),
    new Paragraph({ style: "Caption", children: [new Bookmark({ id: "figure_map", children: caption })] }),
  ];
}

function claimParts(claim: ReportedClaim): Paragraph[] {
  const { number, text, isImplicit, label, sentences, quotations, note, comments } = claim;
  const told = [...(isImplicit ? ["implicit"] : []), ...(label ? [label] : [])].join(", ");
  return [
    new Paragraph({
      ...directed(text),
      style: "Claim",
      children: [
        new Bookmark({ id: bookmarkOf(number), children: [new TextRun({ text: String(number), bold: true })] }),
        run(`\t${text}`, { italics: isImplicit }),
        ...(told ? [run(` (${told})`, { color: SOFT })] : []),
      ],
    }),
    ...sentences.map((pieces) => new Paragraph({ style: "Reason", children: pieces.map(linked) })),
    ...quotations.map(quoted),
    ...(note.trim() ? [new Paragraph({ ...directed(note), style: "Reason", children: [run(note)] })] : []),
    ...comments.map(said),
  ];
}

function bookmarkOf(number: number): string {
  return `claim_${number}`;
}

/** A number in a sentence leads to its claim. */
function linked(piece: Piece): ParagraphChild {
  if (typeof piece === "string") return new TextRun(piece);
  return new InternalHyperlink({ anchor: bookmarkOf(piece.number), children: [new TextRun(String(piece.number))] });
}

function quoted(quotation: Quotation): Paragraph {
  const words = `“${quotation.words.replace(/\s+/g, " ")}” `;
  const from = run(`(${quotedFrom(quotation)})`, { color: SOFT });
  return new Paragraph({ ...directed(words), style: "Quote", children: [run(words), from] });
}

function said({ by, text }: ReportedComment): Paragraph {
  const words = text.replace(/\s+/g, " ").trim();
  return new Paragraph({ style: "Comment", children: [run(`${by}: `, { color: SOFT }), run(words)] });
}

/** Words begin at the right, and go on from there, where their script does. */
function directed(words: string): { readonly bidirectional?: true } {
  return isRightToLeft(words) ? { bidirectional: true } : {};
}

function run(text: string, look: { readonly italics?: boolean; readonly color?: string } = {}): TextRun {
  return new TextRun({ text, ...look, ...(isRightToLeft(text) ? { rightToLeft: true } : {}) });
}

/** The library writes the present into the file, in its properties and beside each part; here stands the day that is meant. */
function undated(docx: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(docx);
  const day = new Date(date).toISOString().replace(/\.\d+Z$/, "Z");
  const rewritten: Readonly<Record<string, (xml: string) => string>> = {
    "docProps/core.xml": (xml) => xml.replace(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${day}`),
    "word/document.xml": renumbered,
  };
  const dated = Object.entries(parts).map(([name, bytes]) => {
    const rewrite = rewritten[name];
    return [name, rewrite ? strToU8(rewrite(strFromU8(bytes))) : bytes] as const;
  });
  return zipSync(Object.fromEntries(dated), { mtime: new Date(1980, 0, 1), level: 6 });
}

/** The library counts on from one document to the next; numbers of marks and pictures begin here with each. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(
    /<(w:bookmark|wp:docPr|pic:cNvPr)(Start|End|)([^>]*?\b(?:w:)?id=")(\d+)/g,
    (_, kind: string, part: string, before: string, id: string) => {
      const known = `${kind} ${id}`;
      const number = numbers.get(known) ?? numbers.size + 1;
      numbers.set(known, number);
      return `<${kind}${part}${before}${number}`;
    },
  );
}

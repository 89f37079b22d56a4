import PDFDocument from "pdfkit";
import type { FontFile } from "./font-file";
import { isShaped, syllablesOf } from "./runs";
import { decimal, type Figure, type GroupShape, type Shape, type TextShape, type WindowShape } from "./shape";
import type { ColourName, Theme } from "./theme";
import { type Face, facesOf, LEAN, type SetRun, typeset } from "./typeset";

/** How figures become pages. */
export interface PdfPaper {
  readonly theme: Theme;
  /** Points for each px of a figure. */
  readonly scale: number;
  /** Fonts that can write every word of the figures; the first of a weight that has a character is taken. */
  readonly fonts: readonly FontFile[];
  readonly isTransparent?: boolean;
  /** The day that the file says it was made, in ISO 8601; the first of January 1970 stands for none. */
  readonly date?: string | null;
}

type Pdf = InstanceType<typeof PDFDocument>;

interface Pen {
  readonly pdf: Pdf;
  readonly theme: Theme;
  readonly faces: readonly Face[];
}

/**
 * Figures as a PDF, a page each: lines as lines, words as words that can be selected and found, in fonts that lie in the
 * file. Claims and steps are paragraphs in its order of reading. Same figures and fonts, same bytes. Throws for no figure.
 */
export async function writePdf(figures: readonly Figure[], paper: PdfPaper): Promise<Uint8Array> {
  const [first] = figures;
  if (!first) throw new Error("a PDF needs at least one figure");
  const pdf = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: "en",
    info: {
      Title: first.title,
      Subject: first.description,
      Producer: "Warrant",
      Creator: "Warrant",
      // A file must say when it was made, and its identity is made of that: never of the present.
      CreationDate: new Date(paper.date ?? 0),
    },
  });
  const bytes = bytesOf(pdf);
  const pen = { pdf, theme: paper.theme, faces: facesIn(pdf, paper.fonts) };
  const document = pdf.struct("Document");
  pdf.addStructure(document);
  for (const figure of figures) drawPage(pen, figure, paper, document);
  document.end();
  pdf.end();
  return bytes;
}

function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (part: Uint8Array) => parts.push(part));
    pdf.on("error", reject);
    pdf.on("end", () => resolve(joined(parts)));
  });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The faces of a file bear numbers for names. The library takes a plain buffer for bytes everywhere. */
function facesIn(pdf: Pdf, fonts: readonly FontFile[]): Face[] {
  fonts.forEach(({ bytes }, i) => {
    pdf.registerFont(`${i}`, bytes.slice().buffer);
  });
  return facesOf(fonts);
}

function drawPage(
  pen: Pen,
  figure: Figure,
  { scale, isTransparent }: PdfPaper,
  document: PDFKit.PDFStructureElement,
): void {
  const { pdf, theme } = pen;
  const { x, y, width, height } = figure.bounds;
  pdf.addPage({ size: [width * scale, height * scale], margin: 0 });
  pdf.scale(scale).translate(-x, -y);
  const whole = pdf.struct("Figure", { alt: `${figure.title}. ${figure.description}` });
  document.add(whole);
  if (!isTransparent) {
    pdf.markContent("Artifact");
    pdf.rect(x, y, width, height).fill(theme.ground);
    pdf.endMarkedContent();
  }
  drawTagged(pen, figure.shapes, whole);
  whole.end();
}

/** Named groups and words are content, one paragraph each; all other shapes are decoration to those who hear the file. */
function drawTagged(pen: Pen, shapes: readonly Shape[], parent: PDFKit.PDFStructureElement): void {
  const { pdf } = pen;
  for (const shape of shapes) {
    if (shape.shape === "window" || (shape.shape === "group" && shape.name === undefined)) {
      within(pen, shape, () => drawTagged(pen, shape.children, parent));
    } else if (shape.shape === "group" || shape.shape === "text") {
      parent.add(pdf.struct("P", {}, () => drawShape(pen, shape)));
    } else {
      pdf.markContent("Artifact");
      drawShape(pen, shape);
      pdf.endMarkedContent();
    }
  }
}

function drawShape(pen: Pen, shape: Shape): void {
  switch (shape.shape) {
    case "rect": {
      const { x, y, width, height, radius } = shape;
      return paint(pen, shape, (pdf) =>
        radius > 0 ? pdf.roundedRect(x, y, width, height, radius) : pdf.rect(x, y, width, height),
      );
    }
    case "path":
      return paint(pen, shape, (pdf) => pdf.path(shape.d));
    case "circle":
      return paint(pen, shape, (pdf) => pdf.circle(shape.x, shape.y, shape.radius));
    case "text":
      return drawText(pen, shape);
    case "group":
    case "window":
      return within(pen, shape, () => {
        for (const child of shape.children) drawShape(pen, child);
      });
    default:
      return shape satisfies never;
  }
}

function within({ pdf }: Pen, shape: GroupShape | WindowShape, draw: () => void): void {
  pdf.save();
  if (shape.shape === "window") {
    const { x, y, width, height, view } = shape;
    pdf.rect(x, y, width, height).clip();
    pdf
      .translate(x, y)
      .scale(width / view.width)
      .translate(-view.x, -view.y);
  } else {
    pdf.translate(shape.x, shape.y).scale(shape.scale ?? 1);
  }
  draw();
  pdf.restore();
}

interface Paintable {
  readonly fill?: ColourName;
  readonly stroke?: { readonly colour: ColourName; readonly width: number } & DashedEnds;
}

interface DashedEnds {
  readonly dash?: readonly number[];
  readonly round?: boolean;
}

function paint({ pdf, theme }: Pen, { fill, stroke }: Paintable, trace: (pdf: Pdf) => Pdf): void {
  if (!fill && !stroke) return;
  pdf.save();
  trace(pdf);
  if (stroke) {
    pdf.lineWidth(stroke.width).lineCap(stroke.round ? "round" : "butt");
    if (stroke.dash) pdf.dash([...stroke.dash] as unknown as number, {});
  }
  if (fill && stroke) pdf.fillAndStroke(theme[fill], theme[stroke.colour]);
  else if (fill) pdf.fill(theme[fill]);
  else if (stroke) pdf.stroke(theme[stroke.colour]);
  pdf.restore();
}

function drawText({ pdf, theme, faces }: Pen, shape: TextShape): void {
  pdf.save().fillColor(theme[shape.colour]);
  if (shape.slanted) pdf.transform(1, 0, -LEAN, 1, shape.y * LEAN, 0);
  for (const run of typeset(shape, faces)) {
    pdf.font(`${run.face.place}`, shape.size);
    if (isShaped(run.text)) drawSyllables(pdf, run, shape);
    else pdf.text(run.text, run.x, shape.y, { lineBreak: false, baseline: "alphabetic", features: [] });
  }
  pdf.restore();
}

/** What the library keeps of a font that lies in the file; it has no words of its own for glyphs that are shaped already. */
interface EmbeddedFont {
  readonly id: string;
  ref(): object;
  encode(text: string, features: readonly string[]): [string[], readonly GlyphPlace[]];
}

/** In thousandths of an em. */
interface GlyphPlace {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/**
 * Each syllable under the words that it stands for, since its glyphs do not tell them. Marks that take no room follow at
 * the end, for readers take what is told to reach from its first glyph to its last, and see a new word after a gap.
 */
function drawSyllables(pdf: Pdf, { text, x, glyphs: shaped }: SetRun, { size, y }: TextShape): void {
  const embedded: EmbeddedFont = Reflect.get(pdf, "_font");
  pdf.page.fonts[embedded.id] ??= embedded.ref();
  const [codes, places] = embedded.encode(text, []);
  const em = size / 1000;
  let at = x;
  const glyphs = codes.map((code, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = places[i] ?? {};
    // The plane of a figure grows downward, letters grow upward.
    const drawn = `1 0 0 -1 ${decimal(at + xOffset * em)} ${decimal(y - yOffset * em)} Tm <${code}> Tj`;
    at += xAdvance * em;
    return { drawn, takesRoom: xAdvance !== 0 };
  });
  pdf.addContent(`BT /${embedded.id} ${decimal(size)} Tf`);
  const marks: typeof glyphs = [];
  for (const { text: words, from, to } of syllablesOf(text, shaped.glyphs)) {
    const own = glyphs.slice(from, to);
    const bases = own.filter(({ takesRoom }) => takesRoom);
    if (bases.length > 0) marks.push(...own.filter(({ takesRoom }) => !takesRoom));
    tellAs(pdf, words, bases.length > 0 ? bases : own);
  }
  if (marks.length > 0) tellAs(pdf, "", marks);
  pdf.addContent("ET");
}

function tellAs(pdf: Pdf, words: string, glyphs: readonly { readonly drawn: string }[]): void {
  const units = Array.from({ length: words.length }, (_, i) => words.charCodeAt(i).toString(16).padStart(4, "0"));
  pdf.addContent(`/Span <</ActualText <feff${units.join("")}>>> BDC`);
  for (const { drawn } of glyphs) pdf.addContent(drawn);
  pdf.addContent("EMC");
}

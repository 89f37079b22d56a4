import type { Print } from "@/lib/drawing/print";
import { writeSvg } from "@/lib/drawing/svg";
import type { Theme } from "@/lib/drawing/theme";
import { writeLatex } from "./latex";
import { writeMarkdown } from "./markdown";
import { writePlainText } from "./plain-text";
import type { Report } from "./report";

/** The kinds of file that a report can be written as. */
export const REPORT_FORMATS = [
  { id: "word", name: "Word report", ending: "docx" },
  { id: "latex", name: "LaTeX", ending: "tex" },
  { id: "markdown", name: "Markdown", ending: "md" },
  { id: "plain", name: "Plain text", ending: "txt" },
] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number]["id"];

/** What a report is written from. */
export interface ReportParts {
  readonly report: Report;
  /** The figure on one page; null where there is nothing to draw. */
  readonly print: Print | null;
  readonly theme: Theme;
  /** The figure as PNG, made where it is needed; null where it cannot be made. */
  readonly picture: () => Promise<Uint8Array | null>;
  /** The day that a file says it was made, in ISO 8601. */
  readonly date: string | null;
}

/** A report as a file. Same parts, same bytes. */
export async function writeReport(format: ReportFormat, parts: ReportParts): Promise<Uint8Array> {
  const { report, print, theme, picture, date } = parts;
  const encoder = new TextEncoder();
  const [page] = print?.pages ?? [];
  switch (format) {
    case "plain":
      return encoder.encode(writePlainText(report));
    case "markdown":
      return encoder.encode(writeMarkdown(report));
    case "latex":
      return encoder.encode(writeLatex(report, page ?? null, theme));
    case "word": {
      const png = page ? await picture() : null;
      // The library is large: it is loaded when a report is written with it.
      const { writeWord } = await import("./word");
      if (!png || !page || !print) return writeWord(report, null, date);
      const size = { width: page.bounds.width * print.scale, height: page.bounds.height * print.scale };
      return writeWord(report, { svg: writeSvg(page, { theme, scale: print.scale, unit: "pt" }), png, size }, date);
    }
    default:
      return format satisfies never;
  }
}

import type { ArgumentMap } from "@/lib/argument/argument-map";
import type { Print } from "@/lib/drawing/print";
import type { Extract } from "@/lib/drawing/printed";
import { writeSvg } from "@/lib/drawing/svg";
import type { Theme } from "@/lib/drawing/theme";
import type { Content } from "@/lib/text/content";
import type { ReportFormat } from "./kinds";
import { writeLatex } from "./latex";
import { reportLosses } from "./losses";
import { writeMarkdown } from "./markdown";
import { writePlainText } from "./plain-text";
import type { Report } from "./report";

/** The figure as PNG, or a sentence that says why there is none. */
export type Picture = { readonly ok: true; readonly png: Uint8Array } | { readonly ok: false; readonly reason: string };

/** What a report is written from. */
export interface ReportParts {
  readonly map: ArgumentMap;
  /** What of the map is drawn. */
  readonly extract: Extract;
  readonly report: Report;
  /** Texts by hash, as far as they are at hand. */
  readonly contents: ReadonlyMap<string, Content>;
  /** The figure on one page; null where there is nothing to draw. */
  readonly print: Print | null;
  readonly hasLegend: boolean;
  /** The colours of the figure, and those by day and by night for a page that changes between them. */
  readonly theme: Theme;
  readonly themes: { readonly light: Theme; readonly dark: Theme };
  /** The figure as PNG, asked for only where it is needed. */
  readonly picture: () => Promise<Picture>;
  /** The day that a file says it was made, in ISO 8601. */
  readonly date: string | null;
}

/** A report as a file, and what of the map it does not hold, a sentence each, as it says itself at its end. */
export interface WrittenReport {
  readonly bytes: Uint8Array;
  readonly losses: readonly string[];
  /** How many slides it has; null for what is no presentation. */
  readonly slides: number | null;
}

/** A report as a file. Same parts, same bytes. The writers of large files are loaded when they are wanted. */
export async function writeReport(format: ReportFormat, parts: ReportParts): Promise<WrittenReport> {
  const { map, report, print, theme, date } = parts;
  const [page] = print?.pages ?? [];
  const losses = reportLosses(map, format, report);
  switch (format) {
    case "plain":
      return textFile(writePlainText(report, losses), losses);
    case "markdown":
      return textFile(writeMarkdown(report, losses), losses);
    case "latex":
      return textFile(writeLatex(report, page ?? null, theme, losses), losses);
    case "word":
      return wordFile(parts, losses);
    case "slides": {
      const { deckOf } = await import("./slides/deck");
      const { writeSlides } = await import("./slides/write");
      const deck = deckOf({ ...parts, losses });
      return { bytes: writeSlides(deck, theme, date), losses: deck.losses, slides: deck.slides.length };
    }
    case "page": {
      const { writePage } = await import("./page/write-page");
      const page = writePage({ ...parts, losses });
      return textFile(page.html, page.losses);
    }
    default:
      return format satisfies never;
  }
}

function textFile(text: string, losses: readonly string[]): WrittenReport {
  return { bytes: new TextEncoder().encode(text), losses, slides: null };
}

async function wordFile(
  { report, print, theme, picture, date }: ReportParts,
  losses: readonly string[],
): Promise<WrittenReport> {
  const { writeWord } = await import("./word");
  const [page] = print?.pages ?? [];
  const file = async (figure: Parameters<typeof writeWord>[1], lost = losses): Promise<WrittenReport> => {
    return { bytes: await writeWord(report, figure, date, lost), losses: lost, slides: null };
  };
  if (!page || !print) return file(null);
  const drawn = await picture();
  if (!drawn.ok) return file(drawn, [`The figure could not be drawn. ${drawn.reason}`, ...losses]);
  const size = { width: page.bounds.width * print.scale, height: page.bounds.height * print.scale };
  const svg = writeSvg(page, { theme, scale: print.scale, unit: "pt" });
  return file({ ok: true, svg, png: drawn.png, size });
}

import { zipSync } from "fflate";
import { makeFile } from "@/components/session/figure-requests";
import type { Print } from "@/lib/drawing/print";
import type { TextFile } from "@/lib/formats/format";
import type { Picture, WrittenReport } from "@/lib/reports/formats";
import type { FigureWish, ReportTask } from "@/workers/exporting-task";
import type { ExportKind } from "./export-kinds";
import type { ExportSettings } from "./export-settings";
import type { Exporter } from "./use-exporter";

/** A file that is ready to be saved, or a sentence that says why there is none. */
export type Made =
  | { readonly ok: true; readonly file: Blob; readonly ending: string }
  | { readonly ok: false; readonly reason: string };

/** How a file is being made: what ends it, and who hears how far it is. */
export interface Making {
  readonly signal: AbortSignal;
  readonly onStep: (words: string) => void;
}

/** All that a file is made from, as far as it is known before; the same order gives the same file. */
export interface FileOrder {
  readonly exporter: Exporter;
  readonly mapId: string;
  readonly kind: ExportKind;
  readonly wish: FigureWish;
  /** The figure on its pages; null for what has none. */
  readonly print: Print | null;
  readonly settings: ExportSettings;
  /** The day of the map's version. */
  readonly date: string | null;
  /** Null for what is no report; Word is written only when its picture is drawn. */
  readonly task: ReportTask | null;
  readonly report: WrittenReport | null;
  /** The map in another format. */
  readonly files: readonly TextFile[] | null;
}

/** Makes what was ordered. Null where there is nothing to make it from. Rejects when it is ended. */
export async function makeOrdered(order: FileOrder, making: Making): Promise<Made | null> {
  const { kind, task, report, files } = order;
  switch (kind.as) {
    case "data":
      return files && packed(files, kind.ending);
    case "report": {
      const { ending } = kind;
      if (task?.format === "word") return { ok: true, file: await makeWord(order, task, making), ending };
      return report && { ok: true, file: new Blob([report.bytes.slice()]), ending };
    }
    case "figure":
      return makeFigure(order, kind.id, making);
    default:
      return kind satisfies never;
  }
}

/** A figure as a file; several pages of a drawing or picture in a zip. */
async function makeFigure(
  { exporter, mapId, wish, print, settings, date }: FileOrder,
  format: "svg" | "png" | "pdf",
  { signal, onStep }: Making,
): Promise<Made | null> {
  if (!print) return null;
  const { theme, isTransparent } = wish;
  if (format === "svg") {
    const drawings = await exporter.thread.run({ ...wish, kind: "drawings" }, exporter.subject);
    return packed(drawings, "svg", "image/svg+xml");
  }
  onStep(print.pages.length > 1 ? `${print.pages.length} pages are being drawn …` : "The figure is being drawn …");
  const { pages, scale } = print;
  const order = { format, pages, scale, theme, isTransparent, dpi: Number(settings.dpi), date };
  const made = await makeFile(mapId, order, signal);
  return made.ok ? { ...made, ending: made.file.type === "application/zip" ? "zip" : format } : made;
}

/** Dots per inch of the picture that stands behind the figure of a Word document. */
const DPI = 200;

/** A report with its picture as a Word document. */
async function makeWord({ exporter, mapId }: FileOrder, task: ReportTask, { signal, onStep }: Making): Promise<Blob> {
  const { print } = await exporter.thread.run({ ...task, kind: "print" }, exporter.subject);
  onStep("The figure is being drawn …");
  const picture = await pictureOf(mapId, print, task, signal);
  onStep("The document is being written …");
  const { bytes } = await exporter.thread.run({ ...task, picture }, exporter.subject);
  return new Blob([bytes.slice()]);
}

async function pictureOf(
  mapId: string,
  print: Print | null,
  { theme, date }: ReportTask,
  signal: AbortSignal,
): Promise<Picture> {
  const pages = print?.pages.slice(0, 1) ?? [];
  if (!print || pages.length === 0) return { ok: false, reason: "There is nothing to draw." };
  const order = { format: "png", pages, scale: print.scale, theme, isTransparent: false, dpi: DPI, date } as const;
  const made = await makeFile(mapId, order, signal);
  return made.ok ? { ok: true, png: new Uint8Array(await made.file.arrayBuffer()) } : made;
}

/** One file as it is, several in a zip. */
function packed(files: readonly TextFile[], ending: string, type = "text/plain;charset=utf-8"): Made {
  const [first, ...more] = files;
  if (!first) return { ok: false, reason: "There is nothing to write." };
  if (more.length === 0) return { ok: true, file: new Blob([first.text], { type }), ending };
  const encoder = new TextEncoder();
  const entries = files.map(({ name, text }) => [name, encoder.encode(text)] as const);
  const zip = zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
  return { ok: true, file: new Blob([zip.slice()], { type: "application/zip" }), ending: "zip" };
}

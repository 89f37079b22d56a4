import { type ArgumentMap, mapFromRows } from "@/lib/argument/argument-map";
import type { Id, Rows } from "@/lib/argument/rows";
import type { Print } from "@/lib/drawing/print";
import { type Extract, type Paper, printAsDrawn, printMap } from "@/lib/drawing/printed";
import type { Figure, Shape } from "@/lib/drawing/shape";
import { writeSvg } from "@/lib/drawing/svg";
import type { Theme } from "@/lib/drawing/theme";
import { FORMATS, findFormat, summed, writeFiles } from "@/lib/formats/catalogue";
import type { TextFile } from "@/lib/formats/format";
import type { Picture, WrittenReport } from "@/lib/reports/formats";
import { holdsPrint, type ReportFormat } from "@/lib/reports/kinds";
import { reportLosses } from "@/lib/reports/losses";
import type { Report } from "@/lib/reports/report";
import type { Content } from "@/lib/text/content";

/** A map that is to be taken out, with the texts that are at hand, by hash. */
export interface KeepTask {
  readonly kind: "keep";
  readonly rows: Rows;
  readonly contents: ReadonlyMap<string, Content>;
}

/** The formats that can be written are asked for. */
export interface WritableFormatsTask {
  readonly kind: "formats";
}

/** A format as a list of kinds of file tells of it. */
export interface WritableFormat {
  readonly id: string;
  readonly name: string;
  readonly ending: string;
  readonly note: string;
}

/** What is drawn, and how it stands on paper. */
export interface FigureWish {
  readonly extract: Extract;
  readonly paper: Paper;
  /** A view that is one figure, which is taken as it is; null for the map. */
  readonly drawn: Figure | null;
  readonly theme: Theme;
  readonly isTransparent: boolean;
}

/** A figure that is to be seen as it will come out. */
export interface PrintTask extends FigureWish {
  readonly kind: "print";
}

/** A figure on its pages; large ones as drawings too, for a page that shows so many shapes is slow. */
export interface Printed {
  readonly print: Print | null;
  readonly drawings: readonly string[] | null;
}

/** A figure that is to become drawings, one a page. */
export interface DrawingsTask extends FigureWish {
  readonly kind: "drawings";
}

/** What a report tells. */
export interface ReportWish extends FigureWish {
  readonly format: ReportFormat;
  readonly stamp: string | null;
  readonly hasQuotations: boolean;
  readonly labels: ReadonlyMap<Id, string>;
  /** The names of those who talked about the map, by person; null where comments are not wanted. */
  readonly talkers: ReadonlyMap<string, string> | null;
}

/** A report that is to be seen, before it is a file. */
export interface TellTask extends ReportWish {
  readonly kind: "tell";
}

/** A report in words, and what of the map it does not hold. */
export interface ToldReport {
  readonly report: Report;
  readonly losses: readonly string[];
}

/** A report that is wanted as a file. */
export interface ReportTask extends ReportWish {
  readonly kind: "report";
  readonly themes: { readonly light: Theme; readonly dark: Theme };
  /** The figure as a picture, where the report needs one. */
  readonly picture: Picture;
  readonly date: string | null;
}

/** The map in another format. `name` is that of its files. */
export interface DataTask {
  readonly kind: "data";
  readonly format: string;
  readonly name: string;
}

/** A loss with how many there are like it. */
export interface Loss {
  readonly where: string;
  readonly what: string;
  readonly count: number;
}

/** What each task comes to. */
export interface ExportingResults {
  readonly keep: null;
  readonly formats: readonly WritableFormat[];
  readonly print: Printed;
  readonly drawings: readonly TextFile[];
  readonly tell: ToldReport;
  readonly report: WrittenReport;
  readonly data: { readonly files: readonly TextFile[]; readonly losses: readonly Loss[] };
}

/** What the exporting thread is asked for: a map first, and then whatever is to become of it. */
export type ExportingTask =
  | KeepTask
  | WritableFormatsTask
  | PrintTask
  | DrawingsTask
  | TellTask
  | ReportTask
  | DataTask;

/** A figure of more shapes than this is shown as one picture. */
const MOST_SHAPES = 4000;

/** The map that is taken out, and how it was told last: citations take long, and most choices leave the words alone. */
interface KeptMap {
  readonly rows: Rows;
  readonly map: ArgumentMap;
  readonly contents: ReadonlyMap<string, Content>;
  told: { readonly as: string; readonly report: Report } | null;
}

/** The work of one exporting thread, which holds one map at a time. */
export function createExportingWork() {
  let kept: KeptMap | null = null;
  const subject = () => {
    if (!kept) throw new Error("no map was brought here");
    return kept;
  };

  return (task: ExportingTask): ExportingResults[ExportingTask["kind"]] | Promise<ToldReport | WrittenReport> => {
    switch (task.kind) {
      case "keep":
        kept = { rows: task.rows, map: mapFromRows(task.rows), contents: task.contents, told: null };
        return null;
      case "formats":
        return FORMATS.flatMap(({ id, name, extensions: [ending = ""], note, write }) =>
          write ? [{ id, name, ending, note }] : [],
        );
      case "print":
        return printed(subject().map, task);
      case "drawings":
        return drawingsOf(printOf(subject().map, task), task).map((text, i) => ({ name: `${i + 1}.svg`, text }));
      case "tell":
        return toldReport(subject(), task);
      case "report":
        return reportFile(subject(), task);
      case "data": {
        const { rows, contents } = subject();
        return dataFiles(task, { rows, contents: [...contents.values()] });
      }
      default:
        return task satisfies never;
    }
  };
}

function printOf(map: ArgumentMap, { extract, paper, drawn }: FigureWish): Print | null {
  return drawn ? printAsDrawn(drawn, paper) : printMap(map, extract, paper);
}

function printed(map: ArgumentMap, wish: FigureWish): Printed {
  const print = printOf(map, wish);
  const isLarge = print?.pages.some(({ shapes }) => countShapes(shapes) > MOST_SHAPES) ?? false;
  return { print, drawings: isLarge ? drawingsOf(print, wish) : null };
}

function drawingsOf(print: Print | null, { theme, isTransparent }: FigureWish): string[] {
  if (!print) return [];
  return print.pages.map((page) => writeSvg(page, { theme, scale: print.scale, unit: "pt", isTransparent }));
}

function countShapes(shapes: readonly Shape[]): number {
  let count = 0;
  for (const shape of shapes) count += "children" in shape ? countShapes(shape.children) : 1;
  return count;
}

async function toldReport(kept: KeptMap, task: TellTask): Promise<ToldReport> {
  const report = await reportOn(kept, task);
  return { report, losses: reportLosses(kept.map, task.format, report) };
}

async function reportFile(kept: KeptMap, task: ReportTask): Promise<WrittenReport> {
  const { map, contents } = kept;
  const { extract, format, theme, themes, picture, date } = task;
  const report = await reportOn(kept, task);
  const print = holdsPrint(format) ? printOf(map, task) : null;
  const look = { print, hasLegend: task.paper.hasLegend, theme, themes };
  const { writeReport } = await import("@/lib/reports/formats");
  return writeReport(format, { map, extract, report, contents, ...look, picture: async () => picture, date });
}

async function reportOn(kept: KeptMap, task: ReportWish): Promise<Report> {
  const { stamp, hasQuotations, labels, talkers, extract } = task;
  const chosen = [extract.claims && [...extract.claims], talkers && [...talkers]];
  const as = JSON.stringify([stamp, hasQuotations, [...labels], ...chosen]);
  if (kept.told?.as === as) return kept.told.report;
  // What writes bibliographies is large, and few need it.
  const { reportOf } = await import("@/lib/reports/report");
  const { map, contents } = kept;
  const report = reportOf(map, { stamp, hasQuotations, claims: extract.claims, contents, labels, talkers });
  kept.told = { as, report };
  return report;
}

function dataFiles({ format, name }: DataTask, whole: Parameters<typeof writeFiles>[1]) {
  const found = findFormat(format);
  if (!found) throw new Error(`there is no format ${format}`);
  const { files, losses } = writeFiles(found, whole, name);
  return { files, losses: summed(losses) };
}

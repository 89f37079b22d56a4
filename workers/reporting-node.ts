import { mapFromRows } from "@/lib/argument/argument-map";
import { type Paper, printMap, wholeMap } from "@/lib/drawing/printed";
import { onPaper, themes } from "@/lib/drawing/theme";
import type { WarrantFile } from "@/lib/formats/warrant";
import { type Picture, type WrittenReport, writeReport } from "@/lib/reports/formats";
import { holdsPrint, REPORT_FORMATS } from "@/lib/reports/kinds";
import { reportOf } from "@/lib/reports/report";
import { sha256Of } from "@/lib/text/content";
import { drawFiles } from "./drawing-node";

const PAPER: Paper = { widthMm: 159, heightMm: null, pointSize: 9, caption: null, hasLegend: true, stamp: null };
const theme = onPaper(themes.light);

/** How a report is wished. */
export interface ReportOrder {
  /** The ending of a kind of report. */
  readonly to: (typeof REPORT_FORMATS)[number]["ending"];
  readonly stamp: string | null;
  readonly date: string | null;
  readonly hasQuotations: boolean;
}

/** A whole map as a report, with its figure. `packages` is the folder in which the packages of fonts lie. */
export async function writeMapReport(
  { rows, contents: given }: WarrantFile,
  { to, stamp, date, hasQuotations }: ReportOrder,
  packages: string,
): Promise<WrittenReport> {
  const format = REPORT_FORMATS.find(({ ending }) => ending === to);
  if (!format) throw new Error(`there is no report that ends in ${to}`);
  const map = mapFromRows(rows);
  const contents = new Map(given.map((content) => [sha256Of(content), content]));
  const report = reportOf(map, { stamp, hasQuotations, claims: null, contents });
  const print = holdsPrint(format.id) ? printMap(map, wholeMap, PAPER) : null;
  const picture = async (): Promise<Picture> => {
    if (!print) return { ok: false, reason: "There is nothing to draw." };
    const drawn = await drawFiles({ ...print, format: "png", theme, isTransparent: false, dpi: 200, date }, packages);
    if (!drawn.ok) return drawn;
    const [png] = drawn.files;
    return png ? { ok: true, png } : { ok: false, reason: "There is nothing to draw." };
  };
  const look = { print, hasLegend: PAPER.hasLegend, theme, themes };
  return writeReport(format.id, { map, extract: wholeMap, report, contents, ...look, picture, date });
}

import { writeFile } from "node:fs/promises";
import { mapFromRows } from "@/lib/argument/argument-map";
import { type Paper, printMap, wholeMap } from "@/lib/drawing/printed";
import { onPaper, themes } from "@/lib/drawing/theme";
import { findFormat, readFiles } from "@/lib/formats/catalogue";
import { REPORT_FORMATS, writeReport } from "@/lib/reports/formats";
import { reportOf } from "@/lib/reports/report";
import { sha256Of } from "@/lib/text/content";
import { drawFiles } from "@/workers/drawing-node";
import { DONE, misunderstood, parsedWords, REFUSED, whyUnwritable } from "./asked";
import { type Input, inputsOf } from "./inputs";
import { tell } from "./remarks";

const OPTIONS = {
  out: { type: "string", short: "o" },
  from: { type: "string" },
  report: { type: "boolean" },
  stamp: { type: "string" },
  date: { type: "string" },
  "no-quotations": { type: "boolean" },
} as const;

const PAPER: Paper = { widthMm: 159, heightMm: null, pointSize: 9, caption: null, hasLegend: true, stamp: null };
const theme = onPaper(themes.light);

/** `warrant report`: a map of any format as a report in Word, LaTeX, Markdown or plain text. Gives the exit code. */
export async function reportCommand(words: readonly string[], packages: string): Promise<number> {
  const parsed = parsedWords(words, OPTIONS);
  if (typeof parsed === "string") return misunderstood(parsed);
  const { values, positionals } = parsed;
  const [file = "-", another] = positionals;
  const format = REPORT_FORMATS.find(({ ending }) => ending === values.out?.split(".").at(-1));
  const from = values.from === undefined ? null : findFormat(values.from);
  if (another !== undefined) return misunderstood("There is more than one file to report on.");
  if (!values.out || !format) return misunderstood("Name with --out a file that ends in docx, tex, md or txt.");
  if (values.from !== undefined && !from?.read) return misunderstood(`“${values.from}” is no format that can be read.`);
  const refuse = (what: string, where = "") => {
    tell(file === "-" ? "standard input" : file, "refused", [{ where, what }], values.report ?? false);
    return REFUSED;
  };
  const inputs: Input[] = [];
  for await (const input of inputsOf([file])) inputs.push(input);
  const [input, more] = inputs;
  if (!input || input.refused !== null) return refuse(input?.refused ?? "There is no file in what was named.");
  if (more) return refuse("It holds several maps: report on them one by one.");
  const reading = readFiles(input.files, from);
  if (!reading.ok) return refuse(reading.reason, reading.where);
  const map = mapFromRows(reading.rows);
  const contents = new Map(reading.contents.map((content) => [sha256Of(content), content]));
  const report = reportOf(map, {
    stamp: values.stamp ?? null,
    hasQuotations: !values["no-quotations"],
    claims: null,
    contents,
  });
  const print = printMap(map, wholeMap, PAPER);
  const date = values.date ?? null;
  const picture = async () => {
    const drawn =
      print && (await drawFiles({ ...print, format: "png", theme, isTransparent: false, dpi: 200, date }, packages));
    return drawn?.ok ? (drawn.files[0] ?? null) : null;
  };
  try {
    await writeFile(values.out, await writeReport(format.id, { report, print, theme, picture, date }));
  } catch (error) {
    return refuse(whyUnwritable(error), values.out);
  }
  return DONE;
}

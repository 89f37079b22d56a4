import { writeFile } from "node:fs/promises";
import { findFormat, readFiles } from "@/lib/formats/catalogue";
import { REPORT_FORMATS } from "@/lib/reports/kinds";
import { writeMapReport } from "@/workers/reporting-node";
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

/** The endings of all kinds of report, as a sentence has them. */
const ENDINGS = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(
  REPORT_FORMATS.map(({ ending }) => ending),
);

/** `warrant report`: a map of any format as a report, slides or a page, by the ending of `--out`. Gives the exit code. */
export async function reportCommand(words: readonly string[], packages: string): Promise<number> {
  const parsed = parsedWords(words, OPTIONS);
  if (typeof parsed === "string") return misunderstood(parsed);
  const { values, positionals } = parsed;
  const [file = "-", another] = positionals;
  const format = REPORT_FORMATS.find(({ ending }) => ending === values.out?.split(".").at(-1));
  const from = values.from === undefined ? null : findFormat(values.from);
  if (another !== undefined) return misunderstood("There is more than one file to report on.");
  if (!values.out || !format) return misunderstood(`Name with --out a file that ends in ${ENDINGS}.`);
  if (values.date !== undefined && Number.isNaN(Date.parse(values.date)))
    return misunderstood(`“${values.date}” is no date: write 2026-11-17.`);
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
  tell(input.said, "oddity", reading.problems, values.report ?? false);
  const order = {
    to: format.ending,
    stamp: values.stamp ?? null,
    date: values.date ?? null,
    hasQuotations: !values["no-quotations"],
  };
  const { bytes, losses } = await writeMapReport(reading, order, packages);
  try {
    await writeFile(values.out, bytes);
  } catch (error) {
    return refuse(whyUnwritable(error), values.out);
  }
  const told = losses.map((what) => ({ where: "", what }));
  tell(input.said, "loss", told, values.report ?? false);
  return DONE;
}

import { mapFromRows } from "@/lib/argument/argument-map";
import { hintsOf } from "@/lib/argument/hints/hints";
import { findFormat } from "@/lib/formats/catalogue";
import type { Format } from "@/lib/formats/format";
import { readAny } from "@/lib/formats/read-any";
import { DONE, misunderstood, parsedWords, REFUSED } from "./asked";
import { type Input, inputsOf } from "./inputs";
import { tell } from "./remarks";

const OPTIONS = { from: { type: "string" }, columns: { type: "string" }, report: { type: "boolean" } } as const;

/** `warrant check`: says of each map what it holds, what was odd in its file, and what may be worth a second look. */
export async function checkCommand(words: readonly string[]): Promise<number> {
  const parsed = parsedWords(words, OPTIONS);
  if (typeof parsed === "string") return misunderstood(parsed);
  const { values, positionals } = parsed;
  const from = values.from === undefined ? null : findFormat(values.from);
  if (values.from !== undefined && !from?.read) return misunderstood(`“${values.from}” is no format that can be read.`);
  let code = DONE;
  for await (const input of inputsOf(positionals.length > 0 ? positionals : ["-"]))
    if (!checkOne(input, from, values.columns ?? null, values.report ?? false)) code = REFUSED;
  return code;
}

/** Whether the file could be read. */
function checkOne(input: Input, from: Format | null, columns: string | null, isReport: boolean): boolean {
  const { said, refused } = input;
  const reading = refused === null ? readAny(input.files, from, columns) : null;
  if (!reading?.ok) {
    tell(said, "refused", [{ where: reading?.where ?? "", what: reading?.reason ?? refused ?? "" }], isReport);
    return false;
  }
  const { rows, problems, format } = reading;
  const hints = hintsOf(mapFromRows(rows)).map(({ kind, sentence }) => ({ where: kind, what: sentence }));
  const told = {
    file: said,
    format: format?.id,
    claims: rows.claims.length,
    relations: rows.relations.length,
    sources: rows.sources.length,
    oddities: problems.length,
    hints: hints.length,
  };
  process.stdout.write(`${JSON.stringify(told)}\n`);
  tell(said, "oddity", problems, isReport);
  tell(said, "hint", hints, isReport);
  return true;
}

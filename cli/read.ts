import { readFile as readBytes, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { isCharset } from "@/lib/reading/charset";
import { MAX_FILE_BYTES } from "@/lib/reading/read-file";
import type { Reading } from "@/lib/reading/reading";
import { readInNodeThread } from "@/workers/reading-node";
import { toldAsFound, toldClean } from "./told";

const READ = 0;
const REFUSED = 2;
const USAGE = 64;

interface ReadArguments {
  readonly files: readonly string[];
  readonly isRaw: boolean;
  readonly charset: string | undefined;
  readonly limitMs: number;
}

/** `warrant read`: prints what each file holds as a line of JSON. Gives the exit code. */
export async function readCommand(words: readonly string[], threads: URL): Promise<number> {
  const asked = argumentsOf(words);
  if (typeof asked === "string") {
    process.stderr.write(`${asked} Try: npm run -s warrant -- --help\n`);
    return USAGE;
  }
  let code = READ;
  for (const file of asked.files) {
    const reading = await readOne(file, asked, threads);
    if (reading.ok)
      process.stdout.write(`${JSON.stringify(asked.isRaw ? toldAsFound(file, reading) : toldClean(file, reading))}\n`);
    else {
      process.stderr.write(`${file}: ${reading.reason}\n`);
      code = REFUSED;
    }
  }
  return code;
}

/** What the words ask for, or a sentence that says what is wrong with them. */
function argumentsOf(words: readonly string[]): ReadArguments | string {
  const parsed = parsedWords(words);
  if (typeof parsed === "string") return parsed;
  const { values, positionals } = parsed;
  const seconds = Number(values.limit ?? "60");
  if (positionals.length === 0) return "There is no file to read.";
  if (values.charset !== undefined && !isCharset(values.charset))
    return `"${values.charset}" is no charset that Warrant knows.`;
  if (!(seconds > 0 && seconds <= 3600)) return `"${values.limit}" is no number of seconds from 1 to 3600.`;
  return { files: positionals, isRaw: values.raw ?? false, charset: values.charset, limitMs: seconds * 1000 };
}

function parsedWords(words: readonly string[]) {
  const options = { raw: { type: "boolean" }, charset: { type: "string" }, limit: { type: "string" } } as const;
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    // Unknown options and missing values are told by errors with codes like these.
    if (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
      return `${error.message}.`;
    throw error;
  }
}

async function readOne(file: string, { charset, limitMs }: ReadArguments, threads: URL): Promise<Reading> {
  const bytes = await bytesOf(file);
  if (typeof bytes === "string") return { ok: false, reason: bytes };
  return readInNodeThread(
    new URL("reading-node-thread.mjs", threads),
    { bytes, name: basename(file), charset },
    limitMs,
  );
}

/** The bytes of a file, or a sentence that says why there are none. */
async function bytesOf(file: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES) return `The file has ${Math.round(size / 1_000_000)} MB, more than any source may have.`;
    return new Uint8Array(await readBytes(file));
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? REASONS[String(error.code)] : undefined;
    if (reason === undefined) throw error;
    return reason;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "The file may not be opened.",
  EPERM: "The file may not be opened.",
  ENOTDIR: "There is no such file.",
};

import { readFile as readBytes, stat } from "node:fs/promises";
import { basename } from "node:path";
import { isCharset } from "@/lib/reading/charset";
import { MAX_FILE_BYTES } from "@/lib/reading/read-file";
import type { Reading } from "@/lib/reading/reading";
import { toldAsFound, toldClean } from "@/lib/reading/told";
import { readInNodeThread } from "@/workers/reading-node";
import { DONE, misunderstood, parsedWords, REFUSED, whyUnreadable } from "./asked";

interface ReadArguments {
  readonly files: readonly string[];
  readonly isRaw: boolean;
  readonly charset: string | undefined;
  readonly limitMs: number;
}

const OPTIONS = { raw: { type: "boolean" }, charset: { type: "string" }, limit: { type: "string" } } as const;

/** `warrant read`: prints what each file holds as a line of JSON. Gives the exit code. */
export async function readCommand(words: readonly string[], threads: URL): Promise<number> {
  const asked = argumentsOf(words);
  if (typeof asked === "string") return misunderstood(asked);
  let code = DONE;
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
  const parsed = parsedWords(words, OPTIONS);
  if (typeof parsed === "string") return parsed;
  const { values, positionals } = parsed;
  const seconds = Number(values.limit ?? "60");
  if (positionals.length === 0) return "There is no file to read.";
  if (values.charset !== undefined && !isCharset(values.charset))
    return `"${values.charset}" is no charset that Warrant knows.`;
  if (!(seconds > 0 && seconds <= 3600)) return `"${values.limit}" is no number of seconds from 1 to 3600.`;
  return { files: positionals, isRaw: values.raw ?? false, charset: values.charset, limitMs: seconds * 1000 };
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
    return whyUnreadable(error);
  }
}

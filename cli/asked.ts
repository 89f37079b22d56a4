import { type ParseArgsConfig, parseArgs } from "node:util";

/** Exit codes of the command. */
export const DONE = 0;
export const REFUSED = 2;
export const USAGE = 64;

/** The options and other words of a command, or a sentence that says what is wrong with them. */
export function parsedWords<T extends NonNullable<ParseArgsConfig["options"]>>(words: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    // Unknown options and missing values are told by errors with codes like these.
    if (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
      return `${error.message.replace(/\.\s[\s\S]*$/, "")}.`;
    throw error;
  }
}

/** Says on standard error what was wrong with the words of a command. Gives the exit code. */
export function misunderstood(sentence: string): number {
  process.stderr.write(`${sentence} Try: npm run -s warrant -- --help\n`);
  return USAGE;
}

/** Why a file cannot be read, as a sentence. Throws the error again when it is of another kind. */
export function whyUnreadable(error: unknown): string {
  const reason = error instanceof Error && "code" in error ? REASONS[String(error.code)] : undefined;
  if (reason === undefined) throw error;
  return reason;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "The file may not be opened.",
  EPERM: "The file may not be opened.",
  ENOTDIR: "There is no such file.",
  ENAMETOOLONG: "There is no such file: its name is too long.",
  ELOOP: "It is a link that leads to itself.",
};

/** Why a file cannot be written, as a sentence. Throws the error again when it is of another kind. */
export function whyUnwritable(error: unknown): string {
  const reason = error instanceof Error && "code" in error ? UNWRITABLE[String(error.code)] : undefined;
  if (reason === undefined) throw error;
  return reason;
}

const UNWRITABLE: Readonly<Record<string, string>> = {
  ENOENT: "There is no such folder.",
  EACCES: "It may not be written there.",
  EPERM: "It may not be written there.",
  EROFS: "It may not be written there.",
  EISDIR: "There is a folder of that name.",
  ENOTDIR: "A file stands where a folder should be.",
  EEXIST: "A file stands where a folder should be.",
  ENOSPC: "There is no room left.",
  ENAMETOOLONG: "Its name is too long.",
  ELOOP: "It is a link that leads to itself.",
};

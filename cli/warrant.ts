import { readCommand } from "./read";

const help = `Warrant on the command line: no server, no database.

  npm run -s warrant -- read FILE... [options]
      Reads documents (txt, md, html, mhtml, docx, odt, epub, pdf, TEI) and prints a line of JSON for each:
      { file, format, charset, text, blocks, pages, turns, citation, changes, problems }
        text      the text after clean-up; with --raw, as found
        blocks    its paragraphs, headings, list items, cells, notes …: { kind, start, end, … }
        pages     where pages begin and how they are numbered: { at, label }; null when the file has none
        turns     who speaks where: { speaker, start, end }
        citation  what the file and its text say of where they come from
        changes   what clean-up changed: { rule, before, after, at }
        problems  what the text does not carry as it stood: { where, what }
      Offsets count UTF-16 code units of text, the end excluded.

Options of read
  --raw            the text as found, without clean-up
  --charset NAME   how the bytes of a text or page are to be read (windows-1252, koi8-r …), in place of what is found
  --limit SECONDS  the longest that one file may take (60)

Exit code
  0   all files were read
  2   a file was refused: the reason is on standard error, and the others are printed nevertheless
  64  the command was not understood`;

/** Exit codes of the command. */
const USAGE = 64;

/**
 * Runs the command that words name, and gives its exit code. `threads` is where the scripts of its threads lie.
 */
export async function runWarrant(words: readonly string[], threads: URL): Promise<number> {
  const [command, ...rest] = words;
  if (
    command === undefined ||
    command === "help" ||
    rest.includes("--help") ||
    command === "--help" ||
    command === "-h"
  ) {
    process.stdout.write(`${help}\n`);
    return command === undefined ? USAGE : 0;
  }
  if (command === "read") return readCommand(rest, threads);
  process.stderr.write(`"${command}" is no command of Warrant. Try: npm run -s warrant -- --help\n`);
  return USAGE;
}

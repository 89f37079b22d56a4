import { fileURLToPath } from "node:url";
import { DONE, USAGE } from "./asked";
import { checkCommand } from "./check";
import { convertCommand } from "./convert";
import { evaluateCommand } from "./evaluate";
import { listFormatsCommand } from "./list-formats";
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

  npm run -s warrant -- evaluate [FILE] [options]
      Says what of a map, or of an abstract framework, can be accepted together. FILE is a map of any format, or a
      framework in tgf, apx or the form of ICCMA'23; without it, or as -, standard input is read. Prints a line of JSON:
      { arguments, extensions: [[id, …], …], sceptical, credulous }; of a map the ids of claims and relations
      With --gradual: { arguments, strengths: { id: number }, converged, iterations, residual }

  npm run -s warrant -- convert [IN...] --to FORMAT [options]
      Reads maps of any format and writes them in another. IN is a file, a folder with all that is in it, a zip, or - for
      standard input; a text and its annotations (x.txt and x.ann) are one map, so are the .csv tables of a folder. One
      file that cannot be read does not stop the others. What was odd and what was lost is told on standard error.

  npm run -s warrant -- draw [IN] -o OUT [options]
      Draws a map of any format as SVG, PNG or PDF, by the ending of OUT. Without IN, or as -, standard input is read. The
      same map and options give the same bytes. Pages beyond the first of SVG and PNG are files of their own: out-2.svg.

  npm run -s warrant -- report [IN] -o OUT [--stamp TEXT] [--date DAY] [--no-quotations]
      Writes a report on a map of any format, by the ending of OUT: docx, tex, md or txt. It has the figure (in docx and
      tex), the claims by number, what bears on each in sentences, quotations, open questions, and the sources. As pptx
      it is slides, step by step where scenes are arranged; as html one page with the map, its claims and its texts.

  npm run -s warrant -- check [IN...] [options]
      Prints a line of JSON for each map: { file, format, claims, relations, sources, oddities, hints }; on standard error
      what was odd in its file, and hints: what may be worth a second look.

  npm run -s warrant -- list-formats
      Prints a line for each format: its name for --to and --from, whether it is read and written, its endings.

Options of convert and check
  --to FORMAT      the format to write
  --from FORMAT    the format to read, in place of the one that is recognised by what stands in the file
  --columns NAMES  what the columns of a table of claims hold, such as text=Claim,target=Parent,kind=Sign; of: text, id,
                   target, kind, speaker, source, quote, note, strength, tags, group
  -o, --out OUT    a file, a zip, or a folder (many maps, or a slash at the end); standard output without it
  --report         oddities, losses, hints and refusals as lines of JSON: { file, kind, where, what }

Options of draw
  --to FORMAT      svg, png or pdf, where no ending of a file tells it
  --width MM       the width of the figure in millimetres, or page (170), or column (84); as wide as it comes without it
  --height MM      the height of a page: a larger map is spread over several, with marks where lines go on
  --point-size PT  the size of the words in claims (9); a map too wide for one page is made smaller
  --dpi NUMBER     dots per inch of PNG (300)
  --colours NAME   safe, rationale or greyscale; with --dark for a dark page
  --transparent    nothing under the figure
  --legend         what its lines and borders mean; --caption TEXT above it, --stamp TEXT at its foot
  --date DAY       the day that a PDF says it was made, 2026-11-17
  --claims LIST    only these claims, by number: 1,4,7; --folded LIST hides the reasons of claims
  --from FORMAT, --report   as of convert

Options of read
  --raw            the text as found, without clean-up
  --charset NAME   how the bytes of a text or page are to be read (windows-1252, koi8-r …), in place of what is found
  --limit SECONDS  the longest that one file may take (60)

Options of evaluate
  --semantics NAME grounded (when nothing is said), complete, preferred or stable
  --gradual NAME   strengths instead: dfquad, quadratic-energy, h-categoriser or euler
  --base FILE      base scores from 0 to 1 for --gradual, as JSON by id: a file, or the JSON itself
  --limit NUMBER   how many extensions are listed at most (100000); sceptical and credulous count them all
  --seconds NUMBER the longest that it may take (no end)

Exit code
  0   it was done
  2   a file was refused: the reason is on standard error, and the others are printed or written nevertheless
  64  the command was not understood`;

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
    return command === undefined ? USAGE : DONE;
  }
  if (command === "read") return readCommand(rest, threads);
  if (command === "evaluate") return evaluateCommand(rest);
  if (command === "convert") return convertCommand(rest);
  if (command === "check") return checkCommand(rest);
  if (command === "draw") return (await import("./draw")).drawCommand(rest, packagesBy(threads));
  if (command === "report") return (await import("./report")).reportCommand(rest, packagesBy(threads));
  if (command === "list-formats") return listFormatsCommand(rest);
  process.stderr.write(`"${command}" is no command of Warrant. Try: npm run -s warrant -- --help\n`);
  return USAGE;
}

/** The scripts of threads lie in the cache of the folder that holds all packages. */
function packagesBy(threads: URL): string {
  return fileURLToPath(new URL("../../", threads));
}

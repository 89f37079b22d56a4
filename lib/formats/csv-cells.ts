/** Cells that a spreadsheet would take for a formula begin so. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as CSV (RFC 4180, lines end in CRLF). A cell that could be taken for a formula gets an apostrophe before it. */
export function writeCsv(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number | boolean | null): string {
  if (typeof value === "number") return String(value);
  const words = value === null ? "" : String(value);
  // An apostrophe that stands there anyway is doubled, so that reading knows the two apart.
  const harmless = FORMULA.test(words) || words.startsWith("'") ? `'${words}` : words;
  return /[",\r\n]/.test(harmless) || harmless !== harmless.trim() ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The rows of a CSV file; cells parted by commas, semicolons or tabs, whichever the first line has most of. */
export function readCsv(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { value, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
    row.push(bare(value));
    if (text[end] === separator) {
      at = end + 1;
      if (at === text.length) row.push("");
      continue;
    }
    rows.push(row);
    row = [];
    at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((cells) => cells.some((words) => words !== ""));
}

function bare(value: string): string {
  return value.startsWith("''") || (value.startsWith("'") && FORMULA.test(value.slice(1))) ? value.slice(1) : value;
}

function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => line.split(mark).length;
  const [best = ","] = [",", ";", "\t"].sort((a, b) => count(b) - count(a));
  return best;
}

function quotedCell(text: string, at: number): { value: string; end: number } {
  let value = "";
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { value: value + text.slice(from), end: text.length };
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

function plainCell(text: string, at: number, separator: string): { value: string; end: number } {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(at, end), end };
}

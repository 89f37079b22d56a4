import { zipSync } from "fflate";
import readWorkbook from "read-excel-file/universal";
import { type Archive, openArchive, Unreadable } from "@/lib/reading/zip";
import { writeCsv } from "./csv-cells";
import type { PackedFile } from "./packed";

/** The sheets of a spreadsheet as tables, each in a folder of its own, or the sentence that refuses it. */
export type Sheets =
  | { readonly ok: true; readonly files: readonly PackedFile[] }
  | { readonly ok: false; readonly reason: string };

/** Whether bytes are a spreadsheet of Excel's form (xlsx). */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  const archive = openArchive(bytes);
  return archive.ok && archive.names.has("xl/workbook.xml");
}

/**
 * Reads the sheets of a spreadsheet that have words in them as tables of claims. Formulas give what was last computed of
 * them; nothing that the file refers to elsewhere is asked for. `stem` is the name of its file, without ending.
 */
export async function sheetsOf(bytes: Uint8Array, stem: string): Promise<Sheets> {
  const parts = partsOf(bytes);
  if (!parts.ok) return parts;
  const sheets = await tablesIn(parts.bytes);
  if (sheets === null) return refused("The spreadsheet is damaged, or not whole.");
  const filled = sheets.filter(({ rows }) => rows.some((cells) => cells.some((words) => words !== "")));
  if (filled.length === 0) return refused("There is nothing in the spreadsheet.");
  const encoder = new TextEncoder();
  const files = filled.map(({ name, rows }, i) => {
    const safe = filled.length === 1 ? stem : `${i + 1} ${name.replace(/[/\\.:]/g, "_")}`;
    return { path: filled.length === 1 ? `${safe}.csv` : `${safe}/${safe}.csv`, bytes: encoder.encode(writeCsv(rows)) };
  });
  return { ok: true, files };
}

function refused(reason: string): Extract<Sheets, { ok: false }> {
  return { ok: false, reason };
}

/** What of a spreadsheet holds cells. Links to other files, pictures, macros and settings of printers do not. */
const PART =
  /^(\[Content_Types\]\.xml|_rels\/.*|xl\/(_rels\/.*|workbook\.xml|styles\.xml|sharedStrings\.xml|worksheets\/[^/]*\.xml))$/i;

/**
 * The parts with cells, in a zip where nothing is packed: they were unpacked under the limits of documents, so that no
 * bomb reaches the library that reads them.
 */
function partsOf(
  bytes: Uint8Array,
): { readonly ok: true; readonly bytes: Uint8Array } | Extract<Sheets, { ok: false }> {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  try {
    return { ok: true, bytes: zipSync(unpackedParts(archive), { level: 0 }) };
  } catch (error) {
    // A bomb, a broken part and a password show while it is unpacked.
    if (error instanceof Unreadable) return refused(error.message);
    throw error;
  }
}

function unpackedParts(archive: Archive): Record<string, Uint8Array> {
  const names = [...archive.names].filter((name) => PART.test(name));
  return Object.fromEntries(names.map((name) => [name, archive.find(name) ?? new Uint8Array()]));
}

interface Table {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The sheets of a spreadsheet; null where the library does not find any in it. */
async function tablesIn(bytes: Uint8Array): Promise<readonly Table[] | null> {
  try {
    const sheets = await readWorkbook(new Uint8Array(bytes).buffer, { trim: false });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(wordsIn)) }));
  } catch (error) {
    // Faults of XML come as plain errors: what is thrown over bytes that nobody vouches for says that they are wrong.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** What stands in a cell; a day without an hour as 2026-11-22. */
function wordsIn(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().replace(/T00:00:00\.000Z$/, "");
  return String(cell);
}

import type { TextFile } from "./format";
import { isZip, type PackedFile, textFile, togetherByName, unpacked } from "./packed";
import { isSpreadsheet, sheetsOf } from "./spreadsheet";

/** What lay in a file, or the sentence that refuses it. */
export type Opened =
  | { readonly ok: true; readonly files: readonly PackedFile[] }
  | { readonly ok: false; readonly reason: string };

/** The files that lie in a zip; of a spreadsheet its sheets, as tables. `name` is that of the file. */
export async function openPacked(name: string, bytes: Uint8Array): Promise<Opened> {
  if (isSpreadsheet(bytes)) return sheetsOf(bytes, stemOf(name));
  const zip = unpacked(bytes);
  if (!zip.ok) return zip;
  const files = await Promise.all(zip.files.map(openInner));
  return { ok: true, files: files.flat() };
}

/** A file of a zip; in place of a spreadsheet, its sheets. One that cannot be read stays, and is refused as a map. */
async function openInner(file: PackedFile): Promise<readonly PackedFile[]> {
  if (!isZip(file.bytes) || !isSpreadsheet(file.bytes)) return [file];
  const sheets = await sheetsOf(file.bytes, stemOf(file.path));
  if (!sheets.ok) return [file];
  return sheets.files.map(({ path, bytes }, i) => ({ ...(i === 0 ? file : {}), path: `${file.path}/${path}`, bytes }));
}

/** The name of a file without its folders and ending. */
export function stemOf(path: string): string {
  return path.replace(/^.*[/\\]/, "").replace(/(\.warrant)?\.[A-Za-z0-9]+$/, "") || "map";
}

/** The files of one map, and the path of the first of them. */
export interface MapFiles {
  readonly path: string;
  readonly files: readonly TextFile[];
}

/** Files put together into those of one map each, as characters. */
export function mapsAmong(files: readonly PackedFile[]): MapFiles[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return togetherByName([...byPath.keys()]).map((paths) => ({
    path: paths[0] ?? "",
    files: paths.flatMap((path) => byPath.get(path) ?? []).map(textFile),
  }));
}

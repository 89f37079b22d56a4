import { type AnyReading, readFiles, withSpellings } from "./catalogue";
import { csv } from "./csv";
import type { Format, TextFile } from "./format";
import { idsFor } from "./ids-for";
import { claimTableOf, namedColumns, readClaimTable } from "./table-columns";

/**
 * Reads the files of one map in the format named, or in the one that is recognised; `columns` says what those of a table
 * hold, such as `text=Claim,target=Parent`.
 */
export function readAny(files: readonly TextFile[], from: Format | null, columns: string | null): AnyReading {
  const [table] = files;
  if (columns === null || !table) return readFiles(files, from);
  const chosen = namedColumns(claimTableOf(table.text), columns);
  if (typeof chosen === "string") return { ok: false, where: "", reason: chosen, format: csv };
  return { ...withSpellings(files, readClaimTable(table, idsFor([table.text]), chosen)), format: csv };
}

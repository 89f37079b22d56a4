import { type AnyReading, FORMATS, findFormat, readFiles, summed, withSpellings } from "@/lib/formats/catalogue";
import { csv } from "@/lib/formats/csv";
import { idsFor } from "@/lib/formats/ids-for";
import { type Opened, openPacked } from "@/lib/formats/opened";
import { outlinePlaces } from "@/lib/formats/outline-order";
import { type PackedFile, textFile } from "@/lib/formats/packed";
import { type ClaimTable, type Columns, claimTableOf, readClaimTable } from "@/lib/formats/table-columns";
import type { WarrantFile } from "@/lib/formats/warrant";

/** The formats that can be read are asked for. */
export interface FormatsTask {
  readonly kind: "formats";
}

/** A format by its id and as a person calls it. */
export interface FormatName {
  readonly id: string;
  readonly name: string;
}

/** A zip or a spreadsheet that is to be taken apart. */
export interface UnpackTask {
  readonly kind: "unpack";
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of one map, and what a person says of them. */
export interface MapFiles {
  readonly files: readonly PackedFile[];
  /** The format by its id; null where it is to be recognised. */
  readonly format: string | null;
  /** What the columns of a table hold; null where its headers tell. */
  readonly columns: Columns | null;
}

/** Files that are looked at: the map itself stays behind, so that a thousand of them take no room. */
export interface LookTask extends MapFiles {
  readonly kind: "look";
}

/** Files whose map is wanted. */
export interface ReadTask extends MapFiles {
  readonly kind: "read";
}

/** A claim as a line of an outline; `sign` is null at the top. */
export interface Line {
  readonly text: string;
  readonly depth: number;
  readonly sign: "for" | "against" | "other" | null;
  readonly isAgain: boolean;
}

/** An oddity with how many there are like it. */
export interface Oddity {
  readonly where: string;
  readonly what: string;
  readonly count: number;
}

/** What files hold, or why they cannot be read. */
export type Look =
  | {
      readonly ok: true;
      readonly format: string;
      readonly title: string;
      readonly counts: Readonly<Record<"claims" | "relations" | "sources" | "speakers" | "passages" | "kept", number>>;
      /** The first of the outline. */
      readonly lines: readonly Line[];
      readonly oddities: readonly Oddity[];
      readonly table: ClaimTable | null;
    }
  | { readonly ok: false; readonly format: string | null; readonly where: string; readonly reason: string };

export interface BringingResults {
  readonly formats: readonly FormatName[];
  readonly unpack: Opened;
  readonly look: Look;
  readonly read: WarrantFile | null;
}

export type BringingTask = FormatsTask | UnpackTask | LookTask | ReadTask;

/** How much of a map is shown before it is made. */
const MOST_LINES = 200;
const MOST_ODDITIES = 200;

/** Does one task in the thread that this runs in. */
export function runBringingTask(
  task: BringingTask,
): BringingResults[BringingTask["kind"]] | Promise<BringingResults["unpack"]> {
  switch (task.kind) {
    case "formats":
      return FORMATS.flatMap(({ id, name, read }) => (read ? [{ id, name }] : []));
    case "unpack":
      return openPacked(task.name, task.bytes);
    case "look":
      return look(task);
    case "read": {
      const reading = readingOf(task);
      return reading.ok ? { rows: reading.rows, contents: reading.contents } : null;
    }
    default:
      return task satisfies never;
  }
}

function readingOf({ files, format, columns }: MapFiles): AnyReading {
  const texts = files.map(textFile);
  const [table] = texts;
  if (columns && table)
    return { ...withSpellings(texts, readClaimTable(table, idsFor([table.text]), columns)), format: csv };
  return readFiles(texts, format === null ? null : findFormat(format));
}

function look(task: MapFiles): Look {
  const reading = readingOf(task);
  const format = reading.format?.id ?? null;
  if (!reading.ok || format === null) {
    const { where, reason } = reading.ok ? { where: "", reason: "" } : reading;
    return { ok: false, format, where, reason };
  }
  const { rows, problems } = reading;
  const texts = new Map(rows.claims.map(({ id, text }) => [id, text]));
  const places = outlinePlaces(rows).slice(0, MOST_LINES);
  const [first] = task.files;
  return {
    ok: true,
    format,
    title: rows.maps[0]?.title ?? "",
    counts: {
      claims: rows.claims.length,
      relations: rows.relations.length,
      sources: rows.sources.length,
      speakers: rows.speakers.length,
      passages: rows.spans.length,
      kept: rows.foreignData.length,
    },
    lines: places.map(({ claimId, relation, depth, isAgain }) => {
      const kind = relation?.kind;
      const sign = kind === undefined ? null : kind === "support" ? "for" : kind === "attack" ? "against" : "other";
      return { text: (texts.get(claimId) ?? "").slice(0, 300), depth, sign, isAgain };
    }),
    oddities: summed(problems).slice(0, MOST_ODDITIES),
    table: format === "csv" && task.files.length === 1 && first ? shownTable(claimTableOf(textFile(first).text)) : null,
  };
}

/** A table with its first rows, as examples of what each column holds. */
function shownTable(table: ClaimTable): ClaimTable {
  return { ...table, rows: table.rows.slice(0, 3) };
}

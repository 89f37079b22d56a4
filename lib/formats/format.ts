import type { Id } from "@/lib/argument/rows";
import type { Feature } from "./feature";
import type { WarrantFile } from "./warrant";

/** A file by its name (as far as known, without folders) and its characters; a byte order mark is off. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
  /** What was odd about the bytes that spell them, and the zip that they came in, in a sentence each. */
  readonly spelling?: string;
}

/** Something about one place of a file or map that its reader should know: an oddity or a loss. */
export interface Remark {
  /** "node 17", "line 3, column 5", "claim 4" … ; empty where the whole is meant. */
  readonly where: string;
  /** One sentence. */
  readonly what: string;
}

/** The name of a format as it stands among others: without what it says of its files in brackets. */
export function briefName({ name }: Pick<Format, "name">): string {
  return name.replace(/ \(.*\)$/, "");
}

/** What came of reading: a map with what was odd, or one sentence that says where and why it cannot be read. */
export type FormatReading =
  | ({ readonly ok: true; readonly problems: readonly Remark[] } & WarrantFile)
  | { readonly ok: false; readonly where: string; readonly reason: string };

/** What came of writing: the files of one map, and what of the map they do not hold. */
export interface FormatWriting {
  readonly files: readonly TextFile[];
  readonly losses: readonly Remark[];
}

/**
 * A format of the field. A reader that meets faults goes on and lists them; ids of new rows come from `newId`.
 * A writer is given what `keeps` leaves of a map (see reduce.ts) and writes all of that.
 */
export interface Format {
  /** Kebab case; stands in `foreignData.format` and after `--to`. */
  readonly id: string;
  readonly name: string;
  /** Without the dot, the usual one first. */
  readonly extensions: readonly string[];
  /** What of a map survives writing and reading again. */
  readonly keeps: ReadonlySet<Feature>;
  /** Those of `keeps` of which it keeps only a part; `note` or the losses say which. */
  readonly partly?: ReadonlySet<Feature>;
  /** A sentence about what the format does with the rest, for the table of formats; empty where there is nothing to say. */
  readonly note: string;
  /** How sure it is that a file is of this format, by what stands in it: 0 not at all, 1 wholly. */
  readonly recognise: (file: TextFile) => number;
  /** `files` are those of one map: all but a few formats have one. */
  readonly read?: (files: readonly TextFile[], newId: () => Id) => FormatReading;
  /**
   * `name` is the name of the files without extension. Data that came from the same format (`foreignData`) are among
   * what is kept, and are written back. `whole` is the map before anything was taken out: for offsets into its texts.
   */
  readonly write?: (kept: WarrantFile, name: string, whole?: WarrantFile) => readonly TextFile[];
  /** What the format can say less finely than by features: what it leaves of a map, with the losses. */
  readonly adjust?: (kept: WarrantFile) => { readonly kept: WarrantFile; readonly losses: readonly Remark[] };
}

import { aif } from "./aif";
import { araucaria } from "./araucaria";
import { argdown } from "./argdown";
import { brat } from "./brat";
import { carneades } from "./carneades";
import { csv } from "./csv";
import { dot, graphml, mermaid } from "./figures";
import type { Format, FormatReading, FormatWriting, Remark, TextFile } from "./format";
import { idsFor } from "./ids-for";
import { parseJson } from "./json";
import { kialo } from "./kialo";
import { microtexts } from "./microtexts";
import { mindmup } from "./mindmup";
import { ova2 } from "./ova2";
import { rationale } from "./rationale";
import { reduceTo } from "./reduce";
import { sadface } from "./sadface";
import type { WarrantFile } from "./warrant";
import { warrant } from "./warrant-format";
import { webAnnotation } from "./web-annotation";
import { xaif } from "./xaif";
import { parseXml } from "./xml";

/** All formats that are known, in the order in which they are shown. */
export const FORMATS: readonly Format[] = [
  warrant,
  aif,
  xaif,
  ova2,
  argdown,
  brat,
  microtexts,
  sadface,
  araucaria,
  mindmup,
  kialo,
  rationale,
  carneades,
  webAnnotation,
  csv,
  graphml,
  dot,
  mermaid,
];

/** The format with an id, or null. */
export function findFormat(id: string): Format | null {
  return FORMATS.find((format) => format.id === id) ?? null;
}

/** The format that files are most surely of, by what stands in them; null when none is known. */
export function recogniseFormat(files: readonly TextFile[]): Format | null {
  let [best, highest]: [Format | null, number] = [null, 0];
  for (const format of FORMATS) {
    const score = format.read ? Math.max(0, ...files.map((file) => format.recognise(file))) : 0;
    if (score > highest) [best, highest] = [format, score];
  }
  return best;
}

/** What came of reading files of any format: which it was, beside the reading. */
export type AnyReading = FormatReading & { readonly format: Format | null };

/**
 * Reads the files of one map, in the format named or in the one that is recognised. Without `newId`, ids follow from
 * what stands in the files, so that the same files give the same map.
 */
export function readFiles(files: readonly TextFile[], named: Format | null = null, newId?: () => string): AnyReading {
  const packed = files.map(({ text }) => packing(text)).find((what) => what !== null);
  if (packed) return refused(named, `${packed} Take it out of there, and bring it in by itself.`);
  if (files.some(({ text }) => isNoText(text))) return refused(named, "It holds no text, but other data.");
  const format = named ?? recogniseFormat(files);
  // A text and its annotations may both be empty, where nothing of a map could be said so.
  const isOfSeveral = files.length > 1 && format !== null;
  if (!isOfSeveral && files.every(({ text }) => text.trim() === "")) return refused(format, "The file is empty.");
  if (!format) return { ...whyUnknown(files), format: null };
  if (!format.read) return refused(format, `Files of ${format.name} can be written, but not read.`);
  return { ...withSpellings(files, format.read(files, newId ?? idsFor(files.map(({ text }) => text)))), format };
}

/** How gzip begins, by whatever charset its bytes were read. */
const GZIP = ["\u001f\ufffd\u0008", "\u001f\u2039\u0008", "\u001f\u008b\u0008"];

/** In what a file is packed, by its first bytes; null where it is not. */
function packing(text: string): string | null {
  if (text.startsWith("PK\u0003\u0004")) return "It is a zip within another.";
  return GZIP.some((sign) => text.startsWith(sign)) ? "It is packed with gzip." : null;
}

/** Whether what begins a file is signs that no text has, more than a few of them. */
function isNoText(text: string): boolean {
  const start = text.slice(0, 2000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are just what no text has
  const strange = start.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
  return strange > 20 && strange > start.length / 20;
}

/** A reading with what was odd about how its files are spelled. */
export function withSpellings(files: readonly TextFile[], reading: FormatReading): FormatReading {
  const told = files.flatMap(({ name, spelling }) => (spelling === undefined ? [] : [{ where: name, what: spelling }]));
  return reading.ok && told.length > 0 ? { ...reading, problems: [...told, ...reading.problems] } : reading;
}

/** What is of no known format is perhaps a broken file of one. */
function whyUnknown([file]: readonly TextFile[]): Extract<FormatReading, { ok: false }> {
  const text = file?.text ?? "";
  const parsed = /^\s*[{[]/.test(text) ? parseJson(text) : /^\s*</.test(text) ? parseXml(text) : null;
  if (parsed && !parsed.ok) return parsed;
  return { ok: false, where: "", reason: "It is of no format that Warrant knows." };
}

function refused(format: Format | null, reason: string): AnyReading {
  return { ok: false, where: "", reason, format };
}

/** Writes a map in a format; `name` is that of the files, without extension. Throws for a format that is only read. */
export function writeFiles(format: Format, file: WarrantFile, name: string): FormatWriting {
  if (!format.write) throw new Error(`format ${format.id} cannot be written`);
  const { kept, losses } = reduceTo(format, file);
  return { files: format.write(kept, name, file), losses };
}

/** Remarks that say the same, told once with the first place and how many there are. */
export function summed(remarks: readonly Remark[]): readonly (Remark & { readonly count: number })[] {
  const bySaying = new Map<string, { where: string; what: string; count: number }>();
  for (const { where, what } of remarks) {
    const known = bySaying.get(what);
    if (known) known.count += 1;
    else bySaying.set(what, { where, what, count: 1 });
  }
  return [...bySaying.values()];
}

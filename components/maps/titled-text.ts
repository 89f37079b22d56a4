import { readPasted, readText } from "@/lib/reading/text";
import type { Content } from "@/lib/text/content";

/** A text that has been read and is ready to become a source. */
export interface TitledText {
  readonly title: string;
  readonly content: Content;
  /** What should be known of how it was read, as sentences. */
  readonly remarks: readonly string[];
}

/** What came of reading a file or pasted words: a text, or why there is none. */
export type Taken =
  | { readonly ok: true; readonly text: TitledText }
  | { readonly ok: false; readonly name: string; readonly reason: string };

/** Files beyond this are not even opened: no source may hold as much. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

const LONGEST_TITLE = 120;

/** Reads a file that was dropped or chosen. */
export async function takeFile(file: File): Promise<Taken> {
  if (file.size > MAX_FILE_BYTES) {
    const megabytes = Math.round(file.size / 1_000_000);
    return { ok: false, name: file.name, reason: `The file has ${megabytes} MB, more than any source may have.` };
  }
  const reading = readText(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!reading.ok) return { ok: false, name: file.name, reason: reading.reason };
  const { title, content, problems } = reading;
  const remarks = problems.map(({ where, what }) => `${where}: ${what}`);
  return { ok: true, text: { title: shortened(title ?? nameWithoutEnding(file.name)), content, remarks } };
}

/** Reads words that were pasted; they are called by their first line. */
export function takeWords(words: string): Taken {
  const reading = readPasted(words);
  if (!reading.ok) return { ok: false, name: "Pasted text", reason: reading.reason };
  return { ok: true, text: { title: firstLine(words), content: reading.content, remarks: [] } };
}

/** The first line that says something, shortened to a title; "Pasted text" when there is none. */
export function firstLine(words: string): string {
  const line = words.split(/[\r\n]+/).find((each) => each.trim() !== "");
  return shortened(line ?? "") || "Pasted text";
}

function nameWithoutEnding(name: string): string {
  return name.replace(/\.[^.]{1,8}$/, "").replace(/_/g, " ");
}

/** At most so many characters, whole words, with an ellipsis where something is left out. */
function shortened(title: string): string {
  const tidy = title.replace(/\s+/g, " ").trim().toWellFormed();
  if (tidy.length <= LONGEST_TITLE) return tidy;
  const cut = tidy
    .slice(0, LONGEST_TITLE)
    .toWellFormed()
    .replace(/\ufffd$/, "");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_TITLE / 2))}…`;
}

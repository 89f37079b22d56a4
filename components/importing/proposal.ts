import type { Citation } from "@/lib/argument/rows";
import type { Format, Read } from "@/lib/reading/reading";
import type { CitationField, Cited } from "@/lib/text/citation";

// What a page or a book says of itself is written for readers; the properties of an office file tell of the file.
const TELLING: ReadonlySet<Format> = new Set(["html", "mhtml", "epub", "tei"]);

const LONGEST_TITLE = 120;

const LONGEST: Readonly<Partial<Record<keyof Citation, number>>> = { title: 1000, address: 2000 };

/** The citation that is proposed for a text: what its words say, with what its file says of it. */
export function proposedCitation(read: Read, said: Partial<Record<CitationField, Cited>>): Citation {
  const words = Object.fromEntries(Object.entries(said).map(([field, { value }]) => [field, value]));
  const both = TELLING.has(read.format) ? { ...words, ...read.citation } : { ...read.citation, ...words };
  const dated = { ...both, ...(both.date ? { date: longDate(both.date) } : {}) };
  return tidyCitation(read.title && !dated.title ? { ...dated, title: read.title } : dated);
}

/** A citation without empty fields, each of which is as short as a source may have it. */
export function tidyCitation(citation: Citation): Citation {
  const kept = Object.entries(citation).map(([field, value]) => {
    const longest = LONGEST[field as keyof Citation] ?? 200;
    return [field, value.replaceAll("\0", "").trim().slice(0, longest).toWellFormed()] as const;
  });
  return Object.fromEntries(kept.filter(([, value]) => value !== ""));
}

/** A date of ISO 8601 as it is written in a citation: "2022-02-01" is "1 February 2022"; other words stay as they are. */
export function longDate(written: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T.*)?$/.exec(written) ?? [];
  if (!year || !month) return written;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const isReal = date.getUTCMonth() === Number(month) - 1;
  const parts: Intl.DateTimeFormatOptions = {
    day: day ? "numeric" : undefined,
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  };
  return isReal ? new Intl.DateTimeFormat("en-GB", parts).format(date) : written;
}

/** What a source is called in the map: the title of its text, else its file's name or its first line. */
export function proposedTitle(citation: Citation, read: Read, fileName: string | null): string {
  const title = citation.title ?? read.title;
  return shortened(title ?? (fileName === null ? firstLine(read.content.plain) : nameWithoutEnding(fileName)));
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
  const tidy = title
    .replace(/[\s\0]+/g, " ")
    .trim()
    .toWellFormed();
  if (tidy.length <= LONGEST_TITLE) return tidy;
  const cut = tidy
    .slice(0, LONGEST_TITLE)
    .toWellFormed()
    .replace(/\ufffd$/, "");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_TITLE / 2))}…`;
}

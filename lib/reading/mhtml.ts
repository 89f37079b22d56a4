import { readHtml } from "./html";
import { headerValue, headerWords, type MimePart, mimeParts } from "./mime";
import { type FoundCitation, type Problem, type Reading, refuse } from "./reading";

/** Reads a page that a browser saved as one file (MHTML): its main document; pictures and frames are left out. */
export function readMhtml(bytes: Uint8Array, name: string, forced?: string): Reading {
  const { head, parts, isWhole } = mimeParts(bytes);
  const page = mainPage(head, parts);
  if (!page) return refuse("The saved page holds no document that can be read.");
  const { parameters } = headerValue(page.headers.get("content-type"));
  const citation: FoundCitation = {
    title: headerWords(head.headers.get("subject")),
    address: page.headers.get("content-location") ?? head.headers.get("snapshot-content-location"),
  };
  const frames = parts.filter((part) => part !== page && isPage(part)).length;
  const problems: Problem[] = [
    ...(isWhole
      ? []
      : [{ where: name, what: "The file is cut off: its last part has no end, and what came after is lost." }]),
    ...(frames > 0 ? [{ where: name, what: `Frames of other pages are left out: ${frames}.` }] : []),
  ];
  return readHtml(page.bytes, name, {
    forced,
    charset: parameters.charset ?? null,
    format: "mhtml",
    citation,
    problems,
  });
}

function isPage({ headers }: MimePart): boolean {
  const { value } = headerValue(headers.get("content-type"));
  return value === "text/html" || value === "application/xhtml+xml";
}

// The message may name its main part; the first page is it otherwise.
function mainPage(head: MimePart, parts: readonly MimePart[]): MimePart | undefined {
  const { parameters } = headerValue(head.headers.get("content-type"));
  const start = parameters.start;
  const named = parts.find((part) => start && isPage(part) && part.headers.get("content-id") === start);
  return named ?? parts.find(isPage);
}
